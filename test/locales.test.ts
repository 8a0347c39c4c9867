// P20: Welsh is complete, means to be said the same way, and is never the English words again.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { conversation } from '../dialogs/index.ts';
import { catalogues, languages, say, sayDate } from '../src/shared/locale.ts';

const root = join(import.meta.dirname, '..');

const stem = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]))].sort();

describe('the two catalogues', () => {
  test('P20: have the same files and the same keys', () => {
    const folder = (language: string) => readdirSync(join(root, 'locales', language, 'messages')).sort();
    expect(folder('cy')).toEqual(folder('en'));
    const keys = (language: 'en' | 'cy') => [...new Set([...catalogues[language].keys()].map(stem))].sort();
    expect(keys('cy')).toEqual(keys('en'));
  });

  test('P20: fill the same blanks', () => {
    const differ = [...catalogues.en].filter(([key, text]) => {
      const welsh = catalogues.cy.get(key);
      return welsh !== undefined && placeholders(welsh).join() !== placeholders(text).join();
    });
    expect(differ.map(([key]) => key)).toEqual([]);
  });

  test('P20: have only blanks that the code fills, and none in the words of a question', () => {
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
      .join('\n');
    const isValue = (name: string) => new RegExp(`(?<![.\\w])${name}\\??\\s*[:,}]`).test(sources);
    const unknown = languages.flatMap((language) =>
      [...catalogues[language]].flatMap(([key, text]) =>
        placeholders(text).flatMap((name) => (name && !isValue(name) ? [`${language} ${key}: {${name}}`] : [])),
      ),
    );
    expect(unknown).toEqual([]);
    const said = conversation.steps.flatMap((step) => [step.ask, step.hint, step.why, step.label, step.unclear]);
    const open = said.filter((key) => key && placeholders(catalogues.en.get(key) ?? '').length > 0);
    expect(open).toEqual([]);
  });

  test('P20: do not repeat an English sentence as Welsh', () => {
    const same = [...catalogues.en].filter(
      ([key, text]) => catalogues.cy.get(key) === text && /[a-z]{3,} [a-z]{3,} [a-z]{3,}/i.test(text),
    );
    expect(same.map(([key]) => key)).toEqual([]);
  });

  test('P20: speak to the person as chi, never ti', () => {
    const familiar = [...catalogues.cy].filter(([, text]) =>
      /(^|[\s“(])(ti|dy|rwyt|wyt|dwyt|gen ti|gwna|dere|cer)([\s,.?!”)]|$)/i.test(text),
    );
    expect(familiar.map(([key]) => key)).toEqual([]);
  });

  test('P20: never put a name behind a word that would change it', () => {
    const risky = [...catalogues.cy].filter(([, text]) =>
      /(^|\s)(yn|i|o|gan|am|ar|at|dan|dros|drwy|heb|hyd|wrth|â|gyda|ei|a|neu|un|y)\s\{(?!reference|count|hours|atMost|length|code)\w+\}/i.test(
        text,
      ),
    );
    expect(risky.map(([key]) => key)).toEqual([]);
  });
});

test('a sentence says its values, and a date its month, in the language asked for', () => {
  expect(say('en', 'report.sent.thanks', { reference: 'SS-7K3M-9QXD' })).toContain('SS-7K3M-9QXD');
  expect(say('cy', 'report.sent.thanks', { reference: 'SS-7K3M-9QXD' })).toContain('rhif cyfeirnod: SS-7K3M-9QXD');
  expect(sayDate('en', '2026-05-12')).toBe('12 May 2026');
  expect(sayDate('cy', '2026-05-12')).toBe('12 Mai 2026');
});

test('every message key in the catalogue files is a string', () => {
  const files = readdirSync(join(root, 'locales', 'en', 'messages'));
  for (const file of files) {
    expect(() => JSON.parse(readFileSync(join(root, 'locales', 'cy', 'messages', file), 'utf8'))).not.toThrow();
  }
});
