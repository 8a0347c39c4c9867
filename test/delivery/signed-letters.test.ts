// Every letter to a force carries data and one signature over all that can be read in it: a changed word is noticed in each.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { verifyReport } from '../../src/delivery/verify-report.ts';
import { answersFor, submissionOf, type TestDelivery, withDelivery } from '../support/delivery.ts';

let bench: TestDelivery;
beforeAll(async () => {
  bench = await withDelivery();
});
afterAll(() => bench.stop());

test.each(['report', 'add', 'contact', 'withdraw'] as const)(
  '%s: genuine as it came, not with one word changed',
  async (kind) => {
    const { delivery, sink } = bench;
    const words = 'A white Ford stood outside.';
    const { reference, returnCode } = await delivery.submit(submissionOf({ answers: answersFor({ words }) }));
    await delivery.work(reference);
    const more = kind === 'withdraw' || kind === 'report' ? {} : { words: 'The white Ford came back.' };
    if (kind !== 'report')
      await delivery.followUp(reference, returnCode, { kind, language: 'en', ...more } as never, 'k');
    await delivery.work(reference);
    const letter = sink.taken.findLast((one) => one.raw.includes(reference) && one.to.startsWith('spoc'));
    const check = async (raw: string) => (await verifyReport(Buffer.from(raw), null, delivery.keys.publicKey)).fault;
    const raw = String(letter?.raw);
    expect(letter?.mail.attachments.map((one) => one.filename)).toEqual([
      `${kind === 'report' ? 'report' : 'follow-up'}-${reference}.json`,
    ]);
    expect(await check(raw)).toBe('');
    const from = kind === 'withdraw' ? 'safety matter' : 'white Ford';
    const to = kind === 'withdraw' ? 'closed matter' : 'black Ford';
    expect(raw).toContain(from);
    const changed = raw.replace(from, to);
    expect(await check(changed)).not.toBe('');
    // Whoever changes a word could take the line with the signature of the letter away as well.
    expect(await check(changed.replaceAll(/^.*HTML.*$/gm, ''))).not.toBe('');
  },
);

test('a line in their own words that looks like a signature does not make a genuine letter false', async () => {
  const { delivery, sink } = bench;
  const line = `Ed25519 signature of text, HTML and files: ${'A'.repeat(86)}==`;
  const { reference } = await delivery.submit(submissionOf({ answers: answersFor({ words: `He shouted.\n${line}` }) }));
  await delivery.work(reference);
  const letter = sink.taken.findLast((one) => one.raw.includes(reference) && one.to.startsWith('spoc'));
  const { genuine, fault } = await verifyReport(Buffer.from(String(letter?.raw)), null, delivery.keys.publicKey);
  expect({ genuine, fault }).toEqual({ genuine: true, fault: '' });
});
