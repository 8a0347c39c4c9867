// `translations export FILE` and `translations import FILE`: every sentence in both languages as XLIFF 2, for a qualified translator, and back. What
// comes back is checked before anything is written: the same keys, the same blanks.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

interface Io {
  out(line: string): void;
  err(line: string): void;
}

type Sentences = Record<string, string>;
interface Unit {
  readonly source?: string;
  readonly target?: string;
}
type Resources = Record<string, Record<string, Unit>>;

const usualFolder = join(import.meta.dirname, '..', '..', '..', 'locales');
/** Where people meet the sentences of a file. */
const seenIn: Readonly<Record<string, string>> = {
  advice: 'advice in the chat, on /cy/cyngor and by email',
  email: 'letters to officers, the receipt of the person, the page of a force',
  pages: 'the pages of the site',
  teams: 'Microsoft Teams',
};

/** `{ a: { b: 'x' } }` → `{ 'a.b': 'x' }`. */
function flat(tree: object, under = ''): Sentences {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[under + key, value]] : Object.entries(flat(value as object, `${under}${key}.`)),
    ),
  );
}

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
const namesIn = (folder: string) =>
  readdirSync(join(folder, 'cy', 'messages'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => basename(name, '.json'))
    .sort();
const read = (folder: string, language: 'en' | 'cy', name: string) =>
  JSON.parse(readFileSync(join(folder, language, 'messages', `${name}.json`), 'utf8')) as Record<string, unknown>;

async function exportTo(file: string, folder: string): Promise<number> {
  const { js2xliff } = (await import('xliff')).default;
  const resources = Object.fromEntries(
    namesIn(folder).map((name) => {
      const welsh = flat(read(folder, 'cy', name));
      // A Welsh sentence of a plural that English has not is translated from the English that is nearest.
      const english = flat(read(folder, 'en', name));
      const nearest = (key: string) => english[key] ?? english[key.replace(/_\w+$/, '_other')] ?? '';
      const note = `Seen in: ${seenIn[name] ?? 'the chat'}`;
      const units = Object.entries(welsh).map(([key, target]) => [key, { source: nearest(key), target, note }]);
      return [name, Object.fromEntries(units)];
    }),
  );
  writeFileSync(file, `${await js2xliff({ resources, sourceLanguage: 'en', targetLanguage: 'cy' })}\n`);
  return Object.values(resources).reduce((sum, one) => sum + Object.keys(one).length, 0);
}

/** @returns every change as `file:key`, or what is wrong with the file; then nothing is written. */
async function importFrom(file: string, folder: string): Promise<{ changed: string[] } | { faults: string[] }> {
  const { xliff2js } = (await import('xliff')).default;
  const { resources } = (await xliff2js(readFileSync(file, 'utf8'))) as { resources: Resources };
  const faults: string[] = [];
  const changed: string[] = [];
  const trees = new Map<string, Record<string, unknown>>();
  const known = namesIn(folder);
  for (const [name, units] of Object.entries(resources)) {
    if (!known.includes(name)) faults.push(`${name}: there is no such file`);
    if (!known.includes(name)) continue;
    const tree = read(folder, 'cy', name);
    const before = flat(tree);
    for (const [key, { target = '' }] of Object.entries(units)) {
      const old = before[key];
      if (old === undefined) faults.push(`${name}:${key}: there is no such sentence`);
      else if (target.trim() === '') faults.push(`${name}:${key}: the sentence is empty`);
      else if (blanksOf(target) !== blanksOf(old))
        faults.push(`${name}:${key}: its blanks must be ${blanksOf(old) || 'none'}`);
      else if (target !== old && put(tree, key, target)) changed.push(`${name}:${key}`);
    }
    trees.set(name, tree);
  }
  if (faults.length > 0) return { faults };
  for (const [name, tree] of trees)
    writeFileSync(join(folder, 'cy', 'messages', `${name}.json`), `${JSON.stringify(tree, null, 2)}\n`);
  return { changed };
}

/** @param folder of the catalogues. @returns the exit code. */
export async function translationsCommand(args: readonly string[], io: Io, folder = usualFolder): Promise<number> {
  const [action, file, ...rest] = args;
  if (!file || rest.length > 0 || (action !== 'export' && action !== 'import')) {
    io.err('usage: translations export FILE | translations import FILE');
    return 2;
  }
  if (action === 'export') {
    io.out(`${await exportTo(file, folder)} sentences written`);
    return 0;
  }
  const done = await importFrom(file, folder);
  if ('faults' in done) {
    for (const fault of done.faults) io.err(fault);
    io.err('nothing was changed');
    return 1;
  }
  for (const one of done.changed) io.out(one);
  io.out(`${done.changed.length} sentences changed`);
  return 0;
}
