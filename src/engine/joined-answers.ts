// One message may answer more than the question that was asked: a name and a number, a role and an election, the risks and how
// worried somebody is. What it says of the fields that the step names is kept with the answer, and is not asked again.
import type { BotMessage } from './bot-message.ts';
import type { EngineDeps } from './deps.ts';
import { ticked } from './fields/choice.ts';
import { kindOf } from './fields/index.ts';
import { meantOption } from './fields/meant-option.ts';
import type { Field, Form, Option, Step } from './form.ts';
import type { PromptContext } from './prompts/prompt-kind.ts';
import type { Answer, Answers } from './state.ts';

/** Words beyond which a message is a story, and its parts are no answers. */
const mostWords = 25;

const fieldsOf = (dialog: Form, step: Step, answers: Answers): Field[] =>
  (step.alsoReads ?? []).flatMap((id) => {
    const found = dialog.steps.find((one) => one.field.id === id)?.field;
    return found && !answers[id] ? [found] : [];
  });

/** @returns the options of the field that a step of several choices is answered with, each of which ends it. */
export const joinedOptions = (dialog: Form, step: Step, answers: Answers): readonly Option[] =>
  step.field.kind === 'choice' && step.field.several && !answers[step.field.id]
    ? fieldsOf(dialog, step, answers).flatMap((field) => (field.kind === 'choice' ? field.options : []))
    : [];

/** @returns the question that those options answer, with their codes; undefined where there are none. */
export function joinedQuestion(dialog: Form, step: Step, answers: Answers): BotMessage['joins'] {
  const codes = joinedOptions(dialog, step, answers).map((one) => one.code);
  const asks = fieldsOf(dialog, step, answers).find((field) => field.kind === 'choice');
  const ask = dialog.steps.find((one) => one.field.id === asks?.id)?.ask;
  return codes.length > 0 && ask ? { ask, codes } : undefined;
}

const text = (words: string): Answer => ({ kind: 'text', words });

/** A name and a contact are read together, so that neither becomes part of the other. */
function introduced(fields: readonly Field[], words: string, deps: EngineDeps): Record<string, Answer> {
  const { name, rest } = deps.readIntroduction(words);
  return Object.fromEntries(
    fields.flatMap((field): [string, Answer][] => {
      if (field.kind === 'text' && field.isName) return name ? [[field.id, text(name)]] : [];
      if (field.kind !== 'contact' || rest === '') return [];
      const read = kindOf(field).parse(field, { words: rest, code: null, selected: [] }, deps);
      return read.kind === 'answer' ? [[field.id, read.answer]] : [];
    }),
  );
}

function chosen(field: Field, words: string, deps: EngineDeps): [string, Answer][] {
  if (field.kind !== 'choice') return [];
  const code =
    meantOption(field.options, /^\d/.test(words) ? '' : words, field.scale ? 'later' : 'ask')?.code ??
    (field.recognised ? deps.recogniseCodes(field.recognised, words)[0] : undefined);
  return code ? [[field.id, { kind: 'choice', codes: [code] }]] : [];
}

/** @returns what words say of the other fields of a step, by field id. */
export function readJoined(step: Step, words: string, { dialog, state, deps }: PromptContext): Answers {
  if (words.trim().split(/\s+/).length > mostWords) return {};
  const fields = fieldsOf(dialog, step, state.answers);
  const choices = fields.flatMap((field) => chosen(field, words, deps));
  return { ...introduced(fields, words, deps), ...Object.fromEntries(choices) };
}

/** @returns the answer to the step itself where words answered only its other fields; undefined where they imply none. */
export function impliedAnswer(step: Step, joined: Answers): Answer | undefined {
  const code = Object.entries(step.impliedBy ?? {}).find(([field]) => joined[field])?.[1];
  return code ? { kind: 'choice', codes: [code] } : undefined;
}

/**
 * Codes of a step of several choices and of the field that it is answered with, pressed or ticked at once.
 * @returns the codes of each; null where none of the other field is among them.
 */
export function splitJoined(
  step: Step,
  code: string,
  { dialog, state }: Pick<PromptContext, 'dialog' | 'state'>,
): { own: string[]; joined: Answers } | null {
  const options = joinedOptions(dialog, step, state.answers);
  const codes = code.startsWith(ticked) ? code.slice(ticked.length).split(',') : [code];
  const other = fieldsOf(dialog, step, state.answers).find(
    (field) => field.kind === 'choice' && field.options.some((one) => codes.includes(one.code)),
  );
  if (other?.kind !== 'choice') return null;
  const own = codes.filter((one) => !options.some((option) => option.code === one));
  const meant = other.options.filter((one) => codes.includes(one.code));
  const last = other.scale ? meant.at(-1) : meant[0];
  return { own, joined: last ? { [other.id]: { kind: 'choice', codes: [last.code] } } : {} };
}
