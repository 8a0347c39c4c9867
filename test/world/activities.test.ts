// Activities and forms of clients that are not ours, with values of any kind where a value stands: whatever comes is heard as words, a
// button, files or nothing, and a form is read or is broken. Nothing of it throws, nothing of it hangs.
import { describe, expect, test } from '@jest/globals';
import type { Activity } from 'botbuilder';
import fc from 'fast-check';
import { readInput } from '../../src/bot/read-input.ts';
import { createAttachedFiles } from '../../src/channels/bot-framework/attached-files.ts';
import { readActivity } from '../../src/channels/bot-framework/read-activity.ts';
import { readIncoming } from '../../src/channels/web-chat/incoming.ts';
import { boundaryOf, readMultipart } from '../../src/evidence/read-multipart.ts';
import { assertAlways } from '../support/assert-always.ts';
import seeds from './inputs/activities.json' with { type: 'json' };

const odd = fc.oneof(
  fc.constantFrom(
    null,
    5,
    true,
    '',
    [],
    {},
    [null],
    { id: 7 },
    'x'.repeat(70_000),
    '\ud83d',
    '<at>Stand Safe</at>',
    '<quoted messageId="1"/>',
  ),
  fc.jsonValue({ maxDepth: 3 }),
);
type Json = Record<string, unknown>;

/** Every place of a tree, as a path. */
function places(tree: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof tree !== 'object' || tree === null) return [path];
  return [path, ...Object.entries(tree).flatMap(([name, inner]) => places(inner, [...path, name]))];
}
function replaced(tree: unknown, [name, ...rest]: readonly string[], by: unknown): unknown {
  if (name === undefined) return by;
  const copy = Array.isArray(tree) ? [...tree] : { ...(tree as Json) };
  (copy as Json)[name] = replaced((copy as Json)[name], rest, by);
  return copy;
}
const changed = fc.constantFrom(...(seeds as Json[])).chain((seed) =>
  fc
    .array(fc.tuple(fc.constantFrom(...places(seed).filter((path) => path.length > 0)), odd), {
      minLength: 1,
      maxLength: 4,
    })
    .map((changes) =>
      changes.reduce<unknown>((tree, [path, by]) => {
        try {
          return replaced(tree, path, by);
        } catch {
          return tree;
        }
      }, seed),
    ),
);

describe('an activity', () => {
  test.each((seeds as Json[]).map((seed) => [seed.what as string, seed] as const))('%s is heard', (_what, seed) => {
    expect(() => readInput(seed as Partial<Activity>)).not.toThrow();
    expect(readActivity(Buffer.from(JSON.stringify(seed)))).toMatchObject({ type: seed.type });
  });

  test('with anything in the place of anything is heard as something, or as nothing', async () => {
    const filesOf = createAttachedFiles({ token: () => null, production: true });
    await assertAlways(
      'odd activities',
      fc.property(changed, (activity) => {
        const read = readActivity(Buffer.from(JSON.stringify(activity)));
        if (!read) return;
        const heard = readInput(read);
        if (heard) expect(['words', 'pressed', 'begin', 'unreadable', 'files']).toContain(heard.kind);
        if (heard?.kind === 'words') expect(heard.words.isWellFormed() && heard.words.length <= 60_000).toBe(true);
        expect(Array.isArray(filesOf(read))).toBe(true);
      }),
      1500,
    );
  });

  test('and over Direct Line the same: an echo of known properties, or a fault', async () => {
    const person = { userId: 'u', conversationId: 'c' } as Parameters<typeof readIncoming>[1];
    await assertAlways(
      'odd direct line',
      fc.property(
        fc.oneof(
          changed.map((one) => JSON.stringify(one)),
          fc.string(),
        ),
        (body) => {
          const read = readIncoming(body, person, '2026-11-24T20:00:00.000Z');
          if (!('echo' in read)) return;
          expect(read.echo.from).toEqual({ id: 'u', role: 'user' });
          expect(() => readInput(read.echo)).not.toThrow();
        },
      ),
      1500,
    );
  });
});

interface Part {
  readonly name: string;
  readonly body: string;
}
const formOf = (parts: readonly Part[], boundary: string) =>
  Buffer.from(
    `${parts.map(({ name, body }) => `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: image/png\r\n\r\n${body}\r\n`).join('')}--${boundary}--\r\n`,
  );
async function* cut(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}
async function readForm(
  source: AsyncIterable<Buffer>,
  boundary: string,
): Promise<{ name: string | undefined; body: string }[]> {
  const found: { name: string | undefined; body: string }[] = [];
  for await (const part of readMultipart(source, boundary)) {
    const chunks: Buffer[] = [];
    for await (const chunk of part.body) chunks.push(Buffer.from(chunk));
    found.push({ name: part.fileName, body: Buffer.concat(chunks).toString('utf8') });
  }
  return found;
}

describe('a form', () => {
  const boundary = '----WebKitFormBoundary7MA4YWxkTrZu0gW';
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });
  const body = fc
    .array(fc.constantFrom('\r\n', '--', '\r\n--', boundary.slice(0, 12), 'ŵ', '😱', 'bytes', '\r', '\n', '-'), {
      maxLength: 30,
    })
    .map((all) => all.join(''))
    .filter((text) => !`\r\n${text}`.includes(`\r\n--${boundary}`));
  const name = fc.constantFrom(
    'a.png',
    'llun ŵ.jpg',
    'PTT-20261120-WA0003.opus',
    '😱.png',
    'a b (1).mov',
    'IMG_0001.HEIC',
  );

  test('is read whole, however its bytes are cut on the line', async () => {
    await assertAlways(
      'whole forms',
      fc.asyncProperty(
        fc.array(fc.record({ name, body }), { minLength: 1, maxLength: 5 }),
        sizes,
        async (parts, cuts) => {
          expect(await readForm(cut(formOf(parts, boundary), cuts), boundary)).toEqual(parts);
        },
      ),
      200,
    );
  });

  test('that ends in the middle is broken, never half a file that counts as whole', async () => {
    await assertAlways(
      'broken forms',
      fc.asyncProperty(
        fc.record({ name, body }),
        sizes,
        fc.double({ min: 0, max: 0.97, noNaN: true }),
        async (part, cuts, share) => {
          const whole = formOf([part], boundary);
          const end = Math.min(Math.floor(whole.length * share), whole.length - boundary.length - 8);
          await expect(readForm(cut(whole.subarray(0, end), cuts), boundary)).rejects.toMatchObject({
            code: 'channels-form-broken',
          });
        },
      ),
      150,
    );
  });

  test('its boundary is found as clients write it, or there is none', () => {
    expect(boundaryOf('multipart/form-data; boundary=abc')).toBe('abc');
    expect(boundaryOf('multipart/form-data; charset=utf-8; boundary="a b"')).toBe('a b');
    expect(boundaryOf('Multipart/Form-Data; Boundary=----x')).toBe('----x');
    expect(boundaryOf('multipart/mixed; boundary=abc')).toBeUndefined();
    expect(boundaryOf('text/plain')).toBeUndefined();
  });
});
