// What each command does at any step. None of them loses an answer, but for the two that ask first or were meant to.

import type { Command, HeardCommand } from '../../understanding/phrases/commands.ts';
import { lineMeant } from '../check-lines.ts';
import type { EngineDeps } from '../deps.ts';
import type { Form } from '../form.ts';
import { journey } from '../journey.ts';
import { knownReport } from '../known-report.ts';
import { clearPrompt, type Move, skipField, skipStep, startAgain, switchLanguage } from '../move.ts';
import { openAdvice } from '../open-advice.ts';
import { currentPrompt } from '../prompt.ts';
import { type FormState, hasOwnAnswers } from '../state.ts';
import { offerWithout } from './offer-alternative.ts';

function goBack(dialog: Form, state: FormState): Move {
  if (state.interruption || state.suggestions.length > 0 || state.selected.length > 0 || state.wholeList)
    return { state: clearPrompt(state) };
  const { done } = journey(dialog, state.answers);
  const index = state.at ? done.findIndex((step) => step.id === state.at) : done.length;
  const before = done[index - 1];
  if (!before || state.sent) return { state, messages: [{ key: 'common.noBack' }] };
  return { state: { ...clearPrompt(state), at: before.id } };
}

function goForward(dialog: Form, state: FormState): Move {
  const { done } = journey(dialog, state.answers);
  const index = done.findIndex((step) => step.id === state.at);
  if (index < 0) return { state: clearPrompt(state), messages: [{ key: 'common.noForward' }] };
  return { state: { ...clearPrompt(state), at: done[index + 1]?.id ?? null } };
}

function change(dialog: Form, state: FormState, what: string | null): Move {
  if (state.sent) return { state, messages: [{ key: 'common.change.sent' }] };
  if (journey(dialog, state.answers).done.length === 0) return { state, messages: [{ key: 'common.change.nothing' }] };
  const step = what ? lineMeant(dialog, state, what) : undefined;
  if (step) return { state: { ...clearPrompt(state), at: step.id } };
  return {
    state: { ...clearPrompt(state), interruption: 'change' },
    messages: what ? [{ key: 'common.change.unknown' }] : [],
  };
}

function skip(dialog: Form, state: FormState): Move {
  const now = currentPrompt(dialog, state);
  if (now.kind !== 'step' && now.kind !== 'choose-suggestion') return { state, messages: [{ key: 'common.noSkip' }] };
  const { refusal } = now.step;
  if (refusal) return offerWithout(clearPrompt(state), refusal);
  if (now.step.need === 'essential') return { state, messages: [{ key: 'common.essential' }] };
  return skipStep(state, now.step);
}

function finish(dialog: Form, state: FormState): Move {
  let now = clearPrompt({ ...state, at: null });
  for (let next = journey(dialog, now.answers).open; next; next = journey(dialog, now.answers).open) {
    if (next.need === 'essential') return { state: now, messages: [{ key: 'common.essential' }] };
    now = skipField(now, next.field.id);
  }
  return { state: now };
}

const doing: Readonly<
  Record<Command, (dialog: Form, state: FormState, what: string | null, deps: EngineDeps) => Move>
> = {
  back: goBack,
  forward: goForward,
  keep: (_dialog, state) => ({ state: { ...clearPrompt(state), at: null } }),
  change,
  help: (_dialog, state) => ({ state, messages: [{ key: 'common.help' }] }),
  'start-again': (dialog, state, _what, deps) =>
    state.sent ? startAgain(dialog, state, deps) : { state: { ...clearPrompt(state), interruption: 'start-again' } },
  stop: (_dialog, state) => ({ state: { ...clearPrompt(state), interruption: 'stop' } }),
  exit: (_dialog, state) => ({
    state,
    messages: [{ key: knownReport(state) ? 'common.left' : 'common.erased' }],
    outcome: 'erase',
  }),
  show: (_dialog, state) => ({ state: { ...state, showsProfanity: true, misses: 0 } }),
  advice: (_dialog, state, _what, deps) => openAdvice(clearPrompt(state), deps),
  who: (_dialog, state) => ({ state: { ...clearPrompt(state), interruption: 'who' } }),
  save: (_dialog, state) => {
    if (state.sent) return { state, messages: [{ key: 'followUp.save.sent' }] };
    if (!hasOwnAnswers(state)) return { state, messages: [{ key: 'followUp.save.nothing' }] };
    return { state, outcome: 'request', request: { kind: 'save' } };
  },
  return: (_dialog, state) => {
    if (!state.sent && hasOwnAnswers(state)) return { state, messages: [{ key: 'followUp.return.ownAnswers' }] };
    return { state: { ...clearPrompt(state), interruption: 'return', returning: { reference: null, open: false } } };
  },
  skip,
  finish,
  english: (_dialog, state) => ({ state: switchLanguage(state, 'en') }),
  welsh: (_dialog, state) => ({ state: switchLanguage(state, 'cy') }),
};

export function runCommand(dialog: Form, state: FormState, heard: HeardCommand, deps: EngineDeps): Move {
  return doing[heard.command](dialog, state, heard.what, deps);
}
