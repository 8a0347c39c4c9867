// Is somebody in danger now? Sure: the 999 panel. Maybe: the person is asked. A needless question harms nobody; silence might.
import type { Hit } from './lexicon.ts';
import type { ReadText } from './read-text.ts';
import type { DangerKind, Recognition } from './recognition.ts';

type Danger = Recognition['danger'];
export const noDanger: Danger = { level: 'none', kind: null, words: '' };

/** What happens now whatever tense surrounds it. */
const timeless: readonly string[] = [
  'danger.sure.help',
  'danger.sure.package',
  'danger.sure.child',
  'danger.sure.fire',
  'danger.sure.assault',
  'danger.sure.spiking',
];
/** Tokens from which a message tells a story: what it tells need not be now. */
const storyTokens = 22;
/** Tokens of a message that says one thing alone. */
const shortMessage = 3;
/** Tokens between a hope and what is hoped for. */
const hopeReach = 8;

const has = (text: ReadText, clause: number, code: string): boolean => text.contexts.get(clause)?.has(code) ?? false;
const clauseOf = (text: ReadText, hit: Hit): number => text.tokens[hit.from]?.clause ?? 0;

/** @returns `sure`, `maybe`, or null where the clause says that it is over, was long ago, or is only imagined. */
function levelOf(text: ReadText, hit: Hit): 'sure' | 'maybe' | null {
  const clause = clauseOf(text, hit);
  const isNow = has(text, clause, 'now');
  if (has(text, clause, 'context.wished') || has(text, clause, 'context.question')) return null;
  // What might be is asked about.
  const sure = hit.code.startsWith('danger.sure.') && !has(text, clause, 'context.unsure');
  if (
    hit.code === 'danger.sure.package' &&
    text.hits.some((one) => one.code === 'context.taken' && one.from > hit.from)
  )
    return null;
  if (has(text, clause, 'past') && !isNow) return timeless.includes(hit.code) ? 'sure' : null;
  if (has(text, clause, 'over') && !isNow) return null;
  if (has(text, clause, 'context.campaign') && !sure) return null;
  if (has(text, clause, 'context.campaign') && hit.code === 'danger.sure.home') return null;
  if (!sure || (has(text, clause, 'context.habit') && !isNow)) return 'maybe';
  const isPast = [...text.contexts.values()].some((all) => all.has('past'));
  // A sure sign in a story told in the past is asked about, unless it needs help whenever it was.
  const isStory = text.tokens.length > storyTokens;
  return (isPast || isStory) && !isNow && !timeless.includes(hit.code) ? 'maybe' : 'sure';
}

const isDenial = (text: ReadText, hit: Hit): boolean => {
  const before = text.tokens
    .slice(Math.max(0, hit.from - 3), hit.from)
    .filter((one) => one.clause === clauseOf(text, hit));
  // “No, he has a knife” answers; it denies nothing.
  const said = before.filter((one) => one !== text.tokens[0] || !/^(?:no|na|nac)$/.test(one.text));
  return said.some((one) =>
    /^(?:no|not|nobody|never|none|nothing|without|neb|m|smo|sa|sai|so|does|doedd|dydy|nid|dim|ddim|don|wasn|isn)$/.test(
      one.text,
    ),
  );
};

/** Hoped for by others, and not done: “they hope I get raped”. */
const isHoped = (text: ReadText, hit: Hit): boolean =>
  text.tokens
    .slice(Math.max(0, hit.from - hopeReach), hit.from)
    .some((one) => one.clause === clauseOf(text, hit) && /^(?:hope[sd]?|hoping|gobeithio)$/.test(one.text));

/** @param text read by `readText`. */
export function recogniseDanger(text: ReadText): Danger {
  let best: Danger = noDanger;
  const isShort = text.tokens.length <= shortMessage;
  for (const hit of text.hits) {
    if (!hit.code.startsWith('danger.')) continue;
    if (hit.code.startsWith('danger.alone.') && !isShort) continue;
    if (isDenial(text, hit) || isHoped(text, hit)) continue;
    const level = levelOf(text, hit);
    if (level === null || (level === 'maybe' && best.level !== 'none')) continue;
    const kind = (hit.code.split('.')[2] ?? 'now') as DangerKind;
    best = { level, kind, words: text.quote(hit) };
    if (level === 'sure') return best;
  }
  return best;
}
