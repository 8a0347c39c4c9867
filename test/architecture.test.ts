// The import law and the other rules of the house, read from the source itself.
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
  readonly room: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: string[];
}

function read(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((found) => found[1] ?? '');
  const parts = path.split('/');
  const room = parts[0] !== 'src' ? (parts[0] ?? '') : parts.length === 2 ? basename(path, '.ts') : (parts[1] ?? '');
  return { path, room, text, lines: text.split('\n').length - 1, imports };
}

const sources = [...filesUnder('src'), ...filesUnder('dialogs')].map(read);
const inSrc = sources.filter((source) => source.path.startsWith('src/'));

const pure = ['form', 'report', 'routing', 'privacy', 'advice', 'facts'];
const ground = ['config', 'errors', 'log', 'locale', 'plain-words'];
const keepers = ['storage', 'evidence', 'delivery'];
const doors = ['bot', 'channels', 'pages', 'server'];
const roof = ['main', 'start-service', 'start-bot', 'start-teams', 'start-evidence', 'cli'];

function mayImport(from: string, to: string): boolean {
  if (from === to || roof.includes(from)) return true;
  if (ground.includes(from)) return ground.includes(to) || to === 'locales';
  if (from === 'dialogs') return to === 'form' || to === 'report' || to === 'locale';
  const sideways: Readonly<Record<string, string>> = { routing: 'report', advice: 'facts' };
  if (pure.includes(from)) return ground.includes(to) || sideways[from] === to;
  const below = [...ground, ...pure, 'dialogs'];
  if (from === 'storage') return below.includes(to);
  if (from === 'evidence') return [...below, 'storage'].includes(to);
  if (from === 'delivery') return [...below, 'storage', 'evidence'].includes(to);
  if (doors.includes(from)) return [...below, ...keepers].includes(to);
  return false;
}

function targetRoom(source: Source, specifier: string): string {
  const target = relative(root, resolve(root, dirname(source.path), specifier));
  const parts = target.split('/');
  if (parts[0] !== 'src') return parts[0] ?? '';
  return parts.length === 2 ? basename(target, '.ts') : (parts[1] ?? '');
}

describe('the import law', () => {
  test('rooms import downward only, and doors never each other', () => {
    const broken = sources.flatMap((source) =>
      source.imports
        .filter((one) => one.startsWith('.'))
        .filter((one) => !mayImport(source.room, targetRoom(source, one)))
        .map((one) => `${source.path} imports ${one}`),
    );
    expect(broken).toEqual([]);
  });

  test('pure rooms touch nothing of the machine: no node: modules, no clock, no chance', () => {
    const broken = inSrc
      .filter((source) => pure.includes(source.room))
      .filter(
        (source) =>
          source.imports.some((one) => one.startsWith('node:')) ||
          /Date\.now\(|new Date\(\)|Math\.random\(/.test(source.text),
      )
      .map((source) => source.path);
    expect(broken).toEqual([]);
  });

  test.each([
    ['botbuilder', /^botbuilder/, ['bot', 'channels', 'start-service', 'start-bot', 'start-teams']],
    ['restify', /^restify$/, ['server', 'channels', 'pages', 'start-service']],
    ['ioredis', /^ioredis$/, ['storage', 'delivery', 'main', 'cli']],
    ['bullmq', /^bullmq$/, ['storage', 'delivery']],
    ['nodemailer', /^nodemailer/, ['delivery']],
  ] as const)('%s stays behind its fence', (_name, pattern, allowed) => {
    const outside = inSrc
      .filter(
        (source) =>
          source.imports.some((one) => pattern.test(one)) && !(allowed as readonly string[]).includes(source.room),
      )
      .map((source) => source.path);
    expect(outside).toEqual([]);
  });

  test('the environment is read in config alone', () => {
    const outside = inSrc.filter((source) => /process\.env\b/.test(source.text) && source.room !== 'config');
    expect(outside.map((source) => source.path)).toEqual([]);
  });

  test('clocks and chance are made in main and handed in', () => {
    const makers = ['main', 'start-service', 'cli'];
    const outside = inSrc.filter(
      (source) => /Date\.now\(\)|Math\.random\(\)/.test(source.text) && !makers.includes(source.room),
    );
    expect(outside.map((source) => source.path)).toEqual([]);
  });
});

describe('the shape of the house', () => {
  const code = sources.filter((source) => !source.path.includes('/data/'));

  test('no file is longer than 250 lines and the median is at most 80', () => {
    const long = code.filter((source) => source.lines > 250).map((source) => `${source.path} ${source.lines}`);
    const sorted = code.map((source) => source.lines).sort((a, b) => a - b);
    expect(long).toEqual([]);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(80);
  });

  test('files are kebab-case and none is called after a drawer', () => {
    const odd = code.filter((source) => !/^[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(basename(source.path)));
    const drawers = code.filter((source) =>
      /^(utils?|helpers?|common|manager|service|types)\.ts$/.test(basename(source.path)),
    );
    expect([...odd, ...drawers].map((source) => source.path)).toEqual([]);
  });

  test('every file opens with the promise it keeps', () => {
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

  test('nothing is left for later', () => {
    const marks = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK'].join('|')})\\b`);
    expect(code.filter((source) => marks.test(source.text)).map((source) => source.path)).toEqual([]);
  });
});
