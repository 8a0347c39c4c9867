// The import rules between modules and the rules for files, read from the source itself.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const root = resolve(import.meta.dirname, '..');
const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));

interface Source {
  readonly path: string;
  readonly module: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: string[];
}

function read(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((found) => found[1] ?? '');
  const parts = path.split('/');
  const module = parts[0] !== 'src' ? (parts[0] ?? '') : parts.length === 2 ? basename(path, '.ts') : (parts[1] ?? '');
  return { path, module, text, lines: text.split('\n').length - 1, imports };
}

const sources = [...filesUnder('src'), ...filesUnder('dialogs')].map(read);
const inSrc = sources.filter((source) => source.path.startsWith('src/'));

const pure = ['engine', 'understanding', 'reporting', 'routing', 'advice', 'facts'];
const persistence = ['storage', 'evidence', 'delivery'];
const edges = ['bot', 'channels', 'web'];
const compositionRoots = ['main', 'app', 'cli'];

/** What a pure module may import beside itself and `shared`. */
const pureImports: Readonly<Record<string, readonly string[]>> = {
  engine: ['understanding'],
  reporting: ['understanding'],
  routing: ['reporting'],
  advice: ['facts', 'understanding'],
};

function mayImport(from: string, to: string): boolean {
  if (from === to || compositionRoots.includes(from)) return true;
  if (from === 'shared') return to === 'locales';
  if (from === 'dialogs') return ['engine', 'understanding', 'reporting', 'shared'].includes(to);
  if (pure.includes(from))
    return to === 'shared' || (from === 'understanding' && to === 'locales') || (pureImports[from] ?? []).includes(to);
  const below = ['shared', ...pure, 'dialogs'];
  if (from === 'storage') return below.includes(to);
  if (from === 'evidence') return [...below, 'storage'].includes(to);
  if (from === 'delivery') return [...below, 'storage', 'evidence'].includes(to);
  if (edges.includes(from)) return [...below, ...persistence].includes(to);
  return false;
}

function targetModule(source: Source, specifier: string): string {
  const target = relative(root, resolve(root, dirname(source.path), specifier));
  const parts = target.split('/');
  if (parts[0] !== 'src') return parts[0] ?? '';
  return parts.length === 2 ? basename(target, '.ts') : (parts[1] ?? '');
}

describe('import rules', () => {
  test('modules import downward only, and channels, bot and web never each other', () => {
    const broken = sources.flatMap((source) =>
      source.imports
        .filter((one) => one.startsWith('.'))
        .filter((one) => !mayImport(source.module, targetModule(source, one)))
        .map((one) => `${source.path} imports ${one}`),
    );
    expect(broken).toEqual([]);
  });

  test('pure modules have no side effects: no node: modules, no clock, no randomness', () => {
    const broken = inSrc
      .filter((source) => pure.includes(source.module))
      .filter(
        (source) =>
          source.imports.some((one) => one.startsWith('node:')) ||
          /Date\.now\(|new Date\(\)|Math\.random\(/.test(source.text),
      )
      .map((source) => source.path);
    expect(broken).toEqual([]);
  });

  test.each([
    ['botbuilder', /^botbuilder/, ['bot', 'channels', 'app']],
    ['restify', /^restify$/, ['web', 'channels', 'app']],
    ['ioredis', /^ioredis$/, ['storage', 'delivery', 'main', 'cli']],
    ['bullmq', /^bullmq$/, ['storage', 'delivery']],
    ['nodemailer', /^nodemailer/, ['delivery']],
  ] as const)('%s is imported only where it is adapted', (_name, pattern, allowed) => {
    const outside = inSrc
      .filter(
        (source) =>
          source.imports.some((one) => pattern.test(one)) && !(allowed as readonly string[]).includes(source.module),
      )
      .map((source) => source.path);
    expect(outside).toEqual([]);
  });

  test('natural language is read in the understanding module alone', () => {
    const modules = ['engine', 'reporting', 'advice', 'facts', 'dialogs', 'bot'];
    // HTML of Teams, not what a person says.
    const markup = ['src/bot/teams-words.ts'];
    const literal = /(?<=[=(,:?|&!]\s*|return )\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/g;
    const words = (pattern: string) =>
      /[a-z]{3}/i.test(pattern.replace(/\\[a-zA-Z](?:\{[^}]*\})?|\[[^\]]*\]|\/[a-z]*$/g, ' '));
    const broken = sources
      .filter((source) => modules.includes(source.module) && !markup.includes(source.path))
      .flatMap((source) =>
        [...source.text.replace(/^\s*(?:\/\/|\*|\/\*\*).*$/gm, '').matchAll(literal)]
          .map(([found]) => found)
          .filter(words)
          .map((found) => `${source.path} ${found.slice(0, 60)}`),
      );
    expect(broken).toEqual([]);
  });

  test('the environment is read in config alone', () => {
    const outside = inSrc.filter(
      (source) => /process\.env\b/.test(source.text) && source.path !== 'src/shared/config.ts',
    );
    expect(outside.map((source) => source.path)).toEqual([]);
  });

  test('clocks and randomness are created in the composition root and passed in', () => {
    const makers = ['main', 'app', 'cli'];
    const outside = inSrc.filter(
      (source) => /Date\.now\(\)|Math\.random\(\)/.test(source.text) && !makers.includes(source.module),
    );
    expect(outside.map((source) => source.path)).toEqual([]);
  });
});

describe('files', () => {
  const code = sources.filter((source) => !source.path.includes('/data/'));

  test('no file is longer than 250 lines and the median is at most 80', () => {
    const long = code.filter((source) => source.lines > 250).map((source) => `${source.path} ${source.lines}`);
    const sorted = code.map((source) => source.lines).sort((a, b) => a - b);
    expect(long).toEqual([]);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(80);
  });

  test('files are kebab-case and none has a catch-all name', () => {
    const odd = code.filter((source) => !/^[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(basename(source.path)));
    const catchAll = code.filter((source) =>
      /^(utils?|helpers?|common|manager|service|types)\.ts$/.test(basename(source.path)),
    );
    expect([...odd, ...catchAll].map((source) => source.path)).toEqual([]);
  });

  test('every file opens with a comment that says what it is for', () => {
    const silent = code
      .filter((source) => !/^(#!.*\n)?\s*(\/\/|\/\*\*)/.test(source.text))
      .map((source) => source.path);
    expect(silent).toEqual([]);
  });

  test('failures of ours carry a code: no bare Error is thrown', () => {
    const bare = inSrc
      .filter((source) => /throw new (Type|Range)?Error\(/.test(source.text))
      .map((source) => source.path);
    expect(bare).toEqual([]);
  });

  test('no marks of unfinished work', () => {
    const marks = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK'].join('|')})\\b`);
    expect(code.filter((source) => marks.test(source.text)).map((source) => source.path)).toEqual([]);
  });
});
