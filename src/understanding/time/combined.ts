// One time out of all that were said. Two days that do not fit together are never turned into one.
import { dayBefore, weekdayOf } from './day.ts';
import type { Said } from './read-when.ts';
import { between, goingOn, onlyWords, type Reading } from './reading.ts';

export interface Combined {
  readonly reading: Reading;
  /** What it was read from. */
  readonly parts: readonly Said[];
}

const unsure =
  /\b(?:maybe|perhaps|possibly|i think|probably|not (?:quite |really |too |100 )?(?:sure|certain)|unsure|might|could be|guess|or so|ish|thereabouts|some ?time|efallai|falle|ella|hwyrach|mae n siwr|d ?w ?i n meddwl|rwy n meddwl|fi n meddwl|ddim yn (?:hollol |rhy )?siwr|rhywbryd)\b/;
const begins = /\b(?:start(?:ed|ing|s)?|began|begun|from|dechreu\w*|ddechreu\w*|cychwyn\w*|o)(?: on| ar)?$/;
/** Without "from", which begins a run. */
const started = /\b(?:start(?:ed|ing|s)?|began|begun|dechreu\w*|ddechreu\w*|cychwyn\w*)(?: on| ar)?$/;
const corrected =
  /(?:\b(?:sorry|no wait|wait|i mean|i meant|actually|correction|rather|make that|sori|na arhosa|yn hytrach|dw i n meddwl|meddwl oeddwn|hynny yw)\b|^ ?,? ?(?:no|na|nage)\b)/i;

/** Whether `wide` says no more than `near` does. */
function covers(wide: Reading, near: Reading): boolean {
  if (!wide.from || !near.from) return false;
  if (wide.weekday && !near.weekday && !near.to && weekdayOf(wide.from) === weekdayOf(near.from)) return true;
  return wide.to !== null && near.from >= wide.from && (near.to ?? near.from) <= wide.to && wide.to !== near.to;
}

const isDay = ({ from, to, lasting }: Reading): boolean => from !== null && (to === null || to === from) && !lasting;

/** Two sayings beside each other: a run of days, one or the other, or a weekday with its date. */
function joined(one: Said, two: Said, today: string): Reading | null {
  const [a, b] = [one.reading, two.reading];
  if (!a.from || !b.from || one.clause !== two.clause || one.light !== two.light) return null;
  const words = one.light.slice(one.end, two.start);
  const [first, second] = [a.from, b.to ?? b.from];
  if (first === b.from) return a.to ? b : a;
  if (a.weekday !== b.weekday && !a.to && !b.to && /^[ a-z]{0,5}$/.test(words)) return onlyWords;
  if (
    !/^ ?(?:to|into|until|till|til|through|hyd|tan|i|and|or|a|ac|neu) ?(?:the |on |y |yr |ar )?(?:$|ddydd$)/.test(words)
  )
    return null;
  const run = /\b(?:to|into|until|till|til|through|hyd|tan|i)\b/.test(words);
  const earlier = first > second && a.weekday ? dayBefore(first, 7) : first;
  return earlier <= second ? { ...between(earlier, second, today), approximate: !run } : onlyWords;
}

/** Later ones stand in for those that were said by mistake. */
function afterCorrections(said: readonly Said[], text: string): readonly Said[] {
  for (let at = said.length - 1; at > 0; at -= 1) {
    const [one, two] = [said[at - 1], said[at]];
    if (one && two && corrected.test(text.slice(one.source[1], two.source[0])) && two.source[0] - one.source[1] < 60)
      return said.slice(at);
  }
  return said;
}

/** "The Monday after Remembrance Sunday" is neither the last Monday nor that Sunday. */
const besideAnother = (one: Said, said: readonly Said[]): boolean =>
  said.some(
    (other) =>
      other.clause === one.clause &&
      other.start >= one.end &&
      other.reading === onlyWords &&
      /^ ?(?:after|before|following|of|ar ol|cyn)(?: the| y| yr)? ?$/.test(one.light.slice(one.end, other.start)),
  );

/** Several days: a run of them, the same one twice, or, where they do not agree, none. */
function daysTogether(days: readonly Said[], today: string): Reading {
  const [first, ...others] = days;
  if (!first) return onlyWords;
  let sum: Reading = first.reading;
  let before = first;
  for (const one of others) {
    if (one.reading.from === sum.from && one.reading.to === sum.to)
      sum = { ...sum, ...(one.reading.weekday ? {} : one.reading), at: sum.at ?? one.reading.at };
    else sum = (sum === before.reading ? joined(before, one, today) : null) ?? onlyWords;
    if (sum === onlyWords) return onlyWords;
    before = one;
  }
  return sum;
}

function lastingTogether(lasting: readonly Said[], spans: readonly Said[], today: string): Reading {
  const begun = spans.find((one) => begins.test(one.light.slice(0, one.start).trimEnd()));
  if (begun) return goingOn(begun.reading.from, today);
  const week = spans.length === 1 && spans[0]?.reading.to ? spans[0].reading : null;
  const from = lasting.flatMap((one) => one.reading.from ?? []).sort()[0] ?? null;
  return week ?? goingOn(from, today);
}

/** @param said what happened, in order. @returns null where no time was said. */
export function combined(said: readonly Said[], text: string, today: string): Combined | null {
  const kept = afterCorrections(said, text);
  if (kept.length === 0) return null;
  const aside =
    text.length > 80
      ? kept.filter((one) => !/^(?:in|during|yn|nol yn|back in) 20\d\d$/.test(one.light.slice(one.start, one.end)))
      : kept;
  const named = aside.filter(({ reading }) => reading.from !== null || reading.lasting || reading.to !== null);
  if (named.length === 0) return aside.length > 0 ? { reading: onlyWords, parts: aside.slice(0, 2) } : null;
  if (named.some((one) => besideAnother(one, kept))) return { reading: onlyWords, parts: kept };
  const lasting = named.filter(({ reading }) => reading.lasting);
  const starting = named.some((one) => !one.reading.lasting && started.test(one.light.slice(0, one.start).trimEnd()));
  const dated = named.filter(({ reading }) => !reading.lasting);
  const days = dated.filter(({ reading }) => isDay(reading));
  const exact = days.filter(
    ({ reading }) => !days.some((other) => other.reading !== reading && covers(reading, other.reading)),
  );
  const chosen =
    exact.length > 0
      ? exact
      : dated.filter(
          ({ reading }) => !dated.some((other) => other.reading !== reading && covers(reading, other.reading)),
        );
  if (lasting.length > 0 && (exact.length === 0 || starting))
    return { reading: lastingTogether(lasting, dated, today), parts: named };
  const rest =
    starting && exact.length > 1
      ? exact.filter((one) => !started.test(one.light.slice(0, one.start).trimEnd()))
      : chosen;
  const reading = daysTogether(rest, today);
  const vague = rest.some(({ light }) => unsure.test(light));
  const today2 = reading.weekday && reading.from === today && !reading.to;
  const sure = today2 && !rest.some(({ clock }) => clock?.at) ? { ...onlyWords } : reading;
  return { reading: vague && sure.from ? { ...sure, approximate: true } : sure, parts: rest };
}
