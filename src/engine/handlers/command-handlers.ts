// What each command does at any step. None of them loses an answer, but for the two that ask first or were meant to.

import type { Command, HeardCommand } from '../../understanding/phrases/commands.ts';
import type { Dialog } from '../form.ts';
import { journey } from '../journey.ts';
import { type Move, passed, passOver, settled, speakIn, startAgain } from '../move.ts';
import { standing } from '../prompt.ts';
import { lineMeant } from '../prompts/check-answers.ts';
import { type FormState, ownAnswers } from '../state.ts';
import type { Tools } from '../tools.ts';
import { openAdvice } from './advice.ts';
import { knownReport } from './follow-up.ts';
import { offerWithout } from './offer-alternative.ts';

function goBack(dialog: Dialog, state: FormState): Move {
  if (state.aside || state.offers.length > 0 || state.gathered.length > 0) return { state: settled(state) };
  const { done } = journey(dialog, state.answers);
  const index = state.at ? done.findIndex((step) => step.id === state.at) : done.length;
  const before = done[index - 1];
  if (!before || state.sent) return { state, says: [{ key: 'common.noBack' }] };
  return { state: { ...settled(state), at: before.id } };
}

function goForward(dialog: Dialog, state: FormState): Move {
  const { done } = journey(dialog, state.answers);
  const index = done.findIndex((step) => step.id === state.at);
  if (index < 0) return { state: settled(state), says: [{ key: 'common.noForward' }] };
  return { state: { ...settled(state), at: done[index + 1]?.id ?? null } };
}

function change(dialog: Dialog, state: FormState, what: string | null): Move {
  if (state.sent) return { state, says: [{ key: 'common.change.sent' }] };
  if (journey(dialog, state.answers).done.length === 0) return { state, says: [{ key: 'common.change.nothing' }] };
  const step = what ? lineMeant(dialog, state, what) : undefined;
  if (step) return { state: { ...settled(state), at: step.id } };
  return { state: { ...settled(state), aside: 'change' }, says: what ? [{ key: 'common.change.unknown' }] : [] };
}

function skip(dialog: Dialog, state: FormState): Move {
  const now = standing(dialog, state);
  if (now.at !== 'step') return { state, says: [{ key: 'common.noSkip' }] };
  const { refusal } = now.step;
  if (refusal) return offerWithout(settled(state), refusal);
  if (now.step.need === 'essential') return { state, says: [{ key: 'common.essential' }] };
  return passed(state, now.step);
}

function finish(dialog: Dialog, state: FormState): Move {
  let now = settled({ ...state, at: null });
  for (let next = journey(dialog, now.answers).open; next; next = journey(dialog, now.answers).open) {
    if (next.need === 'essential') return { state: now, says: [{ key: 'common.essential' }] };
    now = passOver(now, next.field.id);
  }
  return { state: now };
}

const doing: Readonly<Record<Command, (dialog: Dialog, state: FormState, what: string | null, tools: Tools) => Move>> =
  {
    back: goBack,
    forward: goForward,
    keep: (_dialog, state) => ({ state: { ...settled(state), at: null } }),
    change,
    help: (_dialog, state) => ({ state, says: [{ key: 'common.help' }] }),
    'start-again': (dialog, state, _what, tools) =>
      state.sent ? startAgain(dialog, state, tools) : { state: { ...settled(state), aside: 'start-again' } },
    stop: (_dialog, state) => ({ state: { ...settled(state), aside: 'stop' } }),
    exit: (_dialog, state) => ({
      state,
      says: [{ key: knownReport(state) ? 'common.left' : 'common.erased' }],
      outcome: 'erase',
    }),
    show: (_dialog, state) => ({ state: { ...state, shown: true, misses: 0 } }),
    advice: (_dialog, state, _what, tools) => openAdvice(settled(state), tools),
    who: (_dialog, state) => ({ state: { ...settled(state), aside: 'who' } }),
    save: (_dialog, state) => {
      if (state.sent) return { state, says: [{ key: 'followUp.save.sent' }] };
      if (!ownAnswers(state)) return { state, says: [{ key: 'followUp.save.nothing' }] };
      return { state, outcome: 'request', request: { kind: 'save' } };
    },
    return: (_dialog, state) => {
      if (!state.sent && ownAnswers(state)) return { state, says: [{ key: 'followUp.return.ownAnswers' }] };
      return { state: { ...settled(state), aside: 'return', visit: { reference: null, open: false } } };
    },
    skip,
    finish,
    english: (_dialog, state) => ({ state: speakIn(state, 'en') }),
    welsh: (_dialog, state) => ({ state: speakIn(state, 'cy') }),
  };

export function obey(dialog: Dialog, state: FormState, heard: HeardCommand, tools: Tools): Move {
  return doing[heard.command](dialog, state, heard.what, tools);
}
