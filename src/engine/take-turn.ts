// One message in, new state and replies out; nothing else happens here. Whatever comes, the state stays valid, the
// answers stay, and there is always a next thing to say.

import { plainWords } from '../shared/plain-words.ts';
import { recogniseIntent } from '../understanding/intents.ts';
import { type Command, recogniseCommand } from '../understanding/phrases/commands.ts';
import { greetsInWelsh } from '../understanding/phrases/greetings.ts';
import { asksToRemoveFiles } from '../understanding/phrases/remove-files.ts';
import type { BotMessage } from './bot-message.ts';
import type { DangerKind, EngineDeps } from './deps.ts';
import type { Form } from './form.ts';
import { runCommand } from './handlers/command-handlers.ts';
import { answer } from './handlers/current-prompt.ts';
import { saveEarlyAccount, settleEarlyAccount } from './handlers/early-account.ts';
import { answerReturn, isKeysAlone } from './handlers/follow-up.ts';
import { handleAttachments, removeFiles } from './handlers/handle-attachments.ts';
import type { Input } from './input.ts';
import { type Move, switchLanguage } from './move.ts';
import { currentPrompt, promptMessage, promptName } from './prompt.ts';
import type { Request } from './request.ts';
import { type FormState, hasOwnAnswers } from './state.ts';

export interface Turn {
  readonly state: FormState;
  readonly messages: readonly BotMessage[];
  /** `send`: make the report now. `erase`: wipe everything now. `request`: ask the service first. */
  readonly outcome: 'asking' | 'send' | 'erase' | 'request';
  /** For `request`: what to ask of the service; its answer goes into `takeReply`. */
  readonly request?: Request;
}

function begin(state: FormState, language: 'en' | 'cy' | null): Move {
  const spoken = language && state.language !== language ? switchLanguage(state, language) : state;
  const back = Object.keys(state.answers).length > 0;
  return { state: spoken, messages: state.sent ? [] : [{ key: back ? 'common.welcomeBack' : 'common.welcome' }] };
}

/** However short: something that happened is told in it. */
const least = (words: string, deps: EngineDeps): 'told' | 'story' =>
  words.trim().split(/\s+/).length > 2 && deps.recogniseCodes('kinds', words).length > 0 ? 'told' : 'story';

function first(dialog: Form, state: FormState, words: string, deps: EngineDeps): Move {
  const command = recogniseCommand(words)?.command;
  const language = command === 'english' ? 'en' : command === 'welsh' || greetsInWelsh(plainWords(words)) ? 'cy' : null;
  const opened = begin(state, language);
  const told = command ? null : saveEarlyAccount(dialog, opened.state, words, least(words, deps));
  return told ? { state: told.state, messages: [...(opened.messages ?? []), ...(told.messages ?? [])] } : opened;
}

/** “Cyngor” is advice, and where the election is asked, the council: an option there comes before the command. */
function answersHere(dialog: Form, state: FormState, words: string): boolean {
  const now = currentPrompt(dialog, state);
  if (now.at !== 'step' || now.step.field.kind !== 'choice') return false;
  return now.step.field.options.some((option) => option.synonyms?.includes(plainWords(words)));
}

/** Where any words could be an answer, so that a command in other words would be kept as one. */
function takesWords(dialog: Form, state: FormState): boolean {
  const now = currentPrompt(dialog, state);
  return now.at === 'step' && ['text', 'place', 'contact'].includes(now.step.field.kind);
}

/** One message, and what it is answered in. */
interface TurnContext {
  readonly dialog: Form;
  readonly state: FormState;
  readonly input: Input;
  readonly deps: EngineDeps;
}
/** Makes something of a message, or null: it is for the next one. */
type Handler = (turn: TurnContext) => Move | null;
type Of<K extends Input['kind']> = Extract<Input, { kind: K }>;

const on =
  <K extends Input['kind']>(kind: K, handle: (input: Of<K>, turn: TurnContext) => Move | null): Handler =>
  (turn) =>
    turn.input.kind === kind ? handle(turn.input as Of<K>, turn) : null;

