// What can be read out of somebody's own words, in either language, by plain phrases and nothing cleverer: it is shown
// to the person once, and nothing is taken over that they did not confirm. No service, no learning, no guessing.

export interface ReadAccount {
  readonly kinds: readonly string[];
  readonly how: readonly string[];
  readonly platform: readonly string[];
  readonly means: readonly string[];
  readonly before: 'several' | 'worse' | 'first' | null;
  readonly links: readonly string[];
  readonly handles: readonly string[];
}

type Phrases = readonly (readonly [code: string, phrases: RegExp])[];

const kinds: Phrases = [
  [
    'threat',
    /\b(threat\w*|kill(?! myself)|murder|shoot|stab|burn (my|the|our|your|me|us)|hurt (me|you|us|my)|bomb|rape|break (my|your)|get what s coming|watch your back|bygyth\w*|fy lladd|eich lladd|ei lladd|saethu|trywanu|llosgi|anafu|treisio|torri (fy|ei|eich|dy) (n?ghoesau|choesau|coesau|n?gwddf|gwddf|gwddw|breichiau))\b|\b(watch(ing)? your back|gwyliwch eich cefn|gwylia dy gefn)\b/,
  ],
  [
    'abuse',
    /\b(insult\w*|abus\w*|swore|swearing|called me|call me|shouted|shouting|yelled|screamed|spat at|sarhau|sarhad|rhegi|gwaedd\w*|weiddi|cam drin|galw enwau)\b/,
  ],
  [
    'repeated',
    /\b(every (day|night|week)|again and again|keeps? \w+ing|repeatedly|constantly|for (weeks|months)|(two|three|four|five|six|ten|many|several|dozens of|\d+) times|bob (dydd|nos|wythnos)|dro ar ol tro|yn gyson|ers (wythnosau|misoedd)|sawl gwaith|droeon)\b/,
  ],
  [
    'following',
    /\b(follow(s|ed|ing)|stalk\w*|watching (me|my|us|our)|(waited|waits|waiting|parked|sat|sitting) outside|waiting for me|tailgat\w*|tracker|dilyn|fy nilyn|ein dilyn|stelcio|gwylio|ddilynodd|dilynodd|(aros|arhosodd|yn aros|parcio|eistedd) (\w+ )?(y )?tu allan)\b/,
  ],
  [
    'online',
    /\b(online|facebook|twitter|instagram|tiktok|youtube|whatsapp|telegram|nextdoor|linkedin|reddit|posted|tweet\w*|comment(s|ed)?|emails?|e mail|dm|ar lein|postio|sylw|sylwadau|neges(euon)? uniongyrchol|e bost|e byst)\b/,
  ],
  [
    'fake',
    /\b(fake|deepfake|ai (picture|video|image)|impersonat\w*|pretending to be me|lies about me|false (claim|statement)|ffug|celwydd(au)?|esgus bod yn fi)\b/,
  ],
  [
    'private',
    /\b(my (home )?address (online|on|was|has been|is)|doxx?\w*|shared my (address|number|details)|posted my (address|number)|fy nghyfeiriad|fy manylion|fy rhif ffon)\b/,
  ],
  [
    'damage',
    /\b(smash\w*|broke(n)? (my|the|our)|slashed|graffiti|vandal\w*|keyed|brick|set fire|arson|damag\w*|tore down|torn down|spray ?paint\w*|painted (on|a|my|our|the)|([td]h?orr(i|odd|on nhw|wyd|es i)) (\w+ ){0,2}(ffenest\w*|drws|nrws|teiars|nheiars|car|nghar|poster\w*|arwydd\w*)|difrod\w*|bricsen|rhwyg\w*|fandal\w*|paentio|graffiti)\b/,
  ],
  [
    'assault',
    /\b(punch\w*|kick\w*|push(ed|ing)|shov(ed|ing)|spat|hit me|hit us|grabbed|threw|thrown at|egg(s|ed)?|milkshake|dyrnu|ddyrnodd|cicio|gwthi\w*|poer\w*|taro fi|fy nharo|taflu|taflodd|gafael\w*)\b/,
  ],
  ['sexual', /\b(sexual\w*|groped|naked|nude|explicit (photo|picture|image)|dick pic|rhywiol|noeth)\b/],
  [
    'hate',
    /\b(racis\w*|homophob\w*|transphob\w*|islamophob\w*|antisemit\w*|because (i am|i m|she is|she s|he is|he s|they are|we are|of (my|her|his|their)) (a |an )?(black|race|religion|faith|colour|disability|asian|muslim|jewish|gay|lesbian|trans|disabled)|hil\w{0,3}iol|homoffob\w*|gwrth semit\w*|islamoffob\w*|(am|oherwydd) (ei|fy|eu) bod (hi n|i n|e n|nhw n) (\w+ )?(fwslim\w*|iddew\w*|hoyw|lesbiad\w*|traws|anabl|ddu|asiaidd))\b/,
  ],
  [
    'package',
    /\b(letter|package|parcel|envelope|powder|through the (post|letterbox)|llythyr|pecyn|parsel|amlen|powdr|drwy r post)\b/,
  ],
  [
    'event',
    /\b(hustings|meeting|rally|event|surgery|the count|town hall|hustyngau|cyfarfod|rali|digwyddiad|cymhorthfa|y cyfrif|neuadd y dref)\b/,
  ],
];

