// What the app package says of us in Teams' own windows, as the catalogues say the rest: by key, in one language.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'manifest', name), 'utf8'));
/** The command that leads to the other language is described in that language. */
const crossing = new Set(['English', 'Cymraeg']);

function english(): [string, string][] {
  const { name, description, bots } = read('manifest.json');
  const commands = bots[0].commandLists[0].commands as { title: string; description: string }[];
  const own = commands.filter(({ title }) => !crossing.has(title));
  return [
    ...Object.entries<string>(name),
    ...Object.entries<string>(description),
    ...own.flatMap(({ title, description: what }): [string, string][] => [
      [title, title],
      [`${title} description`, what],
    ]),
  ];
}

function welsh(): [string, string][] {
  const all = Object.entries<string>(read('cy.json')).filter(([key]) => key !== '$schema');
  const across = all.find(([, text]) => crossing.has(text))?.[0].replace('.title', '') ?? '';
  return all.filter(([key]) => !key.startsWith(across));
}

/** @returns key and text. */
export const manifestWords = (language: 'en' | 'cy'): [string, string][] =>
  (language === 'cy' ? welsh() : english()).map(([key, text]) => [`manifest.${key}`, text]);
