// P16: everything that strangers may write on a line, mixed by a seed and sent to the whole service: no answer is a
// failure of ours, nothing of the inside is shown, and the process lives.
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningService, startProcess } from '../support/service.ts';

let service: RunningService;
let conversation: { token: string; conversationId: string };
beforeAll(async () => {
  service = await startProcess();
  const grant = await fetch(`${service.url}/v3/directline/tokens/generate`, { method: 'POST' });
  conversation = (await grant.json()) as typeof conversation;
}, 60_000);
afterAll(() => service.forget(), 30_000);

/** The same row of choices for the same seed. */
function chooser(seed: number) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    chance: (share: number) => next() < share,
    pick: <T>(all: readonly T[]) => all[Math.floor(next() * all.length)] as T,
  };
}

const methods = ['GET', 'POST', 'POST', 'POST', 'HEAD', 'PUT', 'OPTIONS', 'TRACE'];
const ends = [
  '',
  '',
  '/',
  '?',
  '?lang=',
  '/%00',
  '/%E0%A4%A',
  '/..',
  '//',
  '/constructor',
  '/__proto__',
  '/[',
  '&x=%',
  '#',
];
const hosts = ['127.0.0.1', '127.0.0.1', '127.0.0.1', '[', 'a b', '%', '', 'localhost:99999'];
const packings = ['gzip', 'deflate', 'br', 'unheard-of'];
const types = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  ';',
];
const bodies = [
  '',
  '[]',
  'null',
  '{',
  '{"type":"message","text":"hello"}',
  '{"type":"message","locale":-1,"value":{"a":{}},"channelData":5,"entities":{"length":9}}',
  '{"type":"event","name":"start","value":[]}',
  '{"__proto__":{"type":"message"}}',
  '{"resume":5,"proof":{"challenge":"x","answer":1e999}}',
  'reference=%ff&code=%00&mark=x&do=constructor&wish=',
  '--x\r\nContent-Disposition: form-data; name="activity"\r\n\r\n{"type":"message","attachments":[null]}\r\n--x--\r\n',
  '--x\r\nContent-Disposition: form-data; name="file"; filename="../\u0000"\r\n\r\nx\r\n--x--\r\n',
  '--x',
];

function oneRequest({ chance, pick }: ReturnType<typeof chooser>): string {
  const talk = `/v3/directline/conversations/${conversation.conversationId}`;
  const path = pick([
    ...['/', '/cy', '/chat', '/privacy', '/status', '/cy/status', '/status/files', '/exit', '/spoc/x', '/spoc/x/files'],
    ...['/dev/inbox', '/dev/inbox/1', '/api/messages', '/embed.js', '/health/ready', '*', 'http://[', '//'],
    ...['tokens/generate', 'tokens/resume', 'tokens/refresh', 'conversations', 'constructor'].map(
      (one) => `/v3/directline/${one}`,
    ),
    ...['', '/activities', '/upload', '/stream', '/attachments/aaaaaaaaaaaaaaaaaaaaaaaa'].map((one) => talk + one),
  ]);
  const body = pick(bodies);
  const lines = [
    `${pick(methods)} ${path}${pick(ends)} HTTP/1.1`,
    `Host: ${pick(hosts)}`,
    `Content-Type: ${pick(types)}`,
  ];
  if (chance(0.6))
    lines.push(`Authorization: ${pick(['Bearer ', 'Basic '])}${pick([conversation.token, 'x', 'a.b.c'])}`);
  if (chance(0.2)) lines.push(`Content-Encoding: ${pick(packings)}`);
  if (chance(0.2)) lines.push(`Origin: ${pick(['null', '[', 'https://evil.example'])}`);
  if (chance(0.1)) lines.push(`Connection: Upgrade\r\nUpgrade: ${pick(['websocket', 'h2c'])}\r\nSec-WebSocket-Key: x`);
  else lines.push('Connection: close');
  lines.push(`Content-Length: ${Buffer.byteLength(body) + (chance(0.05) ? 9 : 0)}`);
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

/** @returns what came back; nothing where the line was cut. */
function sendRaw(request: string, cut: boolean): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1', () => {
      socket.write(request);
      if (cut) setImmediate(() => socket.resetAndDestroy());
    });
    socket.setTimeout(2000, () => socket.destroy());
    socket.on('data', (part) => {
      answer += part.toString('latin1');
    });
    socket.on('error', (failure) => {
      answer += (failure as NodeJS.ErrnoException).code === 'ECONNREFUSED' ? 'REFUSED' : '';
    });
    socket.once('close', () => resolve(answer));
  });
}

test.each([1, 2026])(
  'P16: nonsense of every kind ends nothing and is no failure of ours (seed %i)',
  async (seed) => {
    const choices = chooser(seed);
    const faults: string[] = [];
    for (let round = 0; round < 60; round += 1) {
      const requests = Array.from({ length: 10 }, () => oneRequest(choices));
      const answers = await Promise.all(requests.map((one) => sendRaw(one, choices.chance(0.05))));
      answers.forEach((answer, index) => {
        const failed = /^HTTP\/1\.1 5\d\d|REFUSED|node:internal|\.ts:\d/.test(answer);
        if (failed) faults.push(`${requests[index]?.slice(0, 400)}\n→ ${answer.slice(0, 200)}`);
      });
    }
    expect(faults).toEqual([]);
    expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
  },
  120_000,
);
