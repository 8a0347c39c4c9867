// The unpatched DirectLineJS, in Node. It wants a browser's XMLHttpRequest, so one is lent to it, made of fetch.
import { createRequire } from 'node:module';
import type { Activity, DirectLine, DirectLineOptions } from 'botframework-directlinejs';

class FetchedRequest {
  onreadystatechange: ((event: object) => void) | undefined;
  ontimeout: ((event: object) => void) | undefined;
  readyState = 0;
  status = 0;
  response: unknown;
  responseType = '';
  timeout = 0;
  #method = 'GET';
  #url = '';
  readonly #headers: Record<string, string> = {};
  readonly #stop = new AbortController();

  open(method: string, url: string): void {
    this.#method = method;
    this.#url = url;
  }
  setRequestHeader(name: string, value: string): void {
    this.#headers[name] = value;
  }
  getAllResponseHeaders(): string {
    return '';
  }
  abort(): void {
    this.#stop.abort();
  }
  async send(body?: BodyInit): Promise<void> {
    const signal =
      this.timeout > 0 ? AbortSignal.any([this.#stop.signal, AbortSignal.timeout(this.timeout)]) : this.#stop.signal;
    try {
      const answer = await fetch(this.#url, {
        method: this.#method,
        headers: this.#headers,
        body: body ?? null,
        signal,
      });
      const bytes = await answer.arrayBuffer();
      this.status = answer.status;
      const text = () => Buffer.from(bytes).toString();
      this.response =
        this.responseType === 'arraybuffer'
          ? bytes
          : this.responseType === 'json'
            ? JSON.parse(text() || 'null')
            : text();
    } catch (failure) {
      if (this.#stop.signal.aborted) return;
      if (failure instanceof Error && failure.name === 'TimeoutError') this.ontimeout?.({});
      this.status = 0;
    }
    this.readyState = 4;
    this.onreadystatechange?.({});
  }
}

Object.assign(globalThis, { XMLHttpRequest: FetchedRequest });
const { DirectLine: Client } = createRequire(import.meta.url)('botframework-directlinejs') as {
  DirectLine: new (options: DirectLineOptions & object) => DirectLine;
};

export interface ListeningClient {
  readonly line: DirectLine;
  /** Everything heard so far. */
  readonly heard: Activity[];
  /** Connection states in their order, as numbers of DirectLineJS. */
  readonly states: number[];
  /** Resolves with the first activity, past or to come, that fits. */
  until(fits: (activity: Activity) => boolean): Promise<Activity>;
  /** Resolves when the connection has (or had) this state. */
  untilState(state: number): Promise<void>;
  /** Posts and resolves with the id. */
  post(activity: object): Promise<string>;
  end(): void;
}

/** Opens a conversation with the given options; `token` from the server's own token endpoint unless given. */
export async function openClient(domain: string, options: object = {}): Promise<ListeningClient> {
  const given =
    'token' in options ? {} : ((await (await fetch(`${domain}/tokens/generate`, { method: 'POST' })).json()) as object);
  const { token } = { ...given, ...options } as { token: string };
  const line = new Client({ domain, pollingInterval: 200, ...options, token });
  const heard: Activity[] = [];
  const states: number[] = [];
  const waiting = new Set<() => void>();
  const tell = () => {
    for (const look of waiting) look();
  };
  const ears = line.activity$.subscribe(
    (activity) => {
      heard.push(activity);
      tell();
    },
    () => undefined,
  );
  line.connectionStatus$.subscribe((state) => {
    states.push(state);
    tell();
  });
  const when = <T>(find: () => T | undefined) =>
    new Promise<T>((resolve) => {
      const look = () => {
        const found = find();
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  return {
    line,
    heard,
    states,
    until: (fits) => when(() => heard.find(fits)),
    untilState: (state) => when(() => (states.includes(state) ? true : undefined)).then(() => undefined),
    post: (activity) =>
      new Promise((resolve, reject) => line.postActivity(activity as Activity).subscribe(resolve, reject)),
    end() {
      ears.unsubscribe();
      line.end();
    },
  };
}
