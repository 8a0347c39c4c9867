// One message in, new state and replies out; nothing else happens here. Whatever comes, the state stays valid, the
// answers stay, and there is always a next thing to say.
import { asksToRemoveFiles } from '../understanding/phrases/remove-files.ts';
import type { BotMessage } from './bot-message.ts';
import type { DangerKind, EngineDeps } from './deps.ts';
import type { Form } from './form.ts';
import { begun, firstWords } from './handlers/begin.ts';
import { button, lateButton } from './handlers/buttons.ts';
import { settleEarlyAccount } from './handlers/early-account.ts';
import { handleAttachments, removeFiles } from './handlers/handle-attachments.ts';
import { type Handler, on, type TurnContext } from './handlers/handler.ts';
import { resumeByReference } from './handlers/resume-by-reference.ts';
import { typedCommand } from './handlers/typed-command.ts';
import type { Input } from './input.ts';
import type { Move } from './move.ts';
import { currentPrompt, promptName } from './prompt.ts';
import { answerPrompt, promptMessage } from './prompts/index.ts';
import type { Request } from './request.ts';
import type { FormState } from './state.ts';

export interface Turn {
  readonly state: FormState;
  readonly messages: readonly BotMessage[];
  /** `send`: make the report now. `erase`: wipe everything now. `request`: ask the service first. */
  readonly outcome: 'asking' | 'send' | 'erase' | 'request';
  /** For `request`: what to ask of the service; its answer goes into `takeReply`. */
  readonly request?: Request;
}

const attachments = on('files', (input, turn) => {
  const filed = handleAttachments(turn.state, input);
  if (input.words.trim() === '' || filed.outcome) return filed;
  const spoken = handle({ ...turn, state: filed.state, input: { kind: 'words', words: input.words } });
  return { ...spoken, messages: [...(filed.messages ?? []), ...(spoken.messages ?? [])] };
});

/** The first that makes something of the message has it: this order is the whole of the precedence. */
const handlers: readonly Handler[] = [
  begun,
  on('unreadable', (_input, { state }) => ({ state, messages: [{ key: 'common.problem.unreadable' }] })),
  lateButton,
  button,
  attachments,
  firstWords,
  on('words', ({ words }, { state }) => (asksToRemoveFiles(words) ? removeFiles(state) : null)),
  typedCommand,
  resumeByReference,
  on('words', ({ words }, turn) => answerPrompt(turn, { words, code: null })),
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
  const stands = currentPrompt(dialog, asked);
  const asksSafety = stands.kind === 'step' && stands.step.asksSafety === true;
  const beside = asksSafety ? messages.filter(({ key }) => key !== maybeDanger) : messages;
  return { state: asked, messages: [...beside, promptMessage(dialog, asked, deps)], outcome: 'asking' };
}

const maybeDanger = 'common.danger.maybe';

/** The panel where danger is sure; the question whether they are safe, once, where it may be. */
function dangerMessages(danger: DangerKind | 'maybe' | null, state: FormState): BotMessage[] {
  if (danger === null) return [];
  if (danger !== 'maybe') return [dangerPanel(danger)];
  return state.asked === 0 || Object.keys(state.answers).length === 0 ? [] : [{ key: maybeDanger }];
}

/** 999 first, in both languages identically, whatever else is being talked about (P18). */
function dangerPanel(kind: DangerKind): BotMessage {
  return { key: `common.danger.${kind}` };
}
