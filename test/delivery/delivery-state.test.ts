// The state machine of a delivery, row by row as in docs/delivery.md, and what holds over every possible history.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createCircuit } from '../../src/delivery/jobs/circuit.ts';
import { backoff, giveUpAfter } from '../../src/delivery/state/backoff.ts';
import { type Delivery, isDelivered, type MailAnswer, reporterState } from '../../src/delivery/state/delivery.ts';
import {
  attemptLife,
  type DeliveryEvent,
  dueDispatches,
  newDelivery,
  nextLook,
  stepDelivery,
} from '../../src/delivery/state/step-delivery.ts';
import type { Urgency } from '../../src/reporting/report.ts';
import { route } from '../../src/routing/route.ts';
import { directory } from '../support/delivery.ts';

const start = Date.parse('2026-11-23T20:00:00Z');
const minute = 60_000;
const hour = 60 * minute;
const name = (mailbox: string) => `<id.${mailbox.replace('@', '.')}@x.example>`;
const spoc = name('spoc@gwent.police.example');
const yes: MailAnswer = { code: 250, enhanced: '2.0.0', reason: 'accepted', queueId: 'Q1' };
const no: MailAnswer = { code: 550, enhanced: '5.1.1', reason: 'recipient', queueId: null };
const later: MailAnswer = { code: 451, enhanced: '4.7.1', reason: 'recipient', queueId: null };

const fresh = (urgency: Urgency = 'standard') =>
  newDelivery(route({ force: 'gwent', operation: 'ford', safetyMatter: true }, directory), urgency, start, name);
const run = (delivery: Delivery, now: number, ...events: DeliveryEvent[]) =>
  events.reduce((one, event) => stepDelivery(one, event, now, name), delivery);
const letterTo = (delivery: Delivery, kind: string) => delivery.letters.find((one) => one.kind === kind);
/** An attempt to one contact is begun, or taken. */
function takes(delivery: Delivery, kind: string, now: number, what: 'begin' | 'accepted'): Delivery {
  const messageId = letterTo(delivery, kind)?.messageId ?? '';
  const event: DeliveryEvent =
    what === 'begin' ? { kind: 'begin', messageId } : { kind: 'accepted', messageId, attempt: 1, answer: yes };
  return run(delivery, now, event);
}
const begin: DeliveryEvent = { kind: 'begin', messageId: spoc };
const accepted: DeliveryEvent = { kind: 'accepted', messageId: spoc, attempt: 1, answer: yes };
const refused: DeliveryEvent = { kind: 'refused', messageId: spoc, attempt: 1, answer: no, random: 0.5 };
const deferred: DeliveryEvent = { kind: 'deferred', messageId: spoc, attempt: 1, answer: later, random: 0.5 };

