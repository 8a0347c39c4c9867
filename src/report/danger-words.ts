// Words of danger, in English and Welsh, wherever they appear: the person sees 999 at once, and the question they were
// at stays open. A false alarm costs a few lines; a missed one could cost a life.

export type DangerWord = 'now' | 'home' | 'package' | 'self-harm' | 'assault' | 'spiking';

const someone =
  '(he|she|they|someone|somebody|a (man|woman|car|group)|people|(he|she|they|there|someone|somebody) s|hes|shes|theyre|they re|theres)( s| is| are| re)?( a man| a woman| someone| somebody)?';
const still = '( still| right| now| just| back| standing| banging| waiting| knocking| shouting)*( at| on)?';
/** `mae e`, `maen nhw`, `mae na ddyn`, `mae rhywun`; then `n`, `yn`, or nothing. */
const rhywun =
  '(mae|maen|ma)( r| na| yna)? ?(e|o|hi|fe|fo|nhw|rhywun|(yr? )?(dd?yn|f?menyw|m?bobl|phobl|car|gar|criw|griw))( n| yn)?';
const oHyd = '( dal| sefyll| aros| curo( ar)?| cnocio( ar)?| bangio( ar)?| gweiddi)*';
const dwi = '(dw i|dwi|rydw i|rwy n|rwyf|rydyn ni|dan ni)( n| yn)?';
const eisiau = '(eisiau|isio|ishe|moyn)';
const arf = '(cyllell|gyllell|gwn|wn|dryll|ddryll|arf|morthwyl|forthwyl|bwyell|fwyell)';

const phrases: readonly (readonly [DangerWord, readonly string[]])[] = [
  [
    'package',
    [
      '(suspicious|strange|odd|weird|leaking|ticking) (package|parcel|letter|envelope|powder|device)',
      'white powder',
      '(there|its|it is|found|is)( s)? a bomb',
      'bomb (in|at|under|outside)',
      '([pb]h?ecyn|[pb]h?arsel|ll?ythyr|amlen|[pb]h?owdr) (amheus|rhyfedd|od)',
      '[pb]h?owdr gwyn',
      'mae( yna| na)? (fom|bom)',
      'bom (yn|o dan|y tu allan|wrth)',
    ],
  ],
  [
    'self-harm',
    [
      '(?<!(told|tells|telling|asked|wants|wanted) me to )(kill|hurt|harm|hurting|killing) myself',
      'suicid\\w*',
      '(end|ending) (it all|my life)',
      'i want to die',
      '(do not|don t|dont) want to (live|be here)( any ?more)?',
      `${dwi} ${eisiau} marw`,
      `${eisiau} dod a r cyfan i ben`,
      '(?<!wrtha i am )(l?ladd|niweidio|brifo|frifo) fy hun(an)?',
      'hunanladd\\w*',
      `(ddim|dim) (am|${eisiau}) (byw|bod yma)`,
    ],
  ],
  [
    'assault',
    [
      '(raped|sexually assaulted|sexual assault|groped)',
      '(touched|grabbed) (me|her|him) sexually',
      '(th?reisi\\w*|n?h?reisi\\w*|d?reisi\\w*) ?',
      'ymosod\\w*( \\w+){0,4} rhywiol',
      'ymosod\\w*( \\w+){0,4} n rhywiol',
      'cyffwrdd\\w*( \\w+){0,3} rhywiol',
      'cyffyrdd\\w*( \\w+){0,4} rhywiol',
    ],
  ],
  [
    'spiking',
    [
      'spiked',
      'my drink was',
      '(drink spiking|something in (my|her|his) drink)',
      's[bp]eici\\w*',
      'rh?ywbeth yn (fy|ei) (n|d)iod',
    ],
  ],
  [
    'home',
    [
      `${someone}${still} ?(outside|at|in|on|inside|banging on) (my|the|our) (front |back )?(door|doorstep|house|home|flat|garden|gate|window|kitchen|office|drive)`,
      `${someone}${still} (door|doorstep|window) ?(now)?$`,
      '(breaking|kicking) (in|down (my|the|our) door)',
      '(trying|about|going) to (break|get) in',
      '(i am|i m|we are|we re) hiding (in|from|under|upstairs)',
      `${rhywun}${oHyd} ?((wrth|at) )?(y|fy|ein|r) (drws|nrws|giat|ffenestr?)`,
      `${rhywun}${oHyd} (y )?tu (allan|fas)( i)? ?(r|fy|ein) (ty|nhy|cartref|nghartref)`,
      `${rhywun}${oHyd} (yn|mewn) (yr?|fy) (ty|nhy|ardd|ngardd|gegin|nghegin|swyddfa)`,
      'torri( i)? mewn',
      'cicio r drws',
      `${dwi} cuddio`,
    ],
  ],
  [
    'now',
    [
      `${someone}${still} (outside|here now|breaking in|following me|chasing|coming (in|after me|for me|to (my|the|our)))`,
      '(he|she|they|hes|shes|theyre|he s|she s|they re)( is| are)?( back)? here( again| now)?$',
      '(car|van) is following (me|us)',
      'ha(s|ve) (got )?a (knife|gun|machete|weapon|hammer|bat|axe)',
      'with a (knife|gun|machete|hammer|axe) (now|outside|at)',
      '(got|holding|carrying|pulled) a (knife|gun|machete)',
      '(i m|i am|we are|we re) (in danger|being (followed|attacked|chased))',
      '(help me|attacking me)( now)?',
      '(i ve|i have|ive|i was just|i ve just)( just)? been (stabbed|shot)',
      'happening (right )?now',
      '(house|office|flat) (is )?on fire',
      'set fire to\\b.*\\bnow',
      `${rhywun}${oHyd} (y )?tu (allan|fas)`,
      `${rhywun} yma( nawr| rwan| eto)?$`,
      `${rhywun}( yn)? (fy|ein) (nilyn|dilyn)`,
      '(mae n|maen nhw n|mae e n|mae o n|mae hi n) dod (ar fy ol|amdana)',
      `mae ${arf} (ganddo|ganddi|gynno|gynni|gan|gyda|efo)`,
      `(ganddo|ganddi|gynno fo|gynni hi|gan (yr? )?\\w+|efo|gyda) ${arf}`,
      `${dwi} ?(mewn |cael )?(peryg(l)?|(fy|ein) (nilyn|dilyn|hymosod))`,
      'mewn peryg(l)?',
      '(helpwch fi|achubwch fi)',
      'wedi( cael)? (fy )?(nhrywanu|saethu|nharo)',
      'digwydd (nawr|rwan|ar hyn o bryd)',
      '(r |y |fy )?(n?h?y|ty|swyddfa) ar dan',
    ],
  ],
];

const patterns = phrases.map(([kind, all]) => [kind, new RegExp(`\\b(${all.join('|')})(?!\\w)`)] as const);

/** @param plain plain words: lower case, no accents, no punctuation. @returns the most pressing kind, or null. */
export function senseDanger(plain: string): DangerWord | null {
  return patterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
