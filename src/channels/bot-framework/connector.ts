// Says one activity to a Bot Framework channel. Each attempt has a time limit, what may pass is tried again with jitter,
// and what could not be said is a failure that somebody hears of, never silence.
import type { Activity } from 'botbuilder';
import { ServiceError } from '../../shared/errors.ts';
import type { BotToken } from './bot-token.ts';

export interface ConnectorDeps {
  /** Null where nobody asks for one: development without an app id. */
  readonly token: BotToken | null;
  /** True in development: service URLs on this machine are let through. */
  readonly allows: (serviceUrl: string) => boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 0 ≤ x < 1, spreads the attempts of many. */
  readonly random: () => number;
  readonly limits?: Partial<ConnectorLimits>;
}

export interface ConnectorLimits {
  /** Milliseconds for one attempt. */
  readonly attempt: number;
  /** Milliseconds for all of them: Teams sends its message again when it waited fifteen seconds. */
  readonly whole: number;
  /** Milliseconds between attempts, before jitter; one attempt more than there are gaps. */
  readonly gaps: readonly number[];
  /** Milliseconds after which a reply that was not taken is tried by itself, from one attempt to the next. */
  readonly later: readonly number[];
}

export const usualLimits: ConnectorLimits = {
  attempt: 4000,
  whole: 11_000,
  gaps: [400, 1200, 3000],
  later: [15_000, 45_000, 180_000, 900_000],
};

export interface Connector {
  /**
   * @returns the id that the channel gave it.
   * @throws ServiceError `channels-gone` where the person cannot be written to (403, 404), `channels-unsayable` where
   * this activity is refused, `channels-undelivered` where it may work later.
   * @param once true where a second attempt would come too late to be of use.
   */
  say(serviceUrl: string, conversationId: string, activity: Partial<Activity>, once?: boolean): Promise<string>;
}

const passing = [408, 412, 429, 500, 502, 503, 504];

interface Outcome {
  readonly id?: string;
  readonly status: number;
  /** Milliseconds that the channel asks us to wait. */
  readonly wait: number;
}

function waitOf(answer: Response, now: number): number {
  const header = answer.headers.get('retry-after') ?? '';
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}

export function createConnector(deps: ConnectorDeps): Connector {
  const limits = { ...usualLimits, ...deps.limits };

  async function attempt(url: string, body: string, anew: boolean, left: number): Promise<Outcome> {
    const token = await deps.token?.get(anew);
    const headers = { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) };
    const signal = AbortSignal.timeout(Math.max(1, Math.min(limits.attempt, left)));
    const answer = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' });
    const text = await answer.text();
    if (!answer.ok) return { status: answer.status, wait: waitOf(answer, deps.now()) };
    const id = /"id"\s*:\s*"([^"]{1,200})"/.exec(text)?.[1] ?? '';
    return { id, status: answer.status, wait: 0 };
  }

  return {
    async say(serviceUrl, conversationId, activity, once = false) {
      if (!deps.allows(serviceUrl)) throw new ServiceError('channels-service-url', { retryable: false });
      const base = `${serviceUrl.replace(/\/$/, '')}/v3/conversations/${encodeURIComponent(conversationId)}/activities`;
      const url = activity.replyToId ? `${base}/${encodeURIComponent(activity.replyToId)}` : base;
      const { id: _none, ...said } = activity;
      const body = JSON.stringify(said);
      const until = deps.now() + limits.whole;
      let cause: unknown;
      let anew = false;
      for (let tries = 0; ; tries += 1) {
        const outcome: Outcome = await attempt(url, body, anew, until - deps.now()).catch(
          (failure: unknown): Outcome => {
            cause = failure;
            return { status: failure instanceof ServiceError && !failure.retryable ? -1 : 0, wait: 0 };
          },
        );
        const { status } = outcome;
        if (outcome.id !== undefined) return outcome.id;
        if (status === 403 || status === 404) throw new ServiceError('channels-gone', { retryable: false });
        const again = status === 0 || passing.includes(status) || (status === 401 && !anew);
        if (!again && status !== 401 && status !== -1) {
          throw new ServiceError('channels-unsayable', { retryable: false, hint: `status ${status}` });
        }
        anew = status === 401;
        const gap = Math.max(outcome.wait, (limits.gaps[tries] ?? 0) * (0.5 + deps.random()));
        if (once || !again || tries >= limits.gaps.length || deps.now() + gap >= until) {
          throw new ServiceError('channels-undelivered', { retryable: true, hint: `status ${status}`, cause });
        }
        await new Promise((resolve) => setTimeout(resolve, gap));
      }
    },
  };
}
