// The whole of the answers, where they go, and the buttons to send or change them. People do not only press here: they send in
// their own words, say which line is wrong, or remember something more. Nothing is sent by a word that only looks like it.
import type { MessageKey } from '../../shared/locale.ts';
import { plainWords } from '../../shared/plain-words.ts';
import { isTraceable } from '../../understanding/entities/traceable.ts';
import { asksToSend, asksToWait, lineCalledWrong } from '../../understanding/phrases/sending.ts';
import type { BotMessage, Line } from '../bot-message.ts';
import { checkLines, decidingPlace, hidesWords, lineMeant } from '../check-lines.ts';
import { holds } from '../conditions.ts';
import type { DangerKind, EngineDeps } from '../deps.ts';
import { meantCode } from '../fields/meant-option.ts';
import type { Form, Option } from '../form.ts';
import { runCommand } from '../handlers/command-handlers.ts';
import { saveEarlyAccount } from '../handlers/early-account.ts';
import { faqAnswer } from '../handlers/faq.ts';
import { journey } from '../journey.ts';
import type { Move } from '../move.ts';
import { clearPrompt } from '../move.ts';
import type { Prompt } from '../prompt.ts';
import type { FormState } from '../state.ts';
import type { PromptContext, PromptKind } from './prompt-kind.ts';

const dangerNow: readonly (DangerKind | 'maybe' | 'none')[] = ['now', 'home'];

const options: readonly Option[] = [
  { code: 'send', label: 'common.button.send' },
  { code: 'change', label: 'common.button.change' },
  { code: 'stop', label: 'common.button.stop' },
];
/** With the button that opens the further questions, until they were opened. */
function optionsOf({ further }: Form, { answers }: FormState): readonly Option[] {
  const [send, ...others] = options;
  if (!further || answers[further.field] || !send) return options;
  return [send, { code: 'more', label: further.label, synonyms: further.synonyms ?? [] }, ...others];
}

/** How many files go with it; they are changed by sending more, or by deleting them. */
function filesLine(dialog: Form, state: FormState): Line[] {
  const section = dialog.sections.H;
  const line: Line = { ...(section ? { section } : {}), label: 'evidence.label', answer: state.files };
  return state.files > 0 ? [line] : [];
}

/** True where somebody who said that there is no danger wrote of it later. */
const spokeOfDanger = ({ answers }: FormState, deps: EngineDeps): boolean =>
  !holds({ field: 'danger', is: 'yes' }, answers) &&
  Object.values(answers).some(
    (one) => one.kind === 'text' && dangerNow.includes(deps.recogniseDanger(one.words) ?? 'none'),
  );

/** True where somebody who gives no name has written what may show it. */
const namesThemselves = ({ answers }: FormState): boolean =>
  holds({ field: 'forWhom', is: 'anonymous' }, answers) &&
  Object.values(answers).some((one) => one.kind === 'text' && isTraceable(one.words));

function hintsOf({ dialog, state, deps }: PromptContext): MessageKey[] {
  return [
    ...(namesThemselves(state) ? (['common.check.namesYou'] as const) : []),
    ...(spokeOfDanger(state, deps) ? (['common.check.danger'] as const) : []),
    ...(hidesWords(dialog, state, deps) ? (['common.show.hidden'] as const) : []),
    ...(decidingPlace(dialog, state) ? (['common.check.goesTo'] as const) : []),
    'common.check.hint',
  ];
}

/** Opens the questions that nobody has to answer. */
function openFurther({ further }: Form, state: FormState): Move {
  const opened = further ? { [further.field]: { kind: 'choice' as const, codes: ['yes'] } } : {};
  return { state: { ...clearPrompt(state), answers: { ...state.answers, ...opened } } };
}

/** @param words what is no button and no command. @returns null where nothing could be made of it. */
function answerWords(dialog: Form, state: FormState, words: string): Move | null {
  const plain = plainWords(words);
  if (asksToWait(plain)) return { state, messages: [{ key: 'common.check.notYet' }] };
  const line = lineMeant(dialog, state, lineCalledWrong(plain) ?? '');
  if (line) return { state: { ...clearPrompt(state), at: line.id } };
  const asked = faqAnswer(words, null);
  if (asked) return { state, messages: [{ key: asked }] };
  return saveEarlyAccount(dialog, state, words);
}

export const checkAnswers: PromptKind<Extract<Prompt, { kind: 'check-answers' }>> = {
  ask(_prompt, context, press): BotMessage {
    const { dialog, state, deps } = context;
    const buttons = press(optionsOf(dialog, state));
    if (state.misses > 0) return { key: 'common.check.again', buttons };
    const place = decidingPlace(dialog, state);
    return {
      key: 'common.check.ask',
      ...(place ? { values: { place: deps.namePlace(place) } } : {}),
      lines: [...checkLines(dialog, state, deps), ...filesLine(dialog, state)],
      hints: hintsOf(context),
      buttons,
    };
  },
  answer(_prompt, given, { dialog, state, deps }) {
    const code = meantCode(optionsOf(dialog, state), given);
    const wantsSend = code === 'send' || asksToSend(given.words ?? '');
    if (wantsSend && !journey(dialog, state.answers).open) return { state: clearPrompt(state), outcome: 'send' };
    if (code === 'more') return openFurther(dialog, state);
    if (code === 'change' || code === 'stop' || code === 'back' || code === 'exit' || code === 'advice')
      return runCommand(dialog, state, { command: code, what: null }, deps);
    const more = given.words ? answerWords(dialog, state, given.words) : null;
    if (more) return more;
    const key = faqAnswer(given.words ?? '', null) ?? 'common.problem.choice';
    return { state: { ...state, misses: state.misses + 1 }, messages: [{ key }] };
  },
};
