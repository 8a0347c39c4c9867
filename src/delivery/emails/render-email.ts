// A letter to a force in its two forms, text and HTML, from one layout: whatever one says the other says too.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nunjucks from 'nunjucks';
import type { Report } from '../../reporting/report.ts';
import { reportText } from './report-text.ts';
import { sanitiseText } from './sanitise-text.ts';
import type { Row, Section } from './sections.ts';
import type { Notice } from './welsh-notice.ts';

export interface ReportLayout {
  readonly subject: string;
  /** Urgency and by when, reference, operation, force. */
  readonly banner: readonly string[];
  /** What kind of letter, where that changes what is to be done. */
  readonly alerts: readonly string[];
  readonly title: string;
  /** The person's words, shortened, in quotation marks; '' where there are none. */
  readonly quote: string;
  readonly essentials: readonly Row[];
  readonly action: { readonly label: string; readonly url: string; readonly lines: readonly string[] };
  readonly notices: readonly Notice[];
  readonly lists: readonly { readonly title: string; readonly lines: readonly string[] }[];
  /** How to read own words; empty where there are none. */
  readonly reading: string;
  readonly sections: readonly Section[];
  readonly language: 'en' | 'cy';
}

const page = new nunjucks.Environment(null, { autoescape: true });
const template = nunjucks.compile(readFileSync(join(import.meta.dirname, 'report.njk'), 'utf8'), page);
const colours = {
  red: ['#b3121d', '#ffffff'],
  amber: ['#ffdd00', '#0b0c0c'],
  standard: ['#1d70b8', '#ffffff'],
} as const;

/** Between the two languages of one letter, as text. */
const divider = `\n\n${'='.repeat(72)}\n\n`;

/**
 * The same layouts in both forms, coloured by urgency; the proof follows.
 * @param layouts one for each language in which the force reads.
 * @param ownLanguage of the person's own words.
 */
export function renderEmail(
  layouts: readonly ReportLayout[],
  level: Report['urgency']['level'],
  ownLanguage: 'en' | 'cy',
) {
  const [colour, ink] = colours[level];
  const text = layouts.map((layout) => reportText(layout).trimEnd()).join(divider);
  return { text: `${text}\n\n`, html: template.render({ layouts, colour, ink, ownLanguage }) };
}

/** Sections that have something in them; own words in them can do nothing but be read. */
export const sanitiseSections = <Part extends Section>(sections: readonly Part[]): Part[] =>
  sections.filter((one) => one.rows.length > 0).map((one) => ({ ...one, rows: one.rows.map(harmlessRow) }));
const harmlessRow = (row: Row): Row => (row.own ? { ...row, answer: sanitiseText(row.answer) } : row);
