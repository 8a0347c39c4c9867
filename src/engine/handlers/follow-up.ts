// Coming back: with a reference and a return code somebody carries on with saved answers, hears what became of a report,
// adds to it, asks to be contacted, or withdraws it. What they were answering meanwhile waits untouched.
import type { MessageKey } from '../../shared/locale.ts';
import { plainWords } from '../../shared/plain-words.ts';
import { refusesOffer, saysAsBefore, saysFarewell } from '../../understanding/phrases/after-submit.ts';
import { beginsYesOrNo, yesOrNo } from '../../understanding/phrases/yes-or-no.ts';
import type { MessageValue } from '../bot-message.ts';
import type { EngineDeps } from '../deps.ts';
import { kindOf } from '../fields/index.ts';
import { meantOption } from '../fields/meant-option.ts';
import type { Option } from '../form.ts';
import type { Move } from '../move.ts';
import type { Request } from '../request.ts';
import type { FormState, Interruption } from '../state.ts';
import { type Given, nationFor } from './advice.ts';
import { faqAnswer, isQuestion } from './faq.ts';

export type ReturnInterruption = Extract<
  Interruption,
  'return' | 'follow-up' | 'add' | 'add-this' | 'ask-contact' | 'withdraw' | 'mail-advice'
>;

const back: Option = { code: 'back', label: 'common.button.carryOn' };
const notNow: Option = { code: 'no', label: 'followUp.notNow' };

/** Other words for what can be done, in both languages. */
const heardAs = {
  status: [
    '=any news',
    '=what happened',
    '=has anyone read it',
    '=has it been read',
    '=unrhyw newyddion',
    '=beth ddigwyddodd',
  ],
  add: ['=add something', '=can i add', '=something to add', '=ychwanegu', '=rhywbeth i w ychwanegu'],
  contact: ['=call me', '=ring me', '=phone me', '=contact me', '=ffoniwch fi', '=cysylltwch a fi', '=cysylltwch a mi'],
  withdraw: [
    '=withdraw it',
    '=withdraw my report',
    '=cancel my report',
    '=delete my report',
    '=take it back',
    '=tynnu n ol',
  ].concat(['=tynnwch e n ol', '=canslo fy adroddiad', '=dileu fy adroddiad']),
} as const satisfies Record<string, readonly string[]>;

/** What can be done about a report that was sent. */
export const followUpOptions: readonly Option[] = [
  { code: 'status', label: 'followUp.menu.status', synonyms: heardAs.status },
  { code: 'add', label: 'followUp.menu.add', synonyms: heardAs.add },
  { code: 'ask-contact', label: 'followUp.menu.contact', synonyms: heardAs.contact },
  { code: 'withdraw', label: 'followUp.menu.withdraw', synonyms: heardAs.withdraw },
];

const optionsOf: Readonly<Record<ReturnInterruption, readonly Option[]>> = {
  return: [back],
  'follow-up': [...followUpOptions, back],
  add: [notNow],
  'add-this': [
    { code: 'yes', label: 'followUp.addThis.yes', synonyms: ['add', 'add it', 'please', 'sure', 'ychwanegwch'] },
    notNow,
  ],
  'ask-contact': [{ code: 'as-said', label: 'followUp.contact.asSaid' }, notNow],
  withdraw: [{ code: 'yes', label: 'followUp.withdraw.yes' }, notNow],
  'mail-advice': [notNow],
};

/** Who gave no way to be reached is not offered to be called. */
const optionsFor = (interruption: ReturnInterruption, { returning }: FormState): readonly Option[] =>
  returning.reachable === false
    ? optionsOf[interruption].filter((one) => one.code !== 'ask-contact')
    : optionsOf[interruption];

/** The report that may be spoken of here: sent from this conversation, or opened by its code. */
export const knownReport = (state: FormState): string | null =>
  state.sent ?? (state.returning.open ? state.returning.reference : null);

