// How a further question reads in an officer's email: its English label and the English labels of what was chosen, taken
// from the dialogs themselves, so that a new question needs nothing here.
import { conversation } from '../../../dialogs/index.ts';
import { say, sayDate } from '../../locale.ts';
import type { Detail } from '../../report/report.ts';
import type { ForceId } from '../../routing/force-id.ts';
import { forceById } from '../../routing/forces.ts';

/** `abusive`: folded behind a heading of its own. */
export type Describe = (detail: Detail) => { label: string; answer: string; abusive?: boolean };

const steps = new Map(conversation.steps.map((step) => [step.field.id, step]));
/** Words of the person who did it, as remembered: nobody has to read them to act. */
const abusiveFields: readonly string[] = ['exactWords'];

/** The section of the questionnaire for each field, in the order of the questions. */
export const fieldSections: Readonly<Record<string, string>> = Object.fromEntries(
  conversation.steps.map((step) => [step.field.id, step.section]),
);

function labelOfCode(field: string, code: string): string {
  const kind = steps.get(field)?.field;
  const option = kind && 'options' in kind ? kind.options.find((one) => one.code === code) : undefined;
  if (option) return say('en', option.label);
  if (kind?.kind === 'yes-no' && (code === 'yes' || code === 'no')) return say('en', kind[code]);
  if (kind?.kind === 'place') return forceById(code as ForceId).nameEn;
  return kind?.kind === 'date' ? sayDate('en', code) : code.replaceAll('-', ' ');
}

/** A field that no dialog knows any more is still shown, under its own name: nothing that was said is dropped. */
export const describeDetail: Describe = ({ field, codes }) => {
  const step = steps.get(field);
  const time = /^earlier(\d+)/.exec(field)?.[1];
  const spelled = field.replace(/([A-Z])/g, ' $1').toLowerCase();
  return {
    label: step
      ? `${say('en', step.label)}${time ? ` (${time})` : ''}`
      : spelled.replace(/^./, (first) => first.toUpperCase()),
    answer: codes.map((code) => labelOfCode(field, code)).join(', '),
    abusive: abusiveFields.includes(field),
  };
};
