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
  const { banner, strongNotices, notices, reading, lists, brief, sections, answer, proof } = layout;
  return [
    banner,
    ...strongNotices.map((notice) => `*** ${notice} ***`),
    ...(notices.length > 0 ? [notices.join('\n')] : []),
    ...lists.map((list) => `${heading(list.title)}\n${list.lines.map((line) => `- ${line}`).join('\n')}`),
    ...brief.map(sectionText),
    ...(reading ? [reading] : []),
    `${heading(answer.title)}\n${answer.how}\n\n${answer.url}\n\n${answer.buttons}\n${answer.silence}`.trimEnd(),
    ...sections.map(sectionText),
    ...(proof ? [`${heading(proof.title)}\n${proof.how}\n${proof.lines.join('\n')}`] : []),
    '',
  ].join('\n\n');
}
