// What is wrong with a form that the compiler cannot see: names of fields, codes and steps that nothing has. Each fault names
// the step and the slip, so that whoever made it finds it without knowing the engine.
import { kindOf } from '../../src/engine/fields/index.ts';
import type { Condition, Form, Step } from '../../src/engine/form.ts';

/** Words for an answer: by step, then by code. */
export type Synonyms = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** `any`: a field of words or a date, of which no code is known. */
type Codes = ReadonlyMap<string, readonly string[] | 'any'>;

const stemOf = (step: Step): string => step.id.replace(/-others$/, '');

const codesOf = ({ field }: Step): readonly string[] =>
  kindOf(field)
    .options(field)
    .map((option) => option.code);

/** Every field that is asked, and those that the engine itself fills from the account. */
function fieldsOf(form: Form): Codes {
  const fields = new Map<string, readonly string[] | 'any'>();
  for (const step of form.steps) {
    const { field } = step;
    const known = fields.get(field.id);
    const closed = field.kind === 'choice' || field.kind === 'yes-no';
    fields.set(field.id, closed && known !== 'any' ? [...(known ?? []), ...codesOf(step)] : 'any');
  }
  if (form.further) fields.set(form.further.field, ['yes', 'no']);
  fields.set('readOut', ['none', ...fields.keys()]);
  fields.set('dangerRead', ['none', 'maybe', 'sure']);
  return fields;
}

function conditionFaults(condition: Condition, fields: Codes): string[] {
  if ('all' in condition) return condition.all.flatMap((one) => conditionFaults(one, fields));
  if ('any' in condition) return condition.any.flatMap((one) => conditionFaults(one, fields));
  if ('not' in condition) return conditionFaults(condition.not, fields);
  const { field } = condition;
  const known = fields.get(field);
  if (known === undefined) return [`no step asks the field “${field}” of its condition`];
  const codes = 'is' in condition ? [condition.is] : 'includes' in condition ? [condition.includes] : condition.isOneOf;
  return codes
    .filter((code) => known !== 'any' && !known.includes(code))
    .map((code) => `the field “${field}” of its condition has no code “${code}”`);
}

function keyFaults(step: Step, ids: ReadonlySet<string>): string[] {
  const options = kindOf(step.field).options(step.field);
  const labels = [...options, ...(step.secondaryActions ?? [])].map((one) => one.label);
  const keys = [step.ask, step.askQuoting, step.label, step.hint, step.why, step.unclear, step.reprompt]
    .concat(step.skipLabel, step.skipMessage, step.stopsWhen?.say, labels)
    .filter((key) => key !== undefined);
  const own = [step.id, stemOf(step)];
  return keys
    .filter((key) => /^(report|start)\./.test(key))
    .filter((key) => {
      const part = key.split('.')[1] ?? '';
      return ids.has(part) && !own.includes(part);
    })
    .map((key) => `its words “${key}” are those of another step`);
}

function stepFaults(step: Step, fields: Codes, ids: ReadonlySet<string>): string[] {
  const { refusal, impliedBy = {}, alsoReads = [], after = [], stopsWhen } = step;
  const conditions = [step.when, step.hiddenWhen, stopsWhen?.when, ...after.map((one) => one.when)]
    .concat(refusal ? { field: refusal.field, is: refusal.code } : [])
    .filter((one) => one !== undefined);
  const own = codesOf(step);
  return [
    ...conditions.flatMap((one) => conditionFaults(one, fields)),
    ...[...alsoReads, ...Object.keys(impliedBy)]
      .filter((field) => !fields.has(field))
      .map((field) => `it also reads the field “${field}”, which no step asks`),
    ...Object.values(impliedBy)
      .filter((code) => !own.includes(code))
      .map((code) => `it implies “${code}”, which is not one of its codes`),
    ...own.filter((code, at) => own.indexOf(code) !== at).map((code) => `it has the code “${code}” twice`),
    ...keyFaults(step, ids),
  ];
}

/** Steps that have the id of an earlier one, or ask its field though they are not its form for others. */
function duplicateFaults(steps: readonly Step[]): string[] {
  return steps.flatMap((step, at) => {
    const before = steps.slice(0, at);
    const sameId = before.some((one) => one.id === step.id);
    const sameField = before.find((one) => one.field.id === step.field.id && stemOf(one) !== stemOf(step));
    return [
      ...(sameId ? [`step “${step.id}”: there are two of this id`] : []),
      ...(sameField ? [`step “${step.id}”: its field “${step.field.id}” is that of step “${sameField.id}”`] : []),
    ];
  });
}

/** @returns one sentence a fault; none where the form holds together */
export function formFaults(form: Form): string[] {
  const fields = fieldsOf(form);
  const ids = new Set(form.steps.map((step) => step.id));
  return [
    ...duplicateFaults(form.steps),
    ...form.steps.flatMap((step) => stepFaults(step, fields, ids).map((fault) => `step “${step.id}”: ${fault}`)),
  ];
}

/** @returns the synonyms that no step or no code of theirs can use */
export function synonymFaults(form: Form, synonyms: Synonyms): string[] {
  return Object.entries(synonyms).flatMap(([id, byCode]) => {
    const steps = form.steps.filter((step) => step.id === id || stemOf(step) === id);
    if (steps.length === 0 && form.further?.field !== id) return [`synonyms of “${id}”: there is no such step`];
    const codes = steps.length === 0 ? ['yes', 'no'] : steps.flatMap(codesOf);
    return Object.keys(byCode)
      .filter((code) => !codes.includes(code))
      .map((code) => `synonyms of “${id}”: its step has no code “${code}”`);
  });
}
