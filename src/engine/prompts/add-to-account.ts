// What was told after the account is offered as an addition to it: yes adds the words as they stand, more words go with them.
import { plainWords } from '../../shared/plain-words.ts';
import { yesOrNo } from '../../understanding/phrases/yes-or-no.ts';
import { meantCode } from '../fields/meant-option.ts';
import type { Option } from '../form.ts';
import { accountOf, additionWords, countWords } from '../handlers/early-account.ts';
import { faqAnswer, isQuestion } from '../handlers/faq.ts';
import { clearPrompt } from '../move.ts';
import type { Prompt } from '../prompt.ts';
import { saveAnswer } from '../save-answer.ts';
import type { PromptKind } from './prompt-kind.ts';

const options: readonly Option[] = [
  {
    code: 'yes',
    label: 'followUp.addThis.yes',
    synonyms: ['add', 'add it', 'yes please', 'please', 'ychwanegwch', 'plis'],
  },
  { code: 'no', label: 'common.stop.no', synonyms: ['no', 'forget it', 'leave it', 'na', 'anghofiwch', 'peidiwch'] },
];

export const addToAccount: PromptKind<Extract<Prompt, { kind: 'add-to-account' }>> = {
  ask: (_prompt, { state }, press) => ({
    key: 'report.account.addThis',
    values: { words: state.pendingWords ?? '' },
    buttons: press(options),
  }),
  answer(_prompt, given, { dialog, state, deps }) {
    const words = given.words ?? '';
    const code = given.code ?? yesOrNo(plainWords(words)) ?? meantCode(options, given);
    const account = accountOf(dialog);
    const told = account ? state.answers[account.step.field.id] : undefined;
    const calm = clearPrompt(state);
    if (code === 'no' || !account || told?.kind !== 'text' || state.pendingWords === null) return { state: calm };
    if (code !== 'yes') {
      const pendingWords = `${state.pendingWords}\n${words.trim()}`;
      const tells = countWords(words) >= additionWords && !isQuestion(words) && pendingWords.length < account.atMost;
      if (tells) return { state: { ...state, pendingWords, misses: 0 } };
      return { state, messages: [{ key: faqAnswer(words, null) ?? 'common.problem.choice' }] };
    }
    const whole = `${told.words}\n${state.pendingWords}`;
    const kept = saveAnswer(calm, account.step, { kind: 'text', words: whole }, deps);
    return { state: { ...kept.state, at: state.at }, messages: [{ key: 'report.account.added' }] };
  },
};
