// Whether a day that is named is still to come, or was only threatened: "he said he would come on Friday" does not say when
// anything happened.
import type { Found } from './reading.ts';

const saysPast =
  /\b(?:yesterday|last|ago|gone|past|earlier|since|before last|this (?:morning|afternoon|week)|ddoe|neithiwr|nithiwr|diwethaf|diwetha|d?dwytha\w?|d?dwetha\w?|yn ol|echdoe|echnos|ers|cynt|bore ma|gynnau)\b/;
const saysFuture = /\b(?:tomorrow|next|yfory|fory|nesaf?)\b/;

const english =
  'will|ll|wont|won t|going to|gonna|gunna|goin to|would|d be|id be|ill|hell|theyll|shell|youll|be there|see (?:you|u|me|us|ya)|wait(?:ing)? for|coming (?:for|after|to|round|over|back|on)|comes? (?:for|on)|due|plan(?:s|ned|ning)? (?:to|on|for)|wants? to|intends?|about to|turn up|dies?|dead|die|finished|watch (?:your|ur|out)|unless|if (?:you|u|i|we)|deadline|has to|have to|must|should|could|might come|scheduled|before (?:we|i|you|they|he)|there s an?|there is an?|upcoming|hustings are|meeting is|count is|election is|vote is|polling';
const welsh =
  'bydd\\w*|fydd\\w*|byddai|bydde|fydde|fyddai|bysa|bysai|byse|basa|fasa|fysa|mynd i|am (?!\\d|ugain|pum|chwe|ychydig|dros|tua|oddeutu|un|dau|ddau|tri|dri|pedwar|bedwar|pump|bump|chwech|saith|wyth|naw|deg|ddeg|hanner|chwarter|ddeuddeg|deuddeg|awr|oriau|wythnos|bythefnos|fis|rai|gyfnod|amser|hir|byth|dydd|ddyddiau)\\w{3,}|farw|marw|gweld ni|wela i|weli di|gei di|cei di|os na|oni bai|rhaid|ddaw|daw|ddoi|do i|a i|\\w+iff|\\w{4,}ith|(?!arna|amdana|ata|ohona|wrtha|drosta|hebdda|ynof|gyda|yna|yma|rhaga|gynna|genna|ola|finna)\\w{3,}a i|\\w+wn ni|ar y ffordd|cynhelir|cyn i|yn dod|n dod|mae (?:na|yna|gen|gyda)';
const ahead = new RegExp(`\\b(?:${english}|${welsh})\\b`, 'g');
/** A deed that is done stands nearer to the day than what was said would come. */
const done =
  /\b(?:came|went|was|were|did|had|happened|threw|smashed|shouted|rang|phoned|sent|posted|got|found|saw|hit|grabbed|followed|turned up|left|woke|called|wrote|received|messaged|texted|emailed|spat|pushed|punched|kicked|slashed|burnt|burned|broke|stole|nicked|parked|stood|drove|put|daeth|ddaeth|aeth|oedd|roedd|cafodd|ges i|cefais|ces|nath|wnaeth|gwnaeth|weles|gwelais|\w+odd|\w+wyd|wedi)\b/g;
const saidThat =
  /\b(?:said|says|say|saying|told|threatened|threatening|warned|warning|promised|wrote|posted|messaged|texted|dweud|deud|gweud|dwedodd|dywedodd|dudodd|ddudodd|ddeudodd|wedodd|wedws|bygwth|fygwth|bygythiodd|fygythiodd|ysgrifennodd)(?: \w+){0,3} ?(?:on|ar)? ?$/;

/** Where the last such word begins, or -1. */
function lastOf(pattern: RegExp, text: string): number {
  let last = -1;
  for (const found of text.matchAll(pattern)) last = found.index;
  return last;
}

/** Whether the next thing told is to come: "on Friday they will", not "on Friday they said they would". */
function comesNext(after: string): boolean {
  const coming = after.search(new RegExp(ahead.source));
  const past = after.search(
    new RegExp(`${done.source}|\\b(?:said|says|told|threatened|warned|dweud|deud|gweud|bygwth)\\b`),
  );
  return coming >= 0 && (past < 0 || coming < past);
}

/** "He plays on Tuesdays", "mae e'n chwarae nos Fawrth": a habit or a plan, told in the present. */
const present = /\b(?:mae|ma|dw|dwi|wi|rwy|maen|man) (?:\w+ ){0,6}$/;

/** @returns whether a weekday is told of in the present, so that neither last week's nor the next is sure. */
export const isHabit = ({ start, end, reading }: Found, light: string): boolean =>
  reading.weekday === true &&
  !saysPast.test(light.slice(start, end)) &&
  present.test(light.slice(0, start)) &&
  lastOf(done, light) < 0;

/** @param light the clause that it stands in. @param before of the same sentence, where the clause was cut at a comma. */
export function isAhead(
  { start, end, reading }: Pick<Found, 'start' | 'end'> & Partial<Found>,
  light: string,
): boolean {
  const words = light.slice(start, end);
  if (saysFuture.test(words) && !/\b(?:last|the next)\b/.test(words)) return true;
  if (saysPast.test(words) || reading?.lasting) return false;
  const before = light.slice(0, start);
  if (saidThat.test(before) && new RegExp(ahead.source).test(light.slice(end))) return true;
  if (/\b(?:by|till|until|erbyn|cyn|tan)(?: the| y| yr| next)? $/.test(before)) return true;
  if (
    /\b(?:not|\w{2,6}n t|\w{2,6}nt|heb|ddim wedi) (?:yet )?(?:wedi )?(?:happen|happened|digwydd|ddigwydd)\b/.test(
      before,
    )
  )
    return true;
  if (/\b(?:is|s|its|thats|are|being held|held|be|mae n|bydd|fydd)(?: being| held)?(?: on| ar)? $/.test(before))
    return true;
  if (lastOf(done, before) < 0 && /^ (?:mae|ma|bydd|fydd) (?:e|o|hi|fe|fo)\b/.test(light.slice(end))) return true;
  const coming = lastOf(ahead, before);
  if (coming >= 0) return coming > lastOf(done, before);
  if (lastOf(done, before) < 0 && comesNext(light.slice(end))) return true;
  return /^(?: (?:night|morning|evening|nos|bore))? (?:you|u|youre|your|ti|i ll|ill|we ll|well) (?:are |re |will |n |yn )?(?:dead|die|dying|finished|next|farw|get|see)/.test(
    light.slice(end),
  );
}
