// Returned emails of our own making, of the kinds that the world sends: read as they are meant, however a server on the way folds,
// wraps or cuts them, and never acted on where nothing proves the letter. What once failed is a file in `inputs/mail`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readReturned } from '../../src/delivery/mail/bounce.ts';
import { matchLetter } from '../../src/delivery/mail/match-letter.ts';
import { assertAlways } from '../support/assert-always.ts';
import expectations from './inputs/mail.json' with { type: 'json' };
import prose from './inputs/prose.json' with { type: 'json' };

const folder = join(import.meta.dirname, 'inputs', 'mail');
const id = 'ss-4h2p-7wkm.89abcdef0123456789ab';
const ours = { messageId: `<${id}@stand-safe.example>`, mailbox: 'spoc@dyfed.police.example' };
const room = { ...ours, mailbox: 'mail.room@dyfed.police.example' };
const expected = Object.entries(expectations) as [string, { kind: string; proved: boolean }][];
const rawOf = (name: string) => readFileSync(join(folder, `${name}.eml`), 'utf8');
const read = async (raw: string | Buffer) => {
  const found = await readReturned(Buffer.from(raw as string));
  if (found.kind === 'bounce') return { kind: found.bounce.action as string, bounce: found.bounce };
  return { kind: found.kind as string, bounce: null };
};

test('every file of the folder has its right value beside it', () => {
  const files = readdirSync(folder).map((name) => name.replace(/\.eml$/, ''));
  expect(files.sort()).toEqual(expected.map(([name]) => name).sort());
});

test.each(expected)('%s', async (name, { kind, proved }) => {
  const found = await read(rawOf(name));
  expect(found.kind).toBe(kind);
  if (found.bounce) expect(found.bounce.envelopeId === id).toBe(proved);
});

test('a failure is ours only with proof, and about our mailbox', async () => {
  const about = async (name: string) => {
    const { bounce } = await read(rawOf(name));
    return bounce && matchLetter(bounce, [ours, room])?.mailbox;
  };
  expect(await about('report-full-mailbox')).toBe(ours.mailbox);
  expect(await about('report-alias-names-the-original')).toBe(ours.mailbox);
  expect(await about('prose-failed-mailbox-that-begins-like-a-program')).toBe(room.mailbox);
  expect(await about('report-list-member-left')).toBeUndefined();
  expect(await about('report-reference-alone')).toBeUndefined();
});

const inProse = (subject: string, text: string, returned: string) =>
  [
    'Return-Path: <>',
    'From: Mail Delivery System <mailer-daemon@mx.example>',
    'To: bounces@stand-safe.example',
    `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
    '------ This is a copy of your message, including all the headers. ------',
    '',
    `Message-ID: ${ours.messageId}`,
    returned,
    '',
  ].join('\r\n');

describe('prose of mail systems in fifteen languages', () => {
  test.each(prose.map(({ kind, subject, text }) => [kind, subject, text] as const))(
    '%s: %s',
    async (kind, subject, text) => {
      expect((await read(inProse(subject, text, 'Subject: Report'))).kind).toBe(kind);
    },
  );

  test('what the letter itself says, of whoever will keep trying or was blocked, is no word about its delivery', async () => {
    const words = [
      'Subject: x',
      '',
      'He will keep trying to find me. Do not need to resend. Permanent. I blocked him, returned mail.',
    ];
    for (const { kind, subject, text } of prose)
      expect([subject, (await read(inProse(subject, text, words.join('\r\n')))).kind]).toEqual([subject, kind]);
  });
});

/** What servers on the way do to an email without changing what it says. */
const harmless: Readonly<Record<string, (raw: string) => string>> = {
  'line feeds alone': (raw) => raw.replaceAll('\r\n', '\n'),
  'fields in capitals': (raw) => raw.replace(/^(Subject|From|To|Date):/gim, (field) => field.toUpperCase()),
  'trace fields in front': (raw) =>
    `Received: from a.example by b.example for <bounces@stand-safe.example>; Tue, 24 Nov 2026 09:00:00 +0000\r\nX-Spam-Status: No, score=0.1\r\n${raw}`,
  'signatures in front': (raw) =>
    `DKIM-Signature: v=1; a=rsa-sha256; d=mta7.example; s=x;\r\n h=from:to:subject; bh=${'A'.repeat(43)}=;\r\n b=${'B'.repeat(300)}\r\nARC-Seal: i=1; a=rsa-sha256; cv=none; b=${'C'.repeat(200)}\r\n${raw}`,
  'a long returned letter': (raw) => raw.replace(/(\r?\n--q7--)/, `${'\r\nbase64base64base64'.repeat(3000)}$1`),
  'a banner of a gateway': (raw) => raw.replace(/\r\n\r\n/, '\r\n\r\n[EXTERNAL] Be careful with links.\r\n\r\n'),
  'blank ends': (raw) => `${raw}\r\n\r\n \r\n`,
};

describe('and however it came', () => {
  test.each(Object.entries(harmless))('%s', async (_what, change) => {
    for (const [name, { kind }] of expected)
      expect([name, (await read(change(rawOf(name)))).kind]).toEqual([name, kind]);
  });

  test('any mix of these never makes a failure of a delay, nor a proof of none', async () => {
    const some = fc.subarray(Object.values(harmless), { minLength: 1 });
    await assertAlways(
      'harmless mixes',
      fc.asyncProperty(fc.constantFrom(...expected), some, async ([name, { kind, proved }], changes) => {
        const found = await read(changes.reduce((raw, change) => change(raw), rawOf(name)));
        if (kind === 'delayed') expect(found.kind).not.toBe('failed');
        if (!proved) expect(found.bounce && matchLetter(found.bounce, [ours])).toBeFalsy();
      }),
      150,
    );
  });
});

describe('damaged on the way', () => {
  const damage = fc.record({
    seed: fc.constantFrom(...expected.map(([name]) => name)),
    cutAt: fc.double({ min: 0, max: 1, noNaN: true }),
    noise: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
      maxLength: 12,
    }),
    spliced: fc.option(
      fc.tuple(fc.constantFrom(...expected.map(([name]) => name)), fc.double({ min: 0, max: 1, noNaN: true })),
    ),
  });

  test('cut, flipped or spliced with another: it is read or it is not, it never throws, and a stranger’s id is never ours', async () => {
    await assertAlways(
      'damaged mail',
      fc.asyncProperty(damage, async ({ seed, cutAt, noise, spliced }) => {
        const whole = Buffer.from(rawOf(seed));
        const raw = Buffer.from(whole.subarray(0, Math.ceil(whole.length * (cutAt < 0.3 ? 1 : cutAt))));
        for (const [at, byte] of noise) raw[Math.floor(at * (raw.length - 1))] = byte;
        const other = spliced ? Buffer.from(rawOf(spliced[0])) : Buffer.alloc(0);
        const mixed = Buffer.concat([raw, other.subarray(Math.floor(other.length * (spliced?.[1] ?? 0)))]);
        const found = await readReturned(mixed);
        if (found.kind !== 'bounce' || found.bounce.envelopeId === null) return;
        expect(
          mixed
            .toString('latin1')
            .toLowerCase()
            .replace(/=\r?\n/g, ''),
        ).toContain(found.bounce.envelopeId);
      }),
      400,
    );
  });

  test('any bytes whatever are no bounce of ours', async () => {
    await assertAlways(
      'any bytes are no bounce',
      fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), async (bytes) => {
        expect((await readReturned(Buffer.from(bytes))).kind).toBe('other');
      }),
      200,
    );
  });
});
