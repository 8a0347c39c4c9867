// A force reads its letters in the language that its entry of the directory asks for: English, Welsh, or Welsh and then English. Whatever
// it is, the words of the person stay as they were, every part says which language it is in, and the letter proves itself.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyReport } from '../../src/delivery/verify-report.ts';
import { parseDirectory } from '../../src/routing/directory.ts';
import { answersFor, directory, submissionOf, type TestDelivery, withDelivery } from '../support/delivery.ts';

const letters = { gwent: 'cy', 'dyfed-powys': 'both' } as const;
const asked = {
  ...directory,
  forces: Object.fromEntries(
    Object.entries(directory.forces).map(([id, entry]) => [
      id,
      { ...entry, letters: letters[id as keyof typeof letters] },
    ]),
  ),
};

let bench: TestDelivery;
beforeAll(async () => {
  bench = await withDelivery({ directory: () => asked });
});
afterAll(() => bench.stop());

const words = 'Roedd Ford gwyn y tu allan. A white Ford stood outside.';

async function letterTo(force: string, language: 'en' | 'cy', added?: string) {
  const { delivery, sink } = bench;
  const submission = submissionOf({ answers: answersFor({ force, words }), language, languagesUsed: [language] });
  const { reference, returnCode } = await delivery.submit(submission);
  await delivery.work(reference);
  if (added) {
    await delivery.followUp(reference, returnCode, { kind: 'add', words: added, language }, 'k');
    await delivery.work(reference);
  }
  const found = sink.taken.findLast((one) => one.raw.includes(reference) && one.to === `spoc@${force}.police.example`);
  if (!found) throw new Error(`no letter to ${force}`);
  const { fault } = await verifyReport(Buffer.from(found.raw), null, delivery.keys.publicKey);
  expect(fault).toBe('');
  return { text: found.mail.text ?? '', html: String(found.mail.html), subject: found.mail.subject ?? '', reference };
}

describe('a letter to a force', () => {
  test('that asks for nothing is English, and says in Welsh only to whom it is to be handed', async () => {
    const { text, html, subject } = await letterTo('kent', 'cy');
    expect(subject).toContain('candidate report');
    expect(subject).toContain('in Welsh');
    expect(html).toContain('<html lang="en">');
    expect(html).toMatch(/<p lang="cy"[^>]*>Cafodd yr adroddiad hwn ei wneud yn Gymraeg/);
    expect(html).toMatch(/\/spoc\/[\w.-]+"/);
    expect(text).not.toContain('Adroddiad ymgeisydd');
  });

  test('that asks for Welsh is Welsh from the subject to the link', async () => {
    const { text, html, subject, reference } = await letterTo('gwent', 'en');
    expect(subject).toBe(
      `[SAFONOL] Operation Ford: adroddiad ymgeisydd ${reference}, Heddlu Gwent · OFFICIAL-SENSITIVE`,
    );
    expect(html).toContain('<html lang="cy">');
    expect(html.match(/href="[^"]*\/spoc\/[^"]*"/g)?.every((link) => link.includes('?lang=cy'))).toBe(true);
    expect(text).toContain('Pwy:');
    expect(text).toContain(words);
    expect(text.slice(0, text.indexOf('PROOF OF ORIGIN'))).not.toMatch(
      /\b(Reach them|Read it within|open the report)\b/,
    );
  });

  test('that asks for both is Welsh and then English, each marked, with the same words of the person', async () => {
    const { text, html, subject } = await letterTo('dyfed-powys', 'en');
    expect(subject).toMatch(/^\[SAFONOL\] .*Heddlu Dyfed-Powys.* \/ \[STANDARD\] .*Dyfed-Powys Police/);
    const [welsh = '', english = ''] = text.split(/^={72}$/m);
    expect(welsh).toContain('Pwy:');
    expect(english).toContain('Who:');
    for (const half of [welsh, english]) expect(half).toContain(words);
    expect(html.match(/<div lang="(cy|en)"/g)?.slice(0, 2)).toContain('<div lang="cy"');
    expect(html).toContain('<div lang="en"');
    expect(html).toContain('?lang=cy');
  });

  test('that asks for Welsh has what was added in Welsh as well', async () => {
    const { text, html, subject } = await letterTo('gwent', 'cy', 'Daeth y Ford gwyn yn ôl.');
    expect(subject).toMatch(/ychwanegwyd/i);
    expect(html).toContain('<html lang="cy">');
    expect(text).toContain('Daeth y Ford gwyn yn ôl.');
    expect(text).toContain('Atebwch yn Gymraeg');
  });
});

test('a directory that asks for another language is refused by name', () => {
  const json = JSON.parse(JSON.stringify(asked));
  expect(parseDirectory(json)).toHaveProperty('directory');
  json.forces.gwent.letters = 'welsh';
  expect(JSON.stringify(parseDirectory(json))).toContain('gwent.letters');
});
