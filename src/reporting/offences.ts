// Behaviour that the words of a report may point to, for the force alone, never for the reporter: a possible offence
// is an indicator with the facts that suggest it. Editable data with a date, because the law moves.

export interface Offence {
  /** Kebab-case; stored in the report. */
  readonly code: string;
  readonly act: string;
  readonly section: string;
  /** Staff may look it up; the date on which the entry was last read at source. */
  readonly lastChecked: string;
  /** Phrases that suggest it, as plain words, in English and in Welsh. */
  readonly phrases: readonly RegExp[];
}

/** English then Welsh; each is met as plain words: lower case, no accents, no punctuation. */
const offence = (code: string, act: string, section: string, ...phrases: readonly RegExp[]): Offence => ({
  code,
  act,
  section,
  lastChecked: '2026-11-23',
  phrases,
});

export const offences: readonly Offence[] = [
  offence(
    'threat-to-kill',
    'Offences against the Person Act 1861',
    '16',
    /\b(?:kill|murder|shoot|stab|behead|hang)(?:ing)? (?:you|me|us|him|her|them|my|your)\b(?!self)/,
    /\bdeath threats?\b/,
    /\b(?:slit|cut)(?:ting)? (?:my|your|her|his|our|their) throats?\b|\b(?:do|doing|done) (?:me|you|us|her|him) in\b|\bstring (?:me|you|us|her|him|them) up\b|\bshould be (?:shot|hanged|hung|killed)\b|\bwhat (?:jo cox|david amess) got\b/,
    /\byou(?: are| re)? (?:a )?dead\b/,
    /\b(?:fy lladd|dy ladd|eich lladd|ein lladd|ei ladd|ei lladd|bygythiad(?:au)? i ladd|saethu|trywanu)\b/,
  ),
  offence(
    'threatening-message',
    'Online Safety Act 2023',
    '181',
    /\b(?:rape|burn|bomb|acid|petrol)\b|\b(?:break|smash) your\b/,
    /\b(?:break|smash|kick|cave|stamp on)(?:ing)? (?:my|our|her|his) (?:legs?|arms?|knees?|face|head|skull|teeth|jaw|neck)\b|\bknow where (?:you|i|we|your kids|my kids) (?:live|sleep)s?\b/,
    /\b(?:treisio|llosgi|bomio|asid)\b|\btorri (?:eich|dy)\b/,
  ),
  offence(
    'harassment',
    'Protection from Harassment Act 1997',
    '2',
    /\b(?:every (?:day|night|week)|again and again|keeps? (?:on )?\w+ing|repeatedly|constantly|for (?:weeks|months))\b/,
    /\b(?:bob (?:dydd|nos|wythnos)|dro ar ol tro|yn gyson|o hyd ac o hyd|ers (?:wythnosau|misoedd))\b/,
  ),
  offence(
    'stalking',
    'Protection from Harassment Act 1997',
    '2A',
    /\b(?:follow(?:s|ed|ing)? (?:me|us|her|him)|stalk\w*|watching (?:me|us|my)|waiting (?:outside|for me)|tracker|tracking me)\b/,
    /\b(?:fy nilyn|ein dilyn|stelcio|fy ngwylio|ein gwylio|aros y tu allan|traciwr)\b/,
  ),
  offence(
    'harassment-at-home',
    'Criminal Justice and Police Act 2001',
    '42A',
    /\b(?:outside|at|to|on) (?:my|our|her|his) (?:house|home|door|doorstep|front door|garden)\b/,
    /\b(?:y tu allan i|wrth|at|ger) (?:fy|ein) (?:nhy|nghartref|cartref|drws|nrws|gardd|ty)\b/,
  ),
  offence(
    'criminal-damage',
    'Criminal Damage Act 1971',
    '1',
    /\b(?:smashed|broke(?:n)?|slashed|graffiti|vandal\w*|keyed|brick through|set fire|arson|damaged)\b/,
    /\b(?:torrwyd|difrod\w*|graffiti|fandal\w*|cynnau tan|llosgi bwriadol|bricsen)\b/,
  ),
  offence(
    'threat-of-damage',
    'Criminal Damage Act 1971',
    '2',
    /\b(?:burn|smash|wreck|torch|destroy)(?: down)? (?:my|our|your|the) (?:house|home|car|office|shop|windows?)\b/,
    /\b(?:llosgi|chwalu|malu|dinistrio) (?:fy|ein|eich|y) (?:nhy|nghar|nghartref|ty|car|swyddfa|ffenestri?)\b/,
  ),
  offence(
    'assault',
    'Criminal Justice Act 1988',
    '39',
    /\b(?:punch\w*|kick\w*|pushed (?:me|us|her|him)|shoved|spat|spit|hit (?:me|us|her|him)|grabbed|threw \w+ at)\b/,
    /\b(?:dyrnu|cicio|gwthio|poeri|poerodd|fy nharo|ymosod\w*|gafael yn)\b/,
  ),
  offence(
    'public-order',
    'Public Order Act 1986',
    '4, 4A, 5',
    /\b(?:shout(?:ed|ing)|scream(?:ed|ing)|yell(?:ed|ing)) (?:at|abuse)\b|\b(?:in the street|at the hustings|on the doorstep)\b/,
    /\b(?:gweiddi ar|gwaeddodd|sgrechian ar)\b|\b(?:yn y stryd|yn yr hustyngau|ar garreg y drws)\b/,
  ),
  offence(
    'offensive-message',
    'Malicious Communications Act 1988; Communications Act 2003',
    '1; 127',
    /\b(?:abusive|vile|disgusting|obscene|hateful) (?:messages?|emails?|comments?|posts?|tweets?|letters?|calls?)\b/,
    /\b(?:neges(?:euon)?|e byst|sylw(?:adau)?|llythyr(?:au)?) (?:cas|ffiaidd|sarhaus|anweddus)\b/,
  ),
  offence(
    'intimate-image',
    'Sexual Offences Act 2003',
    '66A, 66B, 66E',
    /\b(?:nude|naked|intimate|explicit|dick|deepfake porn) (?:pics?|pictures?|photos?|images?|videos?)\b|\bdick pics?\b/,
    /\b(?:llun(?:iau)?|fideo) (?:noeth|rhywiol|preifat)\b/,
  ),
  offence(
    'hate',
    'Crime and Disorder Act 1998; Sentencing Act 2020',
    '28-32; 66',
    /\b(?:racis\w*|homophob\w*|transphob\w*|islamophob\w*|antisemit\w*)\b/,
    /\b(?:hiliol|hiliaeth|homoffob\w*|trawsffob\w*|islamoffob\w*|gwrthsemit\w*|gwrth semit\w*)\b/,
  ),
  offence(
    'false-statement',
    'Representation of the People Act 1983',
    '106',
    /\b(?:lies|false (?:claims?|statements?)|fake (?:leaflets?|posts?)) about (?:me|us|our candidate)\b|\bsaid (?:i|we) (?:had|have) withdrawn\b/,
    /\b(?:celwydd(?:au)?|honiad(?:au)? ffug) amdana(?:f)? ?i\b|\bdweud fy mod wedi tynnu n ol\b/,
  ),
  offence(
    'election-meeting',
    'Representation of the People Act 1983',
    '97',
    /\b(?:disrupt(?:ed|ing)|stopped|broke up) (?:the|our|my) (?:meeting|hustings|rally)\b/,
    /\b(?:tarfu ar|stopio) (?:y|ein) (?:cyfarfod|hustyngau|rali)\b/,
  ),
  offence(
    'undue-influence',
    'Representation of the People Act 1983',
    '114A, 115',
    /\b(?:forc(?:ed|ing)|threaten(?:ed|ing)|bully(?:ing)?|brib(?:ed|ing)) (?:people|voters|them|her|him) (?:to vote|into voting|not to vote|how to vote)\b/,
    /\b(?:gorfodi|bygwth|llwgrwobrwyo) (?:pobl|pleidleiswyr) i (?:bleidleisio|beidio)\b/,
  ),
  offence(
    'account-taken-over',
    'Computer Misuse Act 1990',
    '1-3',
    /\b(?:hacked|taken over|logged into|broke into) (?:my|our|the campaign s?) ?(?:account|email|page|facebook|instagram|twitter)?\b/,
    /\b(?:hacio|wedi hacio|cymryd drosodd) (?:fy|ein) (?:nghyfrif|cyfrif|e bost|tudalen)\b/,
  ),
  offence(
    'blackmail',
    'Theft Act 1968',
    '21',
    /\b(?:blackmail\w*|pay (?:me|us|him|them) or|unless (?:i|we) pay|demand(?:s|ed|ing) money)\b/,
    /\b(?:blacmel\w*|mynnu arian|oni bai (?:fy mod|ein bod) n talu)\b/,
  ),
  offence(
    'harassment-fear',
    'Protection from Harassment Act 1997',
    '4',
    /\b(?:keeps?|kept|again|every (?:day|night|week))\b.*\b(?:kill|stab|shoot|hurt|burn)\b/,
    /\b(?:o hyd|bob (?:dydd|nos|wythnos)|eto)\b.*\b(?:lladd|ladd|trywanu|saethu|brifo|llosgi)\b/,
  ),
  offence(
    'stalking-fear',
    'Protection from Harassment Act 1997',
    '4A',
    /\b(?:follow\w*|stalk\w*|watch\w*)\b.*\b(?:kill|stab|knife|gun|afraid|terrified)\b/,
    /\b(?:dilyn|nilyn|stelcio|gwylio)\b.*\b(?:lladd|ladd|cyllell|gyllell|gwn|ofn)\b/,
  ),
  offence(
    'false-communication',
    'Online Safety Act 2023',
    '179',
    /\b(?:fake|false|made up) (?:message|post|video|account)s?\b/,
    /\b(?:neges|post|fideo|cyfrif)(?:euon|iau|on)? ffug\b/,
  ),
  offence(
    'encouraging-self-harm',
    'Online Safety Act 2023',
    '184',
    /\b(?:kill|harm|hang|top) yourself\b/,
    /\b(?:lladd(?:a|wch)?|crog(?:a|wch)|niweidi(?:a|wch)) (?:dy|eich) hun\b/,
  ),
  offence('affray', 'Public Order Act 1986', '3', /\b(?:brawl|fight broke out|fighting in)\b/, /\b(?:ymladd|ffeit)\b/),
  offence(
    'actual-bodily-harm',
    'Offences against the Person Act 1861',
    '18, 20, 47',
    /\b(?:broken (?:nose|arm|rib|ribs|jaw|wrist|finger)|black eye|stitches|unconscious|concuss\w*|bleeding|fractur\w*)\b/,
    /\b(?:llygad ddu|pwythau|anymwybodol|gwaedu|torri (?:fy|ei) (?:nhrwyn|mraich|drwyn|fraich))\b/,
  ),
  offence(
    'arson',
    'Criminal Damage Act 1971',
    '1(3)',
    /\b(?:arson|set fire|set (?:my|our|the) \w+ (?:on fire|alight)|firebomb\w*|petrol through|torched)\b/,
    /\b(?:llosgi bwriadol|(?:rhoi|rhoddodd) \w+ ar dan|bom petrol|petrol (?:drwy|trwy))\b/,
  ),
  offence('bomb-hoax', 'Criminal Law Act 1977', '51', /\bbomb (?:threat|hoax|warning)\b/, /\bbygythiad bom\b/),
  offence(
    'harmful-substance',
    'Anti-terrorism, Crime and Security Act 2001',
    '113-114',
    /\b(?:white )?powder\b/,
    /\bpowdr(?: gwyn)?\b/,
  ),
  offence(
    'spiking',
    'Offences against the Person Act 1861',
    '23-24',
    /\b(?:spiked|spiking)\b/,
    /\b(?:sbeici\w*|speici\w*)\b/,
  ),
];

/** Offences that the plain words of an account may point to, with what was found in them. */
export function indicatorsIn(plain: string): { offence: string; facts: string[] }[] {
  return offences.flatMap((offence) => {
    const facts = offence.phrases.flatMap((phrase) => phrase.exec(plain)?.[0] ?? []);
    return facts.length > 0 ? [{ offence: offence.code, facts: [...new Set(facts)] }] : [];
  });
}
