// Every sentence that a reporter may hear about a delivery, in both languages: true of that state, and for who gave no name
// nothing about waiting for an answer.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { thank } from '../../src/bot/confirmation.ts';
import { utteranceText } from '../../src/bot/message-text.ts';
import type { StoredReceipt } from '../../src/delivery/report-record.ts';
import type { News, NewsKind } from '../../src/delivery/state/delivery.ts';
import { sayHistory, sayNews, sayNext } from '../../src/delivery/status.ts';
import { answersFor, submissionOf, type TestDelivery, withDelivery } from '../support/delivery.ts';

const reference = 'SS-7K3M-9QXD';
const newsOf = (kind: NewsKind, more: Partial<News> = {}): Omit<News, 'id'> => ({
  kind,
  at: 0,
  to: null,
  what: null,
  crimeNumber: null,
  force: 'gwent',
  ...more,
});
const received: StoredReceipt = {
  draft: '',
  reference,
  force: 'gwent',
  sentAt: '2026-11-24T20:05:00Z',
  language: 'en',
  operation: 'ford',
  urgency: 'standard',
  replyWithinHours: 24,
  acceptsReports: false,
  reachable: true,
  state: 'accepted',
  history: [newsOf('accepted')],
  wishes: [],
};

describe('P7: what a reporter is told', () => {
  test.each(['en', 'cy'] as const)('%s: who gave no name is never told to ask for an answer', (language) => {
    const nameless = { reference, reachable: false };
    const kinds: Omit<News, 'id'>[] = [
      newsOf('unanswered'),
      newsOf('acknowledged', { what: 'more-wanted' }),
      newsOf('add-failed'),
    ];
    for (const news of kinds) {
      const [withName, without] = [{ reference, reachable: true }, nameless].map((to) => sayNews(language, news, to));
      expect(without).not.toBe(withName);
    }
    expect(sayNews(language, newsOf('unanswered'), nameless)).not.toContain('101');
    const next = sayNext(language, { ...received, reachable: false }).join(' ');
    expect(next).not.toMatch(/\b101\b/);
    expect(next).toContain('0800 555 111');
    expect(next).toContain('999');
  });

  test.each(['en', 'cy'] as const)(
    'P10: %s: with a name: no crime number yet, when to ask, and the words for 101',
    (language) => {
      const next = sayNext(language, received).join('\n');
      expect(next).toContain('Operation Ford');
      expect(next).toContain(reference);
      expect(next).toMatch(/24 (hours|awr)/);
      const none = sayNext(language, { ...received, operation: null }).join('\n');
      expect(none).not.toContain('Operation');
      expect(none).toContain(reference);
      expect(sayNext(language, { ...received, state: 'acknowledged' }).join('\n')).not.toMatch(/24 (hours|awr)/);
    },
  );

  test.each([
    ['en', 1, 'within an hour, call 101', 'nothing after an hour, call 101'],
    ['en', 2, 'within 2 hours, call 101', 'nothing after 2 hours, call 101'],
    ['cy', 1, 'o fewn awr, ffoniwch 101', 'dim ar ôl awr, ffoniwch 101'],
    ['cy', 2, 'o fewn 2 awr, ffoniwch 101', 'dim ar ôl 2 awr, ffoniwch 101'],
  ] as const)('%s: %d is said as one says it, on the status page and in the thanks', (language, hours, page, chat) => {
    expect(sayNext(language, { ...received, replyWithinHours: hours }).join('\n')).toContain(page);
    const receipt = { ...received, returnCode: null, replyWithinHours: hours };
    const thanks = thank(receipt, answersFor()).map((one) => utteranceText(language, one));
    expect(thanks.join('\n')).toContain(chat);
  });

  test.each(['en', 'cy'] as const)('%s: once it is recorded nobody hears that it is not', (language) => {
    const history = [newsOf('accepted'), newsOf('acknowledged', { what: 'recorded', crimeNumber: '2600/123' })];
    const next = sayNext(language, { ...received, state: 'acknowledged', history });
    expect(next).toHaveLength(2);
    expect(next[0]).toContain(reference);
    expect(sayHistory(language, { ...received, history }).at(-1)?.words).toContain('2600/123');
  });

  test.each(['en', 'cy'] as const)('%s: every kind of news is a sentence of its own', (language) => {
    const kinds: NewsKind[] = [
      'accepted',
      'backup',
      'returned',
      'passed-on',
      'delayed',
      'unanswered',
      'add',
      'contact',
    ];
    const more: NewsKind[] = ['withdraw', 'add-taken', 'contact-taken', 'withdraw-taken', 'add-failed', 'stopped'];
    const said = [...kinds, ...more].map((kind) => sayNews(language, newsOf(kind), received));
    const national = (['backup', 'passed-on'] as const).map((kind) =>
      sayNews(language, newsOf(kind, { to: 'national' }), received),
    );
    expect(new Set([...said, ...national]).size).toBe(kinds.length + more.length + 2);
    expect([...said, ...national].join(' ')).not.toMatch(/[{}]/);
  });
});

describe('over real SMTP', () => {
  let bench: TestDelivery;
  beforeAll(async () => {
    bench = await withDelivery();
  });
  afterAll(() => bench.stop());

  test('without a name: the receipt, the news and the copy all say so', async () => {
    const { name: _name, contact: _contact, ...answers } = answersFor();
    const anonymous = { ...answers, forWhom: { kind: 'choice' as const, codes: ['anonymous'] } };
    const receipt = await bench.delivery.submit(submissionOf({ answers: anonymous }));
    expect(receipt.reachable).toBe(false);
    await bench.delivery.work(receipt.reference);
    expect(bench.told.find((one) => one.reference === receipt.reference)?.reachable).toBe(false);
    expect((await bench.delivery.status(receipt.reference))?.reachable).toBe(false);
    const copy = await bench.delivery.copies.file(receipt.reference, 'en');
    expect(copy?.text).not.toContain('101');
    expect(copy?.text).toContain('0800 555 111');
  });

  test('passed on to the national desk: nobody is told that the force did not answer', async () => {
    const { reference: one } = await bench.delivery.submit(submissionOf());
    await bench.delivery.work(one);
    bench.clock.pass(3_600_000);
    const to = {
      force: 'gwent' as const,
      contacts: [{ kind: 'national' as const, mailbox: 'desk@national.example' }],
      copies: [],
      replyWithinHours: 24,
    };
    await bench.delivery.book.change(one, [{ kind: 'passed-on', by: 'spoc', to }]);
    await bench.delivery.work(one);
    expect(bench.told.filter((news) => news.reference === one).map((news) => [news.kind, news.to])).toEqual([
      ['accepted', 'spoc'],
      ['passed-on', 'national'],
      ['accepted', 'national'],
    ]);
    const email = bench.sink.taken.find((taken) => taken.raw.includes(one) && taken.to.startsWith('desk'));
    expect(email?.mail.text).toContain('Gwent Police says that it is not for them');
    expect(email?.mail.text).not.toContain('did not answer');
    // Nobody comes after the national desk.
    expect(email?.mail.text).not.toContain('the next contact is written to');
  });
});
