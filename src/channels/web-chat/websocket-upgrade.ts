// Who may open a stream: a page of ours or a named one, with a fresh token of its own in the address (the protocol
// leaves no other place), and not a thousand times from one address.
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { WebSocketServer } from 'ws';
import type { Limits } from './limits.ts';
import type { LogReader } from './log-reader.ts';
import type { Origins } from './origins.ts';
import { readWatermark } from './outgoing.ts';
import type { Streams } from './streams.ts';
import { isFault, type Tokens } from './tokens.ts';

interface Deps {
  readonly tokens: Tokens;
  readonly origins: Origins;
  readonly streams: Streams;
  readonly logs: Pick<LogReader, 'mayLook'>;
  readonly limits: Limits;
  readonly addressOf: (request: IncomingMessage) => string;
}

type Verdict = string | 401 | 403 | 404 | 429;

const streamPath = /^\/v3\/directline\/conversations\/([\w-]{1,64})\/stream$/;

const reasons = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
} as const;

function refuseSocket(socket: Socket, status: keyof typeof reasons): void {
  // A refused client that never closes its half would keep the other half open for ever.
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${reasons[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/**
 * @returns a function that answers one upgrade request, whatever its path. node takes its own listeners off a socket that
 * asks for an upgrade: whoever resets the line right after asking would end the whole process if nobody listened.
 */
export function createSocketDoor(deps: Deps) {
  const { tokens, origins, streams, limits, addressOf } = deps;
  const open = new Map<string, number>();

  async function judge(request: IncomingMessage, path: string, query: URLSearchParams): Promise<Verdict> {
    const conversationId = streamPath.exec(path)?.[1];
    if (!conversationId) return 404;
    if (!origins.allows(request)) return 403;
    const person = await tokens.readForStream(query.get('t') ?? '');
    if (isFault(person)) return person.status === 403 ? 403 : 401;
    if (person.conversationId !== conversationId) return 404;
    return (await deps.logs.mayLook(conversationId)) ? conversationId : 429;
  }

  return function admit(sockets: WebSocketServer, request: IncomingMessage, socket: Socket, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    const address = addressOf(request);
    const already = open.get(address) ?? 0;
    if (already >= limits.socketsPerAddress) {
      refuseSocket(socket, 429);
      return;
    }
    open.set(address, already + 1);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
    const [path = '', asked = ''] = (request.url ?? '').split('?', 2);
    const query = new URLSearchParams(asked);
    void judge(request, path, query).then((verdict) => {
      if (typeof verdict === 'number') refuseSocket(socket, verdict);
      else {
        sockets.handleUpgrade(request, socket, head, (ws) => {
          streams.add(ws, verdict, readWatermark(query.get('watermark')));
        });
      }
    });
  };
}
