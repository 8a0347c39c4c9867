// The operator hears of a report that nobody's mail server takes or nobody answers: in the log at once, and by email once
// per incident with a count, never one email a failure (a flood of alarms is no alarm).
import { say } from '../../shared/locale.ts';
import { failureFields, type Log } from '../../shared/log.ts';
import type { AlarmReason } from '../delivery-repository.ts';
import type { Mailer } from '../mail/mailer.ts';

export interface Alarm {
  raise(reference: string, reason: AlarmReason): void;
  stop(): void;
}

export interface AlarmDeps {
  readonly mailer: Mailer;
  /** Null: log and metrics only. */
  readonly to: string | null;
  readonly mailDomain: string;
  readonly now: () => Date;
  readonly log: Log;
  /** Milliseconds in which alarms are gathered into one email, and in which no further one is sent. */
  readonly gather?: number;
  readonly quiet?: number;
}

const reasons: readonly AlarmReason[] = ['unanswered', 'late', 'failed', 'returned', 'pgp-key'];
/** References named for one reason. */
const most = 20;

/** @returns where alarms are raised. */
export function createAlarm(deps: AlarmDeps): Alarm {
  const gather = deps.gather ?? 20_000;
  const quiet = deps.quiet ?? 15 * 60_000;
  let waiting = new Map<string, Set<AlarmReason>>();
  let timer: NodeJS.Timeout | undefined;
  let lastSent = Number.NEGATIVE_INFINITY;
  let sent = 0;
  let stopped = false;

  async function send(to: string): Promise<void> {
    timer = undefined;
    const now = deps.now();
    const raised = [...waiting];
    waiting = new Map();
    lastSent = now.getTime();
    sent += 1;
    const lines = reasons.flatMap((reason) => {
      const about = raised.filter(([, all]) => all.has(reason)).map(([reference]) => reference);
      const references = `${about.slice(0, most).join(', ')}${about.length > most ? ', …' : ''}`;
      return about.length > 0 ? [say('en', `email.alarm.${reason}`, { references })] : [];
    });
    const email = {
      subject: say('en', 'email.alarm.subject', { count: raised.length }),
      text: [...lines, say('en', 'email.alarm.body')].join('\n\n'),
      html: '',
      attachments: [],
      headers: {},
    };
    const id = `alarm.${now.getTime()}.${sent}`;
    const messageId = `<${id}@${deps.mailDomain}>`;
    const result = await deps.mailer.send({ email, to, messageId, envelopeId: id, date: now, requireTls: true });
    if (result.verdict === 'accepted') return;
    deps.log.error('alarm-not-sent', { smtpCode: result.answer.code, cause: result.answer.reason });
    // The mail server that takes no report takes no alarm either: it is tried again as long as this process lives.
    if (result.verdict === 'deferred') for (const [reference, all] of raised) gatherUp(reference, all);
  }

  function gatherUp(reference: string, more: Iterable<AlarmReason>): void {
    const { to } = deps;
    if (to === null) return;
    waiting.set(reference, new Set([...(waiting.get(reference) ?? []), ...more]));
    if (timer || stopped) return;
    const rest = Math.max(0, lastSent + quiet - deps.now().getTime());
    timer = setTimeout(() => {
      send(to).catch((failure) => deps.log.error('alarm-not-sent', failureFields(failure)));
    }, gather + rest);
    timer.unref();
  }

  return {
    raise: (reference, reason) => gatherUp(reference, [reason]),
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
