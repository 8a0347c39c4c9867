// PGP/MIME to a force that gave a key, over real SMTP, opened with the other half; and keys that cannot be used, which are
// named and never stop a report.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { decrypt, generateKey, type PrivateKey, readMessage, readPrivateKey } from 'openpgp';
import { directoryCommand } from '../../src/cli/commands/directory-command.ts';
import { verifyReport } from '../../src/delivery/verify-report.ts';
import { answersFor, directory, submissionOf, type TestDelivery, withDelivery } from '../support/delivery.ts';

const made = new Date('2024-01-01T00:00:00Z');
const spoc = 'spoc@gwent.police.example';
async function newKey(email: string, keyExpirationTime = 0) {
  const { privateKey, publicKey } = await generateKey({
    userIDs: [{ name: 'Election desk', email }],
    date: made,
    keyExpirationTime,
    format: 'armored',
  });
  return { own: await readPrivateKey({ armoredKey: privateKey }), publicKey, privateKey };
}

let bench: TestDelivery;
let pgpKey = '';
const national = '';
beforeAll(async () => {
  bench = await withDelivery({
    directory: () => ({
      national: { ...directory.national, ...(national ? { pgpKey: national } : {}) },
      forces: {
        ...directory.forces,
        gwent: { ...directory.forces.gwent, spoc, ...(pgpKey ? { pgpKey } : {}) },
      },
    }),
  });
});
afterAll(() => bench.stop());

async function sent() {
  const answers = answersFor({ words: 'canary ŵyr', election: 'council' });
  const { reference, returnCode } = await bench.delivery.submit(submissionOf({ answers }));
  await bench.delivery.work(reference);
  const raws = bench.sink.taken.filter((one) => one.mail.headers.get('x-stand-safe-reference') === reference);
  return { reference, code: returnCode ?? '', to: (who: string) => raws.find((one) => one.to.startsWith(who)) };
}
async function opened(raw: string, own: PrivateKey) {
  const armoredMessage = /-----BEGIN PGP MESSAGE-----[\s\S]*?-----END PGP MESSAGE-----/.exec(raw)?.[0] ?? '';
  const message = await readMessage({ armoredMessage });
  const { data } = await decrypt({ message, decryptionKeys: own, format: 'binary', date: bench.clock.now() });
  const bytes = Buffer.from(data as Uint8Array);
  return { bytes, mail: await simpleParser(bytes) };
}

describe('a force with a key', () => {
  test('P12: only it can read text, HTML, data and the true subject; the outside says urgency and reference', async () => {
    const key = await newKey(spoc);
    pgpKey = key.publicKey;
    const { reference, code, to } = await sent();
    const raw = to('spoc')?.raw ?? '';
    expect(raw).toMatch(/^Content-Type: multipart\/encrypted; protocol="application\/pgp-encrypted";/m);
    expect(raw).toContain('Version: 1');
    expect(raw).not.toMatch(/canary|Nia Example|442071838750|Operation|text\/html|\.json/);
    expect(to('spoc')?.mail.subject).toBe(`[STANDARD] ${reference}`);
    const { bytes, mail } = await opened(raw, key.own);
    expect(bytes.toString('utf8')).toMatch(/^content-type:[^\n]*protected-headers="v1"/im);
    expect(mail.subject).toContain('Operation Ford: candidate report');
    expect(mail.text).toContain('canary ŵyr');
    expect(mail.html).toContain('canary ŵyr');
    const [attached] = mail.attachments;
    expect(JSON.parse(attached?.content.toString('utf8') ?? '')).toMatchObject({ reference });
    expect((await verifyReport(bytes, null, bench.delivery.keys.publicKey)).genuine).toBe(true);
    // The adviser may be somebody else: the key does not name them.
    expect(to('feoa')?.mail.text).toContain('canary ŵyr');
    await bench.delivery.followUp(reference, code, { kind: 'add', words: 'canary two', language: 'en' }, 'k');
    await bench.delivery.work(reference);
    const added =
      bench.sink.taken.findLast((one) => one.to.startsWith('spoc') && one.raw.includes(reference))?.raw ?? '';
    expect(added).not.toContain('canary two');
    expect((await opened(added, key.own)).mail.text).toContain('> canary two');
  });

  test.each([
    ['expired', async () => (await newKey(spoc, 3600)).publicKey],
    [
      'unreadable',
      async () => '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nbm9uc2Vuc2U=\n-----END PGP PUBLIC KEY BLOCK-----',
    ],
  ])(
    'P1: a key that is %s never stops a report: it goes over TLS, says so, and the operator hears',
    async (fault, make) => {
      pgpKey = await make();
      const { reference, to } = await sent();
      expect(to('spoc')?.mail.text).toContain('canary ŵyr');
      expect(to('spoc')?.mail.text).toContain('could not be used');
      const line = bench.logged.find((one) => one.includes('delivery-pgp-key') && one.includes(reference)) ?? '';
      expect(line).toContain(fault);
    },
  );

  test('directory check names a key that cannot be used, and passes the twin that can', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stand-safe-pgp-'));
    const file = join(folder, 'directory.json');
    const check = async (key: string) => {
      const forces = { ...directory.forces, gwent: { ...directory.forces.gwent, pgpKey: key } };
      writeFileSync(file, JSON.stringify({ forces, national: directory.national }));
      const said: string[] = [];
      const io = { out: () => undefined, err: (line: string) => void said.push(line), stdin: process.stdin };
      return { exit: await directoryCommand(['check', file], io), said: said.join('\n') };
    };
    expect(await check((await newKey(spoc, 3600)).publicKey)).toMatchObject({
      exit: 1,
      said: expect.stringContaining('gwent.pgpKey: expired'),
    });
    expect(await check((await newKey(spoc)).publicKey)).toEqual({ exit: 0, said: '' });
    rmSync(folder, { recursive: true });
  });
});
