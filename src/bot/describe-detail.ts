// How a question beyond the essentials reads to an officer: its English label and answer, found in the dialog itself, so
// that a new question needs no second list.
import type { Dialog, Field, Option, Step } from '../form/definition.ts';
import { kindOf } from '../form/fields/index.ts';
import { say, sayDate } from '../locale.ts';
import type { Detail } from '../report/report.ts';

const optionsOf = (field: Field): readonly Option[] => kindOf(field).options(field);

/** Words that a person was asked to repeat as they were said: folded behind a heading in the email. */
const foldedFields = ['exactWords'];

export function describeDetailWith(
  dialog: Dialog,
): (detail: Detail) => { label: string; answer: string; abusive: boolean } {
  const steps = new Map<string, Step>(dialog.steps.map((step) => [step.field.id, step]));
  return (detail) => {
    const step = steps.get(detail.field);
    const number = /^earlier(\d+)/.exec(detail.field)?.[1];
    const label = step ? say('en', step.label) : detail.field;
    const options = step ? optionsOf(step.field) : [];
    const answer = detail.codes.map((code) => {
      const option = options.find((one) => one.code === code);
      return option ? say('en', option.label) : sayDate('en', code);
    });
    return {
      label: number ? `${label} (${number})` : label,
      answer: answer.join(', '),
      abusive: foldedFields.includes(detail.field),
    };
  };
}
