// How a question and its answer read in an email: its label and the labels of what was chosen, taken from the dialogs
// themselves, so that a new question needs nothing here. English for officers, their own language for a reporter's copy.
import { conversation } from '../../../dialogs/index.ts';
import type { Detail } from '../../reporting/report.ts';
import type { ForceId } from '../../routing/force-id.ts';
import { forceById } from '../../routing/forces.ts';
import { type Language, say, sayDate } from '../../shared/locale.ts';

/** `abusive`: folded behind a heading of its own. */
export type Describe = (detail: Detail) => { label: string; answer: string; abusive?: boolean };

const steps = new Map(conversation.steps.map((step) => [step.field.id, step]));
/** Words of the person who did it, as remembered: nobody has to read them to act. */
const abusiveFields: readonly string[] = ['exactWords'];

/** The section of the questionnaire for each field, in the order of the questions. */
export const fieldSections: Readonly<Record<string, string>> = Object.fromEntries(
  conversation.steps.map((step) => [step.field.id, step.section]),
);

function labelOfCode(language: Language, field: string, code: string): string {
  const kind = steps.get(field)?.field;
  const option = kind && 'options' in kind ? kind.options.find((one) => one.code === code) : undefined;
  if (option) return say(language, option.label);
  if (kind?.kind === 'yes-no' && (code === 'yes' || code === 'no')) return say(language, kind[code]);
  if (kind?.kind === 'place') return forceById(code as ForceId)[language === 'cy' ? 'nameCy' : 'nameEn'];
  return kind?.kind === 'date' ? sayDate(language, code) : code.replaceAll('-', ' ');
}

/** A field that no dialog knows any more is still shown, under its own name: nothing that was said is dropped. */
export function labelOf(language: Language, field: string): string {
  const step = steps.get(field);
  const time = /^earlier(\d+)/.exec(field)?.[1];
  if (step) return `${say(language, step.label)}${time ? ` (${time})` : ''}`;
  const spelled = field.replace(/([A-Z])/g, ' $1').toLowerCase();
  return spelled.replace(/^./, (first) => first.toUpperCase());
}

/** For officers, and for the reporter's own copy. @returns labels and answers in one language. */
export const describeIn =
  (language: Language): Describe =>
  ({ field, codes }) => ({
    label: labelOf(language, field),
    answer: codes.map((code) => labelOfCode(language, field, code)).join(', '),
    abusive: abusiveFields.includes(field),
  });
