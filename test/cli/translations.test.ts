// The package for a qualified translator: everything goes out, comes back as it went, and what comes back wrong changes nothing.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { translationsCommand } from '../../src/cli/commands/translations-command.ts';
import { catalogues } from '../../src/shared/locale.ts';

let folder: string;
let file: string;
let lines: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stand-safe-words-'));
  cpSync(join(import.meta.dirname, '../../locales'), folder, { recursive: true });
  file = join(folder, 'all.xlf');
  lines = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const io = { out: (line: string) => void lines.push(line), err: (line: string) => void lines.push(line) };
const welsh = (name: string) => readFileSync(join(folder, 'cy', 'messages', `${name}.json`), 'utf8');

test('every Welsh sentence goes out with its English, and comes back as it went', async () => {
  const before = ['common', 'email', 'pages', 'report'].map(welsh);
  expect(await translationsCommand(['export', file], io, folder)).toBe(0);
  expect(lines[0]).toBe(`${catalogues.cy.size} sentences written`);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('xliff:document:2.0');
  expect(text).toContain('Seen in: letters to officers');
  expect(text.match(/<source>\s*<\/source>|<source\/>/g)).toBeNull();
  expect(await translationsCommand(['import', file], io, folder)).toBe(0);
  expect(lines.at(-1)).toBe('0 sentences changed');
  expect(['common', 'email', 'pages', 'report'].map(welsh)).toEqual(before);
});

test('one sentence changed is one sentence changed', async () => {
  await translationsCommand(['export', file], io, folder);
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replaceAll(
      'Dyna ddigon: edrych dros fy atebion ac anfon',
      'Dyna ddigon. Edrych ac anfon',
    ),
  );
  expect(await translationsCommand(['import', file], io, folder)).toBe(0);
  expect(lines.slice(-2)).toEqual(['common:button.finish', '1 sentences changed']);
  expect(welsh('common')).toContain('"finish": "Dyna ddigon. Edrych ac anfon"');
});

test.each([
  ['a blank that is gone', '{place}', 'y lle', /its blanks must be/],
  ['a sentence that there is not', 'id="button.finish"', 'id="button.nothing"', /there is no such sentence/],
])('%s changes nothing and is named', async (_what, from, to, fault) => {
  await translationsCommand(['export', file], io, folder);
  const before = welsh('common');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(`${from}`, to));
  expect(await translationsCommand(['import', file], io, folder)).toBe(1);
  expect(lines.join('\n')).toMatch(fault);
  expect(lines.at(-1)).toBe('nothing was changed');
  expect(welsh('common')).toBe(before);
});

test('a sign-off names every sentence as it was read, and what changes after it', async () => {
  await translationsCommand(['export', file], io, folder);
  expect(readFileSync(file, 'utf8')).toContain('Not signed off yet.');
  expect(await translationsCommand(['sign', 'A. Cyfieithydd, Aelod Cyflawn'], io, folder)).toBe(0);
  writeFileSync(
    join(folder, 'en', 'messages', 'start.json'),
    readFileSync(join(folder, 'en', 'messages', 'start.json'), 'utf8').replace('"ask": "', '"ask": "Now: '),
  );
  await translationsCommand(['export', file], io, folder);
  const text = readFileSync(file, 'utf8');
  expect(text.match(/Changed since the sign-off/g)).toHaveLength(1);
  expect(text.match(/Signed off by A\. Cyfieithydd, Aelod Cyflawn/g)).toHaveLength(catalogues.cy.size - 1);
  expect(text).toContain('question “when”');
});

test('anything else says how it is used', async () => {
  expect(await translationsCommand([], io, folder)).toBe(2);
  expect(await translationsCommand(['export'], io, folder)).toBe(2);
});
