// Words of danger, in English and Welsh, wherever they appear: the person sees 999 at once, and the question they were
// at stays open. A false alarm costs a few lines; a missed one could cost a life.

import { evenSpellings } from './normalise-spelling.ts';
import { sensesSelfHarm } from './self-harm-phrases.ts';

export type DangerWord = 'now' | 'home' | 'package' | 'self-harm' | 'assault' | 'spiking';

const person =
  '(he|she|they|someone|somebody|people|(a|the|this|that|the same|two|three|some|several) (\\w+ )?(man|men|woman|women|car|van|group|crowd|gang|lads?|youths?|protesters?|guys?|blokes?|fella|mob|stranger)|my (ex|stalker|attacker|ex husband|ex wife|ex partner))';
/** Somebody of whom it is said that they are there now: the verb makes it the present. */
const someone = `(${person}( s| is| are| re)|hes|shes|theyre|there ?( s|s| is| are)( ${person})?|^(yes )?${person})`;
const still =
  '( still| right| now| just| back| standing| banging| hammering| waiting| knocking| shouting|(?<=\\b(s|is|are|re|hes|theyre|still|just)) (sat|stood|parked)| sitting| hiding| watching)*( at| on)?';
const weapon = '(knife|gun|machete|weapon|hammer|bat|axe|crowbar|bottle)';
/** A gun licence is no gun. */
const real = '(?! (licence|license|cabinet|phone|shop|club|control|crime|block|fight|rack|range|drill|detection|of))';
const online =
  '(?! (i )?(on|ar|online|ar lein|back|up)( y| r)? ?(twitter|x|insta\\w*|facebook|fb|tik ?tok|linkedin|social|threads|bluesky|you ?tube|here|there|cyfryngau|gyfryngau|lein|online|with|$))';
/** Leaflets, queues and tellers stand outside as well. */
const campaigning =
  '(?!( \\w+){0,5} (leaflets?|leafleting|canvassing|tellers?|queues?|queuing|voting|vote|voters|taflenni|canfasio|pleidleisio|ciw))';
/** Told of as said or threatened, not as being done. */
const notSaid =
  '(?<!\\b(said|says|saying|threatened|threatens|threatening|told|wrote|writes|shouted|texted|messaged|posted|claims?|joked?|joking)( \\w+){0,6} )';
const notWished =
  '(?<!\\b(hopes?|hoped|hoping|wish|wishes|wished|should|ought|deserves?|deserved|will|ll|would|gonna|going|threatened|threatens|threatening|wants?|wanted)( \\w+){0,4} )';
const notSaidCy =
  '(?<!\\b(d?dweud|d?deud|g?weud|dywed\\w*|d?dwedodd|d?dudodd|wedodd|[bf]ygwth|[bf]ygyth\\w*|[bf]ygwyth\\w*|ysgrifenn\\w*|sgwenn\\w*|gweiddi|meddai)( \\w+){0,6} )';
/** `mae e`, `maen nhw`, `mae na ddyn`, `mae rhywun`; then `n`, `yn`, or nothing. */
const rhywun =
  '(mae|maen|ma)( r| na| yna)? ?(e|o|hi|fe|fo|nhw|rh?ywun|(yr? )?(dd?yn|dd?ynion|[bf]oi|[bf]ois|hogia|f?menyw|m?bobol|m?bobl|phobl|pobl|car|gar|fan|criw|griw)|fy (stelciwr|nghyn ?\\w+))( n| yn| wedi)?';
const oHyd =
  '( dal| sefyll| aros| eistedd| parcio| gwylio| disgwyl| cuddio| mas| allan| curo( ar)?| cnocio( ar)?| bangio( ar)?| pwno( ar)?| cicio( ar)?| gweiddi)*';
const dwi = '(dw i|dwi|rydw i|rwy n|rwyf|rydyn ni|dan ni)( n| yn)?';
const arf = '(cyllell|gyllell|gwn|wn|dryll|ddryll|arf|morthwyl|forthwyl|bwyell|fwyell)';

