// Every code that a report can hold, with its label in both languages: taken from the questions themselves, so that the list
// cannot fall behind, and a force's own system can be mapped to it once.
import { conversation } from '../../../dialogs/index.ts';
import { offences } from '../../reporting/offences.ts';
import { contests, operations, roles, standpoints, urgencies, worries } from '../../reporting/report.ts';
import { forces } from '../../routing/forces.ts';
import { type MessageKey, say } from '../../shared/locale.ts';

export interface Code {
  readonly code: string;
  readonly en: string;
  readonly cy: string;
}

export interface CodeList {
  /** Field id of `details`, or the path in the report. */
  readonly field: string;
  readonly section: string;
  readonly en: string;
  readonly cy: string;
  readonly codes: readonly Code[];
}

const both = (code: string, key: MessageKey): Code => ({ code, en: say('en', key), cy: say('cy', key) });
const named = (field: string, codes: readonly Code[]): CodeList => ({
  field,
  section: '',
  en: field,
  cy: field,
  codes,
});

/** One list a question, each field once; a question in words has no codes. */
function ofQuestions(): CodeList[] {
  const lists = new Map<string, CodeList>();
  for (const { field, section, label } of conversation.steps) {
    const options = 'options' in field ? field.options.map((one) => both(one.code, one.label)) : [];
    const yesNo = field.kind === 'yes-no' ? [both('yes', field.yes), both('no', field.no)] : [];
    const place =
      field.kind === 'place' ? forces.map(({ id, nameEn, nameCy }) => ({ code: id, en: nameEn, cy: nameCy })) : [];
    const before = lists.get(field.id)?.codes ?? [];
    const codes = [
      ...before,
      ...[...options, ...yesNo, ...place].filter((one) => !before.some((was) => was.code === one.code)),
    ];
    lists.set(field.id, { field: field.id, section, ...{ en: say('en', label), cy: say('cy', label) }, codes });
  }
  return [...lists.values()];
}

/** @returns the whole list, the report's own fields first. */
export function codeLists(): CodeList[] {
  return [
    named(
      'urgency.level',
      urgencies.map((code) => both(code, `email.urgency.${code}`)),
    ),
    named(
      'operation',
      operations.map((code) => both(code, `email.operation.${code}`)),
    ),
    named(
      'reporter.forWhom',
      standpoints.map((code) => both(code, `email.standpoint.${code}`)),
    ),
    named(
      'reporter.role',
      roles.map((code) => both(code, `email.role.${code}`)),
    ),
    named(
      'contest',
      contests.map((code) => both(code, `email.contest.${code}`)),
    ),
    named(
      'incident.worry',
      worries.map((code) => both(code, `email.worry.${code}`)),
    ),
    named(
      'indicators.offence',
      offences.map(({ code, act, section }) => {
        const name = `${act}, s. ${section}`;
        return { code, en: name, cy: name };
      }),
    ),
    ...ofQuestions(),
  ];
}
