// What an officer needs before anything else: who, how to reach them safely, by whom, when and where, what risk lies ahead, and
// whether files wait. Own words stand in quotation marks on one line, so that none can pass for a line of ours.

import type { Report } from '../../reporting/report.ts';
import { cutText } from '../../shared/cut-text.ts';
import { type Language, type MessageKey, say } from '../../shared/locale.ts';
import type { Describe } from './describe-detail.ts';
import { onOneLine, sanitiseText } from './sanitise-text.ts';
import { forDialling, type Row, row, sayWhen } from './sections.ts';

type Detail = Report['details'][number];

/** The beginning of own words, whole words, as one quoted line that can do nothing but be read. */
export function quoteOwn(words: string, atMost = 140): string {
  const line = onOneLine(sanitiseText(words))
    .replace(/[“”"]/g, '’')
    .replace(/^’(.*)’$/, '$1');
  const short = line.length <= atMost ? line : `${cutText(line, atMost).replace(/\s\S*$/, '')} …`;
  return short ? `“${short}”` : '';
}

const joined = (parts: readonly string[]): string => parts.filter(Boolean).join(' · ');

/** @returns the rows of the first screen. */
export function essentialRows(language: Language, report: Report, describe: Describe): Row[] {
  const { reporter, place, incident, files = [] } = report;
  const word = (part: string, values = {}) => say(language, `force.brief.${part}` as MessageKey, values);
  const detail = (field: string): Detail | undefined => report.details.find((one) => one.field === field);
  const own = (field: string, atMost?: number) => quoteOwn(detail(field)?.words ?? '', atMost);
  const chosen = (field: string, without: readonly string[] = []) => {
    const found = detail(field);
    const codes = found?.codes.filter((code) => !without.includes(code)) ?? [];
    return found && codes.length > 0 ? describe({ ...found, codes }).answer : '';
  };
  const has = (field: string, code: string) => detail(field)?.codes.includes(code) ?? false;

  const role = `${say(language, `email.role.${reporter.role}`)}, ${say(language, `email.contest.${report.contest}`)}`;
  const name = reporter.name === null ? word('noName') : quoteOwn(reporter.name, 80).slice(1, -1);
  const isOwn = reporter.forWhom === 'me' || reporter.forWhom === 'anonymous';
  const teller = reporter.forWhom === 'witness' ? word('witness') : word('toldBy');
  const victim = own('victim', 80);
  const who = isOwn
    ? [row(word('who'), `${name}, ${role}`)]
    : [row(word('victim'), victim || word('notSaid')), row(teller, `${name}, ${role}`)];

  const { contact } = reporter;
  const safely = joined([
    chosen('safeHow'),
    own('safeTimes', 110),
    has('whoReads', 'yes') ? word('mayBeRead') : '',
    detail('codeword')?.words ? word('codeword', { word: own('codeword', 40) }) : '',
    report.language === 'cy' ? word('inWelsh') : '',
  ]);
  const number = contact ? forDialling(contact) : word('noReach');
  const reach: Row = {
    ...row(isOwn ? word('reach') : word('reachTeller'), joined([number, safely])),
    ...(contact?.kind === 'phone' ? { href: `tel:${contact.value}`, linked: number } : {}),
  };

  const byWhom = joined([
    joined([chosen('platform', ['other']), own('handle', 60)]),
    own('phoneNumber', 40),
    own('who', 110),
    chosen('relationship'),
  ]);
  const dates = sayWhen(language, incident.when) || quoteOwn(incident.when.words, 60);
  const exact = own('exactPlace', 90);
  const ahead = joined([
    chosen('risks', ['none']),
    has('othersAtRisk', 'children') ? word('children') : '',
    detail('nextEvent')?.words ? word('next', { event: own('nextEvent', 100) }) : '',
    chosen('dangerSigns', ['none']) ? word('officers', { signs: chosen('dangerSigns', ['none']) }) : '',
  ]);
  return [
    ...who,
    reach,
    row(word('ahead'), ahead || word('nothing')),
    row(word('byWhom'), byWhom || word('notSaid')),
    row(
      `${word('when')}, ${word('where').toLowerCase()}`,
      joined([dates, exact, quoteOwn(language === 'cy' ? place.nameCy : place.nameEn).slice(1, -1)]),
    ),
    row(word('files'), files.length > 0 ? word('filesHere', { count: files.length }) : word('noFiles')),
  ];
}
