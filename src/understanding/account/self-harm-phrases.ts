// A person's own thoughts of not living, in English and Welsh, anywhere in what they write. What was said to them ("he told
// me to kill myself") is abuse that they report, and is not taken for a thought of theirs.

const dwi = '(?:dw i|dwi|rydw i|rwy n|rwyf|rwy)(?: n| yn)?';
const eisiau = '(?:eisiau|eisie|isio|isho|ishe|isie|moyn|mo yn)';
/** Spoken Welsh denies in front: “sai moyn byw”, “dwi’m isio byw”. */
const ddim = '(?:ddim|dim|sai|sa i|sm?o fi|(?:dw i|dwi|dydw i|tydw i) m)';

const thoughts: readonly string[] = [
  '(?:kill|hurt|harm|cut|hang|hurting|killing|harming|cutting|hanging) (?:myself|my self)',
  '(?:self ?harm(?:ing|ed)?)',
  '(?<!(?:political|career|electoral|about|on) )suicid\\w*(?! (?:prevention|awareness|rates?|charity|policy|helpline|hotline))',
  '(?:end|ending|ended) (?:it all|my (?:own )?life)',
  '(?:want|wanted|going|ready) to end it(?=$| (?:and|now|tonight|i)\\b)',
  '(?:nobody|no one) (?:would|will|d) miss me',
  '(?:i d|i would|id) be better off (?:dead|gone)',
  '^kms$',
  '(?:can t|cannot|can not) (?:do (?:it|this)|cope)(?: any ?more| any longer)(?=$| (?:and|but|because|i)\\b)',
  '^i (?:can t|cannot|can not) cope(?: any ?more)?$',
  '^i (?:can t|cannot|can not) take (?:it|this)(?: any ?more)?$',
  '^(?:i )?(?:don t|do not) care (?:about anything )?any ?more$',
  '^(?:alla i ddim|fedra i ddim|methu) (?:ymdopi|copio|dal ati)(?: rhagor| mwyach| mwy)?$',
  'take my (?:own )?life',
  '(?:i (?:just |really |sometimes )?(?:want|wish|wanted|would like)|i d like|makes? me want|made me want|make me wish|wanting|feel like) (?:\\w+ ){0,3}(?:to die|to be dead|i was dead|i were dead|i could die|dying|it all to (?:end|stop|be over))',
  '(?:want|like) to be dead',
  '(?:do not|don t|dont|no longer) want to (?:live|be here|be alive|wake up|exist)(?: any ?more)?',
  '(?:i d|i would|i am|i m|we d|everyone|everybody|they|my (?:family|kids|children|wife|husband))(?: would| d)?(?: all)? (?:be )?better off (?:dead|without me|if i (?:was|were|wasn t|weren t))',
  '^better off dead',
  '(?:might as well|rather|want to) be dead',
  'no (?:point|reason|use) (?:in |to )?(?:living|live|going on|being here|carrying on)(?! about)',
  '(?:can t|cant|cannot|can not) (?:go on|carry on|take (?:it|this) any ?more|do this any ?more)(?: (?:like this|any ?more|living|with (?:it|this)))?(?=$| (?:and|but|because|i|it|he|they|he s|any ?more|like|since|so)\\b)',
  '(?:taken|took|taking) (?:an |a |all my |all the |too many |some |loads of |lots of )?(?:overdose|(?:pills|tablets|paracetamol)(?! (?:to|for|from|back|round)\\b))',
  'overdos(?:ed|ing)',
  '(?:jump|jumping) (?:off|in front of) (?:a|the) (?:bridge|train|cliff|building|roof)',
  `${dwi} ${eisiau} marw`,
  `(?:${eisiau}|awydd|dymuno) (?:marw|diweddu fy mywyd)`,
  '(?:dod|rhoi|roi) (?:a |ag )?(?:r )?(?:cyfan|cwbl|diwedd ar y cwbl|diwedd ar y cyfan|diwedd ar bopeth|diwedd ar fy mywyd|fy mywyd) ?(?:i ben)?',
  '(?:dod|dod a) (?:a )?(?:m|fy) bywyd i ben',
  '(?:n?l?ladd|ladd|lladd|niweidio|brifo|frifo|torri|dorri|crogi|grogi) fy hun(?:an)?',
  'hunan ?niwe?id\\w*',
  'hunanladd\\w*',
  `${ddim} (?:am|${eisiau}|n dymuno) (?:byw|bod yma|bod yn fyw|deffro)`,
  '(?:dim|ddim|heb) (?:pwynt|bwynt|rheswm|reswm) (?:mewn |i |dros )?(?:byw|fyw|mynd ymlaen)',
  '(?:methu|alla i ddim|fedra i ddim|ddim yn gallu) (?:mynd|cario|dal) (?:ymlaen|mlaen|ati)(?! (?:a|ag|i|gyda|efo)\\b)',
  '(?:llond bol|wedi blino) (?:ar|o) fyw',
  '(?:byddai|basai|fasa|bydde)n? ?(?:n )?well (?:i bawb |i r teulu )?hebdda i',
  'gwell (?:fy myd )?(?:wedi marw|yn farw)',
  '(?:cymryd|llyncu|gymryd) (?:g?orddos|(?:y |llawer o |gormod o |llwyth o )?(?:tabledi|dabledi|pils|bils))',
  'gorddos',
];