describe('a letter', () => {
  test('P5: is begun by one worker alone, and again only when the attempt counts as dead', () => {
    const sending = run(fresh(), start, begin);
    expect(letterTo(sending, 'spoc')).toMatchObject({ state: 'sending', attempts: 1 });
    expect(run(sending, start + 1000, begin)).toBe(sending);
    expect(dueDispatches(sending, start).map((one) => one.kind)).toEqual(['copy']);
    expect(letterTo(run(sending, start + attemptLife, begin), 'spoc')).toMatchObject({ state: 'sending', attempts: 2 });
  });

  test('P7: accepted is told once, and a late yes to a dead attempt is still a yes', () => {
    const done = run(fresh(), start, begin, accepted);
    expect(done.news.map((one) => one.kind)).toEqual(['accepted']);
    expect(run(done, start, accepted)).toBe(done);
    const late = run(run(fresh(), start, begin), start + attemptLife, begin, accepted);
    expect(letterTo(late, 'spoc')?.state).toBe('accepted');
  });

  test('P5: the failure of an attempt that was given up cannot undo the newer one', () => {
    const second = run(run(fresh(), start, begin), start + attemptLife, begin);
    expect(run(second, start + attemptLife, deferred)).toBe(second);
    expect(run(second, start + attemptLife, refused)).toBe(second);
  });

  test('P2: deferred waits longer each time, for more than five days, with no early gap over half an hour', () => {
    let delivery = run(fresh(), start, begin);
    let now = start;
    let longestEarly = 0;
    let attempts = 1;
    while (letterTo(delivery, 'spoc')?.state !== 'failed') {
      delivery = run(delivery, now, { ...deferred, attempt: attempts, random: 0.999 } as DeliveryEvent);
      const next = letterTo(delivery, 'spoc')?.nextAt ?? 0;
      if (now - start < 4 * hour) longestEarly = Math.max(longestEarly, next - now);
      if (letterTo(delivery, 'spoc')?.state === 'failed') break;
      expect(next - now).toBeGreaterThanOrEqual(8000);
      expect(next - now).toBeLessThanOrEqual(72 * minute);
      now = next;
      delivery = run(delivery, now, begin);
      attempts += 1;
    }
    expect(longestEarly).toBeLessThanOrEqual(30 * minute);
    expect(now - start).toBeGreaterThan(5 * 24 * hour);
    expect(letterTo(delivery, 'spoc')?.failure).toBe('gave-up');
    expect(giveUpAfter).toBeGreaterThan(5 * 24 * hour);
  });

  test('P2: gaps are spread, so that a server that comes back is not overrun', () => {
    expect(backoff(8, 0)).not.toBe(backoff(8, 0.9));
    expect(backoff(1, 0.5)).toBe(10_000);
    expect(backoff(1000, 0.5)).toBe(hour);
  });

  test('a letter that has to wait for its turn has not used up an attempt', () => {
    const waits = run(fresh(), start, { kind: 'postponed', messageId: spoc, until: start + 5000 });
    expect(letterTo(waits, 'spoc')).toMatchObject({ state: 'waiting', attempts: 0, nextAt: start + 5000 });
  });
});

