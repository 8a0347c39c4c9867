// A report as an officer reads it: sections of label and answer, what the person said apart from what we worked out.
// It follows the Report shape, so a new question lands here by itself, in the section that its definition names.
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { saySize } from '../../engine/handlers/handle-attachments.ts';
import type { Report, TimeSaid } from '../../reporting/report.ts';
import { say, sayDate } from '../../shared/locale.ts';
import type { Describe } from './describe-detail.ts';
import { offenceName } from './offence-name.ts';

export interface Row {
  readonly label: string;
  readonly answer: string;
  /** True for the person's own words: set apart, made harmless. */
  readonly own: boolean;
}

export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

export const row = (label: string, answer: string, own = false): Row => ({ label, answer, own });

const ukClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** ISO time → `24 November 2026, 09:05` in England and Wales. */
export function sayTime(language: 'en' | 'cy', iso: string): string {
  const parts = ukClock.formatToParts(new Date(iso));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${sayDate(language, `${part('year')}-${part('month')}-${part('day')}`)}, ${part('hour')}:${part('minute')}`;
}

export function sayWhen(when: TimeSaid): string {
  const { from, to } = when;
  if (!from) return '';
  const first = sayDate('en', from);
  const days = to && to !== from ? say('en', 'email.label.between', { from: first, to: sayDate('en', to) }) : first;
  return [when.approximate ? say('en', 'email.label.approximate') : '', days, when.at ?? ''].filter(Boolean).join(' ');
}

const knownSections = 'ABCDEFGHIJK';

/** @param sections letters; `?` stands for every letter that is not one of ours. Agreements have a section of their own. */
function detailRows(report: Report, describe: Describe, sections: string, abusive: boolean): Row[] {
  const belongs = (letter: string) =>
    letter.length === 1 && knownSections.includes(letter) ? sections.includes(letter) : sections.includes('?');
  return report.details
    .filter((detail) => (detail.field.startsWith('share') ? sections === 'agreed' : belongs(detail.section)))
    .flatMap((detail) => {
      const { label, answer, abusive: folded = false } = describe(detail);
      if (folded !== abusive) return [];
      const said = answer ? [row(label, answer)] : [];
      return detail.words ? [...said, row(label, detail.words, true)] : said;
    });
}

/** Why this urgency, as sentences, the heaviest first. */

/** As an officer dials it: `07700 900123`; a foreign number with its country. */
function forDialling({ kind, value }: NonNullable<Report['reporter']['contact']>): string {
  const number = kind === 'phone' ? parsePhoneNumberFromString(value) : undefined;
  if (!number) return value;
  return number.countryCallingCode === '44' ? number.formatNational() : number.formatInternational();
}

export function contactRows(report: Report, describe: Describe): Row[] {
  const { contact, name } = report.reporter;
  const kind = contact?.kind === 'phone' ? say('en', 'email.label.phone') : say('en', 'email.label.email');
  return [
    row(say('en', 'email.label.standpoint'), say('en', `email.standpoint.${report.reporter.forWhom}`)),
    row(say('en', 'email.label.name'), name ?? say('en', 'email.label.noName'), name !== null),
    row(
      say('en', 'email.label.contact'),
      contact ? `${forDialling(contact)} (${kind})` : say('en', 'email.label.noContact'),
    ),
    row(say('en', 'email.label.language'), say('en', `email.language.${report.language}`)),
    ...detailRows(report, describe, 'BC', false),
  ];
}

/** The beginning of an account, whole words, for where nobody said what kind of thing it was. */
const firstWords = (account: string): string => {
  const line = account.replace(/\s+/g, ' ').trim();
  return line.length <= 160 ? line : `${line.slice(0, 160).replace(/\s\S*$/, '')} …`;
};

export function summaryRows(report: Report, describe: Describe): Row[] {
  const { reporter, contest, place, incident, indicators } = report;
  const kinds = report.details.find((detail) => detail.field === 'kinds');
  const possible = kinds
    ? describe(kinds).answer
    : indicators.map((one) => one.offence.replaceAll('-', ' ')).join(', ');
  const dates = sayWhen(incident.when);
  const role = `${say('en', `email.role.${reporter.role}`)} · ${say('en', `email.contest.${contest}`)}`;
  return [
    row(say('en', 'email.label.role'), role),
    row(say('en', 'email.label.place'), place.nameEn, true),
    dates ? row(say('en', 'email.label.dates'), dates) : row(say('en', 'email.label.when'), incident.when.words, true),
    row(say('en', 'email.label.what'), possible || firstWords(incident.account), !possible),
    row(say('en', 'email.label.worry'), say('en', `email.worry.${incident.worry}`)),
  ];
}

/** How many files wait on the force's page, never what they are called; and the links of the own words, made harmless. */
function evidenceRows(report: Report): Row[] {
  const { files = [], links = [] } = report;
  const size = saySize(files.reduce((sum, file) => sum + file.size, 0));
  const lines = links.map(({ platform, kind, handle, id, canonical }) =>
    [[platform, kind, handle && `@${handle}`, id].filter(Boolean).join(' '), canonical].join(': '),
  );
  return [
    ...(files.length > 0
      ? [row(say('en', 'evidence.email.files'), say('en', 'evidence.email.where', { count: files.length, size }))]
      : []),
    ...(lines.length > 0 ? [row(say('en', 'evidence.email.links'), lines.join('\n'), true)] : []),
  ];
}

/** The whole report in sections; empty ones are left out. */
export function sectionsOf(report: Report, describe: Describe): Section[] {
  const { incident, place } = report;
  const yesNo = (yes: boolean) => say('en', yes ? 'email.label.yes' : 'email.label.no');
  const more = (sections: string) => detailRows(report, describe, sections, false);
  const agreed = detailRows(report, describe, 'agreed', false);
  const dates = sayWhen(incident.when);
  const used = report.languagesUsed.map((one) => say('en', `email.language.${one}`)).join(', ');
  const sections: Section[] = [
    {
      title: say('en', 'email.heading.incident'),
      rows: [
        row(say('en', 'email.label.account'), incident.account, true),
        row(say('en', 'email.label.danger'), yesNo(incident.dangerNow)),
        ...more('AE?'),
      ],
    },
    {
      title: say('en', 'email.heading.when'),
      rows: [
        row(say('en', 'email.label.when'), incident.when.words, true),
        ...(dates ? [row(say('en', 'email.label.dates'), dates)] : []),
        row(say('en', 'email.label.place'), place.nameEn, true),
        ...(place.words === place.nameEn ? [] : [row(say('en', 'email.label.placeTyped'), place.words, true)]),
        ...more('F'),
      ],
    },
    { title: say('en', 'email.heading.suspect'), rows: more('G') },
    { title: say('en', 'email.heading.evidence'), rows: [...more('H'), ...evidenceRows(report)] },
    {
      title: say('en', 'email.heading.impact'),
      rows: [row(say('en', 'email.label.worry'), say('en', `email.worry.${incident.worry}`)), ...more('I')],
    },
    { title: say('en', 'email.heading.history'), rows: more('J') },
    { title: say('en', 'email.heading.wanted'), rows: more('K') },
    {
      title: say('en', 'email.heading.election'),
      rows: [
        row(say('en', 'email.label.role'), say('en', `email.role.${report.reporter.role}`)),
        row(say('en', 'email.label.contest'), say('en', `email.contest.${report.contest}`)),
        row(say('en', 'email.label.operation'), say('en', `email.operation.${report.operation ?? 'none'}`)),
        ...more('D'),
      ],
    },
    {
      title: say('en', 'email.heading.indicators'),
      rows: report.indicators.flatMap((one) => [
        row(say('en', 'email.label.possible'), offenceName(one.offence)),
        ...(one.facts.length > 0 ? [row(say('en', 'email.label.facts'), one.facts.join('; '), true)] : []),
      ]),
    },
    {
      title: say('en', 'email.heading.agreed'),
      rows: [
        row('', say('en', 'email.label.agreedSend', { at: sayTime('en', report.agreement.at) })),
        ...agreed,
        ...(agreed.length === 0 ? [row('', say('en', 'email.label.agreedNoMore'))] : []),
        row(say('en', 'email.label.channel'), say('en', `email.channel.${report.channel}`)),
        row(say('en', 'email.label.languagesUsed'), used),
      ],
    },
    { title: say('en', 'email.heading.abusive'), rows: detailRows(report, describe, `${knownSections}?`, true) },
  ];
  return sections.filter((section) => section.rows.length > 0);
}
