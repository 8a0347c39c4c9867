// The email as an officer with two minutes reads it, from the mailbox it really came to: why, what to do, how to reach the
// person, five lines, the link; then everything. It never asks for what cannot be done and says nothing that did not happen.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { accounts } from '../emails/accounts.ts';
import { directory, submissionOf, type TestDelivery, withDelivery } from '../support/delivery.ts';

let bench: TestDelivery;
beforeAll(async () => {
  bench = await withDelivery();
});
afterAll(() => bench.stop());

async function emailOf(name: string, delivery = bench.delivery): Promise<{ text: string; html: string }> {
  const account = accounts.find(([one]) => one === name)?.[1];
  const { reference } = await delivery.submit(submissionOf(account));
  await delivery.work(reference);
  const taken = bench.sink.taken.find((one) => one.raw.includes(reference) && one.to.startsWith('spoc'));
  const { text = '', html } = await simpleParser(taken?.raw ?? '');
  return { text, html: html || '' };
}

describe('the email to a force', () => {
  test.each(['text', 'html'] as const)(
    '%s: what is needed first stands first, and the link before the whole',
    async (form) => {
      const said = (await emailOf('red'))[form].toLowerCase();
      const order = [
        'answer by',
        'a threat to hurt or kill',
        'i will burn you out',
        'nia example',
        '020 7183 8750',
        'a weapon',
      ];
      const rest = [
        'someone_angry',
        'example street',
        'we have it',
        'why this urgency',
        'what happened, as the person tells it',
      ];
      const places = [...order, ...rest].map((words) => said.indexOf(words));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((one, other) => one - other));
    },
  );

  test('nobody is told to call back who cannot be called back', async () => {
    const { text } = await emailOf('anonymous');
    expect(text).not.toContain('by the way given below');
    expect(text).toContain('There is no way to call the person back.');
    expect((await emailOf('green')).text).toContain('by the way given below');
  });

  test('a force that answers within one hour is asked to do so “within an hour”, with or without a way back', async () => {
    const gwent = { spoc: 'spoc@gwent.police.example', replyWithinHours: 1 };
    const quick = await bench.another({ directory: () => ({ ...directory, forces: { ...directory.forces, gwent } }) });
    expect((await emailOf('green', quick)).text).toContain('Contact the person within an hour');
    expect((await emailOf('anonymous', quick)).text).toContain('Read it within an hour.');
    expect((await emailOf('green')).text).toContain('Contact the person within 24 hours');
  });

  test('every word is printed, links are dead but for the number and the page, and nothing is fetched from anywhere', async () => {
    const { html } = await emailOf('red');
    expect(html).not.toMatch(/<details/);
    expect(html.match(/I will burn you out/g)).toHaveLength(2);
    expect(html.match(/href="[^"]*"/g)).toEqual([
      'href="tel:+442071838750"',
      expect.stringMatching(/^href="https:\/\/stand-safe\.example\/spoc\//),
    ]);
    expect(html).not.toMatch(/<(script|img|link|iframe)|url\(/i);
  });
});