describe('the ladder', () => {
  test('P9: refused goes to the backup at once; a bounce after acceptance too, and then it is not delivered', () => {
    const away = run(fresh(), start, begin, refused);
    expect(away.rung).toBe(1);
    expect(letterTo(away, 'backup')?.state).toBe('waiting');
    expect(away.news).toEqual([]);
    const bounced = run(run(fresh(), start, begin, accepted), start + hour, {
      kind: 'bounced',
      messageId: spoc,
      answer: no,
    });
    expect(isDelivered(bounced)).toBe(false);
    expect(bounced.rung).toBe(1);
    expect(bounced.news.map((one) => one.kind)).toEqual(['accepted', 'returned']);
    expect(reporterState(bounced)).toBe('queued');
  });

  test('P7: "it went to the backup" is said when their mail server has it, and not a moment before', () => {
    const silent = run(run(fresh('red'), start, begin, accepted), start + 30 * minute, { kind: 'look' });
    const begun = takes(silent, 'backup', start + 30 * minute, 'begin');
    expect(begun.history.map((one) => one.kind)).toEqual(['accepted']);
    expect(reporterState(begun)).toBe('accepted');
    const taken = takes(begun, 'backup', start + 31 * minute, 'accepted');
    expect(taken.history.map((one) => [one.kind, one.to])).toEqual([
      ['accepted', 'spoc'],
      ['backup', 'backup'],
    ]);
    expect(reporterState(taken)).toBe('backup');
  });

  test('P9: what was taken and came back is told as such, and not told twice as being late', () => {
    const bounce: DeliveryEvent = { kind: 'bounced', messageId: spoc, answer: no };
    const bounced = run(run(fresh(), start, begin, accepted), start + hour, bounce, { kind: 'look' });
    expect(bounced.history.map((one) => one.kind)).toEqual(['accepted', 'returned']);
    const answered = run(run(fresh(), start, begin, accepted), start, {
      kind: 'acknowledged',
      acknowledgement: { what: 'received', by: 'spoc', at: start, crimeNumber: null },
    });
    expect(run(answered, start + hour, bounce).history.map((one) => one.kind)).toEqual(['accepted', 'acknowledged']);
  });

  test.each([
    ['red', 30 * minute],
    ['amber', 4 * hour],
    ['standard', 24 * hour],
  ] as const)(
    'P8: silence on a %s report goes to the backup, then the national desk, each once, then says so',
    (urgency, time) => {
      let delivery = run(fresh(urgency), start, begin, accepted);
      expect(run(delivery, start + time - 1, { kind: 'look' }).rung).toBe(0);
      delivery = run(delivery, start + time, { kind: 'look' });
      expect(delivery.contacts[delivery.rung]?.kind).toBe('backup');
      delivery = takes(takes(delivery, 'backup', start + time, 'begin'), 'backup', start + time, 'accepted');
      delivery = run(delivery, start + 2 * time, { kind: 'look' });
      expect(delivery.contacts[delivery.rung]?.kind).toBe('national');
      delivery = takes(
        takes(delivery, 'national', start + 2 * time, 'begin'),
        'national',
        start + 2 * time,
        'accepted',
      );
      delivery = run(delivery, start + 3 * time, { kind: 'look' });
      expect(delivery.stuckSince).toBe(start + 3 * time);
      delivery = run(delivery, start + 9 * time, { kind: 'look' }, { kind: 'look' });
      expect(delivery.history.map((one) => one.kind)).toEqual(['accepted', 'backup', 'backup', 'unanswered']);
      expect(delivery.letters.filter((one) => one.kind !== 'copy')).toHaveLength(3);
    },
  );

  test('P8: an acknowledgement by anybody ends the ladder', () => {
    const acknowledgement = { what: 'received', by: 'backup', at: start + hour, crimeNumber: null } as const;
    const silent = run(run(fresh('red'), start, begin, accepted), start + 30 * minute, { kind: 'look' });
    const answered = run(silent, start + hour, { kind: 'acknowledged', acknowledgement });
    expect(answered.letters.some((one) => one.kind === 'backup')).toBe(false);
    expect(run(answered, start + 24 * hour, { kind: 'look' }).rung).toBe(1);
    expect(reporterState(answered)).toBe('acknowledged');
  });

  test.each([
    ['red', 2 * minute],
    ['standard', 15 * minute],
  ] as const)('P2: a %s report that nobody took is alarmed on once', (urgency, time) => {
    expect(nextLook(fresh(urgency), start + 1)).toBeLessThanOrEqual(start + time);
    const late = run(fresh(urgency), start + time, { kind: 'look' });
    expect(late.alarmedAt).toBe(start + time);
    expect(run(late, start + time + 1000, { kind: 'look' }).news).toHaveLength(1);
    expect(run(fresh(urgency), start + time - 1, { kind: 'look' }).alarmedAt).toBeNull();
  });

  test('P2: when every mailbox refused, they are tried again every six hours while the report lives', () => {
    let delivery = fresh();
    for (const kind of ['spoc', 'backup', 'national']) {
      const messageId = letterTo(delivery, kind)?.messageId ?? '';
      delivery = run(
        delivery,
        start,
        { ...begin, messageId } as DeliveryEvent,
        { ...refused, messageId } as DeliveryEvent,
      );
    }
    expect(delivery.stuckSince).toBe(start);
    expect(dueDispatches(delivery, start).filter((one) => one.kind !== 'copy')).toHaveLength(0);
    const again = run(delivery, start + 6 * hour, { kind: 'look' });
    expect(dueDispatches(again, start + 6 * hour).filter((one) => one.kind !== 'copy')).toHaveLength(3);
  });

  test('sent again keeps the Message-ID and cannot be confused by answers to the first sending', () => {
    const done = run(fresh(), start, begin, accepted);
    const again = run(done, start + hour, {
      kind: 'resend',
      to: route({ force: 'gwent', operation: null, safetyMatter: false }, directory),
    });
    expect(letterTo(again, 'spoc')).toMatchObject({ state: 'waiting', messageId: spoc, resent: 1, attempts: 1 });
    const sending = run(again, start + hour, begin);
    expect(run(sending, start + hour, refused)).toBe(sending);
  });

  test('RFC 8689: a hop that cannot keep TLS makes us send again without asking for it further on', () => {
    const done = run(fresh(), start, begin, accepted);
    const back = run(done, start + hour, { kind: 'bounced', messageId: spoc, answer: { ...no, enhanced: '5.7.30' } });
    expect(letterTo(back, 'spoc')).toMatchObject({ state: 'waiting', requireTls: false });
    expect(back.rung).toBe(0);
  });
});