interface ReturnPrompt {
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, MessageValue>>;
  readonly hints?: readonly MessageKey[];
  readonly options: readonly Option[];
}

/** The question of an interruption of this handler. */
export function returnPrompt(interruption: ReturnInterruption, state: FormState): ReturnPrompt {
  const options = optionsFor(interruption, state);
  const reference = state.returning.reference ?? state.sent ?? '';
  switch (interruption) {
    case 'return':
      return state.returning.reference
        ? { key: 'followUp.return.code', values: { reference }, options }
        : { key: 'followUp.return.ask', hints: ['followUp.return.hint'], options };
    case 'follow-up':
      return { key: 'followUp.menu.ask', values: { reference }, options };
    case 'add':
      return { key: 'followUp.add.ask', hints: ['followUp.add.hint'], options };
    case 'add-this':
      return { key: 'followUp.addThis.ask', values: { words: state.pendingWords ?? '' }, options };
    case 'ask-contact':
      return { key: 'followUp.contact.ask', hints: ['followUp.contact.hint'], options };
    case 'withdraw':
      return { key: 'followUp.withdraw.ask', hints: ['followUp.withdraw.hint'], options };
    case 'mail-advice':
      return { key: 'followUp.mail.ask', hints: ['followUp.mail.hint'], options };
  }
}

const stay = (state: FormState, say: MessageKey): Move => ({
  state: { ...state, misses: state.misses + 1 },
  messages: [{ key: say }, ...(state.misses >= 2 ? [{ key: 'followUp.stuck' as const }] : [])],
});
const ask = (state: FormState, request: Request): Move => ({ state, outcome: 'request', request });

/** `SS-7K3M-9QXD` in whatever spelling a thumb produces, and the sixteen digits. */
function readKeys(words: string): { reference: string | null; code: string | null } {
  const [, first, second] = /\bs\s*s\s*[-–—\s]*([0-9a-z]{4})[-–—\s]*([0-9a-z]{4})\b/i.exec(words) ?? [];
  const rest = words.replace(/\bs\s*s\s*[-–—\s]*[0-9a-z]{4}[-–—\s]*[0-9a-z]{4}\b/i, ' ');
  const code = /(?:\d[\s-]*){16,}/.exec(rest)?.[0].replace(/\D/g, '');
  return {
    reference: first && second ? `SS-${first}-${second}`.toUpperCase() : null,
    code: code?.length === 16 ? code : null,
  };
}

/** True where a message is nothing but a reference, with or without its code. */
export const isKeysAlone = (words: string): boolean =>
  /^\W*s\s*s\s*[-–—\s]*[0-9a-z]{4}[-–—\s]*[0-9a-z]{4}[\s,;:.–—-]*(?:\d[\s-]*){0,16}\W*$/i.test(words) &&
  readKeys(words).reference !== null;

function answerReturnKeys(state: FormState, words: string): Move {
  const { reference: typed, code } = readKeys(words);
  const reference = typed ?? state.returning.reference;
  if (!reference) return stay(state, 'followUp.return.noReference');
  const asked: FormState = { ...state, returning: { reference, open: false } };
  if (code) return ask(asked, { kind: 'return', reference, code });
  if (typed && typed !== state.returning.reference) return { state: { ...asked, misses: 0 } };
  return stay(asked, 'followUp.return.noCode');
}

/** Opens one of the things that can be done about a sent report. */
export function openFollowUp(state: FormState, code: string): Move | null {
  const reference = knownReport(state);
  if (!reference) return null;
  if (code === 'status') return ask(state, { kind: 'status', reference });
  if (code !== 'add' && code !== 'ask-contact' && code !== 'withdraw') return null;
  return { state: { ...state, interruption: code, misses: 0 } };
}

/** Where somebody stands after such an interruption: the questions, or the menu of the report that they came back to. */
export const leaveAside = (calm: FormState): FormState =>
  calm.returning.open && !calm.sent ? { ...calm, interruption: 'follow-up' } : calm;

