// A person at the web chat: posts, and has their answer when it stands on the socket.
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Tokens } from '../../src/channels/web-chat/tokens.ts';
import type { TakeTurn } from './load.ts';
import { rawClient } from './raw-client.ts';

interface Opened {
  readonly token: string;
  readonly conversationId: string;
  readonly streamUrl: string;
}

/** A conversation with an open socket. */
async function openConversation(
  port: number,
  name: string,
  tokens?: Tokens,
): Promise<{ opened: Opened; socket: WebSocket }> {
  const base = `http://127.0.0.1:${port}/v3/directline`;
  const person = { conversationId: `${name}-${process.pid}-${performance.now()}`.replace('.', ''), userId: 'dl_bench' };
  const granted = tokens
    ? { token: await tokens.issue(person) }
    : ((await (await fetch(`${base}/tokens/generate`, { method: 'POST' })).json()) as Opened);
  const headers = { Authorization: `Bearer ${granted.token}`, 'Content-Type': 'application/json' };
  const opened = (await (
    await fetch(`${base}/conversations`, { method: 'POST', headers, body: '{}' })
  ).json()) as Opened;
  const socket = new WebSocket(opened.streamUrl, { perMessageDeflate: false });
  await once(socket, 'open');
  return { opened, socket };
}

/** @param tokens makes one's own, where the limit of an address is in the way. @returns turns of one person; `text` is what they say. */
export async function directLineTurns(port: number, name: string, tokens?: Tokens): Promise<TakeTurn> {
  const { opened, socket } = await openConversation(port, name, tokens);
  const client = await rawClient(port);
  const path = `/v3/directline/conversations/${opened.conversationId}/activities`;
  let answered: (() => void) | undefined;
  socket.on('message', (frame: Buffer) => {
    if (frame.includes('"role":"bot"')) answered?.();
  });
  let sent = 0;
  return async () => {
    sent += 1;
    const heard = new Promise<void>((resolve) => {
      answered = resolve;
    });
    const message = {
      type: 'message',
      text: 'a short answer',
      from: { id: 'x' },
      channelData: { clientActivityID: `${name}-${sent}` },
    };
    const [answer] = await Promise.all([client.post(path, JSON.stringify(message), opened.token), heard]);
    if (answer.status !== 200) throw new Error(`a turn got ${answer.status} ${answer.body}`);
  };
}

/** The same without a socket: posts, and the answer lies in the log when the post is answered, as for a client that polls. */
export async function postingTurns(port: number, name: string): Promise<TakeTurn> {
  const { opened, socket } = await openConversation(port, name);
  socket.terminate();
  const client = await rawClient(port);
  const path = `/v3/directline/conversations/${opened.conversationId}/activities`;
  let sent = 0;
  return async () => {
    sent += 1;
    const key = `${name}-${sent}`;
    const message = {
      type: 'message',
      text: 'a short answer',
      from: { id: 'x' },
      channelData: { clientActivityID: key },
    };
    const answer = await client.post(path, JSON.stringify(message), opened.token);
    if (answer.status !== 200) throw new Error(`a turn got ${answer.status} ${answer.body}`);
  };
}