const phrases: readonly (readonly [DangerWord, readonly string[]])[] = [
  [
    'package',
    [
      '(suspicious|strange|odd|weird|leaking|ticking|unexpected) (package|parcel|letter|envelope|powder|device|bag|box)',
      'white powder',
      '(there|its|it|found|is)( s| is)? a bomb(?! shell)',
      '(it s|it is|its) a bomb',
      'bomb (in|at|under|outside) (my|our|the|a)',
      '(packages?|parcels?|envelopes?|letters?)( \\w+){0,16} with( some| white| a)? powder',
      '(package|parcel|envelope|letter|box)( \\w+){0,8} (powder|ticking|leaking|wires|suspicious|not expecting|did not expect|didn t expect)',
      '(powder|wires|something ticking)( \\w+){0,4} (package|parcel|envelope|letter)',
      'there( s| is| are) (a |an |some )?(\\w+ )?(package|parcel|envelope|device)s? (on|at|outside|by|under|in front of) (my|our|the)(?!( \\w+){0,6} leaflets)',
      '([pb]h?ecyn|[pb]h?arsel|ll?ythyr|amlen|[pb]h?owdr|bag) (amheus|rhyfedd|od)',
      '[pb]h?owdr gwyn',
      '([pb]h?ecyn|[pb]h?arsel|ll?ythyr|amlen)( \\w+){0,8} ([pb]h?owdr|tician|amheus)',
      'mae( yna| na)? ([pb]h?ecyn|[pb]h?arsel)( \\w+)? (ar|wrth|y tu allan|tu allan|o flaen|o dan)( \\w+){1,3}',
      'mae( yna| na)? (fom|bom)',
      'bom (yn|o dan|y tu allan|wrth)',
    ],
  ],
  [
    'assault',
    [
      `${notWished}(raped|sexually assaulted|groped)`,
      '(?<!(about|on|against|of) )sexual assault(?! (policy|policies|services?|centres?|bill|law))',
      '(touched|grabbed) (me|her|him) sexually',
      '(?<!\\b(bygwth|bygyth\\w*|gobeithio|dylet|dylid|dylwn|haeddu)( \\w+){0,6} )(th?reisi\\w*|n?h?reisi\\w*|d?reisi\\w*) ?',
      'ymosod\\w*( \\w+){0,4} (n )?rhywiol',
      'c[uy]ffwrdd\\w*( \\w+){0,4} (n )?rhywiol',
      'cyffyrdd\\w*( \\w+){0,4} rhywiol',
    ],
  ],
  [
    'spiking',
    [
      '(drinks?|was|were|been|got|being|be) spiked',
      'my drink was (spiked|drugged|tampered|cloudy|fizz\\w*)',
      '(drink spiking|something in(to)? (my|her|his) (drink|glass))',
      's[bp]eici\\w*',
      'rh?ywbeth yn (fy|ei) (n|d)iod',
    ],
  ],
  [
    'home',
    [
      `${someone}${still} ?(outside|at|on|banging on) (my|the|our) (front |back )?(door|doorstep|house|home|flat|garden|gate|window|kitchen|office|drive)(?! of)${campaigning}`,
      `${someone}${still} ?(in|inside) ((my|our) (house|home|flat|garden|kitchen|office|drive|car|room|shed)|the (house|flat|garden|kitchen|hallway)(?! of))`,
      `${someone}${still} (door|doorstep|window) ?(now)?$`,
      `${someone}${still} (kicking|banging|hammering|smashing|looking|staring|peering|climbing)( \\w+)? (my|our|the) (front |back )?(door|doors|windows?|fence|gate|walls?)`,
      `${someone} breaking into (my|our|the)`,
      `${someone} in the (next|other|same) room`,
      '(?<!(was|were) )(breaking|kicking) (in|down (my|the|our) door)',
      '(?<!(was|were|been) )(trying|about) to (break|get) in(to)?(?! (touch|contact|the way|first|on|there first|with|a word|before|early))',
      '(?<!(was|were|been) )(trying|about|going) to (kick|break|smash)( \\w+){0,3} (in|down)',
      '(petrol|fire|fireworks?|smoke)( \\w+){0,3} (through|at|under|in) (my|our|the) (letter ?box|front door|door)(?=$| (now|right)| )',
      '(i am|i m|we are|we re|^) ?hiding (in|from|under|upstairs)(?! (the polls|plain sight))',
      `\\w+( s| is) (right )?outside (my|our) (house|home|flat|door|office|window)${campaigning}`,
      `${someone}${still} (trying|rattling|kicking|smashing)( to open)? (my|our|the) (front |back )?(door|handle|windows?|lock)`,
      `${person}( s| is| are| re) (coming|running) (up|upstairs|up the stairs|down the stairs|through the (door|window))`,
      '(i )?(can )?hear (him|her|them|someone|somebody)( \\w+){0,3} (downstairs|outside|upstairs|in the (house|hall|garden|kitchen))',
      `${person}( s| is| are| re) in the (room|hall|kitchen|garden|building)( with me)?( now)?$`,
      '(man|men|someone|somebody|people|lads?|boy|youth)( \\w+){0,4} at (my|our|the) door( \\w+){0,3} with a (knife|gun|machete|hammer|axe|bat)',
      'with a (knife|gun|machete|hammer|axe|bat)( s| is| are)? (at|outside|in) (my|our|the) (door|house|home|flat|garden|office)',
      'locked (me|us) in',
      '(?<!\\b(i|we) )(have|ve)( just)? locked (myself|ourselves) in',
      '(i|we) (ve |have )?(just )?locked (myself|ourselves) in',
      '(i|we) (can t|cannot|can not) get (out|away)( of (here|the house))?$',
      '(my|our|the) (house|home|flat|office|car) is burning',
      '(won t|wont|will not|refuses? to) (leave( now)?$|let (me|us) (leave|go|out)|leave (my|our|the) (house|home|flat|garden|office|door))',
      `${rhywun}${oHyd} ?((wrth|at) )?(y|fy|ein|r) (drws|nrws|giat|ffenestr?)`,
      `${rhywun}${oHyd} (y )?tu (allan|fas)( i)? ?(r|fy|ein) (ty|nhy|cartref|nghartref)`,
      `${rhywun}${oHyd} (yn|mewn) ((yr?|fy|ein) (ty|nhy|ardd|ngardd|gegin|nghegin|stafell|ystafell nesaf|stafell nesa)|(fy|ein) swyddfa)`,
      '(?<!(roedd|oedd|buodd|bu)( \\w+){0,3} )(trio|ceisio|yn|n|nhw) (torri|dorri)( i)? mewn',
      '(petrol|tan|tan gwyllt)( \\w+){0,3} (trwy|drwy|wrth|o dan)( r| y| fy| ein)? (blwch llythyrau|drws|nrws)',
      '(gwrthod|nacau) (gadael|mynd o ma|mynd oddi yma)$',
      'cicio r drws',
      `${dwi} cuddio`,
      `${rhywun} (trio|ceisio|trial|treial) (dod|ddod|dwad|cael|torri|dorri)( i)? (mewn|miwn|fewn)`,
      `${rhywun} (malu|torri|chwalu|smasio|cicio|dyrnu)( r| y| fy| ein)? (drws|nrws|ffenestr?i?)`,
      `${rhywun} (cnocio|curo|bangio)( nawr| rwan| eto)?$`,
    ],
  ],
  [
    'now',
    [
      `${someone}${still} (outside${campaigning}|here now|breaking in|following (me|us)${online}|chasing (me|us)|coming (in(?! (to|for|and|with))|after (me|us)|for (me|us)(?! (on|at|in))|to (my|the|our) (house|home|door|flat)))`,
      `${someone}${still} (attacking|hitting|beating|hurting|strangling) (me|us|him|her|my (husband|wife|partner|son|daughter|kids|child\\w*|friend|agent|mum|mam|dad|team|colleague|family|dog))`,
      `${someone}${still} threatening (me|us) (right )?now`,
      `${person}( s| is| are| re) (walking|driving|running) (right )?(behind|after) (me|us)`,
      '(^|have to go |need to go |got to go |gotta go )(he|she|they|someone)( s| is| are| re) coming( now| back)?$',
      'my (husband|wife|partner|boyfriend|girlfriend|neighbour|dad|brother|son)( s| is)( still| back)* (outside|here|downstairs|upstairs|coming( back)?|at (the|my|our) (door|window)|in the house)( (again|now|and|with a (knife|gun|machete|hammer|axe|bat)))*$',
      '(he|she|they|someone) just (hit|punched|kicked|attacked|grabbed|strangled|stabbed|cut) (me|us|him|her)',
      '(he|she|they|someone) (strangled|choked) (me|her|him)',
      '^(dwi|dw i|fi n|wi)( n)? (ofn|ofnus)( nawr| rwan)?$',
      `(he|she|they|we|i)( s| is| are| re| am| m) being (attacked|beaten|chased|followed|stabbed|assaulted|held)(?!( \\w+){0,3} (press|papers?|media|online|facebook|twitter|questions|up))`,
      '(have|ve|are|re|am|m) surrounded (me|us|my|our|by (men|people|them))|^(we re|i m|we are|i am) surrounded',
      '(he|she|they)( s| is| are| re) still (here|outside|there)$',
      'my (ex|stalker|attacker)( s| is)( still| back)? (here|back|there)( again| now)*$',
      '(he|she|they|someone) (won t|wont|will not) go( away)?$',
      'my (husband|wife|partner|boyfriend|girlfriend|neighbour|dad|brother|son)( s| is)( outside)? (banging|kicking|hammering|screaming|trying to get in|hitting|attacking|strangling|chasing|following me)',
      '(i ve|i have|ive|i was|he s|she s|has|we ve) just been (assaulted|attacked|beaten( up)?|mugged|hit)',
      `(^|help |now |again )(yes )?(he|she|they|hes|shes|theyre)( s| is| are| re)?( still| back| coming)? (here|back|inside|coming|outside)( here)?( again| now)*$`,
      `(car|van|man|someone|somebody) is following (me|us)${online}`,
      `(?<!\\b(i|we|i ve|we ve) )ha(s|ve) (got )?a ${weapon}${real}`,
      '(?<!(was|were) )with a (knife|gun|machete|hammer|axe) (now|outside|at)',
      `(?<!\\b(i|we|i m|we re) )(got|holding|carrying|pulled|waving) a (knife|gun|machete)${real}`,
      `${notSaid}(going to|gonna|about to|trying to) (kill|stab|shoot|attack) (me|us)(?! (for|with|if|when|softly))`,
      `${notSaid}(going to|gonna|about to|trying to) hurt (me|us)(?! (politically|in|at))`,
      '(i m|i am|we are|we re|im) (not safe|in danger|being (followed|attacked|chased)|bleeding)',
      '(^(i|we) (do not|don t|dont) feel safe|^not safe)( (now|here|at home|tonight))*$',
      'attacking (me|us)( now)?$',
      '^(oh )?(god )?(please )?help (me|us)(?! (with|to|find|deliver|understand|fill|out|write|report|do|get))\\b',
      '(please|someone|somebody) help( me| us)?( please| now)*$',
      '^(please )?help( help)*( now| please)*$',
      '(i|we) need (help|police|the police|an ambulance)( right)?( now| please)+$',
      '^(please )?(send|get|call) (help|(the )?police|an ambulance)( now| please| quickly| quick)*$',
      '^(we ve|we have|i ve|i have)( just)? been (attacked|beaten( up)?)$',
      '(i ve|i have|ive|i was just|i ve just|he s|she s|we ve)( just)? been (stabbed|shot)',
      'happening (right )?now',
      '(house|office|flat) (is )?on fire',
      'set fire to\\b.*\\bnow',
      `${rhywun}${oHyd} (y )?tu (allan|fas)${campaigning}`,
      `${rhywun} (yma|nol|yn ol|n ol|n dod|yn dod)( nol| yn ol)?( nawr| rwan| eto)?$`,
      `${rhywun}( yn)? (fy|ein) (nilyn|dilyn)${online}`,
      '(mae n|maen nhw n|mae e n|mae o n|mae hi n) dod (ar fy ol|amdana)',
      `(mae|ma)( r| na)? ${arf} (ganddo|ganddi|gynno|gynni|gan|gyda|efo|da)`,
      `(ganddo|ganddi|gynno fo|gynni hi|gan (yr? )?\\w+|efo|gyda|gyda fe|gyda fo|gyda hi|gyda nhw|da fe) ${arf}`,
      `${rhywun} (yn )?(dilyn|nilyn) (fi|ni|i)${online}`,
      '(sai|sa i|sm?o fi|(dwi|dw i|dydw i|tydw i|fi) (m|ddim))( n| yn)? (saff|seff|ddiogel|diogel)( (nawr|rwan|yma|gartref|gartre|adre|adra|heno))*$',
      `${notSaidCy}(mynd i|am) (lladd|ladd|saethu|stabio|trywanu|drywanu) (fi|ni) ?(heno|nawr|rwan)?$`,
      `${notSaidCy}(mynd i|am) (n|y) (lladd|trywanu|saethu) (i|ni) ?(heno|nawr|rwan)?$`,
      `${notSaidCy}(mynd i|am) (fy|ein) (lladd|trywanu|saethu)( i| ni)? ?(heno|nawr|rwan)?$`,
      `${dwi} ?(yn )?(mewn |cael )?(peryg(l)?(?! o)|(fy|ein) (nilyn|dilyn|hymosod)(?! i? ?ar))`,
      `${dwi}( n)? ddim (yn )?(saff|ddiogel)( (nawr|rwan|yma|gartref|adre|heno))*$`,
      'mae (fy|ein) (mhlant|plant|nheulu|teulu|mab|merch|ngwraig|ngwr|mam) mewn peryg(l)?',
      '^mewn peryg(l)?',
      `${dwi}( n| yn)? gwaedu`,
      '^(plis )?(helpwch|help|achubwch|helpa) (fi|ni)(?! (gyda|i|efo))',
      '(helpwch|achubwch) (fi|ni)( plis| nawr| rwan)*$',
      '^(anfonwch|ffoniwch|gyrrwch|halwch) (yr heddlu|heddlu|help|ambiwlans)( nawr| rwan| plis)*$',
      '^(plis )?help( help)*( plis| nawr| rwan)+$',
      '^(plis )?(helpwch|helpa)( fi| ni)?( plis| nawr| rwan)*$',
      '^(plis )?(dewch|dowch|brysiwch)( yma| draw)?( glou| nawr| rwan| yn gyflym| yn sydyn| plis)+$',
      '^(dwi|dw i|fi)( newydd)? (di|wedi)( cael| ca l)? (cweir|crasfa|cosfa|coten)$',
      `${rhywun}${oHyd} ymosod (arna|arnon|ar (fy|ein) (?!m?h?olis|record|maniffesto|ymgyrch|hymgyrch)\\w+)`,
      `${rhywun}${oHyd} (fy mygwth|bygwth (fi|ni)|ein bygwth)( i| ni)? (nawr|rwan)`,
      `${rhywun}${oHyd} (malu|cicio|torri)( r| y| fy| ein) (drws|nrws|ffenest\\w*)`,
      'wedi( cael)? (fy )?(nhrywanu|saethu|nharo)',
      'digwydd (nawr|rwan|ar hyn o bryd)',
      '(r |y |fy |ein )?(nhy|ty|swyddfa|car|nghar|fflat) ar dan',
    ],
  ],
];

