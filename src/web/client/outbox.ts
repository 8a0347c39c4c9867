// What a person sent waits here until the service has answered it: one at a time and in order, again and again while the line
// is down, and after a reload too. The id in each form makes a repeat no second message.
import { recall, remember } from './session-storage.ts';

/** An answer that came whole: a line that breaks in the middle of one is a line that broke. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface OutboxDeps {
  /** @returns undefined where the line is down. */
  readonly post: (form: FormData) => Promise<Answer | undefined>;
  /** Shows what was answered. */
  readonly show: (answer: Answer) => void;
  /** Says what is wrong with the line. @param answered the service answered, and could not. */
  readonly failed: (answered: boolean) => void;
  readonly busy: (is: boolean) => void;
  readonly left: () => boolean;
}

export interface Outbox {
  send(form: FormData): void;
  /** Sends what was not answered before this page was loaded. */
  resume(): void;
  sending(): boolean;
}

/** Waits for the line to come back, or for a while that grows. */
export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
    window.addEventListener('online', () => resolve(), { once: true });
  });

const isFinal = ({ status }: Answer) => status < 500 && status !== 429;

/** Files cannot be kept by a page: words and buttons are. */
function fieldsOf(form: FormData): [string, string][] | undefined {
  const fields = [...form];
  if (fields.some(([, value]) => value instanceof File && value.name !== '')) return undefined;
  return fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : []));
}

export function createOutbox({ post, show, failed, busy, left }: OutboxDeps): Outbox {
  const waiting: FormData[] = [];
  let sending = false;
  const keep = () => remember({ pending: waiting.flatMap((one) => [fieldsOf(one) ?? []]).filter((one) => one.length) });

  async function deliver(form: FormData): Promise<void> {
    for (let wait = 1000; !left(); wait = Math.min(wait * 2, 30_000)) {
      const answer = await post(form);
      if (answer && isFinal(answer)) {
        waiting.shift();
        keep();
        show(answer);
        return;
      }
      failed(answer !== undefined);
      await pause(wait);
    }
  }

  async function flush(): Promise<void> {
    if (sending) return;
    sending = true;
    const slow = setTimeout(() => busy(true), 500);
    for (let next = waiting[0]; next && !left(); next = waiting[0]) await deliver(next);
    clearTimeout(slow);
    busy(false);
    sending = false;
  }

  function add(form: FormData): void {
    if (left()) return;
    waiting.push(form);
    keep();
    void flush();
  }

  return {
    send: add,
    resume() {
      for (const fields of recall().pending ?? []) {
        const form = new FormData();
        for (const [name, value] of fields) form.append(name, value);
        add(form);
      }
    },
    sending: () => sending,
  };
}