describe('over every history', () => {
  const kinds = fc.constantFrom(
    'begin',
    'accepted',
    'deferred',
    'refused',
    'bounced',
    'look',
    'acknowledged',
    'resend',
    'passed-on',
    'followed-up',
  );
  const steps = fc.array(fc.tuple(kinds, fc.nat(3), fc.nat(12 * 60), fc.nat(3)), { maxLength: 60 });

  test('P8, P9: something is always planned until the force answered, nobody is written to twice on one ladder, time never runs back', () => {
    fc.assert(
      fc.property(steps, (history) => {
        let delivery = fresh('amber');
        let now = start;
        for (const [kind, at, minutes, attempt] of history) {
          now += minutes * minute;
          const letter = delivery.letters[at % delivery.letters.length];
          const messageId = letter?.messageId ?? '';
          const common = {
            messageId,
            attempt: Math.max(0, (letter?.attempts ?? 0) - (attempt === 3 ? 1 : 0)),
            answer: no,
            random: 0.5,
          };
          const to = route({ force: 'kent', operation: 'ford', safetyMatter: true }, directory);
          const acknowledgement = { what: 'received', by: 'spoc', at: now, crimeNumber: null } as const;
          const wanted = (['add', 'contact', 'add', 'withdraw'] as const)[attempt] ?? 'add';
          const wish = { id: `w${at}`, kind: wanted, words: 'w', language: 'en', at: now, takenAt: null } as const;
          const event = { kind, ...common, to, acknowledgement, wish } as unknown as DeliveryEvent;
          if (kind === 'followed-up' && history.length % 2 > 0) continue;
          if (kind === 'acknowledged' && history.length % 3 > 0) continue;
          delivery = stepDelivery(delivery, event, now, name);
          const open = delivery.followUps.some((one) => one.takenAt === null) && delivery.withdrawn !== 'stopped';
          const answered = delivery.acknowledgements.length > 0 || delivery.withdrawn !== null;
          if (!answered || open) expect(nextLook(delivery, now)).not.toBeNull();
          const reports = delivery.letters.filter((one) => one.about === null);
          expect(new Set(reports.map((one) => one.mailbox)).size).toBe(reports.length);
          expect(new Set(delivery.letters.map((one) => one.messageId)).size).toBe(delivery.letters.length);
          expect(new Set(delivery.news.map((one) => one.id)).size).toBe(delivery.news.length);
          for (const one of delivery.letters) {
            expect(one.acceptedAt === null).toBe(one.state !== 'accepted');
            expect(one.messageId).toBe(name(one.about === null ? one.mailbox : `${one.mailbox}\n${one.about}`));
            if (delivery.withdrawn === 'stopped') expect(one.state).not.toBe('waiting');
          }
          JSON.parse(JSON.stringify(delivery));
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('the circuit', () => {
  test('S5: a dead domain rests and delays no other; one letter tries it again', () => {
    const circuit = createCircuit({ width: 3, patience: 2, rest: 1000, longestRest: 4000 });
    expect([circuit.enter('a', 0), circuit.enter('a', 0), circuit.enter('a', 0)]).toEqual([null, null, null]);
    expect([circuit.enter('a', 0), circuit.enter('a', 0), circuit.enter('a', 40)]).toEqual([25, 50, 75]);
    expect(circuit.enter('b', 0)).toBeNull();
    for (let at = 0; at < 3; at++) circuit.done('a', false, 10);
    expect(circuit.enter('a', 20)).toBe(2010);
    expect(circuit.resting(20)).toBe(1);
    expect(circuit.enter('a', 2010)).toBeNull();
    expect(circuit.enter('a', 2010)).toBe(3010);
    circuit.done('a', true, 2020);
    expect([circuit.enter('a', 2020), circuit.enter('a', 2020)]).toEqual([null, null]);
  });
});
