// What the person hears once the service has done, or could not do, what the engine asked of it. Nothing is said to be
// done before it is.
import type { MessageKey } from '../shared/locale.ts';
import type { Utterance } from './bot-message.ts';
import type { Dialog } from './form.ts';
import { leaveAside } from './handlers/follow-up.ts';
import type { Move } from './move.ts';
import { settled } from './move.ts';
import { question } from './prompt.ts';
import type { Reply, Request } from './request.ts';
import type { FormState } from './state.ts';
import type { Turn } from './take-turn.ts';
import type { Tools } from './tools.ts';

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
    state: { ...settled(saved), language, languagesUsed, asked: Math.max(asked, saved.asked) },
    says: [{ key: 'followUp.return.draft' }],
  };
}

function told(state: FormState, request: Request, reply: Reply): Move {
  const calm = settled(state);
  switch (reply.kind) {
    case 'saved':
      return {
        state,
        says: [
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
        state: here ? calm : { ...calm, aside: 'follow-up', visit: { reference, open: true, reachable } },
        says: [{ key: 'followUp.status', values: { reference, history } }],
      };
    }
    case 'attached': {
      const left = reply.left.map(
        ({ name, problem }): Utterance => ({ key: `evidence.problem.${problem}`, values: { name } }),
      );
      const all: Utterance = { key: 'evidence.later', values: { reference: reply.reference } };
      return { state: { ...state, files: 0 }, says: left.length > 0 ? left : [all] };
    }
    case 'unknown':
      return request.kind === 'return'
        ? { state: { ...state, visit: { reference: null, open: false } }, says: [{ key: 'followUp.return.unknown' }] }
        : { state: leaveAside(calm), says: [{ key: 'followUp.tooLate' }] };
    case 'done': {
      if (request.kind === 'remove-files')
        return { state: { ...state, files: 0 }, says: [{ key: 'evidence.removed' }] };
      const say = doneSays[request.kind];
      const after: FormState = request.kind === 'mail-advice' ? { ...calm, aside: 'advice' } : leaveAside(calm);
      return { state: after, says: say ? [{ key: say }] : [] };
    }
    case 'stopped':
      return { state: leaveAside(calm), says: [{ key: 'followUp.withdraw.stopped' }] };
    case 'too-late':
      return { state: leaveAside(calm), says: [{ key: 'followUp.tooLate' }] };
    case 'too-often':
      return { state, says: [{ key: 'followUp.tooOften' }] };
    case 'failed':
      return { state, says: [{ key: 'followUp.failed' }] };
  }
}

/**
 * @param turn the turn that asked. @param reply what the service says.
 * @returns the turn to save and to speak; its says begin with what the first turn already had to say.
 */
export function takeReply(dialog: Dialog, turn: Turn, request: Request, reply: Reply, tools: Tools): Turn {
  const moved = told(turn.state, request, reply);
  const state: FormState = { ...moved.state, asked: moved.state.asked + 1, misses: 0 };
  return {
    state,
    says: [...turn.says, ...(moved.says ?? []), question(dialog, state, tools)],
    outcome: 'asking',
  };
}
