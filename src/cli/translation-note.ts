// What a translator has to know of a sentence: where people meet it, whether a picture shows it, and whether it is signed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SignOff } from '../shared/sign-off.ts';

const seenIn: Readonly<Record<string, (part: string) => string>> = {
  advice: () => 'advice in the chat, on /cy/cyngor and by email',
  email: (part) =>
    ['receipt', 'next', 'news', 'copy'].includes(part)
      ? 'what the reporter gets'
      : 'letters to officers and their page',
  evidence: () => 'files: in the chat, on the page of a report and in letters',
  force: () => 'the top of a letter to officers',
  pages: (part) => `the pages of the site: ${part}`,
  report: (part) => `the chat, question “${part}” (docs/questionnaire.md)`,
  teams: () => 'Microsoft Teams',
};

/** Pictures that `npm run pictures` makes, by the page or kind of sentence that they show. */
const pictures = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
const pictured: Readonly<Record<string, string>> = {
  'pages.start': 'start-cy.png',
  'pages.chat': 'chat-cy.png',
  report: 'chat-cy.png',
  email: 'email-cy.png',
  force: 'email-cy.png',
};

function pictureOf(file: string, part: string): string | null {
  const name = pictured[`${file}.${part}`] ?? pictured[file];
  return name !== undefined && existsSync(join(pictures, name)) ? `docs/pictures/${name}` : null;
}

function signature({ by, on, sentences }: SignOff, id: string, mark: string): string {
  if (by === null) return 'Not signed off yet.';
  const signed = sentences[id];
  if (signed === undefined) return `New since the sign-off of ${on}.`;
  return signed === mark ? `Signed off by ${by}, ${on}.` : `Changed since the sign-off of ${on}.`;
}

/** @param key of the sentence in its file. @param mark of both sentences as they are now. */
export function translationNote(file: string, key: string, mark: string, signed: SignOff): string {
  const part = key.split('.')[0] ?? '';
  const where = seenIn[file]?.(part) ?? 'the chat';
  const picture = pictureOf(file, part);
  return [
    `Seen in: ${where}.`,
    ...(picture ? [`Picture: ${picture}.`] : []),
    signature(signed, `${file}:${key}`, mark),
  ].join(' ');
}
