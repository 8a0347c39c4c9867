// What a mail server's answer means for us: taken, try again, or never. Only a clear "never" about this mailbox or this
// email counts as one; everything doubtful, garbled or about ourselves is tried again (RFC 5321 4.2, RFC 3463).
import type { MailAnswer } from '../state/delivery.ts';

export type Verdict = 'accepted' | 'deferred' | 'refused';

/** The parts of an SMTP client's failure that we look at. */
export interface SmtpFailure {
  readonly code?: unknown;
  /** The system's own code where the client put one of its own in front. */
  readonly originalCode?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
  readonly command?: unknown;
}

const enhancedIn = (text: string): string => /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1] ?? '';

/** The server's name for what it took, from `250 2.0.0 Ok: queued as 4X1Yz` and its kin. */
export function acceptedAnswer(response: string): MailAnswer {
  const queueId = /(?:queued as|id=|as)\s*<?([\w\-.]{3,60})/i.exec(response)?.[1] ?? null;
  return { code: Number(response.slice(0, 3)) || 250, enhanced: enhancedIn(response), reason: 'accepted', queueId };
}

const tlsFaults =
  /^(ETLS|EREQUIRETLS|CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|HOSTNAME_MISMATCH|EPROTO$)/;

function reasonWithoutAnswer(failure: SmtpFailure): string {
  const code = String(failure.code ?? '');
  if (tlsFaults.test(code) || tlsFaults.test(String(failure.originalCode ?? ''))) return 'tls';
  if (/^(ECONNREFUSED|EDNS|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/.test(String(failure.originalCode ?? code)))
    return 'unreachable';
  if (code === 'ETIMEDOUT' || code === 'ABORT_ERR' || code === 'EABORT') return 'timeout';
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'relay';
  return 'connection';
}

/** Where in the dialogue a refusal is about the mailbox or the email; before that it is about us or the relay. */
function stageOf(command: string): 'recipient' | 'content' | 'relay' {
  if (/^RCPT/i.test(command)) return 'recipient';
  return /^DATA|^BDAT/i.test(command) ? 'content' : 'relay';
}

/** @param failure what nodemailer threw. */
export function judgeFailure(failure: SmtpFailure): { verdict: Exclude<Verdict, 'accepted'>; answer: MailAnswer } {
  const code = typeof failure.responseCode === 'number' ? failure.responseCode : 0;
  const enhanced = enhancedIn(String(failure.response ?? ''));
  if (code < 400 || code > 599) {
    return {
      verdict: 'deferred',
      answer: { code: 0, enhanced: '', reason: reasonWithoutAnswer(failure), queueId: null },
    };
  }
  const stage = stageOf(String(failure.command ?? ''));
  const answer = { code, enhanced, reason: stage, queueId: null };
  const contradicts = enhanced !== '' && enhanced[0] !== String(code)[0];
  // 552 to RCPT is "too many recipients" (RFC 5321 4.5.3.1.10) and x.3.x is the server's own trouble: both pass.
  const passes =
    (stage === 'recipient' && code === 552 && !enhanced.startsWith('5.2')) || /^5\.3\.[012]/.test(enhanced);
  const never = code >= 500 && stage !== 'relay' && !contradicts && !passes;
  return { verdict: never ? 'refused' : 'deferred', answer };
}