/** Somebody else wished it on them; stands right before the words. */
const wishedOnThem = new RegExp(
  [
    '\\b(?:told|tell|tells|telling|asked|asks|asking|want|wants|wanted|urged|urges|urging|encouraged|encouraging|dared|ordered|inviting|invited) (?:me|us|her|him|them) (?:that )?(?:to|i should|i ought to|i must|i d better|i d be|i would be|i had better|i d|i) (?:(?!i )\\w+ ){0,4}$',
    '\\b(?:he|she|they|people|someone|somebody|everyone|it|which|that|who|messages?|posts?|comments?|letters?|emails?|texts?|man|woman|men|trolls?|caller|voice|another|others|one|lots|and|them|him|her)(?: (?:has|have|had|was|were|is|are|keeps?|kept|then|just|all|also|even|s|re|ve))* (?:said|says|say|saying|hopes?|hoped|hoping|wish|wishes|wished|wishing|wrote|writes?|writing|thinks?|thought|posted|commented|shouted|suggested|reckons?)(?: (?:that|how))? (?:i|we|i d|i should|he|she|they)(?: \\w+){0,5} ?$',
    '(?<!\\bi )(?<!\\bi (?:just|ve|have|often|sometimes|even) )\\b(?:said|says|told me|wrote|hope|hopes|hoped|thinks?) (?:that )?$',
    '\\b(?:wrtha ?f? i|wrtho i|wrthyf|wrthon ni|wrthi|wrtho fo) (?:\\w+ ){0,4}$',
    '\\b(?:dweud|ddweud|dwed|dywed\\w*|meddai|ysgrifenn\\w*|sgwenn\\w*|postio\\w*|gobeithio|dymuno) (?:\\w+ ){0,4}(?:dylwn|dylen|bydda|byddwn) (?:i|ni)(?: \\w+){0,3} ?$',
    '\\b(?:eisiau|isio|moyn|am) i (?:fi|mi) (?:\\w+ ){0,3}$',
  ].join('|'),
);

const thought = new RegExp(`(?<![\\p{L}\\p{N}])(?:${thoughts.join('|')})(?![\\p{L}\\p{N}])`, 'gu');

/** @param plain plain words: lower case, no accents, no punctuation. @returns `own` where the person speaks so of themselves, `told` where it was only wished on them, null where nobody speaks so. */
export function senseSelfHarm(plain: string): 'own' | 'told' | null {
  const found = [...plain.matchAll(thought)];
  if (found.length === 0) return null;
  return found.some((one) => !wishedOnThem.test(plain.slice(0, one.index))) ? 'own' : 'told';
}