function answerMailAdvice(state: FormState, calm: FormState, given: Given, deps: EngineDeps): Move {
  const heard = kindOf({ id: 'to', kind: 'contact' }).parse(
    { id: 'to', kind: 'contact' },
    { ...given, selected: [] },
    deps,
  );
  const { topic } = state.advice;
  if (!topic) return { state: calm };
  const to = heard.kind === 'answer' && heard.answer.kind === 'contact' ? heard.answer : null;
  if (to?.contactKind !== 'email') return stay(state, 'common.problem.email');
  const nation = nationFor(state, deps) ?? 'england';
  return ask(state, { kind: 'mail-advice', topic, nation, to: to.value });
}

/** Yes adds what was typed after sending; more words go with it, and are asked about with it. */
function answerPendingWords(state: FormState, reference: string, code: string | null, words: string): Move {
  const pendingWords = state.pendingWords ?? '';
  if (code === 'yes') return ask(state, { kind: 'add', reference, words: pendingWords });
  if (words === '') return stay(state, 'common.problem.choice');
  const other = openFollowUp(state, meantOption(followUpOptions, words)?.code ?? '');
  if (other) return other;
  const asked = isQuestion(words) ? faqAnswer(words, null) : null;
  if (asked) return stay(state, asked);
  const all = `${pendingWords}\n${words}`;
  return all.length > 10_000
    ? stay(state, 'followUp.add.tooLong')
    : { state: { ...state, pendingWords: all, misses: 0 } };
}

/** What is typed beside the menu of a sent report: answered where it asks us something, and offered as an addition. */
export function heardAfterwards(state: FormState, words: string): Move {
  const short = words.split(/\s+/).length <= 8;
  const asked = short ? faqAnswer(words, null) : null;
  if (asked === 'answers.after') return openFollowUp(state, 'status') ?? { state };
  if (asked || saysFarewell(plainWords(words))) return { state, messages: [{ key: asked ?? 'answers.welcome' }] };
  if (plainWords(words) === '') return { state };
  return { state: { ...state, interruption: 'add-this', pendingWords: words, misses: 0 } };
}

/** @param calm the same state with every interruption put away. */
export function answerReturn(
  interruption: ReturnInterruption,
  state: FormState,
  calm: FormState,
  given: Given,
  deps: EngineDeps,
): Move {
  const words = (given.words ?? '').trim();
  const plain = plainWords(words);
  const said = yesOrNo(plain) ?? (refusesOffer(plain) ? 'no' : beginsYesOrNo(plain) === 'yes' ? 'yes' : null);
  const code =
    given.code ?? (said === 'no' ? 'no' : null) ?? meantOption(optionsFor(interruption, state), words)?.code ?? said;
  if (interruption === 'mail-advice')
    return code === 'no' ? { state: { ...calm, interruption: 'advice' } } : answerMailAdvice(state, calm, given, deps);
  if (interruption === 'return') return code === 'back' ? { state: calm } : answerReturnKeys(state, words);
  const reference = knownReport(state);
  if (!reference) return { state: calm };
  if (interruption === 'follow-up') {
    if (code === 'back') return { state: { ...calm, returning: { reference: null, open: false } } };
    return openFollowUp(state, code ?? '') ?? heardAfterwards(state, words);
  }
  if (code === 'no') return { state: leaveAside(calm) };
  if (interruption === 'add-this') return answerPendingWords(state, reference, code, words);
  if (interruption === 'withdraw') {
    return code === 'yes' ? ask(state, { kind: 'withdraw', reference }) : stay(state, 'common.problem.choice');
  }
  if (interruption === 'ask-contact' && (code === 'as-said' || code === 'yes' || saysAsBefore(plain)))
    return ask(state, { kind: 'contact', reference, words: null });
  if (words === '') return stay(state, 'common.problem.empty');
  if (words.length > 10_000) return stay(state, 'followUp.add.tooLong');
  return ask(state, interruption === 'add' ? { kind: 'add', reference, words } : { kind: 'contact', reference, words });
}
