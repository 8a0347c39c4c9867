// The plain phrases, English and Welsh, by which an account says what kind of thing it was, and how it came. One line is
// one way of saying it; what was denied or done by the person themselves is sorted out by the reader, not here.

export type Phrases = readonly (readonly [code: string, phrases: RegExp])[];

const any = (...phrases: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`, 'gu');

const them = '(?:me|us|you|him|her|them|people|everyone|someone|somebody|politicians|candidates|all of (?:you|us))';
const theirs = '(?:my|your|our|his|her|their)';
const eu = '(?:fy|dy|eich|ein|ei|eu)';
const posters =
  '(?:posters?|boards?|signs?|banners?|placards?|leaflets|stakes|garden boards?|correx|posteri|bosteri|mhosteri|arwyddion|harwyddion|arwydd|byrddau|baneri|placardiau|taflenni)';

export const threatPhrases = any(
  '(?<!(?:under|closure|flood|tariff|strike|terror|no|empty) )threats?(?! (?:of (?:closure|closing|cuts|flooding)|to (?:the|our|local|public) (?:nhs|library|libraries|schools?|hospital|pub|green|environment|countryside|economy|democracy|services?|bus|buses|jobs|high street|town|village|future)))',
  'threat(?:en|ens|ening|ened)(?! (?:with (?:closure|cuts|closing)|(?:library|school|hospital|pub|bus|services?|by (?:closure|cuts|flood\\w*|developers?))))',
  `(?<!(?:feet|knees?|back|legs|shoes|heels|suspense|heat|wait|head) (?:are|is|was|were) )(?:kill|killing|murder|murdering|behead|strangle|lynch|hang|shoot|stab|attack|hurt|harm|bomb|burn|rape|torture)(?: the lot of)? ${them}(?! (?:feelings|time|if i forget|for forgetting|with|laughing|politically|a (?:look|message|quick)|the breeze))`,
  `(?:kill|murder|shoot|stab|hurt|harm|burn|rape|bomb) ${theirs} (?:child\\w*|kids?|sons?|daughters?|wife|husband|partner|family|mum|mother|dad|father|dogs?|cats?|house|home|office|car)`,
  '(?:burn|torch|smash|blow)(?:ing)? (?:\\w+ ){0,4}(?:down|up)',
  `burn(?:ing|t|ed)? ${theirs} (?:house|home|car|office|flat|shop)`,
  '(?:should|deserves?|needs?|ought|going|want(?:s|ed)?) (?:to |all )*(?:be |get )?(?:shot|hanged|hung|killed|stabbed|raped|lynched|beheaded|gassed|strung up|put down|burn(?:t|ed)|beaten|to die)',
  '(?:my|your|our) (?:\\w+ )?(?:kids?|child\\w*|family|wife|husband|partner|son|daughter|mum|dad) (?:would|will|ll|could|might|should|is going to|are going to|gonna) (?:all )?(?:be |get )(?:hurt|killed|raped|burn(?:t|ed)|shot|stabbed|next)',
  '(?:carried out|leave|leaving|go(?:ing)? home|end up) (?:of (?:here|there) )?in a (?:box|body ?bag|coffin|ambulance|hearse)|(?:be|get) carried out|knife (?:in|into|through) (?:my|our|the) (?:\\w+ )?(?:door|board|poster|sign|tyres?)|(?:ti|chi) sy(?:dd)? nesaf?',
  '(?:like|to|did to|happened to|end up like) (?:jo cox|david amess)',
  '(?:i d|i would|i ll|i m|i was|you re|you are|you ll|you will) be? ?next(?=$)',
  '(?:be|get|getting|being) (?:shot|hanged|lynched|killed|stabbed|beheaded|raped)',
  'hopes? (?:that )?(?:i|you|we|she|he|they|your \\w+|my \\w+) (?:dies?|gets? (?:\\w+ )?(?:cancer|shot|stabbed|raped|killed|hit|run over)|burns?|is raped|are raped)',
  '(?:you re|you are|you will be|you ll be|he s|she s|i m|i was|we re) (?:a )?dead(?: (?:man|woman|meat|soon|if))?',
  'dead (?:man|woman|meat)(?: walking)?',
  'you (?:will|ll|are going to|re going to|re gonna) (?:die|burn|bleed|hang|suffer|pay for)',
  '(?:saying|said|says|wrote|that) (?:i|we|she|he|they) (?:will|would|ll|d|should|must) (?:die|burn|bleed|hang|suffer)',
  '(?:needs?|deserves?|wants?) (?:\\w+ )?(?:raping|shooting|hanging|killing|stabbing|a bullet|a beating|a good hiding)',
  'bullet (?:in|through|with)',
  '(?:slit|cut) (?:my|your|her|his|our) throats?',
  `break(?:ing)? ${theirs} (?:legs?|arms?|necks?|face|jaw|bones|knees?|knee ?caps|fingers|nose|teeth|back|windows?)`,
  `(?:smash|kick|punch|cave) ${theirs} (?:face|head|teeth|skull|door) in`,
  '(?:knows?|know|knew|found out|find out|finding out) where (?:you|your (?:kids?|children|family|mum|wife|husband)) (?:live|lives|go|goes|work|works)',
  '(?:said|says|saying|told|wrote|writes|shouted|threatened|warned|messages?|texted|posted|claim\\w*) (?:\\w+ ){0,5}knows? where (?:i|we|my \\w+) lives?',
  '(?:get|getting|have|has|had|you ve got) what s coming(?: to \\w+)?',
  '(?:i ll|we ll|i will|we will|will|ll|going to|gonna|would|d|to) (?:come (?:and )?(?:for|find|get|after)|find|get|finish|do|destroy|deal with|sort|hunt) (?:me|you|us|him|her|my \\w+|your \\w+)(?: (?:out|off|in|down))?(?! (?:to (?:vote|come)|a (?:leaflet|copy)|the (?:results?|form)|on the (?:phone|list)|back))',
  'sort(?:ed|ing)? (?:me|us|her|him|you) out',
  '(?:hung|hang|hanging|left|put up|tied) (?:a |the )?noose',
  'noose (?:outside|on|at|in|with|was|left|hanging)',
  'bomb (?:threat|scare|hoax|warning|under|in my|in our|at my|at our)',
  '(?:plant(?:ed)?|leave|left|put|there (?:is|was)) a bomb',
  '(?:acid|petrol) (?:attack|in (?:my|your)|over (?:me|you|my)|at (?:me|you)|thrown|bomb\\w*)',
  'make (?:me|you|us|her|him) (?:pay|suffer|bleed)',
  'teach (?:me|you|us|her|him) a lesson',
  'death (?:threats?|list|wish)',
  '(?<!(?:dan|heb|r) )[bfm]ygyth(?:iad|iadau)(?! (?:i r|i n) (?:llyfrgell|ysgol|ysbyty|amgylchedd|gwasanaeth\\w*|iaith|economi|democratiaeth))',
  '[bfm]yg(?:wth|ythi\\w*|ythio|ythi[oa]dd|ython|ythwyd|ythwyr)',
  `(?:${eu}|bygwth|mynd i|am|eisiau|isio|moyn) l?(?:l|n)?ladd(?: (?:i|ti|di|chi|ni|fi|fe|hi|nhw))?(?! (?:amser|(?:fy|ei|dy|eich) hun))`,
  '(?:lladd|ladd) (?:fi|ti|chi|ni|fe|hi|nhw|pawb|gwleidyddion|ymgeiswyr|(?:fy|dy|eich) (?!hun)\\w+)',
  `(?:${eu}|mynd i|bygwth) (?:saethu|n?h?rywanu|drywanu|trywanu|chrogi|nghrogi|grogi|crogi|hanafu|anafu|niweidio|brifo|mrifo)`,
  '(?:trywanu|saethu) (?:fi|ti|chi|ni|fe|hi|pobl|gwleidyddion)',
  '(?:dylid|dylai|dylech|dylet|dylen|haeddu|angen) (?:\\w+ ){0,5}(?:saethu|lladd|ladd|crogi|grogi|chrogi|marw|farw|dreisio|treisio)',
  '(?:gobeithio|dymuno) (?:\\w+ ){0,3}(?:farw|marw|cael (?:ei|dy|eich|fy) (?:lladd|ladd|saethu|dreisio|threisio|nhreisio))',
  '(?:[tdn]h?reisio|threisio|nhreisio)(?: (?:fi|ti|fy \\w+|dy \\w+))?',
  'llosgi(?: (?:fy|ein|eich|dy|ei|y|r|lawr|i r llawr))* (?:nhy|ty|dy|thy|cartref|nghartref|car|nghar|gar|swyddfa|lawr|llawr)',
  `(?:torri|dorri) ${eu} (?:ngh?oesau|choesau|coesau|goesau|n?gwddf|n?gwddw|wddf|breichiau|mreichiau|ffenestri|ngwddf)`,
  '(?:gwybod|gwbod) (?:ble|lle) (?:wyt ti|rwyt ti|ti|ydych chi|rydych chi|dych chi|chi|rwyt|mae dy \\w+|mae eich \\w+)(?: n| yn)? (?:byw|mynd)',
  '(?:dweud|ddweud|dywed\\w*|wed(?:odd|on)|dud(?:odd|on)|deud|gweud|weud|ysgrifenn\\w*|bygwth|gwaedd\\w*|neges\\w*|medd\\w*) (?:\\w+ ){0,12}gwy?bod (?:ble|lle) (?:dw i|dwi|rydw i|rwy|rydyn ni|mae fy \\w+)(?: n| yn)? (?:byw|mynd)',
  '(?:dod|ddod) (?:amdanat|amdanoch|ar d ol|ar eich ol|i dy (?:ladd|nol)|o hyd i ti)',
  'dysgu gwers i (?:fi|ti|chi)',
  '(?:crog|d?dolen|rhaff) (?:grogi|crogi)',
  'cwlwm (?:crogi|crogwr)',
);

/** May be a threat and may be only spite: read as abuse, so that nobody is asked whom they threatened to kill. */
const spite =
  'watch(?:ing)? (?:your|my|our) backs?|watch (?:yourself|it|out)|(?:you ll|you will|i d|i ll|we ll|will|live to) (?:all )?regret (?:it|this|standing)|be careful if i were you|gwyliwch eich cefn|gwylia dy gefn|gwylio fy nghefn|(?:byddi di|byddwch chi|bydda i) n difaru';

export const kindPhrases: Phrases = [
  ['threat', threatPhrases],
  [
    'abuse',
    any(
      'insult(?:s|ed|ing)?|abus(?:e|ed|ing|ive)|swore|swearing|sworn at|spat at|heckl(?:ed|ing) me|jeer\\w*|taunt\\w*|slur|slurs|foul mouthed',
      `call(?:s|ed|ing)? (?:me|us|her|him|them|my \\w+) (?:(?:a|an|the|every|all|some) (?!(?:taxi|cab|week|day|night|few|couple|second|third|lot|number|liar s|good|great|friend|time|member|meeting|bit)\\b)\\w+|names|scum|vermin|filth|stupid|ugly|fat|evil|vile|traitor|nazi|fascist|terrorist|worthless|disgusting|p+\\b|[nfp] word)`,
      `(?:shouted|shouting|yelled|yelling|screamed|screaming|hurl(?:ed|ing)|bellow(?:ed|ing))(?! (?:for (?:help|joy)|hello|hi|good luck|well done|encouragement|with (?:joy|laughter)|across the (?:hall|room) to))`,
      '(?:nasty|vile|abusive|horrible|disgusting|hateful|offensive|foul|obscene|threatening|aggressive|sick|cruel) (?:\\w+ )?(?:messages?|e ?mails?|comments?|posts?|tweets?|letters?|calls?|voicemails?|texts?|language|things|words|remarks|names)',
      '(?:negeseuon|neges|e byst|e bost|ebyst|sylwadau|sylw|llythyrau?|geiriau|galwadau|pethau) (?:\\w+ )?(?:cas|ffiaidd|sarhaus|atgas|ymosodol|bygythiol|anweddus|creulon|hyll)',
      '(?:told|telling|tell|tells|said) (?:\\w+ ){0,2}(?:to |should |ought to )(?:go and |go )?(?:kill|hang|harm|hurt|cut) (?:my|your|her|him)self|kill yourself|kys|wrtha i am (?:fynd i )?ladd fy hun|lladd(?:a)? dy hun',
      spite,
      'sarhau|sarhad(?:au)?|sarhaus|rhegi|regi|rheg(?:odd|on|wyd)|regodd|gwaedd\\w*|waedd\\w*|g?weiddi|sgrech\\w*|cam ?dr?in|gamdrin|galw enwau|galw (?:enwau|pethau)|galw(?:odd|on|wyd) (?:\\w+ ){0,2}(?:fi|ni|hi|fe) n(?! (?:ymgeisydd|gynghorydd|arwr|dacsi|ffrind))|galw n (?:fradwr|hwren)|gwawdio|gwatwar',
    ),
  ],
  [
    'repeated',
    any(
      'every (?:single )?(?:day|night|morning|evening|week|weekend|few (?:days|hours|minutes))|each (?:day|night|week)|(?:again|over) and (?:again|over)|repeatedly|constantly|continually|non ?stop|relentless(?:ly)?|daily|nightly',
      '(?:keeps?|kept)(?: on)? (?!going\\b|calm|quiet|campaigning|smiling|canvassing)\\w+ing',
      '(?:still|won t stop|will not stop|wouldn t stop|not stopped|never stops?|never stopped) (?:posting|sending|calling|ringing|phoning|messaging|texting|emailing|following|doing|happening|turning up|coming|harassing|shouting|commenting|tagging)',
      'for (?:the (?:last|past) )?(?:(?:a|an|two|three|four|five|six|several|many|few|\\d+) )?(?:weeks|months|years|days|month|year)(?! (?:ago|old|time|in advance|now i have been))',
      'since (?:last )?(?:week|month|year|january|february|march|april|may|june|july|august|september|october|november|december|summer|spring|autumn|winter|20\\d\\d|the (?:election|campaign|summer|spring))',
      '(?:a few|a couple of|two|three|four|five|six|seven|eight|nine|ten|many|several|lots of|loads of|dozens of|hundreds of|multiple|numerous|countless|\\d+) (?:more )?times',
      '(?:once|twice|three times)(?: (?:already|now|so far))? (?:a|this|last|in (?:a|one|the)|per|every|on) (?:week|day|night|month|fortnight|year|last|past|\\w+)',
      'twice(?: now| already| so far)?$|more than once|on (?:several|many|two|three|a number of|multiple) occasions|the (?:second|third|fourth|fifth|2nd|3rd|4th|5th) time|all (?:week|month|through the campaign)|bombard\\w*|(?:[2-9]\\d|\\d{3,}) (?:\\w+ )?(?:messages|emails|comments|calls|texts|posts|tweets)|hundreds of (?:messages|emails|comments|calls|texts|posts)|dozens of (?:messages|emails|comments|calls|texts|posts)|it keeps happening',
      '[bp]ob (?:un )?(?:dydd|nos|noson|bore|wythnos|penwythnos|awr|ychydig)|dro ar ol tro|yn gyson|byth a hefyd|o hyd(?: ac o hyd)?(?! (?:i|at)\\b)|dal i \\w+|dal ati i \\w+|yn dal (?:i|ati)|parhau i \\w+|drwy r amser|trwy r amser|nifer o weithiau|llawer o weithiau|sawl (?:gwaith|tro|noson)|droeon|ers (?:\\w+ )?(?:wythnos|wythnosau|mis|misoedd|blynyddoedd|blwyddyn)',
      '(?:d?d?wywaith|[dt]h?eirgwaith|(?:tair|teir|pedair|pum|chwe|saith|wyth|naw|deg|dair|bedair|bum|\\d+) ?gwaith)(?: (?:yr|y|yn|mewn|bob|erbyn|ar) \\w+(?: \\w+)?)?|am yr (?:ail|eildro|trydydd|bedwaredd) (?:waith|tro|gwaith)|am yr eildro|fwy nag unwaith|mwy nag unwaith|(?:dwsinau|cannoedd) o (?:negeseuon|alwadau|sylwadau|e byst)|(?:yr |r )ail (?:waith|dro)|trydydd (?:tro|dro)|drydedd waith|(?:pallu|gwrthod) (?:stopo|stopio)',
    ),
  ],
  [
    'following',
    any(
      '(?:was|were|been|being|got|getting) (?:\\w+ )?(?:followed|watched|filmed)',
      `follow(?:s|ed|ing) (?:me|us|her|him|my|our|behind|close|along)(?! (?:on (?:twitter|x|insta\\w*|facebook|tik ?tok|linkedin|social|threads|bluesky|you ?tube)|online|and like|back on))`,
      'stalk\\w*|tailgat\\w*|(?:a |gps )?tracker|tracking (?:me|my)|(?:watching|filming|photographing|spying on|staring at) (?:me|us|my|our|her|the (?:house|office|kids|children))(?! (?:speech|video|debate|interview|website))',
      '(?:waited|waits|waiting|wait|parked|parks|sat|sitting|sits|hanging around|hung around|loitering|lurking|stood|standing|stands|circling)(?: \\w+){0,3} (?:outside|in front of|across from|opposite|by|near)(?: (?:my|our|the|her|his) (?:house|home|flat|office|car|door|gate|work|school|window|drive))?(?! (?:(?:the|a) )?(?:polling|station|shop|shops|school gates with|supermarket))',
      '(?:waiting|waited|waits|lying in wait) for (?:me|us|her|him)(?! to (?:finish|speak|answer))',
      '(?:driv(?:ing|es|en|e)|drove|walk(?:ing|s|ed)|cycl(?:ing|es|ed)|went|going|came|comes) (?:\\w+ ){0,3}past (?:my|our|the|her|his) (?:house|home|flat|office|window)(?: \\w+){0,4} ?(?:slow(?:ly)?|again|times|twice|several|every|repeatedly)',
      '(?:car|van|man|men|woman|someone|somebody|he|she|they|people) (?:was|were|has been|have been|s been|is|are) (?:\\w+ )?outside (?:ours|mine|(?:my|our|her|his) (?:house|home|flat|office|door|gate|work))',
      '(?:driv(?:ing|es|en)|drove|walk(?:ing|s|ed)) up and down|surround(?:ed|ing) (?:me|us|my|our)|block(?:ed|ing) (?:me|us|my car|our car|my way|our way) ?(?:in)?',
      '(?:keeps?|kept) (?:on )?(?:driving|walking|going|cycling|coming) (?:\\w+ )?(?:past|by|round|up and down)',
      '(?:keeps? |kept |and )?(?:turn(?:s|ing|ed)|show(?:s|ing|ed)) up (?:at|outside|wherever|everywhere|again|uninvited)|(?:keeps?|kept) (?:\\w+ ){0,4}turning up|turning up$|everywhere (?:i|we) go|wherever (?:i|we) go|follow(?:s|ed|ing) (?:me|us) home',
      '(?:fy|ein|ei) (?:nilyn|dilyn|ddilyn|canlyn)(?: (?:i|ni))?(?! (?:i )?ar (?:twitter|x|insta\\w*|facebook|tik ?tok|y cyfryngau))|(?:dilynodd|ddilynodd|dilynon|dilynwyd) (?:e|o|hi|nhw|rhywun|dyn|car|dau|fe|ddyn)? ?(?:fi|ni|hi|fy|ein)|dilyn (?:fi|ni|fy|ein)|stelci\\w*|(?:gwylio|ngwylio|wylio) (?:r ty|fi|ni|fy|ein|y ty)|(?:fy|ein) (?:ngwylio|gwylio)|traciwr|dyfais dracio',
      '(?:aros|arhosodd|yn aros|parcio|parciodd|eistedd|eisteddodd|sefyll|safodd|loetran)(?: \\w+){0,2} (?:y )?(?:tu allan|o flaen|gyferbyn|ger)(?: i)?(?! r (?:orsaf|siop))|aros amdana i|(?:gyrru|yrru|gyrrodd|cerdded) (?:\\w+ )?heibio (?:i |r |fy )+(?:\\w+ ){0,3}(?:ty|nhy|cartref|nghartref|swyddfa)(?: \\w+){0,2}(?: (?:araf|eto|dro|gwaith|bob|yn))|troi lan (?:\\w+ )?(?:ym mhobman|eto|wrth|yn)|ble bynnag dw i n mynd',
    ),
  ],
  [
    'online',
    any(
      'online|facebook|twitter|instagram|insta|tik ?tok|you ?tube|whats ?app|telegram|nextdoor|linked ?in|reddit|snapchat|bluesky|discord|on x|social media|post(?:ed|s|ing) (?:about|on|it|a|my|our|her|his|that|saying|this|pictures?|photos?|videos?|lies)|tweet(?:s|ed|ing)?|comments?|commented|e ?mails?|e mailed|emailed|dms?|direct messages?|trolls?|trolling',
      'ar x|ar ?lein|postio|bostio|postion nhw|postiodd|sylw ar|sylwadau|neges(?:euon)? uniongyrchol|e ?bost|e ?byst|ebyst|cyfryngau cymdeithasol|trolio|trydar',
    ),
  ],
  [
    'fake',
    any(
      'fake (?:account|profile|picture|photo|video|page|leaflet|post|email|image|website|site|audio|clip)s?|deep ?fakes?|(?:ai|photoshopped|doctored|edited) (?:pictures?|photos?|videos?|images?)|photoshopp\\w*|impersonat\\w*|pretend(?:ing|s|ed)? to be (?:me|us|our)|(?:lies|rumours|lied|lying) about (?:me|us|my|our|her|him)|false (?:claims?|statements?|rumours?|accusations?)|(?:account|page|profile) in my name',
      'ffug|celwydd(?:au)?|gelwydd(?:au)?|esgus bod yn fi|cogio bod yn fi|dynwared|cyfrif yn fy enw',
    ),
  ],
  [
    'private',
    any(
      `(?:post|shar|put|publish|print|leak|giv|spread|circulat|reveal|show)(?:ed|s|ing|en|e|ting|t)?(?: \\w+){0,2} (?:my|our|her|his|their) (?:home |private |full |personal |mobile |phone )*(?:address|phone|number|mobile|details|where i live|school|kids school)`,
      '(?:my|our|her|his) (?:home |private |phone )?(?:address|number|details)(?: \\w+){0,2} (?:online|(?:in|on|to) (?:a |the |their |his |her )?(?:\\w+ )?(?:group|page|facebook|telegram|twitter|x|whatsapp|internet|website|chat|forum|poster|leaflet|lamp ?post)|was (?:posted|shared|published|put|leaked)|has been (?:posted|shared|published|put|leaked)|is (?:online|being shared|out))',
      'doxx?(?:ed|ing)?',
      '(?:rhannu|rhannodd|rhannon|postio|bostio|postiodd|postion|rhoi|rhoddodd|rhoddon|roddodd|cyhoeddi|gyhoeddi|cyhoeddodd|gollwng)(?: \\w+){0,3} (?:fy|ein|ei) (?:nghyfeiriad|cyfeiriad|chyfeiriad|manylion|rhif|nghartref|ffon)(?: \\w+)?',
      '(?:fy nghyfeiriad|fy manylion|fy rhif ffon|ein cyfeiriad)(?: \\w+){0,3} (?:ar ?lein|(?:ar|yn|mewn) (?:y |r )?(?:we|rhyngrwyd|facebook|telegram|twitter|x|whats ?app|instagram|tik ?tok|grwp|gyfryngau|cyfryngau|wefan))',
    ),
  ],
  [
    'damage',
    any(
      'smash(?:ed|ing)?|slash(?:ed|ing)|graffiti\\w*|vandal\\w*|keyed|(?:brick|stone|rock|egg)s? (?:\\w+ ){0,3}(?:through|thru|at) (?:my|our|the) (?:window|door|house|car|office)|brick (?:through|thru)|(?:wrote|written|sprayed|daubed)(?: \\w+){1,4} on (?:my|our|the) (?:garage|door|wall|car|house|window|fence|gate)|set fire|set (?:\\w+ ){0,2}on fire|arson|damag(?:ed|ing|e to)|wreck(?:ed|ing)|trash(?:ed|ing)|let (?:my|our|the) tyres down|tyres (?:\\w+ )?(?:slashed|let down)|scratch(?:ed|ing)? (?:my|our|the) car|(?:broke|broken|breaking|kicked in) (?:my|the|our) (?:window|door|gate|fence|car|wing mirror|mirror|sign|board|letterbox|windscreen)\\w*|(?:windows?|doors?|mirrors?) (?:\\w+ )?(?:broken|smashed|kicked in)|spray ?paint\\w*|paint(?:ed)? (?:\\w+ )?(?:on|over|across|at|all over|thrown) (?:my|our|the|a)|painted (?:a|the|my|our)',
      `(?:rip(?:ped|ping)?|tor[en]|tearing|pull(?:ed|ing)|taken|took|taking|knock(?:ed|ing)|cut|kick(?:ed|ing)|burn(?:t|ed)|defac\\w+|destroy\\w*|steal\\w*|stole[n]?|set fire to|dragged|thrown|threw)(?: (?:down|up|apart|off|out))?(?: \\w+){0,3} ${posters}(?! (?:through|to|from)\\b)`,
      `${posters}(?: \\w+){0,3} (?:(?:rip(?:ped)?|tor[en]|pull(?:ed)?|taken|knock(?:ed)?|cut|kick(?:ed)?|thrown|burn(?:t|ed)|defaced|destroyed|stolen|vandalised|slashed|smashed)(?: (?:down|up|apart|off|out))?)`,
      '(?:[td]h?orr(?:i|odd|on nhw|wyd|es i)|malu|falu|malodd|faluwyd|chwalu|chwalodd|tolcio|crafu|grafu|crafodd) (?:\\w+ ){0,2}(?:ffenest\\w*|drws|nrws|ddrws|teiars|nheiars|deiars|(?:car|nghar|gar)(?! (?:i )?lawr)|dd?rych\\w*|posteri?|phoster\\w*|arwydd\\w*|giat|ffens)',
      '(?:ffenest\\w*|drws|teiars|car|posteri?|arwydd\\w*)(?: \\w+){0,3} wedi (?:i|u|cael (?:ei|eu)) (?:[td]h?orri|malu|chwalu|rhwygo|difrodi|llosgi|dwyn|tynnu|dynnu|hollti)',
      'd?difrod\\w*|f?bricsen|fricsen|rh?wyg(?:o|odd|wyd|on)|fandal\\w*|ph?aentio (?:\\w+ ){0,2}(?:ar|dros|fy|ein|y|gair|geiriau)|phaentio|graffiti|(?:rhoi|rhoddodd|rhoddwyd|cynnau) (?:\\w+ ){0,3}(?:ar dan|tan)',
      `(?:tynnu|tynnodd|tynnwyd|tynnon|dynnu|rhwygo|dwyn|dwynodd|ddwyn|llosgi|malu)(?: \\w+){0,3} ${posters}|${posters}(?: \\w+){0,4} (?:lawr|dwyn|rhwygo|tynnu|dynnu|llosgi)`,
    ),
  ],
  [
    'assault',
    any(
      `(?:punch|kick|slap|headbutt|elbow|shov|hit|attack|push|grab|beat|trip|strangl|chok|bit)(?:ed|ped|bed|ted|ing|bing|ting|ping|es|s|e)? (?:(?:me|us|her|him|them|my (?!time|notes|budget|record|polic|plan|manifesto|campaign|position|view|stance|party|figures|ideas?|speech)\\w+|our (?!target|record|polic|plan|manifesto|campaign|position|view|stance|party|figures|ideas?|speech|budget)\\w+|the candidate|a volunteer|one of (?:us|our|my) ?\\w*)(?! to (?:stand|run|join|do|be|vote|answer|think|go|try))(?! (?:with|for|by|on) (?:questions?|a question|the (?:email|phone)|support)))`,
      '(?:was|were|been|being|got|getting|get) (?:\\w+ )?(?:punched|kicked|slapped|headbutted|shoved|hit(?! by (?:how|what|(?:the|a) (?:news|cold|cost)))|pushed|grabbed|beaten|assaulted|attacked|spat (?:at|on)|egged|manhandled|strangled)',
      'spat|spit(?:ting)? (?:at|on|in)|assault(?:ed|ing)|egged (?:me|us|my|our|the)|milkshaked?|(?:eggs?|milkshakes?|bottles?|stones?|water|coffee|drinks?|beer|rocks?|flour|paint)(?: \\w+){0,3} thrown at',
      '(?:threw|throw(?:s|ing)?|thrown|chucked|lobbed|hurled)(?: \\w+){0,4} (?:at|over|on|in the face of) (?:me|us|him|her|them|my (?!desk)\\w+|our \\w+|the (?:candidate|team|volunteers))',
      '(?:threw|throw(?:s|ing)?|thrown|chucked|lobbed|hurled|pelted)(?: \\w+){0,2} (?:eggs?|milkshakes?|bottles?|stones|rocks|flour|fireworks?|drinks?|beer|coffee|water|rubbish)(?! (?:away|out|in the bin))',
      '(?:th?aflu|taflodd|taflon|daflodd|daflu|taflwyd)(?: \\w+){0,2} (?:wyau|wy|poteli|potel|cerrig|llaeth|ysgytlaeth|dwr|cwrw|blawd|coffi|sbwriel)',
      'swung at (?:me|us|him|her)|(?:push(?:ed|ing)?|shov(?:ed|ing)) (?:me|us|her|him|past|into)(?! to (?:stand|run|join|do|be|vote|answer|think|go|try))',
      'd?dyrnu|dyrn(?:odd|on|wyd)|ddyrnodd|nyrnu|(?:cicio|chicio|ciciodd|giciodd|gicio) (?:fi|ni|hi|fe|fy|ein)|(?:ciciodd|giciodd) (?:e|o|hi|rhywun|dyn|nhw) (?:fi|ni|hi|fy)|(?:g?wthi(?:o|odd|on|wyd)(?!(?: \\w+){0,2} i (?:sefyll|wneud|ymuno|fod))|ngwthio)(?: (?:e|o|hi|dyn|rhywun|nhw|menyw))?(?: (?:fi|ni|hi|fy|ein|yn erbyn|heibio))?|ph?oer(?:i|odd|on|wyd)|boer(?:i|odd)|(?:taro|trawodd|tarodd|darodd|bwrw|bwrodd) (?:\\w+ )?(?:fi|ni|hi|fy|ein)|(?:fy|ein) (?:nharo|taro|mwrw)|(?:th?aflu|taflodd|taflon|daflodd|daflu|taflwyd)(?: \\w+){0,4} (?:ata|aton|ato|ati|atyn|drosta|dros(?:om|on)|at (?:fi|ni|fy))(?: (?:i|ni))?|gafael\\w* (?:yn|yno|ynof|yna)(?: i)?|ymosod(?:odd|wyd|on)?(?: (?:e|o|hi|dyn|rhywun|nhw))? (?:arna|arnon|ar (?:fy|ein))(?: (?:i|ni))?',
    ),
  ],
  [
    'sexual',
    any(
      'sexual (?:\\w+ )?(?:comments?|messages?|remarks?|images?|pictures?|photos?|abuse|threats?|gestures?|way|advances)|sexually|grop(?:ed|ing)|(?:naked|nude|intimate|topless|explicit|indecent) (?:photos?|pictures?|images?|pics?|videos?|selfies?)|nudes|dick pics?|flash(?:ed|ing) (?:at )?(?:me|us)|exposed himself|sexually assault\\w*',
      '(?<!(?:on|about|against) )sexual assault(?! (?:policy|bill|law|services?))',
      '(?:yn |n )rhywiol|(?:sylwadau|negeseuon|lluniau|sylw|neges|llun|cynnwys) (?:\\w+ )?rhywiol|noeth(?:lun\\w*)?|(?:lluniau|llun) noeth|dangos ei hun|[pb]idyn|phidyn',
    ),
  ],
  [
    'hate',
    any(
      'racis(?:t|m|ts)|racial(?:ly)? (?:abus\\w*|slurs?|insults?)|homophob\\w*|transphob\\w*|biphob\\w*|islamophob\\w*|anti ?semit\\w*|misogyn\\w*|sexist|ableist|hate (?:crime|speech|mail)|[np] word|f slur|nigg\\w+|pak(?:i|is)|chinks?|wogs?|coons?|kikes?|gypp?os?|pikeys?|fagg?ots?|poofs?|dykes?|trann(?:y|ies)|spastics?|retards?|monkey (?:noises|chants?)|golliwog',
      '(?:because|cos|cause) (?:i am|i m|she is|she s|he is|he s|they are|we are|we re|of (?:my|her|his|their|our)) (?:a |an )?(?:black|brown|race|religion|faith|colour|skin|disability|disabled|asian|muslim|islam|jewish|jew|hindu|sikh|gay|lesbian|bisexual|trans|transgender|autistic|deaf|blind|in a wheelchair|an? immigrant|foreign|polish|traveller|gypsy|roma|accent|hijab|headscarf|turban|sexuality|wheelchair)',
      '(?:told|tell|telling|shouted|shouting|yelled|said|screamed) (?:at )?(?:me|us|her|him|that i|to) (?:to |should )?(?:go (?:back )?(?:home|to (?:my|your|where)))(?! (?:now|early|safely|and rest))',
      'go (?:back )?(?:home )?to (?:my|your|his|her|our|their) (?:own )?country|go back (?:home|to where|where) ?(?:you|i|we)?(?: came from)?|not (?:really )?(?:british|welsh|english)(?: enough)?|don t belong (?:here|in this country)',
      'hil\\w{0,3}iol|hiliaeth|homoffob\\w*|trawsffob\\w*|gwrth ?semit\\w*|islamoffob\\w*|casineb|(?:am|oherwydd|achos)(?: ei| fy| eu)? (?:bod (?:hi n|i n|e n|o n|nhw n|fi n)|mod i n|fod i n) (?:\\w+ )?(?:f?fwslim\\w*|m?wslim\\w*|iddew\\w*|hoyw|lesbi\\w*|traws\\w*|anabl|ddu|du|asiaidd|fyddar|sipsi|frown)',
      '(?:mynd|cer|dos|ewch|fynd)(?: yn ol| n ol| nol)? (?:adref?|gartref|adra|i (?:fy|dy|eich|ein) (?:ngwlad|wlad|gwlad)|nol i (?:fy|dy|eich) \\w+)(?= ?$)(?<=(?:wrtha|wrthon|weiddi|gweiddi|gwaeddodd|dywedodd|dweud|deud|wedodd|dudodd|meddai)(?: \\w+){0,12})',
    ),
  ],
  [
    'package',
    any(
      '(?:a|the|this|that|nasty|threatening|anonymous|abusive|suspicious|strange|another|two|three|hand written|handwritten|horrible|vile) letters?(?! (?:box|of support|of thanks|from (?:the|my) (?:council|returning|bank|school|hospital|party|nhs)))|letters?(?= (?:came|arrived|with|saying|calling|threatening|in the post|through))|packages?|parcels?(?! of (?:leaflets|posters|taflenni))|envelopes?(?! for)|powder|(?:in|through|by) the post|through (?:my|our|the) letter ?box|posted through|dead (?:rat|bird|animal|fish)|(?:dog )?(?:excrement|faeces|poo|mess) (?:\\w+ ){0,3}(?:letter ?box|post|door)',
      'l?lygoden fawr|aderyn marw|baw ci|ll?ythyr(?:au)?(?! (?:o (?:gefnogaeth|ddiolch)|oddi wrth y (?:cyngor|swyddog|banc|ysgol))|rwydd)|[pb]h?ecyn(?:nau)?|[pb]h?arsel(?:i)?(?! o daflenni)|amlen(?:ni)?|[pb]h?owdr|[dt]rwy r (?:post|blwch llythyrau)',
    ),
  ],
  [
    'event',
    any(
      '(?:at|during|after|before|outside|in|from|left|leaving|disrupt\\w*|interrupt\\w*|stopped) (?:a |an |the |our |my |last night s |this |another |public |open |community |residents |campaign |party |election )*(?:hustings|meeting|rally|event|surgery|count|town hall|debate|fair|fete|street stall|stall|vigil|launch)',
      '(?:hustings|rally|street stall)',
      '(?:yn|yng|mewn|ar ol|cyn|yn ystod|o flaen|tu allan i|ar) (?:yr?|r|ein|fy|ngh?|un o)? ?(?:\\w+ )?(?:hustyngau|cyfarfod|nghyfarfod|rali|digwyddiad|cymhorthfa|nghymhorthfa|gymhorthfa|cyfrif|ddadl|dadl|stondin|lansiad)|hustyngau|rali|neuadd y dref|r (?:cyfarfod|rali|digwyddiad|cyfrif)',
    ),
  ],
  [
    'voters',
    any(
      '(?:forc|threaten|bully|brib|pressur|intimidat|pay|frighten)\\w*(?: \\w+){0,2} (?:people|voters?|residents|neighbours|them|her|him|my \\w+)(?: \\w+){0,2} (?:to vote|into voting|not to vote|how to vote|from voting|out of voting)',
      '(?:gorfodi|bygwth|llwgrwobrwyo|pwyso ar|rhoi pwysau ar|dychryn)(?: \\w+){0,3} (?:i (?:bleidleisio|beidio)|rhag pleidleisio)',
    ),
  ],
];
