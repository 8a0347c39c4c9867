// The email to a force as plain text, for a screen reader, a phone or a control room that shows nothing else. Own words
// stand behind "> " on every line, so that nobody can write a line that looks like ours.

import type { ReportLayout } from './render-email.ts';
import { onOneLine } from './sanitise-text.ts';
import type { Row, Section } from './sections.ts';

const heading = (title: string): string => `${title.toUpperCase()}\n${'-'.repeat(title.length)}`;
const quoted = (words: string): string =>
  words
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

function rowText(row: Row): string {
  if (!row.own) return row.label ? `${row.label}: ${onOneLine(row.answer)}` : onOneLine(row.answer);
  return row.label ? `${row.label}:\n${quoted(row.answer)}` : quoted(row.answer);
}

const sectionText = (section: Section): string => `${heading(section.title)}\n${section.rows.map(rowText).join('\n')}`;

/** Lines end in `\n`; the mailer makes them CRLF. */
export function reportText(layout: ReportLayout): string {
  const { banner, alerts, title, quote, essentials, action, notices, lists, reading, sections } = layout;
  const lead = [banner.join(' · '), title, quote].filter(Boolean).join('\n');
  return [
    ...alerts.map((one) => `*** ${one} ***`),
    [lead, ...essentials.map(rowText)].join('\n'),
    `${action.label}\n${action.url}\n${action.lines.join('\n')}`.trimEnd(),
    ...notices.map(({ words }) => `- ${words}`),
    ...lists.map((list) => `${heading(list.title)}\n${list.lines.map((line) => `- ${line}`).join('\n')}`),
    ...(reading ? [reading] : []),
    ...sections.map(sectionText),
    '',
  ].join('\n\n');
}
