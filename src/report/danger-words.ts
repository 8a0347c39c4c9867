// Words of danger, in English and Welsh, wherever they appear: the person sees 999 at once, and the question they were
// at stays open. A false alarm costs a few lines; a missed one could cost a life.

export type DangerWord = 'now' | 'home' | 'package' | 'self-harm' | 'assault' | 'spiking';

const patterns: readonly (readonly [DangerWord, RegExp])[] = [
  [
    'package',
    /\b(suspicious|strange|odd|leaking|ticking) (package|parcel|letter|envelope|powder|device)\b|\bwhite powder\b|\b(there|its|it is|found|is) (s )?a bomb\b|\bbomb (in|at|under|outside)\b|\b(pecyn|parsel|llythyr|amlen|powdr) amheus\b|\bpowdr gwyn\b|\bmae (yna )?fom\b|\bbom (yn|o dan|y tu allan)\b/,
  ],
  [
    'self-harm',
    /\b(kill|hurt|harm) myself\b|\bsuicid\w*\b|\b(end|ending) (it all|my life)\b|\bi want to die\b|\bi (do not|don t|dont) want to live\b|\bdw i eisiau marw\b|\beisiau dod a r cyfan i ben\b|\bdo not want to live\b|\bdon t want to (live|be here)\b|\b(lladd|niweidio|brifo) fy hun(an)?\b|\bhunanladd\w*\b|\bddim (am|eisiau) byw\b/,
  ],
  [
    'assault',
    /\b(raped|sexually assaulted|sexual assault|groped) ?(me|her|him|us|just now|tonight|today)?\b|\b(treisio|ymosod yn rhywiol|ymosodiad rhywiol)\b/,
  ],
  ['spiking', /\b(spiked|my drink was|been spiked|drink spiking)\b|\bsbeici\w*\b|\bspeici\w*\b/],
  [
    'home',
    /\b(he|she|they|someone|somebody|a man|a woman|people|theyre|hes|shes|they re|he s|she s|there s someone) ?(is|are|s|re)? ?(still |right |now |standing |banging |waiting |knocking |just )*(outside|at|in|on) (my|the|our) (front |back )?(door|doorstep|house|home|flat|garden|gate|window)\b|\b(breaking|kicking) (in|down (my|the|our) door)\b|\bmae (e|o|hi|fe|fo|nhw|rhywun|dyn|menyw|pobl) ?(n|yn)? ?(dal |sefyll |aros |curo |cnocio )*(wrth (y|fy|ein) (drws|nrws|giat|ffenest|ffenestr)|(y )?tu allan i (r|fy|ein) (ty|nhy|cartref|nghartref)|yn (yr|fy) (ardd|ngardd)|yn fy nhy)\b|\b(torri i mewn|cicio r drws)\b/,
  ],
  [
    'now',
    /\b(he|she|they|someone|somebody|a man|a woman|people|theyre|hes|shes|they re|he s|she s|there s someone) ?(is|are|s|re)? ?(still |right |now |standing |banging |waiting |just )*(outside|at (my|the|our) (door|window|house|home|office|gate)|here now|in (my|the|our) (house|garden|home|office)|breaking in|following me|chasing|coming (in|for me|to (my|the|our)))\b|\b(he|she|they|hes|shes|theyre|he s|she s|they re) (is |are )?(back )?here( again| now)?$|\b(trying|about) to (break|get) in\b|\b(i ve|i have|ive|i was just|i ve just) been (stabbed|shot)\b|\b(mae (e|o|hi|fe)|maen nhw) yma( eto| nawr| rwan)?$|\b(dw i|rydw i) wedi (cael fy )?(nhrywanu|thrywanu|saethu)\b|\bhas a (knife|gun|machete|weapon|hammer|bat)\b|\bwith a (knife|gun|machete|hammer) (now|outside|at)\b|\b(got|holding|carrying|pulled) a (knife|gun|machete)\b|\bbreaking (in|down the door)\b|\b(i m|i am|we are|we re) (in danger|being (followed|attacked|chased))\b|\b(help me|attacking me)( now)?\b|\bhappening (right )?now\b|\bhouse (is )?on fire\b|\bset fire to\b.*\bnow\b|\b(mae (e|o|hi|fe|fo|nhw|rhywun|dyn|menyw|pobl) ?(n|yn)? ?(dal |sefyll |aros |curo )*(y tu allan|tu allan|wrth (y|fy|ein) (drws|ffenest|ffenestr|giat)|yma nawr|yma rwan|yn y (ty|ardd)|yn fy n?hy|yn torri i mewn|yn fy nilyn|fy nilyn))\b|\bmae (cyllell|gwn|arf|dryll|morthwyl) (ganddo|ganddi|gan|gyda)\b|\bmae (ganddo|ganddi|gan \w+) (gyllell|wn|ddryll|arf)\b|\btorri i mewn (nawr|rwan)?\b|\b(dw i|rydw i|rwy n?|rydyn ni|dwi) ?(n|yn|mewn)? ?(perygl|cael (fy|ein) (nilyn|dilyn|hymosod))\b|\bmewn perygl\b|\bdigwydd (nawr|rwan|ar hyn o bryd)\b|\bty ar dan\b/,
  ],
];

/** @param plain plain words: lower case, no accents, no punctuation. @returns the most pressing kind, or null. */
export function senseDanger(plain: string): DangerWord | null {
  return patterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
