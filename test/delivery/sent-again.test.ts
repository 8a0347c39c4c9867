// A report that goes out a second time: what the reporter hears is what is news to them, and never the same words twice.
import { expect, test } from '@jest/globals';
import type { Delivery, MailAnswer } from '../../src/delivery/state/delivery.ts';
import { type DeliveryEvent, newDelivery, stepDelivery } from '../../src/delivery/state/step-delivery.ts';
import { route } from '../../src/routing/route.ts';
import { directory } from '../support/delivery.ts';

const start = Date.parse('2026-11-23T20:00:00Z');
const minute = 60_000;
const hour = 60 * minute;
const name = (mailbox: string) => `<id.${mailbox.replace('@', '.')}@x.example>`;
const to = route({ force: 'gwent', operation: 'ford', safetyMatter: true }, directory);
const answer: MailAnswer = { code: 250, enhanced: '2.0.0', reason: 'accepted', queueId: 'Q1' };
const resend: DeliveryEvent = { kind: 'resend', to };
const look: DeliveryEvent = { kind: 'look' };
const spoc = name('spoc@gwent.police.example');
const backup = name('backup@gwent-backup.example');

const run = (delivery: Delivery, now: number, ...events: DeliveryEvent[]) =>
  events.reduce((one, event) => stepDelivery(one, event, now, name), delivery);
const take = (messageId: string, attempt: number): DeliveryEvent[] => [
  { kind: 'begin', messageId },
  { kind: 'accepted', messageId, attempt, answer },
];
const taken = () => run(newDelivery(to, 'standard', start, name), start, ...take(spoc, 1));
const told = (delivery: Delivery) => delivery.history.map((one) => one.kind);

test('P7: taken, sent again and taken again is told once, by the first contact and by the next', () => {
  const again = run(taken(), start + hour, resend, look, ...take(spoc, 2));
  expect(told(again)).toEqual(['accepted']);
  const next = run(run(again, start + 26 * hour, look), start + 26 * hour, ...take(backup, 1));
  expect(told(next)).toEqual(['accepted', 'backup']);
  const third = run(next, start + 27 * hour, resend, ...take(spoc, 3));
  const nextAgain = run(run(third, start + 52 * hour, look), start + 52 * hour, ...take(backup, 2));
  expect(nextAgain.letters.find((one) => one.messageId === backup)?.state).toBe('accepted');
  expect(told(nextAgain)).toEqual(['accepted', 'backup']);
});

test('P9: what came back is news when it is taken again', () => {
  const bounce: DeliveryEvent = { kind: 'bounced', messageId: spoc, answer: { ...answer, code: 550 } };
  const again = run(taken(), start + hour, bounce, resend, ...take(spoc, 2));
  expect(told(again)).toEqual(['accepted', 'returned', 'accepted']);
});

test('P2: sent again to a server that does not take it, it is late from then on, and taken is news again', () => {
  const again = run(taken(), start + hour, resend, look);
  expect(told(again)).toEqual(['accepted']);
  const late = run(again, start + hour + 15 * minute, look);
  expect(told(late)).toEqual(['accepted', 'delayed']);
  expect(told(run(late, start + 2 * hour, ...take(spoc, 2)))).toEqual(['accepted', 'delayed', 'accepted']);
});
