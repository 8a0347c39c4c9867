// Phrases of an account that point to a possible offence, in English and in Welsh; each is met as plain words: lower case,
// no accents, no punctuation. Which law it is stands in the table of offences.

const phrases = {
  'threat-to-kill': [
    /\b(?:kill|murder|shoot|stab|behead|hang)(?:ing)? (?:you|me|us|him|her|them|my|your)\b(?!self)/,
    /\bdeath threats?\b/,
    /\b(?:slit|cut)(?:ting)? (?:my|your|her|his|our|their) throats?\b|\b(?:do|doing|done) (?:me|you|us|her|him) in\b|\bstring (?:me|you|us|her|him|them) up\b|\bshould be (?:shot|hanged|hung|killed)\b|\bwhat (?:jo cox|david amess) got\b/,
    /\byou(?: are| re)? (?:a )?dead\b/,
    /\b(?:fy lladd|dy ladd|eich lladd|ein lladd|ei ladd|ei lladd|bygythiad(?:au)? i ladd|saethu|trywanu)\b/,
  ],
  'threatening-message': [
    /\b(?:rape|burn|bomb|acid|petrol)\b|\b(?:break|smash) your\b/,
    /\b(?:break|smash|kick|cave|stamp on)(?:ing)? (?:my|our|her|his) (?:legs?|arms?|knees?|face|head|skull|teeth|jaw|neck)\b|\bknow where (?:you|i|we|your kids|my kids) (?:live|sleep)s?\b/,
    /\b(?:treisio|llosgi|bomio|asid)\b|\btorri (?:eich|dy)\b/,
  ],
  harassment: [
    /\b(?:every (?:day|night|week)|again and again|keeps? (?:on )?\w+ing|repeatedly|constantly|for (?:weeks|months))\b/,
    /\b(?:bob (?:dydd|nos|wythnos)|dro ar ol tro|yn gyson|o hyd ac o hyd|ers (?:wythnosau|misoedd))\b/,
  ],
  stalking: [
    /\b(?:follow(?:s|ed|ing)? (?:me|us|her|him)|stalk\w*|watching (?:me|us|my)|waiting (?:outside|for me)|tracker|tracking me)\b/,
    /\b(?:fy nilyn|ein dilyn|stelcio|fy ngwylio|ein gwylio|aros y tu allan|traciwr)\b/,
  ],
  'harassment-at-home': [
    /\b(?:outside|at|to|on) (?:my|our|her|his) (?:house|home|door|doorstep|front door|garden)\b/,
    /\b(?:y tu allan i|wrth|at|ger) (?:fy|ein) (?:nhy|nghartref|cartref|drws|nrws|gardd|ty)\b/,
  ],
  'criminal-damage': [
    /\b(?:smashed|broke(?:n)?|slashed|graffiti|vandal\w*|keyed|brick through|set fire|arson|damaged)\b/,
    /\b(?:torrwyd|difrod\w*|graffiti|fandal\w*|cynnau tan|llosgi bwriadol|bricsen)\b/,
  ],
  'threat-of-damage': [
    /\b(?:burn|smash|wreck|torch|destroy)(?: down)? (?:my|our|your|the) (?:house|home|car|office|shop|windows?)\b/,
    /\b(?:llosgi|chwalu|malu|dinistrio) (?:fy|ein|eich|y) (?:nhy|nghar|nghartref|ty|car|swyddfa|ffenestri?)\b/,
  ],
  assault: [
    /\b(?:punch\w*|kick\w*|pushed (?:me|us|her|him)|shoved|spat|spit|hit (?:me|us|her|him)|grabbed|threw \w+ at)\b/,
    /\b(?:dyrnu|cicio|gwthio|poeri|poerodd|fy nharo|ymosod\w*|gafael yn)\b/,
  ],
  'public-order': [
    /\b(?:shout(?:ed|ing)|scream(?:ed|ing)|yell(?:ed|ing)) (?:at|abuse)\b|\b(?:in the street|at the hustings|on the doorstep)\b/,
    /\b(?:gweiddi ar|gwaeddodd|sgrechian ar)\b|\b(?:yn y stryd|yn yr hustyngau|ar garreg y drws)\b/,
  ],
  'offensive-message': [
    /\b(?:abusive|vile|disgusting|obscene|hateful) (?:messages?|emails?|comments?|posts?|tweets?|letters?|calls?)\b/,
    /\b(?:neges(?:euon)?|e byst|sylw(?:adau)?|llythyr(?:au)?) (?:cas|ffiaidd|sarhaus|anweddus)\b/,
  ],
  'intimate-image': [
    /\b(?:nude|naked|intimate|explicit|dick|deepfake porn) (?:pics?|pictures?|photos?|images?|videos?)\b|\bdick pics?\b/,
    /\b(?:llun(?:iau)?|fideo) (?:noeth|rhywiol|preifat)\b/,
  ],
  hate: [
    /\b(?:racis\w*|homophob\w*|transphob\w*|islamophob\w*|antisemit\w*)\b/,
    /\b(?:hiliol|hiliaeth|homoffob\w*|trawsffob\w*|islamoffob\w*|gwrthsemit\w*|gwrth semit\w*)\b/,
  ],
  'false-statement': [
    /\b(?:lies|false (?:claims?|statements?)|fake (?:leaflets?|posts?)) about (?:me|us|our candidate)\b|\bsaid (?:i|we) (?:had|have) withdrawn\b/,
    /\b(?:celwydd(?:au)?|honiad(?:au)? ffug) amdana(?:f)? ?i\b|\bdweud fy mod wedi tynnu n ol\b/,
  ],
  'election-meeting': [
    /\b(?:disrupt(?:ed|ing)|stopped|broke up) (?:the|our|my) (?:meeting|hustings|rally)\b/,
    /\b(?:tarfu ar|stopio) (?:y|ein) (?:cyfarfod|hustyngau|rali)\b/,
  ],
  'undue-influence': [
    /\b(?:forc(?:ed|ing)|threaten(?:ed|ing)|bully(?:ing)?|brib(?:ed|ing)) (?:people|voters|them|her|him) (?:to vote|into voting|not to vote|how to vote)\b/,
    /\b(?:gorfodi|bygwth|llwgrwobrwyo) (?:pobl|pleidleiswyr) i (?:bleidleisio|beidio)\b/,
  ],
  'account-taken-over': [
    /\b(?:hacked|taken over|logged into|broke into) (?:my|our|the campaign s?) ?(?:account|email|page|facebook|instagram|twitter)?\b/,
    /\b(?:hacio|wedi hacio|cymryd drosodd) (?:fy|ein) (?:nghyfrif|cyfrif|e bost|tudalen)\b/,
  ],
  blackmail: [
    /\b(?:blackmail\w*|pay (?:me|us|him|them) or|unless (?:i|we) pay|demand(?:s|ed|ing) money)\b/,
    /\b(?:blacmel\w*|mynnu arian|oni bai (?:fy mod|ein bod) n talu)\b/,
  ],
  'harassment-fear': [
    /\b(?:keeps?|kept|again|every (?:day|night|week))\b.*\b(?:kill|stab|shoot|hurt|burn)\b/,
    /\b(?:o hyd|bob (?:dydd|nos|wythnos)|eto)\b.*\b(?:lladd|ladd|trywanu|saethu|brifo|llosgi)\b/,
  ],
  'stalking-fear': [
    /\b(?:follow\w*|stalk\w*|watch\w*)\b.*\b(?:kill|stab|knife|gun|afraid|terrified)\b/,
    /\b(?:dilyn|nilyn|stelcio|gwylio)\b.*\b(?:lladd|ladd|cyllell|gyllell|gwn|ofn)\b/,
  ],
  'false-communication': [
    /\b(?:fake|false|made up) (?:message|post|video|account)s?\b/,
    /\b(?:neges|post|fideo|cyfrif)(?:euon|iau|on)? ffug\b/,
  ],
  'encouraging-self-harm': [
    /\b(?:kill|harm|hang|top) yourself\b/,
    /\b(?:lladd(?:a|wch)?|crog(?:a|wch)|niweidi(?:a|wch)) (?:dy|eich) hun\b/,
  ],
  affray: [/\b(?:brawl|fight broke out|fighting in)\b/, /\b(?:ymladd|ffeit)\b/],
  'actual-bodily-harm': [
    /\b(?:broken (?:nose|arm|rib|ribs|jaw|wrist|finger)|black eye|stitches|unconscious|concuss\w*|bleeding|fractur\w*)\b/,
    /\b(?:llygad ddu|pwythau|anymwybodol|gwaedu|torri (?:fy|ei) (?:nhrwyn|mraich|drwyn|fraich))\b/,
  ],
  arson: [
    /\b(?:arson|set fire|set (?:my|our|the) \w+ (?:on fire|alight)|firebomb\w*|petrol through|torched)\b/,
    /\b(?:llosgi bwriadol|(?:rhoi|rhoddodd) \w+ ar dan|bom petrol|petrol (?:drwy|trwy))\b/,
  ],
  'bomb-hoax': [/\bbomb (?:threat|hoax|warning)\b/, /\bbygythiad bom\b/],
  'harmful-substance': [/\b(?:white )?powder\b/, /\bpowdr(?: gwyn)?\b/],
  spiking: [/\b(?:spiked|spiking)\b/, /\b(?:sbeici\w*|speici\w*)\b/],
} as const satisfies Record<string, readonly RegExp[]>;

export type OffenceCode = keyof typeof phrases;

/** By the code of the offence. */
export const offencePhrases: Readonly<Record<OffenceCode, readonly RegExp[]>> = phrases;
