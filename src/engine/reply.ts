// What the person hears once the service has done, or could not do, what the engine asked of it. Nothing is said to be
// done before it is.
import type { MessageKey } from '../shared/locale.ts';
import type { BotMessage } from './bot-message.ts';
import type { EngineDeps } from './deps.ts';
import type { Form } from './form.ts';
import type { Move } from './move.ts';
import { clearPrompt } from './move.ts';
import { leaveAside } from './prompts/follow-up.ts';
import { promptMessage } from './prompts/index.ts';
import type { Reply, Request } from './request.ts';
import type { FormState } from './state.ts';
import type { Turn } from './take-turn.ts';

const doneSays: Readonly<Partial<Record<Request['kind'], MessageKey>>> = {
  add: 'followUp.add.done',
  contact: 'followUp.contact.done',
  withdraw: 'followUp.withdraw.done',
  'mail-advice': 'followUp.mail.done',
};

function carryOn(state: FormState, saved: FormState): Move {
  const { language, asked } = state;
  const languagesUsed = [...new Set([...saved.languagesUsed, language])];
  return {
    state: { ...clearPrompt(saved), language, languagesUsed, asked: Math.max(asked, saved.asked) },
    messages: [{ key: 'followUp.return.draft' }],
  };
}

function told(state: FormState, request: Request, reply: Reply): Move {
  const calm = clearPrompt(state);
  switch (reply.kind) {
    case 'saved':
      return {
        state,
        messages: [
          {
            key: 'followUp.saved',
            values: { reference: reply.reference, code: reply.code.replace(/(\d{4})(?=\d)/g, '$1 ') },
          },
        ],
      };
    case 'draft':
      return carryOn(state, reply.state);
    case 'report': {
      const { reference, history, reachable = true } = reply;
      const here = state.sent === reference;
      return {
        state: here ? calm : { ...calm, interruption: 'follow-up', returning: { reference, open: true, reachable } },
        messages: [{ key: 'followUp.status', values: { reference, history } }],
      };
    }
    case 'attached': {
      const left = reply.left.map(
        ({ name, problem }): BotMessage => ({ key: `evidence.problem.${problem}`, values: { name } }),
      );
      const all: BotMessage = { key: 'evidence.later', values: { reference: reply.reference } };
      return { state: { ...state, files: 0 }, messages: left.length > 0 ? left : [all] };
    }
    case 'unknown':
      return request.kind === 'return'
        ? {
            state: { ...state, returning: { reference: null, open: false } },
            messages: [{ key: 'followUp.return.unknown' }],
          }
        : { state: leaveAside(calm), messages: [{ key: 'followUp.tooLate' }] };
    case 'done': {
      if (request.kind === 'remove-files')
        return { state: { ...state, files: 0 }, messages: [{ key: 'evidence.removed' }] };
      const say = doneSays[request.kind];
      const after: FormState = request.kind === 'mail-advice' ? { ...calm, interruption: 'advice' } : leaveAside(calm);
      return { state: after, messages: say ? [{ key: say }] : [] };
    }
    case 'stopped':
      return { state: leaveAside(calm), messages: [{ key: 'followUp.withdraw.stopped' }] };
    case 'too-late':
      return { state: leaveAside(calm), messages: [{ key: 'followUp.tooLate' }] };
    case 'too-often':
      return { state, messages: [{ key: 'followUp.tooOften' }] };
    case 'failed':
      return { state, messages: [{ key: 'followUp.failed' }] };
  }
}

/**
 * @param turn the turn whose request was made. @param reply what the service says.
 * @returns the turn to save and to speak; its says begin with what the first turn already had to say.
 */
export function takeReply(dialog: Form, turn: Turn, reply: Reply, deps: EngineDeps): Turn {
  if (!turn.request) return turn;
  const moved = told(turn.state, turn.request, reply);
  const state: FormState = { ...moved.state, asked: moved.state.asked + 1, misses: 0 };
  return {
    state,
    messages: [...turn.messages, ...(moved.messages ?? []), promptMessage(dialog, state, deps)],
    outcome: 'asking',
  };
}
