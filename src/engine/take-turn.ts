// One message in, new state and replies out; nothing else happens here. Whatever comes, the state stays valid, the
// answers stay, and there is always a next thing to say.

import { plainWords } from '../shared/plain-words.ts';
import { type Command, hearCommand } from '../understanding/phrases/commands.ts';
import type { Utterance } from './bot-message.ts';
import type { Dialog } from './form.ts';
import { obey } from './handlers/command-handlers.ts';
import { answer } from './handlers/current-prompt.ts';
import { toldElsewhere } from './handlers/early-account.ts';
import { answerVisit, isKeysAlone } from './handlers/follow-up.ts';
import { hearFiles, removeFiles, wantsFilesGone } from './handlers/handle-attachments.ts';
import type { Heard } from './input.ts';
import { type Move, speakIn } from './move.ts';
import { question, questionName, standing } from './prompt.ts';
import type { Request } from './request.ts';
import { type FormState, ownAnswers } from './state.ts';
import type { DangerKind, Tools } from './tools.ts';

export interface Turn {
  readonly state: FormState;
  readonly says: readonly Utterance[];
  /** `send`: make the report now. `erase`: wipe everything now. `request`: ask the service first. */
  readonly outcome: 'asking' | 'send' | 'erase' | 'request';
  /** For `request`: what to ask of the service; its answer goes into `takeReply`. */
  readonly request?: Request;
}

const greetings =
  /^(helo|shwmae|shw mae|shwmai|shwd|su mae|su mai|s mae|sut mae|bore da|bora da|p ?r?y?nhawn da|p ?nawn da|noswaith dda|haia)\b/;

function begin(state: FormState, language: 'en' | 'cy' | null): Move {
  const spoken = language && state.language !== language ? speakIn(state, language) : state;
  const back = Object.keys(state.answers).length > 0;
  return { state: spoken, says: state.sent ? [] : [{ key: back ? 'common.welcomeBack' : 'common.welcome' }] };
}

function first(dialog: Dialog, state: FormState, words: string): Move {
  const command = hearCommand(words)?.command;
  const language =
    command === 'english' ? 'en' : command === 'welsh' || greetings.test(plainWords(words)) ? 'cy' : null;
  const opened = begin(state, language);
  const told = command ? null : toldElsewhere(dialog, opened.state, words, 'story');
  return told ? { state: told.state, says: [...(opened.says ?? []), ...(told.says ?? [])] } : opened;
}

/** “Cyngor” is advice, and where the election is asked, the council: an option there comes before the command. */
function answersHere(dialog: Dialog, state: FormState, words: string): boolean {
  const now = standing(dialog, state);
  if (now.at !== 'step' || now.step.field.kind !== 'choice') return false;
  return now.step.field.options.some((option) => option.also?.includes(plainWords(words)));
}

/** One message, and what it is answered in. */
interface TurnContext {
  readonly dialog: Dialog;
  readonly state: FormState;
  readonly heard: Heard;
  readonly tools: Tools;
}
/** Makes something of a message, or null: it is for the next one. */
type Handler = (turn: TurnContext) => Move | null;
type Of<K extends Heard['kind']> = Extract<Heard, { kind: K }>;

const on =
  <K extends Heard['kind']>(kind: K, handle: (heard: Of<K>, turn: TurnContext) => Move | null): Handler =>
  (turn) =>
    turn.heard.kind === kind ? handle(turn.heard as Of<K>, turn) : null;

const lateButton = on('pressed', (heard, { dialog, state }) =>
  heard.asked !== state.asked || heard.step !== questionName(dialog, state)
    ? { state, says: [{ key: 'common.late' }] }
    : null,
);
const button = on('pressed', ({ code }, { dialog, state, tools }) =>
  answer(dialog, state, { words: null, code }, tools),
);
const files = on('files', (heard, turn) => {
  const filed = hearFiles(turn.state, heard);
  if (heard.words.trim() === '' || filed.outcome) return filed;
  const spoken = handle({ ...turn, state: filed.state, heard: { kind: 'words', words: heard.words } });
  return { ...spoken, says: [...(filed.says ?? []), ...(spoken.says ?? [])] };
});
const firstWords = on('words', ({ words }, { dialog, state }) =>
  state.asked === 0 ? first(dialog, state, words) : null,
);
const fileRemoval = on('words', ({ words }, { state }) => (wantsFilesGone(words) ? removeFiles(state) : null));
const command = on('words', ({ words }, { dialog, state, tools }) => {
  const meant = hearCommand(words);
  return meant && !answersHere(dialog, state, words) ? obey(dialog, state, meant, tools) : null;
});
const loneReference = on('words', ({ words }, { state, tools }) => {
  if (!isKeysAlone(words) || state.sent || state.aside || ownAnswers(state)) return null;
  const calm: FormState = { ...state, aside: null, misses: 0, visit: { reference: null, open: false } };
  return answerVisit('return', { ...calm, aside: 'return' }, calm, { words, code: null }, tools);
});
const words = on('words', (heard, { dialog, state, tools }) =>
  answer(dialog, state, { words: heard.words, code: null }, tools),
);

/** The first that makes something of the message has it: this order is the whole of the precedence. */
const handlers: readonly Handler[] = [
  on('begin', ({ language }, { state }) => begin(state, language)),
  on('unreadable', (_heard, { state }) => ({ state, says: [{ key: 'common.problem.unreadable' }] })),
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

/** Nobody who speaks of danger is told that they were not understood, or shown the same panel twice. */
const coldBesideDanger =
  /^(?:common\.(?:danger\.now$|problem\.|place\.unknown|place\.need|stuck)|start\.danger\.unclear)/;

/**
 * @param dialog the questions. @param state from `emptyState`, or the last turn's. @param heard one message.
 * @returns the new state; the says end with the question that stands before the person now.
 */
export function takeTurn(dialog: Dialog, state: FormState, heard: Heard, tools: Tools): Turn {
  const danger = heard.kind === 'words' || heard.kind === 'files' ? tools.senseDanger(heard.words) : null;
  const moved = handle({ dialog, state, heard, tools });
  const said = (moved.says ?? []).filter((one) => !danger || !coldBesideDanger.test(one.key));
  const says: Utterance[] = [...(danger ? [dangerPanel(danger)] : []), ...said];
  if (moved.outcome) {
    const { state: after, outcome, request } = moved;
    return { state: after, says, outcome, ...(request ? { request } : {}) };
  }
  const named = (one: FormState) =>
    JSON.stringify([one.draft, questionName(dialog, one), one.gathered.length, one.advice, one.visit, one.held]);
  const asksAnew = state.asked === 0 || named(moved.state) !== named(state);
  const asked: FormState = { ...moved.state, asked: moved.state.asked + (asksAnew ? 1 : 0) };
  return { state: asked, says: [...says, question(dialog, asked, tools)], outcome: 'asking' };
}

/** 999 first, in both languages identically, whatever else is being talked about (P18). */
export function dangerPanel(kind: DangerKind): Utterance {
  return { key: `common.danger.${kind}` };
}

export type { Command };
