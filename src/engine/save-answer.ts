// An answer that was understood is kept, and what it says already about other questions is read out of it, to be shown
// once. What the person said before is never changed silently: where new words differ, they are asked.
import type { MessageKey } from '../shared/locale.ts';
import { holds } from './conditions.ts';
import type { EngineDeps } from './deps.ts';
import type { Step } from './form.ts';
import type { Move } from './move.ts';
import { clearPrompt } from './move.ts';
import type { Answer, Answers, FormState } from './state.ts';

/** Characters of an account for which somebody is thanked before the next question. */
const longToWrite = 200;

const same = (one: Answer | undefined, other: Answer | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What new words say that the person's own earlier answer does not; null where they agree. */
function differs(own: Answer, read: Answer): Answer | null {
  if (own.kind === 'date' && read.kind === 'date') return own.from && read.from && own.from !== read.from ? read : null;
  if (own.kind !== 'choice' || read.kind !== 'choice') return null;
  const codes = [...new Set([...own.codes, ...read.codes])];
  return codes.length > own.codes.length && own.codes.length > 1 ? { kind: 'choice', codes } : null;
}

/** What was read from the words before is forgotten with them; what the person confirmed or changed by hand stays. */
function readAnew(state: FormState, words: string, deps: EngineDeps): FormState {
  const { understood: _asked, ...kept } = state.answers;
  const own: Answers = Object.fromEntries(
    Object.entries(kept).filter(([field, one]) => !same(one, state.prefilled[field])),
  );
  const suggested = Object.entries(deps.readAccount(words)).flatMap(([field, read]): [string, Answer][] => {
    const before = own[field];
    const now = before ? differs(before, read) : read;
    return now ? [[field, now]] : [];
  });
  const codes = suggested.length > 0 ? suggested.map(([field]) => field) : ['none'];
  const danger = deps.recogniseDanger(words);
  const heard = danger === null ? 'none' : danger === 'maybe' ? 'maybe' : 'sure';
  return {
    ...state,
    ranking: [...deps.rankKinds(words)],
    prefilled: Object.fromEntries(suggested),
    answers: { ...own, readOut: { kind: 'choice', codes }, dangerRead: { kind: 'choice', codes: [heard] } },
  };
}

/** Something of what was read is wrong: nothing of it is dropped, and the person says which line. */
const lineToChange = (state: FormState): Move => ({ state: { ...clearPrompt(state), interruption: 'change' } });

/** What was read of a field is what the person now says of it. */
const corrected = ({ prefilled }: FormState, step: Step, answer: Answer): Answers =>
  prefilled[step.field.id] ? { ...prefilled, [step.field.id]: answer } : prefilled;

/** @returns the state with this answer, and what is said on it before the next question. */
export function saveAnswer(before: FormState, step: Step, answer: Answer, deps: EngineDeps): Move {
  const state = step.prefills && answer.kind === 'text' ? readAnew(before, answer.words, deps) : before;
  const confirms = step.confirmsPrefill && answer.kind === 'choice' && answer.codes[0] === 'yes';
  if (step.confirmsPrefill && !confirms) return lineToChange(state);
  const answers = { ...state.answers, ...(confirms ? state.prefilled : {}), [step.field.id]: answer };
  const long = step.prefills && answer.kind === 'text' && answer.words.length >= longToWrite;
  const thanks: MessageKey[] = long ? ['report.account.thanks'] : [];
  const notes = (step.after ?? []).filter((one) => holds(one.when, answers)).map((one) => one.say);
  return {
    state: { ...clearPrompt(state), answers, prefilled: corrected(state, step, answer), at: null },
    messages: [...thanks, ...notes].map((key) => ({ key })),
  };
}