const lateButton = on('pressed', (input, { dialog, state }) =>
  input.asked !== state.asked || input.step !== promptName(dialog, state)
    ? { state, messages: [{ key: 'common.late' }] }
    : null,
);
const button = on('pressed', ({ code }, { dialog, state, deps }) => answer(dialog, state, { words: null, code }, deps));
const files = on('files', (input, turn) => {
  const filed = handleAttachments(turn.state, input);
  if (input.words.trim() === '' || filed.outcome) return filed;
  const spoken = handle({ ...turn, state: filed.state, input: { kind: 'words', words: input.words } });
  return { ...spoken, messages: [...(filed.messages ?? []), ...(spoken.messages ?? [])] };
});
const firstWords = on('words', ({ words }, { dialog, state, deps }) =>
  state.asked === 0 ? first(dialog, state, words, deps) : null,
);
const fileRemoval = on('words', ({ words }, { state }) => (asksToRemoveFiles(words) ? removeFiles(state) : null));
const command = on('words', ({ words }, { dialog, state, deps }) => {
  const intent = takesWords(dialog, state) ? recogniseIntent(words) : null;
  const meant = recogniseCommand(words) ?? (intent ? { command: intent, what: null } : null);
  return meant && !answersHere(dialog, state, words) ? runCommand(dialog, state, meant, deps) : null;
});
const loneReference = on('words', ({ words }, { state, deps }) => {
  if (!isKeysAlone(words) || state.sent || state.interruption || hasOwnAnswers(state)) return null;
  const calm: FormState = { ...state, interruption: null, misses: 0, returning: { reference: null, open: false } };
  return answerReturn('return', { ...calm, interruption: 'return' }, calm, { words, code: null }, deps);
});
const words = on('words', (input, { dialog, state, deps }) =>
  answer(dialog, state, { words: input.words, code: null }, deps),
);

/** The first that makes something of the message has it: this order is the whole of the precedence. */
const handlers: readonly Handler[] = [
  on('begin', ({ language }, { state }) => begin(state, language)),
  on('unreadable', (_heard, { state }) => ({ state, messages: [{ key: 'common.problem.unreadable' }] })),
  lateButton,
  button,
  files,
  firstWords,
  fileRemoval,
  command,
  loneReference,
  words,
];

function handle(turn: TurnContext): Move {
  for (const handler of handlers) {
    const moved = handler(turn);
    if (moved) return moved;
  }
  return { state: turn.state };
}

/** What was told early takes the place of its question, wherever the move led to it. */
function settle({ dialog, deps }: TurnContext, moved: Move): Move {
  if (moved.outcome || moved.state.interruption) return moved;
  const settled = settleEarlyAccount(dialog, moved.state, deps);
  return settled ? { ...settled, messages: [...(moved.messages ?? []), ...(settled.messages ?? [])] } : moved;
}

/** Nobody who speaks of danger is told that they were not understood, or shown the same panel twice. */
const coldBesideDanger = [
  'common.danger.now',
  'common.problem.',
  'common.place.unknown',
  'common.place.need',
  'common.stuck',
  'start.danger.unclear',
];
const isCold = (key: string): boolean => coldBesideDanger.some((one) => key.startsWith(one));

/**
 * @param dialog the questions. @param state from `emptyState`, or the last turn's. @param input one message.
 * @returns the new state; the messages end with the question that stands before the person now.
 */
export function takeTurn(dialog: Form, state: FormState, input: Input, deps: EngineDeps): Turn {
  const danger = input.kind === 'words' || input.kind === 'files' ? deps.recogniseDanger(input.words) : null;
  const turn: TurnContext = { dialog, state, input, deps };
  const moved = settle(turn, handle(turn));
  const said = (moved.messages ?? []).filter((one) => !danger || danger === 'maybe' || !isCold(one.key));
  const messages: BotMessage[] = [...dangerMessages(danger, state), ...said];
  if (moved.outcome) {
    const { state: after, outcome, request } = moved;
    return { state: after, messages, outcome, ...(request ? { request } : {}) };
  }
  const named = (one: FormState) =>
    JSON.stringify([
      one.draft,
      promptName(dialog, one),
      one.selected.length,
      one.advice,
      one.returning,
      one.pendingWords,
    ]);
  const asksAnew = state.asked === 0 || named(moved.state) !== named(state);
  const asked: FormState = { ...moved.state, asked: moved.state.asked + (asksAnew ? 1 : 0) };
  return { state: asked, messages: [...messages, promptMessage(dialog, asked, deps)], outcome: 'asking' };
}

/** The panel where danger is sure; the question whether they are safe, once, where it may be. */
function dangerMessages(danger: DangerKind | 'maybe' | null, state: FormState): BotMessage[] {
  if (danger === null) return [];
  if (danger !== 'maybe') return [dangerPanel(danger)];
  return state.asked === 0 || Object.keys(state.answers).length === 0 ? [] : [{ key: 'common.danger.maybe' }];
}

/** 999 first, in both languages identically, whatever else is being talked about (P18). */
export function dangerPanel(kind: DangerKind): BotMessage {
  return { key: `common.danger.${kind}` };
}

export type { Command };
