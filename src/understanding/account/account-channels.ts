// How it reached them, on which platform, what was spoken of beside a threat, and whether it had happened before: plain
// phrases, English and Welsh.
import type { Phrases } from './account-phrases.ts';

export const wayPhrases: Phrases = [
  [
    'online',
    /\b(online|facebook|twitter|instagram|tiktok|youtube|whatsapp|telegram|nextdoor|linkedin|reddit|posted(?! (through|to my|to our|in))|on x|ar x|messaged (me|us)|tweet\w*|emails?|e mail|ar lein|postio|e bost|e byst)\b/gu,
  ],
  [
    'phone',
    /\b(phoned(?! (999|101|the police))|rang me|rings me|(phone|silent|nuisance) calls?|(rings?|ringing|rang|calls|calling) (and|then) (hangs?|hanging|hung|hang) up|(ringing|phoning) (me|us|my|our)|calls? (at night|every|from)|calling (me|us|the office)|voicemails?|text messages?|texted|texts|by phone|on the phone|ffoni\w*(?!( i| ni| nhw| e| hi| o)? (999|101|r heddlu|yr heddlu))|galwad(au)? (ffon|distaw|mud|dienw|cas)|neges destun|neges llais|dros y ffon)\b/gu,
  ],
  ['post', /\b(letter|in the post|by post|parcel|package|envelope|llythyr|drwy r post|parsel|pecyn|amlen)\b/gu],
  ['event', /\b(hustings|rally|public meeting|at the count|hustyngau|rali|cyfarfod cyhoeddus)\b/gu],
  [
    'home',
    /\b(at|to|outside|into|in|on|near|through|round|across|under|over) (my|our|the|her|his) (house|home|flat|front door|door|garden|window|windows|doorstep|drive|road|office|letterbox)\b|\b(wrth|at|ger|i|trwy|drwy|yn|ar|y tu allan i|tu allan i|heibio i|o flaen) ?(r|y|fy|ein|n) (ty|nhy|cartref|nghartref|fflat|drws|nrws|ardd|ngardd|ffenest\w*|swyddfa|stepen drws|heol)\b/gu,
  ],
  [
    'vehicle',
    /\b((my|our|the) (tyres?|windscreen)|(at|in|on|behind|followed|to|scratched|keyed|damaged|into|under) (my|our) (car|van)|while driving|tailgat\w*|(r|fy|ein) (teiars|nheiars)|(yn|ar|tu ol i|dilyn) (fy|ein) (nghar|car|fan)|wrth yrru)\b/gu,
  ],
  [
    'railway',
    /\b(on (a|the|my) (train|tram|tube)|(train|railway|tube) (station|platform)|on the (platform|underground)|(ar|mewn) (y )?(tren|trên)|gorsaf (drenau|reilffordd|y tren)|yr orsaf (drenau|reilffordd)|ar y platfform)\b/gu,
  ],
  [
    'in-person',
    /\b(in the street|on the street|canvass\w*|leafleting|shouted at me|punch\w*|kick\w*|push(ed|ing)|spat|face to face|yn y stryd|ar y stryd|canfasio|taflennu|gweiddi arna|wyneb yn wyneb|ddyrnodd|poer\w*)\b/gu,
  ],
];

export const platformPhrases: Phrases = [
  ['x', /\b(twitter|on x|tweet\w*|ar x)\b/gu],
  ['facebook', /\bfacebook\b/gu],
  ['instagram', /\binstagram\b/gu],
  ['tiktok', /\btik ?tok\b/gu],
  ['youtube', /\byou ?tube\b/gu],
  ['whatsapp', /\bwhats ?app\b/gu],
  ['telegram', /\btelegram\b/gu],
  ['nextdoor', /\bnext ?door app\b|\bon nextdoor\b|\bar nextdoor\b/gu],
  ['linkedin', /\blinked ?in\b/gu],
  ['reddit', /\breddit\b/gu],
  ['email', /\b(emails?|e mail|emailed|e bost|e byst)\b/gu],
];

const relative =
  '(?:child|children|kids?|sons?|daughters?|wife|husband|partner|family|mum|mam|mother|dad|father|parents|sister|brother)';
const perthynas =
  '(?:mhlant|plant|phlant|blant|mhlentyn|phlentyn|mab|fab|merch|ferch|ngwraig|gwraig|wraig|ngwr|gwr|mhartner|partner|nheulu|theulu|deulu|teulu|mam|fam|nhad|tad|dad)';
const named =
  '(?:threaten\\w*|kill|hurt|harm|rape|shoot|stab|burn|get|find|after|about|mention\\w*|knows?|named|touch|attack|visit|where|said|to)';
const enwi =
  '(?:bygwth|bygyth\\w*|mygwth|fygwth|lladd|ladd|anafu|niweidio|brifo|treisio|llosgi|son am|am|gwybod|ble mae|lle mae|ar ol|enwi)';

/** What was spoken of beside a threat. */
export const meansPhrases: Phrases = [
  [
    'weapon',
    /\b(kni(fe|ves)|guns?|machete|acid|petrol|hammer|(?<!cricket )(?<!the )bat|bomb|bullet|weapons?|noose|axe|crossbow|cyllyll|cyllell|gyllell|gwn|dryll|ddryll|asid|morthwyl|forthwyl|bom|arf|arfau|bwyell|rhaff|petrol)\b/gu,
  ],
  [
    'time-place',
    /\b(tonight|tomorrow|(on|by|before) (polling|election) day|at the (count|hustings|polling station)|next (week|time|mon\w+|tues\w+|wednes\w+|thurs\w+|fri\w+|satur\w+|sun\w+)|heno|yfory|fory|(ar )?ddiwrnod (y )?(pleidleisio|etholiad)|diwrnod pleidleisio|yn y cyfrif|y tro nesaf|wythnos nesaf)\b/gu,
  ],
  [
    'home',
    /\b((knows?|know|knew|found out|find out) where (i|we|you) lives?|where (i|we|you) live|gwybod (ble|lle) (dw i|dwi|rydw i|rydyn ni|rwy|wyt ti|rwyt ti|ti|ydych chi|rydych chi|dych chi|chi)( n| yn)? byw)\b/gu,
  ],
  [
    'family',
    new RegExp(
      `\\b(${named} (\\w+ ){0,3}(my|our|your|his|her) (\\w+ )?${relative}|${enwi} (\\w+ ){0,2}(fy|ein|dy|eich) ${perthynas})\\b`,
      'gu',
    ),
  ],
];

export const worsePhrases =
  /\b((getting|got|gets|become|becoming|getting a lot|much) worse|worse (every|each|and worse|now)|more and more (often|frequent|violent|aggressive|threatening)|escalat\w*|gwaethygu|waethygu|mynd yn waeth|waeth (bob|ac yn waeth)|(amlach|fwyfwy) \w+)\b/gu;
export const oncePhrases =
  /\b((the |a )?(very )?first time|never happened before|(nothing|not anything) like (this|it) (has |ever )?(ever )?(happened )?before|(y )?tro cyntaf|erioed wedi digwydd o r blaen|erioed o r blaen)\b/gu;
export const beforePhrases =
  /\b(happened (\w+ )?before|done (it|this) before|(he|she|they) (came|was|were|did it|has been|have been) (\w+ )?before|not the first time|(last|previous) time (he|she|they)|digwydd (\w+ )?o r blaen|wedi (gwneud|bod) (\w+ )?o r blaen|nid dyma r tro cyntaf)\b/gu;
