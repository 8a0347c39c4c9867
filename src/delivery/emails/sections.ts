// A report as an officer reads it: sections of label and answer, what the person said apart from what we worked out.
// It follows the Report shape, so a new question lands here by itself, in the section that its definition names.
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { Report, TimeSaid } from '../../reporting/report.ts';
import { type Language, say, sayDate } from '../../shared/locale.ts';
import { saySize } from '../../shared/say-size.ts';
import type { Describe } from './describe-detail.ts';
import { offenceName } from './offence-name.ts';

export interface Row {
  readonly label: string;
  readonly answer: string;
  /** True for the person's own words: set apart, made harmless. */
  readonly own: boolean;
  /** Where a tap leads: a number to dial, of a contact that was checked when it was given. */
  readonly href?: string;
  /** The beginning of the answer that is the link. */
  readonly linked?: string;
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
export function sayTime(language: Language, iso: string): string {
  const parts = ukClock.formatToParts(new Date(iso));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${sayDate(language, `${part('year')}-${part('month')}-${part('day')}`)}, ${part('hour')}:${part('minute')}`;
}

export function sayWhen(language: Language, when: Omit<TimeSaid, 'words'>): string {
  const { from, to } = when;
  if (!from) return '';
  const first = sayDate(language, from);
  const days =
    to && to !== from ? say(language, 'email.label.between', { from: first, to: sayDate(language, to) }) : first;
  return [when.approximate ? say(language, 'email.label.approximate') : '', days, when.at ?? '']
    .filter(Boolean)
    .join(' ');
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

/** As an officer dials it: `07700 900123`; a foreign number with its country. */
export function forDialling({ kind, value }: NonNullable<Report['reporter']['contact']>): string {
  const number = kind === 'phone' ? parsePhoneNumberFromString(value) : undefined;
  if (!number) return value;
  return number.countryCallingCode === '44' ? number.formatNational() : number.formatInternational();
}

export function contactRows(language: Language, report: Report, describe: Describe): Row[] {
  const { contact, name } = report.reporter;
  const kind = contact?.kind === 'phone' ? say(language, 'email.label.phone') : say(language, 'email.label.email');
  return [
    row(say(language, 'email.label.standpoint'), say(language, `email.standpoint.${report.reporter.forWhom}`)),
    row(say(language, 'email.label.name'), name ?? say(language, 'email.label.noName'), name !== null),
    row(
      say(language, 'email.label.contact'),
      contact ? `${forDialling(contact)} (${kind})` : say(language, 'email.label.noContact'),
    ),
    row(say(language, 'email.label.language'), say(language, `email.language.${report.language}`)),
    ...detailRows(report, describe, 'BC', false),
  ];
}

/** How many files wait on the force's page, never what they are called; and the links of the own words, made harmless. */
function evidenceRows(language: Language, report: Report): Row[] {
  const { files = [], links = [] } = report;
  const size = saySize(files.reduce((sum, file) => sum + file.size, 0));
  const lines = links.map(({ platform, kind, handle, id, canonical }) =>
    [[platform, kind, handle && `@${handle}`, id].filter(Boolean).join(' '), canonical].join(': '),
  );
  return [
    ...(files.length > 0
      ? [
          row(
            say(language, 'evidence.email.files'),
            say(language, 'evidence.email.where', { count: files.length, size }),
          ),
        ]
      : []),
    ...(lines.length > 0 ? [row(say(language, 'evidence.email.links'), lines.join('\n'), true)] : []),
  ];
}

/** The whole report in sections; empty ones are left out. */
export function sectionsOf(language: Language, report: Report, describe: Describe): Section[] {
  const { incident, place } = report;
  const yesNo = (yes: boolean) => say(language, yes ? 'email.label.yes' : 'email.label.no');
  const more = (sections: string) => detailRows(report, describe, sections, false);
  const agreed = detailRows(report, describe, 'agreed', false);
  const dates = sayWhen(language, incident.when);
  const used = report.languagesUsed.map((one) => say(language, `email.language.${one}`)).join(', ');
  const sections: Section[] = [
    {
      title: say(language, 'email.heading.incident'),
      rows: [
        row(say(language, 'email.label.account'), incident.account, true),
        row(say(language, 'email.label.danger'), yesNo(incident.dangerNow)),
        ...more('AE?'),
      ],
    },
    {
      title: say(language, 'email.heading.when'),
      rows: [
        row(say(language, 'email.label.when'), incident.when.words, true),
        ...(dates ? [row(say(language, 'email.label.dates'), dates)] : []),
        row(say(language, 'email.label.place'), place.nameEn, true),
        ...(place.words === place.nameEn ? [] : [row(say(language, 'email.label.placeTyped'), place.words, true)]),
        ...more('F'),
      ],
    },
    { title: say(language, 'email.heading.suspect'), rows: more('G') },
    { title: say(language, 'email.heading.evidence'), rows: [...more('H'), ...evidenceRows(language, report)] },
    {
      title: say(language, 'email.heading.impact'),
      rows: [row(say(language, 'email.label.worry'), say(language, `email.worry.${incident.worry}`)), ...more('I')],
    },
    { title: say(language, 'email.heading.history'), rows: more('J') },
    { title: say(language, 'email.heading.wanted'), rows: more('K') },
    {
      title: say(language, 'email.heading.election'),
      rows: [
        row(say(language, 'email.label.role'), say(language, `email.role.${report.reporter.role}`)),
        row(say(language, 'email.label.contest'), say(language, `email.contest.${report.contest}`)),
        row(say(language, 'email.label.operation'), say(language, `email.operation.${report.operation ?? 'none'}`)),
        ...more('D'),
      ],
    },
    {
      title: say(language, 'email.heading.indicators'),
      rows: report.indicators.flatMap((one) => [
        row(say(language, 'email.label.possible'), offenceName(one.offence)),
        ...(one.facts.length > 0 ? [row(say(language, 'email.label.facts'), one.facts.join('; '), true)] : []),
      ]),
    },
    {
      title: say(language, 'email.heading.agreed'),
      rows: [
        row('', say(language, 'email.label.agreedSend', { at: sayTime(language, report.agreement.at) })),
        ...agreed,
        ...(agreed.length === 0 ? [row('', say(language, 'email.label.agreedNoMore'))] : []),
        row(say(language, 'email.label.channel'), say(language, `email.channel.${report.channel}`)),
        row(say(language, 'email.label.languagesUsed'), used),
      ],
    },
    { title: say(language, 'email.heading.abusive'), rows: detailRows(report, describe, `${knownSections}?`, true) },
  ];
  return sections.filter((section) => section.rows.length > 0);
}
