// The pieces of a message that may tell when something was. What somebody is quoted as saying, and what is told of other
// days ("my birthday"), is left out; the rest of a long account is not read word by word.

export interface Clause {
  readonly text: string;
  /** Where it begins in the message. */
  readonly start: number;
}

const quoted = /“[^”]{0,600}”|"[^"]{0,600}"|‘[^’]{6,600}’(?!\p{L})|«[^»]{0,600}»/gu;
const ofOtherDays =
  /\b(?:birthday|(?:was|were|got|been|am) (?:first )?(?:born|elected|re-elected|selected|adopted|nominated|married)|anniversary|moved (?:in|here|house)|deadline|p[eb]n-? ?blwydd|ganwyd|fy ngeni|etholwyd|(?:fy|n|f'y) (?:ethol|newis)|dewiswyd fi|enwebwyd|briodais|priodon|symudais)\b/i;
const mayTell =
  /\d|day|night|nite|tonight|\bnow\b|week|month|year|\bago\b|\bback\b|since|last|morning|afternoon|evening|summer|spring|autumn|winter|easter|christmas|xmas|fawkes|hallow|pentecost|clocks|weekend|yest|tom+or|tmrw|tomoz|\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|noon|hour|minute|mins\b|o.?clock|half|quarter|dydd|d[iw]w?rnod|\bnos|\bfory|yfory|[bf]ore\b|nawn\b|nawr|r[wŵ]an|w[yi]?t?h?s?nos|wthnos|wsos|[mf]is\b|misoedd|lwyddyn|lynedd|heddi|heno|ddoe?\b|echdo|nei?th|nithi|echnos|yn [oô]l|n[oô]l|\bers\b|llynedd|eleni|ionawr|chwefror|mawrth|fawrth|ebrill|\b[mf]ai\b|m?f?ehefin|orffennaf|awst|[mf]edi|hydref|achwedd|hagfyr|ragfyr|dolig|pasg|\bsul\b|llun\b|sadwrn|gwener|wener|mercher|\biau\b|[cg]alan|t[aâ]n gwyllt|ffowc|ffolant|dwynwen|dewi|sulgwyn|wythnos|enwythnos|\bhaf\b|gaeaf|gwanwyn|gynnau|hanner|chwarter|awr\b|munud|thefnos|tridi|deuddydd|steffan|still|ongoing|on going|going on|non ?stop|constant|repeated|over and over|dal i|o hyd|parhau|cyson|heb stopio|gloch|\b(?:at|about|around|am|tua) \p{L}/iu;

/** Who asks for something tells nothing. */
const asks =
  /^\s*(?:can|could|may|should|will|would|do|does|is|are|am) (?:i|we|you|there|it)\b.*\?|^\s*(?:a |oes |oes modd )?(?:ga|gaf|gawn|gawn ni|ganiateir|ddylem|ddylwn|allwch|fedrwch|fedrai|fyddai) .*\?|^\s*(?:hoffwn|liciwn) (?:i )?wybod\b/i;

const most = 60;
const longest = 320;

/** A piece without punctuation is cut at a word. */
function* cut(text: string, start: number): Generator<Clause> {
  let from = 0;
  while (text.length - from > longest) {
    const space = text.lastIndexOf(' ', from + longest);
    const to = space > from + longest / 2 ? space : from + longest;
    yield { text: text.slice(from, to), start: start + from };
    from = to;
  }
  yield { text: text.slice(from), start: start + from };
}

/** @returns in the order of the message. */
export function timeClauses(message: string): Clause[] {
  const open = message.slice(0, 60_000).replace(quoted, (said) => ' '.repeat(said.length));
  const clauses: Clause[] = [];
  let start = 0;
  for (const piece of open.split(
    /(?<=[!?;\n])|(?<=(?<!\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|approx|mon|tues?|wed|thurs?|fri|sat|sun))\.)(?=\s)|(?<=,)(?=\s(?!20\d\d))(?!(?<=\b\d{1,2}(?:st|nd|rd|th|fed|ed|ain|eg)?,)\s\d{1,2}(?:st|nd|rd|th|fed|ed|ain|eg)?\b(?![:.]\d| ?[ap]m))|(?=\s(?:and then|but(?! one\b)|then|ond|wedyn|ac yna)\s)|(?=\s(?:and|a|ac) (?:last night|yesterday|today|this (?:morning|afternoon|evening)|tonight|neithiwr|ddoe|heddiw|heno)\b)/i,
  )) {
    for (const one of cut(piece, start))
      if (mayTell.test(one.text) && !ofOtherDays.test(one.text) && !asks.test(one.text)) clauses.push(one);
    start += piece.length;
    if (clauses.length >= most) break;
  }
  return clauses.slice(0, most);
}
