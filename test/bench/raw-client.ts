// A client that costs next to nothing: one kept connection, requests as bytes, answers cut by their length. What is
// measured is then the server.
import { once } from 'node:events';
import { connect } from 'node:net';

export interface RawClient {
  post(path: string, body: string, authorization?: string): Promise<{ status: number; body: string }>;
  close(): void;
}

export async function rawClient(port: number): Promise<RawClient> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  let rest = '';
  let resolve: ((answer: { status: number; body: string }) => void) | undefined;
  socket.setEncoding('latin1');
  socket.on('data', (chunk: string) => {
    rest += chunk;
    const end = rest.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = rest.slice(0, end);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    const chunked = /transfer-encoding: chunked/i.test(head);
    if (chunked ? !rest.endsWith('0\r\n\r\n') : rest.length < end + 4 + length) return;
    const body = rest.slice(end + 4);
    rest = '';
    resolve?.({ status: Number(head.slice(9, 12)), body });
  });
  return {
    post(path, body, authorization) {
      const token = authorization ? `Authorization: Bearer ${authorization}\r\n` : '';
      const answered = new Promise<{ status: number; body: string }>((done) => {
        resolve = done;
      });
      socket.write(
        `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${token}Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
      return answered;
    },
    close: () => socket.destroy(),
  };
}
