// `questionnaire`: the whole of what is asked as a page with a diagram, drawn from the dialogs themselves, so that what
// a reader is shown is what a person is asked.
import { conversation } from '../../../dialogs/index.ts';
import { kindOf } from '../../engine/fields/index.ts';
import type { Condition, Step } from '../../engine/form.ts';
import { say } from '../../shared/locale.ts';

interface Io {
  out(line: string): void;
}

/** A condition in words: `how is one of online, phone`. */
function words(condition: Condition): string {
  if ('all' in condition) return condition.all.map(words).join(' and ');
  if ('any' in condition) return `(${condition.any.map(words).join(' or ')})`;
  if ('not' in condition) return `not ${words(condition.not)}`;
  if ('is' in condition) return `${condition.field} is ${condition.is}`;
  if ('includes' in condition) return `${condition.field} has ${condition.includes}`;
  return `${condition.field} is one of ${condition.isOneOf.join(', ')}`;
}

const quiet = (text: string) => text.split('\n')[0]?.replace(/["[\]{}|<>]/g, '') ?? '';
const name = (step: Step) => step.id.replaceAll('-', '_');

function diagram(): string[] {
  const { steps } = conversation;
  const nodes = steps.map((step) => {
    const [open, close] = step.when ? ['{{"', '"}}'] : ['["', '"]'];
    return `  ${name(step)}${open}${quiet(say('en', step.ask))}${close}`;
  });
  const edges = steps.slice(1).map((step, index) => `  ${name(steps[index] as Step)} --> ${name(step)}`);
  return [
    '```mermaid',
    'flowchart TD',
    ...nodes,
    ...edges,
    `  ${name(steps.at(-1) as Step)} --> check(["Check your answers"])`,
    '```',
  ];
}

function rows(): string[] {
  return conversation.steps.map((step) => {
    const options = kindOf(step.field)
      .options(step.field)
      .map((option) => say('en', option.label));
    const answer = options.length > 0 ? options.join(' · ') : step.field.kind;
    const cells = [
      step.section,
      quiet(say('en', step.ask)),
      quiet(say('cy', step.ask)),
      answer,
      step.need,
      step.when ? words(step.when) : '',
    ];
    return `| ${cells.join(' | ')} |`;
  });
}

/** The page, as text. */
export function questionnaire(): string {
  return [
    '# The questionnaire',
    '',
    'Drawn from `dialogs/` by `npm run cli -- questionnaire`; a test holds the two equal. A hexagon is asked only where its',
    'condition holds. From every question one can go back, change, skip (unless essential), ask for help, advice or the other',
    'language, stop, or leave.',
    '',
    ...diagram(),
    '',
    '| section | question | cwestiwn | answer | need | asked when |',
    '|---|---|---|---|---|---|',
    ...rows(),
    '',
  ].join('\n');
}

/** Prints the page. @returns 0. */
export async function questionnaireCommand(io: Io): Promise<number> {
  io.out(questionnaire().trimEnd());
  return 0;
}
