// Which of the answers is to be changed: by number, by the name of its line, or by pressing it.
import { plainWords } from '../../shared/plain-words.ts';
import { saysNeverMind } from '../../understanding/phrases/choosing.ts';
import { changeableSteps, lineMeant } from '../check-lines.ts';
import type { Option } from '../form.ts';
import { clearPrompt } from '../move.ts';
import type { Prompt } from '../prompt.ts';
import type { PromptKind } from './prompt-kind.ts';

const leave: Option = { code: 'back', label: 'common.stop.no' };

export const chooseLine: PromptKind<Extract<Prompt, { kind: 'choose-line' }>> = {
  ask(_prompt, { dialog, state }, press) {
    const lines = changeableSteps(dialog, state).map((step) => ({ code: step.id, label: step.label }));
    return { key: 'common.change.which', buttons: press([...lines, leave]) };
  },
  answer(_prompt, given, { dialog, state }) {
    if (given.code === 'back' || saysNeverMind(plainWords(given.words ?? ''))) return { state: clearPrompt(state) };
    const step = lineMeant(dialog, state, given.code ?? given.words ?? '');
    if (step) return { state: { ...clearPrompt(state), at: step.id } };
    return { state, messages: [{ key: 'common.change.unknown' }] };
  },
};
