// Questions that people ask us instead of answering: who sees this, is it too small, is anybody there. In both languages.

export type FaqTopic =
  | 'hello'
  | 'time'
  | 'person'
  | 'photo'
  | 'called'
  | 'later'
  | 'who'
  | 'findOut'
  | 'minor'
  | 'machine'
  | 'after'
  | 'anonymous'
  | 'thanks';

const topics: readonly (readonly [FaqTopic, RegExp])[] = [
  [
    'hello',
    /^(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening)|helo|hylo|heia|shwmae|shw mae|shwmai|sut mae|su mae|su mai|s mae|sut wyt ti|sut (?:ydych|ydach|dach) chi|shwd (?:wyt ti|ych chi|i chi|chi)|haia|bore da|bora da|prynhawn da|pnawn da|p nawn da|noswaith dda)(?: there| to you| chi| bawb)?$/,
  ],
  ['thanks', /^(?:thank you|thanks|ta|cheers|diolch)(?: .{0,30})?$/],
  [
    'machine',
    /^(?:who|what) are you$|^who is this$|\bis this (?:a )?(?:scam|real)\b|^pwy (?:ydych chi|wyt ti|dach chi|ych chi)$/,
  ],
  ['time', /\bhow (?:long|many (?:questions|more))\b|\bfaint (?:o amser|o gwestiynau|mae n gymryd)\b|\bpa mor hir\b/],
  [
    'person',
    /\b(?:can|could) i (?:speak|talk|chat) (?:to|with)(?: a| an)?(?: real)? (?:person|human|officer|someone|police)\b|\bcan i (?:ring|call|phone)(?: instead| someone| you)?$|\b(?:ga|gaf|alla) i (?:siarad|ffonio)\b/,
  ],
  [
    'photo',
    /\bcan i (?:attach|send|upload|add|show)(?: you)?(?: a| some| my| the)? (?:photo|picture|file|screenshot|video|image|evidence)s?\b|\b(?:ga|gaf|alla) i (?:anfon|atodi|uwchlwytho) (?:llun|ffeil|sgrinlun|fideo)\w*/,
  ],
  [
    'called',
    /\bwhen (?:will|are|do) (?:they|the police|you|someone|an officer)(?: going to)? (?:call|ring|contact|phone|reply|answer)\w*\b|\bpryd (?:fyddan nhw|bydd yr heddlu) n (?:ffonio|ateb|cysylltu)\b/,
  ],
  [
    'later',
    /\bcan i (?:change|edit|correct|read|see|check) (?:it|this|them|my answers)\b|\b(?:ga|gaf|alla) i (?:newid|darllen|weld|gywiro)\b/,
  ],
  [
    'findOut',
    /\b(?:will|can|could|would|might|is|are) (?:he|she|they|someone|anyone|people|my (?:ex|husband|wife|partner|boyfriend|girlfriend|boss|family|son|daughter|neighbour)) (?:ever )?(?:find out|know|hear|be told|told|see (?:it|this|that|my \w+))\b|\b(?:fydd|all|gall|gaiff|geith|ceith|neith|wneith|eith|ydi|ydy|yw) (?:e|o|fe|fo|ef|hi|nhw|rhywun|rywun|pobl|r boi|y dyn)(?: n| yn)? (?:(?:cael|gallu|dod i|mynd i) )*(?:ffeindio|ffindo|ffendio|g?wybod|g?wbod|g?lywed|clywed|g?weld|deall|dallt)\b|\b(?:fydd|neith|wneith|wnaiff|all|ydi|ydy|yw) (?:yr heddlu|r heddlu|nhw)(?: n| yn)?(?: mynd i)? (?:d?dweud|d?deud|g?weud) (?:wrtho|wrthi|wrthyn|tho|thi|wrth y)\b|\bmai fi (?:sy|sydd|nath|wnaeth|oedd|ydi|yw)\b|\b(?:mynd|dod|eith|daw)(?: e| o| hyn)?(?: yn| n)? ?n?ol ato\b/,
  ],
  [
    'anonymous',
    /\b(?:can|could|may) i (?:stay|be|remain|do (?:it|this)|report|send (?:it|this))(?: .{0,12})? (?:anonymous(?:ly)?|without (?:giving )?my name)\b|\b(?:aros|bod|cadw) (?:yn|n) ddienw\b|\bheb (?:roi |ddweud |ddeud |weud )?fy enw\b|\b(?:ga|gaf|alla|galla|fedra|oes modd)(?: i)? .{0,30}\bheb (?:roi |ddweud |ddeud |weud )?(?:pwy ydw i|pwy wi|enw)\b/,
  ],
  [
    'who',
    /\bwho (?:(?:will|can|could|else|all|is going to|gets to) )*(?:sees?|reads?|gets?|knows?)\b|\bwho (?:is|are) (?:this|it) (?:sent|going)\b|\b(?:is|are) (?:this|it|my answers|that)(?: really| all| kept)* (?:private|confidential|secret|secure|safe)\b|\b[pb]wy (?:fydd|sy|sydd|all|gaiff|geith|ceith|eith|arall|fedr)(?: sy| fydd)?(?: n| yn)? ?(?:(?:ei|cael|gallu|mynd i) )*(?:g?weld|d?darllen|g?wybod|g?wbod|derbyn|cael (?:hwn|hyn|e|o|fo))\b|\bi bwy (?:mae|ma|fydd|dach|ydych|ych|chi|eith|ti)\b|\b(?:lle|ble) (?:mae|ma|fydd) (?:hwn|hyn|hwnna|e|o|fo|fe|fy neges|y neges)(?: n| yn)? mynd\b|\b(?:ydy|yw|ydi|di|ody|odi) (?:hyn|hwn|hwnna|e|o|fe|fo|fy atebion)(?: i gyd)?(?: yn| n) (?:breifat|breifet|brefet|gyfrinachol|ddiogel|saff|seff)\b|\bfaint (?:dach|ydych|ych|ti|fyddwch|mae|ma|fydd)\b.{0,15}\b(?:cadw|chadw|gadw)\b/,
  ],
  [
    'minor',
    /\btoo (?:minor|small|silly|trivial|petty)\b|\bprobably nothing\b|\b(?:not|isn t|is it) (?:that |really |very |too )*(?:serious|important)\b|\bwast(?:e|ing) (?:your |police |anyone s |of )*time\b|\bworth (?:reporting|telling|it)\b|\b(?:no|the) point\b|\bshould i (?:even |really )?(?:report|tell|bother)\b|\brhy (?:fach|bach|ddibwys|bitw|pitw)\b|\bdim byd (?:o bwys|mawr|difrifol)\b|\bg?wast(?:raffu?|io|o) (?:eich |ych |dy )?(?:amser|amsar)\b|\b(?:falle|ella|efallai|hwyrach) (?:bod|fod|mod|mai|taw) .{0,20}\bddim byd\b|\bmynydd o\b|\b(?:gwerth|werth) (?:ei )?(?:riportio|adrodd|dweud|deud|gweud|son)\b|\b(?:ydi|ydy|yw|ody) (?:hyn|hwn|e|o|fe|fo)(?: n| yn)? werth\b|\bwerth (?:e|o|fo|y drafferth|trafferthu)$|\bdd?ylwn i (?:roi gwybod|ddweud|ddeud|weud|son|riportio|boeni)\b|\b(?:dim|oes|sdim)(?: na)? b?p?wynt\b/,
  ],
  [
    'machine',
    /\b(?:are you|am i (?:talking|speaking|writing) (?:to|with)|is this)(?: a| an)?(?: real)? (?:human|person|bot|robot|machine|computer|the police|police|officer|someone)\b|\bis (?:anyone|anybody|someone|somebody) (?:there|here|reading)\b|\b(?:ai|wyt ti(?: n| yn)?|ti n|chi n|(?:ydych|ydach|dach|ych) chi(?: n| yn)?|(?:ydw i|dwi|fi|wi) n siarad (?:a|ag|gyda|efo|da|hefo)|(?:ydi|ydy|yw|di) (?:hwn|hyn|hwnna)(?: yn| n)?) (?:berson|person|ddyn|fod dynol|robot|bot|beiriant|gyfrifiadur|cyfrifiadur|yr heddlu|r heddlu|heddlu|rhywun|rywun|go iawn)\b|\boes (?:na |yna )?(?:rhywun|rywun|unrhyw un|bobl|bobol|berson)(?: go iawn)?(?: (?:yno|yna|yma|na))?$|\bpwy (?:wyt ti|dach chi|ydych chi|ydach chi|ych chi)\b|\bheddlu (?:ydych|ydach|dach|ych|wyt) (?:chi|ti)\b/,
  ],
  [
    'after',
    /\bwhat (?:happens|will happen|do you do|will you do|comes)(?: now| next| then| to it| to this| after(?: that)?| with (?:it|this))*\b|\b(?:beth|be)(?: sy| sydd| fydd)(?: n| yn) digwydd\b|\b(?:beth|be)(?: sy| sydd| fydd| s| i neud)? (?:nesaf?|wedyn)\b|\b(?:beth|be) (?:neith|wneith|wnaiff|fydd) (?:yr heddlu|nhw)\b|\b(?:fydd|neith|wneith) (?:rhywun|rywun|yr heddlu|nhw)(?: n| yn)? (?:ffonio|cysylltu|gysylltu|ateb|dod)\b|\bfyddwch chi(?: n| yn) (?:ffonio|cysylltu|dod)\b/,
  ],
];
const why =
  /^(?:but |and |sorry )?why\b|\bdo i have to\b|\bdo you (?:have|need) to\b|\bwhat(?: s| is) (?:that|this|it) for\b|^(?:ond )?pam\b|\boe?s r?h?aid\b|\boes angen\b|^i be(?:th)?\b|\bgorfod i (?:fi|mi)\b|\bbe di r pwynt\b/;
const questionWords =
  /^(?:what|which|how|why|who|when|where|is|are|does|do (?:i|you|they)|can|could|will|would|should|beth|be|pa|sut|pam|pwy|pryd|ble|ydy|ydi|oes|all|alla|ga|gaf|fydd|ddylwn)\b/;

const outright = /^(?:why|pam|do i have to|oe?s rhaid|i be(?:th)?)\b|^(?:thank you|thanks|diolch(?: yn fawr)?)$/;

/** @param plain the whole message in plain words. @returns what it may ask of us, the likeliest first. */
export const faqTopicsOf = (plain: string): readonly FaqTopic[] =>
  topics.filter(([, said]) => said.test(plain)).map(([topic]) => topic);

/** "Why do you need this?", "oes rhaid i fi?". */
export const asksWhy = (plain: string): boolean => why.test(plain);

/** True where it begins as questions do; a story may too. */
export const beginsAsQuestion = (plain: string): boolean => questionWords.test(plain);

/** True where it is a question to us, or thanks, whatever was asked. */
export const asksOutright = (plain: string): boolean => outright.test(plain);
