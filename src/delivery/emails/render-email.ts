// An email to a force in its two forms, text and HTML, from one layout: whatever one says the other says too.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nunjucks from 'nunjucks';
import type { Report } from '../../reporting/report.ts';
import { say } from '../../shared/locale.ts';
import { reportText } from './report-text.ts';
import { sanitiseText } from './sanitise-text.ts';
import type { Row, Section } from './sections.ts';

export interface ReportLayout {
  readonly subject: string;
  readonly banner: string;
  readonly strongNotices: readonly string[];
  readonly notices: readonly string[];
  /** How to read own words; empty where there are none. */
  readonly reading: string;
  readonly lists: readonly { readonly title: string; readonly lines: readonly string[] }[];
  /** What an officer with two minutes reads, before the link; the rest after it. */
  readonly brief: readonly Section[];
  readonly sections: readonly (Section & { readonly folded: boolean })[];
  readonly answer: {
    readonly title: string;
    readonly how: string;
    readonly url: string;
    readonly buttons: string;
    readonly silence: string;
  };
  /** Null where nothing is attached. */
  readonly proof: { readonly title: string; readonly how: string; readonly lines: readonly string[] } | null;
}

/** The same layout in both forms, coloured by urgency. @param ownLanguage of the person's own words. */
export function renderEmail(layout: ReportLayout, level: Report['urgency']['level'], ownLanguage: 'en' | 'cy') {
  const [colour, ink] = colours[level];
  const show = say('en', 'email.heading.show');
  return { text: reportText(layout), html: template.render({ ...layout, colour, ink, ownLanguage, show }) };
}

const page = new nunjucks.Environment(null, { autoescape: true });
const template = nunjucks.compile(readFileSync(join(import.meta.dirname, 'report.njk'), 'utf8'), page);
const colours = {
  red: ['#d4351c', '#ffffff'],
  amber: ['#ffdd00', '#0b0c0c'],
  standard: ['#1d70b8', '#ffffff'],
} as const;

/** Sections that have something in them; own words in them can do nothing but be read. */
export const sanitiseSections = <Part extends Section>(sections: readonly Part[]): Part[] =>
  sections.filter((one) => one.rows.length > 0).map((one) => ({ ...one, rows: one.rows.map(harmlessRow) }));
const harmlessRow = (row: Row): Row => (row.own ? { ...row, answer: sanitiseText(row.answer) } : row);
