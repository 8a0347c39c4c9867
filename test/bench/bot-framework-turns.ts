// Bot Framework's own service, as far as a bot sees it: posts activities and takes the answers in on a port of its own.
import { createServer } from 'node:http';
import type { TakeTurn } from './load.ts';
import { rawClient } from './raw-client.ts';

export interface Connector {
  readonly url: string;
  /** Resolves when the bot's answer to this conversation has come. */
  next(conversationId: string): Promise<void>;
  stop(): void;
}

export async function startConnector(): Promise<Connector> {
  const waiting = new Map<string, () => void>();
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 10 });
      response.end('{"id":"1"}');
      const id = decodeURIComponent(/conversations\/([^/]+)\//.exec(request.url ?? '')?.[1] ?? '');
      waiting.get(id)?.();
    });
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    next: (conversationId) =>
      new Promise((resolve) => {
        waiting.set(conversationId, resolve);
      }),
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

export async function botFrameworkTurns(port: number, connector: Connector, name: string): Promise<TakeTurn> {
  const client = await rawClient(port);
  let sent = 0;
  return async () => {
    sent += 1;
    const activity = {
      type: 'message',
      id: `${name}-${sent}`,
      channelId: 'emulator',
      serviceUrl: connector.url,
      from: { id: 'person' },
      recipient: { id: 'bot' },
      conversation: { id: name },
      text: 'a short answer',
    };
    const heard = connector.next(name);
    const [answer] = await Promise.all([client.post('/api/messages', JSON.stringify(activity)), heard]);
    if (answer.status >= 300) throw new Error(`a turn got ${answer.status} ${answer.body}`);
  };
}
