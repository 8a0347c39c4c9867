// The operator's email, over real SMTP: one for many, naming references and reasons and no word of anybody.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createAlarm } from '../../src/delivery/jobs/alarm.ts';
import { createMailer } from '../../src/delivery/mail/mailer.ts';
import { createLog } from '../../src/shared/log.ts';
import { type Clock, clockAt } from '../support/delivery.ts';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.ts';

let sink: SmtpSink;
let clock: Clock;
const logged: string[] = [];
beforeAll(async () => {
  sink = await startSmtpSink();
  clock = clockAt('2026-11-23T20:00:00Z');
});
afterAll(() => sink.stop());

function alarmTo(to: string | null) {
  const mailer = createMailer({
    url: sink.url,
    from: 'reports@stand-safe.example',
    bouncesTo: 'bounces@stand-safe.example',
    allowInsecureLoopback: true,
  });
  const log = createLog('info', { write: (line) => void logged.push(line) });
  const alarm = createAlarm({
    mailer,
    to,
    mailDomain: 'stand-safe.example',
    now: clock.now,
    log,
    gather: 5,
    quiet: 10,
  });
  const stop = () => {
    alarm.stop();
    mailer.close();
  };
  return { alarm, stop };
}

describe('the operator’s alarm', () => {
  test('P2: a flood is one email with a count, the references and the reasons, and a new one comes after the quiet', async () => {
    const { alarm, stop } = alarmTo('operator@council.example');
    for (let at = 0; at < 30; at++) alarm.raise(`SS-7K3M-9Q${String(at).padStart(2, '0')}`, at % 2 ? 'late' : 'failed');
    const [mail] = await sink.until(1);
    expect(mail?.to).toBe('operator@council.example');
    expect(mail?.mail.subject).toContain('30');
    expect(mail?.mail.text).toContain('SS-7K3M-9Q00');
    expect(mail?.mail.text).toContain('No mail server has taken it in time: SS-7K3M-9Q01');
    expect(mail?.mail.text).toContain('refused it, sent it back or was given up: SS-7K3M-9Q00');
    expect(mail?.mail.headers.get('auto-submitted')).toBe('auto-generated');
    clock.pass(1000);
    alarm.raise('SS-AAAA-BBBB', 'unanswered');
    const both = await sink.until(2);
    expect(both[1]?.mail.text).toContain('SS-AAAA-BBBB');
    expect(both[1]?.mail.text).not.toContain('SS-7K3M');
    expect(both[1]?.mail.messageId).not.toBe(both[0]?.mail.messageId);
    stop();
  });

  test('P2: the mail server that takes no report takes no alarm either: it comes when that is back, with every reason', async () => {
    const before = sink.taken.length;
    sink.recipient = () => {
      sink.recipient = () => '250';
      return '451 4.3.2 not now';
    };
    const { alarm, stop } = alarmTo('operator@council.example');
    alarm.raise('SS-7K3M-9QXD', 'unanswered');
    alarm.raise('SS-7K3M-9QXD', 'failed');
    const mail = (await sink.until(before + 1)).at(-1)?.mail;
    expect(mail?.subject).toMatch(/: 1$/);
    expect(mail?.text).toContain('nobody is left to write to: SS-7K3M-9QXD');
    expect(mail?.text).toContain('was given up: SS-7K3M-9QXD');
    stop();
  });

  test('a mail server that will not take it is a line in the log, and without an address there is no email', async () => {
    const before = sink.taken.length;
    const silent = alarmTo(null);
    silent.alarm.raise('SS-7K3M-9QXD', 'late');
    silent.stop();
    const refused = new Promise<void>((done) => {
      sink.recipient = () => {
        done();
        return '550 5.1.1 unknown';
      };
    });
    const { alarm, stop } = alarmTo('operator@council.example');
    alarm.raise('SS-7K3M-9QXD', 'late');
    await refused;
    while (!logged.some((line) => line.includes('alarm-not-sent'))) await new Promise(setImmediate);
    expect(sink.taken).toHaveLength(before);
    stop();
  });
});
