// Files of phones, doorbells, recorders and chat apps, cut, flipped, renamed and mixed: they are judged and never fail us, and what
// hides a program in a picture is refused wherever it hides. What once failed stands in `inputs/files.json`.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { evidenceProblems } from '../../src/evidence/evidence.ts';
import { endings } from '../../src/evidence/file-types.ts';
import { judgeFile } from '../../src/evidence/judge-file.ts';
import { cleanName } from '../../src/evidence/sanitise-file-name.ts';
import { assertAlways } from '../support/assert-always.ts';
import { allowedFiles, refusedFiles, zipOf } from '../support/files.ts';
import kept from './inputs/files.json' with { type: 'json' };

const allowed = await allowedFiles();
const refused = await refusedFiles();
const archive = await zipOf('inside.txt', Buffer.from('hello'.repeat(400)));

async function judged(name: string, content: Buffer, piece = 64 * 1024) {
  async function* stream() {
    for (let at = 0; at < content.length; at += piece) yield content.subarray(at, at + piece);
  }
  const found = await judgeFile(name, stream());
  return 'problem' in found ? found.problem : found.type;
}
const known = new Set<string>([...Object.keys(endings), ...evidenceProblems]);
const part = fc.double({ min: 0, max: 1, noNaN: true });
const seeds = fc.constantFrom(
  ...allowed.map(([name, , bytes]) => [name, bytes] as const),
  ...refused.filter(([, , , bytes]) => bytes.length < 200_000).map(([, name, , bytes]) => [name, bytes] as const),
);

describe('any file', () => {
  test('cut, flipped, spliced and renamed, it is kept as a known kind or refused for a known reason', async () => {
    const noise = fc.array(fc.tuple(part, fc.integer({ min: 0, max: 255 })), { maxLength: 20 });
    await assertAlways(
      'damaged files',
      fc.asyncProperty(
        seeds,
        seeds,
        part,
        part,
        noise,
        fc.integer({ min: 1, max: 9000 }),
        async (one, two, cut, from, flips, piece) => {
          const bytes = Buffer.concat([
            one[1].subarray(0, Math.ceil(one[1].length * cut)),
            two[1].subarray(Math.floor(two[1].length * from)),
          ]);
          for (const [at, byte] of flips) if (bytes.length > 0) bytes[Math.floor(at * (bytes.length - 1))] = byte;
          const name = flips.length % 2 ? one[0] : two[0];
          expect(known).toContain(await judged(name, bytes, piece));
        },
      ),
      400,
    );
  });

  test('how it is cut on the line changes nothing', async () => {
    await assertAlways(
      'cut on the line',
      fc.asyncProperty(
        fc.constantFrom(...allowed),
        fc.integer({ min: 300, max: 70_000 }),
        async ([name, type, bytes], piece) => {
          expect(await judged(name, bytes, piece)).toBe(type);
        },
      ),
      100,
    );
  });

  test('a name says nothing that bytes do not: no name makes a picture of an archive', async () => {
    const name = fc.string({ unit: 'binary', maxLength: 60 }).map((words) => `${words}.png`);
    await assertAlways(
      'no name makes a picture',
      fc.asyncProperty(name, async (given) => {
        expect(await judged(given, archive)).toBe('archive');
        expect(cleanName(given).isWellFormed()).toBe(true);
      }),
      150,
    );
  });

  test('an archive or a program hidden at any place of a picture or a film is found', async () => {
    const pictures = allowed.filter(([, type]) => /^(?:image|video)\//.test(type));
    const hidden = [archive, Buffer.from('\u007fELF\u0002\u0001\u0001', 'latin1')];
    await assertAlways(
      'hidden programs',
      fc.asyncProperty(
        fc.constantFrom(...pictures),
        fc.constantFrom(...hidden),
        part,
        async ([name, , bytes], inside, at) => {
          const where = Math.min(bytes.length, 600 + Math.floor(at * bytes.length));
          const mixed = Buffer.concat([bytes.subarray(0, where), inside, bytes.subarray(where)]);
          expect(await judged(name, mixed)).toBe('polyglot');
        },
      ),
      200,
    );
  });
});

describe('text', () => {
  const words = fc.array(
    fc.constantFrom(
      'he said',
      '<script>',
      '<html>',
      'name="x.exe"',
      '/JavaScript',
      '<?php',
      'MZ',
      'ŵŷ',
      '😱',
      '\n',
      'From: Dyn',
      '[20/11/2026, 21:14]',
      'https://x.example/?a=1',
      '%PDF',
      'PK',
    ),
    { minLength: 1, maxLength: 40 },
  );
  test('is text whatever it quotes, in every way a phone writes it', async () => {
    await assertAlways(
      'text is text',
      fc.asyncProperty(words, fc.constantFrom('utf8', 'bom', 'utf16le'), async (said, how) => {
        const text = `Nodiadau: ${said.join(' ')}`;
        const bytes =
          how === 'utf8'
            ? Buffer.from(text)
            : how === 'bom'
              ? Buffer.from(`\ufeff${text}`)
              : Buffer.from(`\ufeff${text}`, 'utf16le');
        expect(await judged('notes.txt', bytes)).toBe('text/plain');
      }),
      300,
    );
  });
});

test.each(kept)('what once failed: $what', async ({ name, base64, right }) => {
  expect(await judged(name, Buffer.from(base64, 'base64'))).toBe(right);
});