const how: Phrases = [
  [
    'online',
    /\b(online|facebook|twitter|instagram|tiktok|youtube|whatsapp|telegram|nextdoor|linkedin|reddit|posted|tweet\w*|emails?|e mail|ar lein|postio|e bost|e byst)\b/,
  ],
  [
    'phone',
    /\b(phoned(?! (999|101|the police))|rang me|rings me|(phone|silent|nuisance) calls?|calls? (at night|every|from)|calling (me|us|the office)|voicemails?|text messages?|texted|texts|by phone|on the phone|ffoni\w*(?!( i| ni| nhw| e| hi| o)? (999|101|r heddlu|yr heddlu))|galwad(au)? ffon|neges destun|neges llais|dros y ffon)\b/,
  ],
  ['post', /\b(letter|in the post|by post|parcel|package|envelope|llythyr|drwy r post|parsel|pecyn|amlen)\b/],
  ['event', /\b(hustings|rally|public meeting|at the count|hustyngau|rali|cyfarfod cyhoeddus)\b/],
  [
    'home',
    /\b(at|to|outside|into|in|on|near|through|past|round) (my|our|the|her|his) (house|home|flat|front door|door|garden|window|windows|doorstep|drive|road|office|letterbox)\b|\b(wrth|at|ger|i|trwy|drwy|yn|ar|y tu allan i|tu allan i|heibio i|o flaen) ?(r|y|fy|ein|n) (ty|nhy|cartref|nghartref|fflat|drws|nrws|ardd|ngardd|ffenest\w*|swyddfa|stepen drws|heol)\b/,
  ],
  [
    'vehicle',
    /\b((my|our|the) (tyres?|windscreen)|(at|in|on|behind|followed|to|scratched|keyed|damaged) (my|our) (car|van)|while driving|tailgat\w*|(r|fy|ein) (teiars|nheiars)|(yn|ar|tu ol i|dilyn) (fy|ein) (nghar|car|fan)|wrth yrru)\b/,
  ],
  [
    'railway',
    /\b(on (a|the|my) (train|tram|tube)|(train|railway|tube) (station|platform)|on the (platform|underground)|(ar|mewn) (y )?(tren|trên)|gorsaf (drenau|reilffordd|y tren)|yr orsaf (drenau|reilffordd)|ar y platfform)\b/,
  ],
  [
    'in-person',
    /\b(in the street|on the street|canvass\w*|leafleting|shouted at me|punch\w*|kick\w*|push(ed|ing)|spat|face to face|yn y stryd|ar y stryd|canfasio|taflennu|gweiddi arna|wyneb yn wyneb|ddyrnodd|poer\w*)\b/,
  ],
];

const platform: Phrases = [
  ['x', /\b(twitter|on x|tweet\w*|ar x)\b/],
  ['facebook', /\bfacebook\b/],
  ['instagram', /\binstagram\b/],
  ['tiktok', /\btik ?tok\b/],
  ['youtube', /\byou ?tube\b/],
  ['whatsapp', /\bwhats ?app\b/],
  ['telegram', /\btelegram\b/],
  ['nextdoor', /\bnext ?door app\b|\bon nextdoor\b|\bar nextdoor\b/],
  ['linkedin', /\blinked ?in\b/],
  ['reddit', /\breddit\b/],
  ['email', /\b(emails?|e mail|emailed|e bost|e byst)\b/],
];

const means: Phrases = [
  [
    'weapon',
    /\b(knife|gun|machete|acid|petrol|hammer|bat|bomb|weapon|cyllell|gyllell|gwn|dryll|asid|morthwyl|bom|arf)\b/,
  ],
  [
    'time-place',
    /\b(tonight|tomorrow|on (polling|election) day|at the count|heno|yfory|diwrnod pleidleisio|yn y cyfrif)\b/,
  ],
  [
    'home',
    /\b(knows? where (i|we|you) live|where (i|you) live|gwybod ble (dw i|rydw i|rydyn ni|rwy|wyt ti)( n)? byw)\b/,
  ],
  [
    'family',
    /\b(my (children|kids|son|daughter|wife|husband|partner|family|mum|mother|dad)|your (children|kids|family|wife|husband)|fy (mhlant|mhlentyn|mab|merch|ngwraig|ngwr|mhartner|nheulu|mam|nhad))\b/,
  ],
];

const worse = /\b(getting worse|worse (every|each)|escalat\w*|gwaethygu)\b/;
const several =
  /\b(every (day|night|week)|again and again|repeatedly|constantly|for (weeks|months)|(three|four|five|six|ten|many|several) times|happened before|bob (dydd|nos|wythnos)|dro ar ol tro|ers (wythnosau|misoedd)|sawl gwaith|o r blaen)\b/;
const first = /\b(first time|never happened before|tro cyntaf|erioed o r blaen)\b/;

const found = (phrases: Phrases, plain: string) => phrases.filter(([, one]) => one.test(plain)).map(([code]) => code);

/**
 * @param words as they were typed. @param plain the same as plain words: lower case, no accents or punctuation.
 * @returns codes of the questions `kinds`, `how`, `platform`, `means` and `before`; links and handles as written.
 */
export function readAccount(words: string, plain: string): ReadAccount {
  const links = [...words.matchAll(/\bhttps?:\/\/[^\s<>"“”]{3,500}/gi)].map((one) =>
    one[0].replace(/[.,;:!?)\]]+$/, ''),
  );
  const handles = [...words.matchAll(/(?<![\w.@/])@[A-Za-z0-9_.]{2,30}\b(?!\.\w+@)/g)].map((one) => one[0]);
  const threatened = found(kinds, plain).includes('threat');
  return {
    kinds: found(kinds, plain),
    how: found(how, plain),
    platform: found(platform, plain),
    means: threatened ? found(means, plain) : [],
    before: worse.test(plain) ? 'worse' : first.test(plain) ? 'first' : several.test(plain) ? 'several' : null,
    links: [...new Set(links)].slice(0, 20),
    handles: [...new Set(handles)].slice(0, 20),
  };
}
