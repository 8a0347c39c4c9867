// `translations export FILE`, `import FILE` and `sign NAME`: every sentence in both languages as XLIFF 2, for a qualified translator, and
// back. What comes back is checked before anything is written: the same keys, the same blanks.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  flatSentences,
  markOf,
  openTranslationCatalogue,
  type TranslationCatalogue,
} from '../translation-catalogue.ts';
import { translationNote } from '../translation-note.ts';

interface Io {
  out(line: string): void;
  err(line: string): void;
}

const usualFolder = join(import.meta.dirname, '..', '..', '..', 'locales');

/** Puts a sentence in the place that its key names; keys may hold dots themselves. @returns whether it was there. */
function put(tree: Record<string, unknown>, key: string, words: string): boolean {
  if (typeof tree[key] === 'string') {
    tree[key] = words;
    return true;
  }
  return Object.entries(tree).some(
    ([name, value]) =>
      key.startsWith(`${name}.`) &&
      typeof value === 'object' &&
      put(value as Record<string, unknown>, key.slice(name.length + 1), words),
  );
}

const blanksOf = (words: string): string =>
  [...words.matchAll(/\{\w+\}/g)]
    .map(([one]) => one)
    .sort()
    .join();

async function exportTo(file: string, catalogue: TranslationCatalogue): Promise<number> {
  const { js2xliff } = (await import('xliff')).default;
  const signed = catalogue.signOff();
  const resources = Object.fromEntries(
    catalogue.names.map((name) => {
      const units = catalogue.pairs(name).map(({ key, english, welsh }) => {
        const note = translationNote(name, key, markOf(english, welsh), signed);
        return [key, { source: english, target: welsh, note }];
      });
      return [name, Object.fromEntries(units)];
    }),
  );
  writeFileSync(file, `${await js2xliff({ resources, sourceLanguage: 'en', targetLanguage: 'cy' })}\n`);
  return Object.values(resources).reduce((sum, one) => sum + Object.keys(one).length, 0);
}

/** What is wrong with a sentence that came back; null where nothing is. */
function faultOf(target: string, old: string | undefined): string | null {
  if (old === undefined) return 'there is no such sentence';
  if (target.trim() === '') return 'the sentence is empty';
  return blanksOf(target) === blanksOf(old) ? null : `its blanks must be ${blanksOf(old) || 'none'}`;
}

/** @returns every change as `file:key`, or what is wrong with the file; then nothing is written. */
async function importFrom(
  file: string,
  catalogue: TranslationCatalogue,
): Promise<{ changed: string[] } | { faults: string[] }> {
  const { xliff2js } = (await import('xliff')).default;
  const { resources } = await xliff2js(readFileSync(file, 'utf8'));
  const faults: string[] = [];
  const changed: string[] = [];
  const trees = new Map<string, Record<string, unknown>>();
  for (const [name, units] of Object.entries(resources)) {
    if (!catalogue.names.includes(name)) {
      faults.push(`${name}: there is no such file`);
      continue;
    }
    const tree = catalogue.tree('cy', name);
    const before = flatSentences(tree);
    for (const [key, { target = '' }] of Object.entries(units)) {
      const fault = faultOf(target, before[key]);
      if (fault) faults.push(`${name}:${key}: ${fault}`);
      else if (target !== before[key] && put(tree, key, target)) changed.push(`${name}:${key}`);
    }
    trees.set(name, tree);
  }
  if (faults.length > 0) return { faults };
  for (const [name, tree] of trees) catalogue.write(name, tree);
  return { changed };
}

/** Records that somebody has read every sentence as it is today. */
function sign(by: string, on: string, catalogue: TranslationCatalogue): number {
  const sentences = Object.fromEntries(
    catalogue.names.flatMap((name) =>
      catalogue.pairs(name).map(({ key, english, welsh }) => [`${name}:${key}`, markOf(english, welsh)]),
    ),
  );
  catalogue.sign({ by, on, sentences });
  return Object.keys(sentences).length;
}

/** @param folder of the catalogues. @returns the exit code. */
export async function translationsCommand(args: readonly string[], io: Io, folder = usualFolder): Promise<number> {
  const [action, what, ...rest] = args;
  if (!what || rest.length > 0 || !['export', 'import', 'sign'].includes(action ?? '')) {
    io.err('usage: translations export FILE | translations import FILE | translations sign "NAME, QUALIFICATION"');
    return 2;
  }
  const catalogue = openTranslationCatalogue(folder);
  if (action === 'export') {
    io.out(`${await exportTo(what, catalogue)} sentences written`);
    return 0;
  }
  if (action === 'sign') {
    const on = new Date().toISOString().slice(0, 10);
    io.out(`${sign(what, on, catalogue)} sentences signed off by ${what} on ${on}`);
    return 0;
  }
  const done = await importFrom(what, catalogue);
  if ('faults' in done) {
    for (const fault of done.faults) io.err(fault);
    io.err('nothing was changed');
    return 1;
  }
  for (const one of done.changed) io.out(one);
  io.out(`${done.changed.length} sentences changed`);
  return 0;
}