const patterns = phrases.map(([kind, all]) => [kind, new RegExp(`\\b(${all.join('|')})(?!\\w)`)] as const);
const find = (kinds: readonly DangerWord[], plain: string) =>
  patterns.find(([kind, pattern]) => kinds.includes(kind) && pattern.test(plain))?.[0] ?? null;

/** The police have it already, and said what to do; another one told of after that is a new danger. */
const taken =
  /\b(police|army|bomb squad|bomb disposal|officers?)( \w+){0,3} (took|taken|collected|removed|have it|have got it|picked it up|dealt with it)\b|\b(heddlu|swyddogion|fyddin)( \w+){0,3} (cymryd|gymryd|casglu|gasglu|mynd a|delio)\b|\b(cymerodd|casglodd|aeth) (yr heddlu|y fyddin|swyddogion)\b/;

/** @param typed plain words: lower case, no accents, no punctuation. @returns the most pressing kind, or null. */
export function senseDanger(typed: string): DangerWord | null {
  const plain = evenSpellings(typed);
  const gone = taken.exec(plain);
  const parcel = find(['package'], gone ? plain.slice(gone.index + gone[0].length) : plain);
  if (parcel) return parcel;
  if (sensesSelfHarm(plain)) return 'self-harm';
  return find(['assault', 'spiking', 'home', 'now'], plain);
}
