// Before everything is thrown away the person is asked, once. Where the report has gone, leaving takes nothing from it.
import { plainWords } from '../../shared/plain-words.ts';
import { yesOrNo } from '../../understanding/phrases/yes-or-no.ts';
import { meantCode } from '../fields/meant-option.ts';
import type { Option } from '../form.ts';
import { runCommand } from '../handlers/command-handlers.ts';
import { knownReport } from '../known-report.ts';
import { clearPrompt, startAgain } from '../move.ts';
import type { Prompt } from '../prompt.ts';
import type { PromptKind } from './prompt-kind.ts';

const options: Readonly<Record<'start-again' | 'stop', readonly Option[]>> = {
  'start-again': [
    { code: 'no', label: 'common.startAgain.no' },
    { code: 'yes', label: 'common.startAgain.yes' },
  ],
  stop: [
    { code: 'no', label: 'common.stop.no' },
    { code: 'yes', label: 'common.stop.yes' },
  ],
};

/** The report has gone: what can still be done is to leave. */
const leaveOptions: readonly Option[] = [
  { code: 'no', label: 'common.stop.no' },
  { code: 'yes', label: 'common.button.exit' },
];

export const confirm: PromptKind<Extract<Prompt, { kind: 'confirm' }>> = {
  ask({ what }, { state }, press) {
    if (what === 'stop' && knownReport(state)) return { key: 'common.stop.askSent', buttons: press(leaveOptions) };
    return { key: what === 'stop' ? 'common.stop.ask' : 'common.startAgain.ask', buttons: press(options[what]) };
  },
  answer({ what }, given, { dialog, state, deps }) {
    const code = meantCode(options[what], given) ?? yesOrNo(plainWords(given.words ?? ''));
    if (code === 'no') return { state: clearPrompt(state) };
    if (code !== 'yes') return { state, messages: [{ key: 'common.problem.choice' }] };
    if (what === 'stop') return runCommand(dialog, state, { command: 'exit', what: null }, deps);
    return startAgain(dialog, state, deps);
  },
};
