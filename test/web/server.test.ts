// The porch: what it says, what it keeps to itself, and how it closes.

import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Request, Response, Server } from 'restify';
import { networkOf } from '../../src/channels/web-chat/limits.ts';
import { createLog } from '../../src/shared/log.ts';
import { createClientAddress } from '../../src/web/client-address.ts';
import { createHealth } from '../../src/web/health.ts';
import { closeServer, createServer, listen } from '../../src/web/http-server.ts';
import { createMetrics } from '../../src/web/metrics.ts';
import { createTurnMeter } from '../../src/web/turn-meter.ts';

let server: Server;
let url: string;
const health = { well: true };
beforeAll(async () => {
  server = createServer({ https: true, log: createLog('silent') });
  createHealth({
    checks: {
      redis: async () => {
        if (!health.well) throw new Error('down');
      },
      silent: () => (health.well ? Promise.resolve() : new Promise(() => undefined)),
    },
    patience: 100,
  }).mount(server);
  server.get('/fails', async () => {
    throw new Error('a secret word');
  });
  server.post('/echo', async (_request: Request, response: Response) => {
    response.send(200, 'heard');
  });
  url = `http://127.0.0.1:${await listen(server, '127.0.0.1', 0)}`;
});
afterAll(() => closeServer(server, 200));

describe('the porch', () => {
  test('names no server, sets the headers that protect, and loads nothing', async () => {
    const { headers } = await fetch(`${url}/health/live`);
    expect(headers.get('server')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
  });

  test('P16: refuses a body over 256 kB with 413 before anybody reads it', async () => {
    const answer = await fetch(`${url}/echo`, { method: 'POST', body: 'x'.repeat(300_000) }).catch(() => undefined);
    expect(answer?.status ?? 413).toBe(413);
    expect((await fetch(`${url}/echo`, { method: 'POST', body: 'x' })).status).toBe(200);
  });

  test('P13: tells nobody why something failed', async () => {
    const answer = await fetch(`${url}/fails`);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe('Sorry: this did not work.\n');
    expect(await (await fetch(`${url}/nothing`)).text()).toBe('There is nothing here.\n');
    expect((await fetch(`${url}/echo`)).status).toBe(405);
  });

  test('answers a request that is no HTTP with 400 and closes', async () => {
    const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1' });
    socket.write('NONSENSE\r\n\r\n');
    const [data] = await once(socket, 'data');
    expect(String(data)).toContain('400 Bad Request');
    socket.destroy();
  });

  test.each([
    ['http://[', 'localhost'],
    ['/', '['],
    ['/health/live', 'two words'],
    ['*', 'localhost:99999999'],
    ['/%', '%'],
  ])('P16: an address that cannot be read, %s at host %s, gets 400 and ends nothing', async (target, host) => {
    const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1' });
    socket.write(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
    const [data] = await once(socket, 'data');
    expect(String(data)).toContain('400 Bad Request');
    socket.destroy();
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
  });

  test('is ready when everything answers, and says which part does not, within its patience', async () => {
    expect(await (await fetch(`${url}/health/ready`)).json()).toEqual({ status: 'ok', redis: 'ok', silent: 'ok' });
    health.well = false;
    const begun = Date.now();
    const answer = await fetch(`${url}/health/ready`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ status: 'down', redis: 'down', silent: 'down' });
    expect(Date.now() - begun).toBeLessThan(1000);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    health.well = true;
  });
});

test('closing lets a request in hand finish and takes no new one', async () => {
  const own = createServer({ https: false, log: createLog('silent') });
  let finish: () => void = () => undefined;
  const begun = new Promise<void>((started) => {
    own.get('/slow', async (_request: Request, response: Response) => {
      started();
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      response.send(200, 'done');
    });
  });
  const at = `http://127.0.0.1:${await listen(own, '127.0.0.1', 0)}`;
  const slow = fetch(`${at}/slow`, { headers: { Connection: 'close' } });
  await begun;
  const closed = closeServer(own, 5000);
  await expect(fetch(`${at}/slow`)).rejects.toThrow();
  finish();
  expect((await slow).status).toBe(200);
  await closed;
});

describe('a client’s address', () => {
  const request = (remoteAddress: string, forwarded?: string) =>
    ({ socket: { remoteAddress }, headers: forwarded ? { 'x-forwarded-for': forwarded } : {} }) as never;

  test('is what our own proxies wrote, never what a client wrote before them', () => {
    expect(createClientAddress(0)(request('192.0.2.1', '203.0.113.9'))).toBe('192.0.2.1');
    expect(createClientAddress(1)(request('10.0.0.1', '203.0.113.9, 192.0.2.7'))).toBe('192.0.2.7');
    expect(createClientAddress(2)(request('10.0.0.1', 'evil, 203.0.113.9, 192.0.2.7'))).toBe('203.0.113.9');
    expect(createClientAddress(1)(request('10.0.0.1'))).toBe('10.0.0.1');
  });

  test('is the network of a household where it is IPv6', () => {
    expect(createClientAddress(0)(request('2001:db8:1:2:aaaa::1'))).toBe('2001:db8:1:2');
    expect(createClientAddress(0)(request('::ffff:192.0.2.1'))).toBe('192.0.2.1');
  });

  test.each([
    ['192.0.2.7:51234', '192.0.2.7'],
    ['[2001:db8:1:2::9]:443', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:db8::ffff', '2001:db8:0:0'],
    ['2001:0DB8:0000:0000:1::', '2001:db8:0:0'],
    ['::ffff:c000:207', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['"[2001:db8::1]"', '2001:db8:0:0'],
    ['unknown', '10.0.0.1'],
    ['_hidden', '10.0.0.1'],
    ['1.2.3', '10.0.0.1'],
    ['999.1.1.1', '10.0.0.1'],
    ['', '10.0.0.1'],
    ['x'.repeat(5000), '10.0.0.1'],
  ])('M2: %s is one address however it is written, and what is none is the proxy’s', (written, address) => {
    expect(createClientAddress(1)(request('10.0.0.1', written))).toBe(address);
  });

  test('M2: many /64 of one provider’s customer are one network', () => {
    expect(networkOf('2001:db8:1:2')).toBe(networkOf('2001:db8:1:ffff'));
    expect(networkOf('192.0.2.7')).toBe('192.0.2.7');
  });
});

test('P13: figures are counts and times on a port of this machine alone, and one that cannot be had takes no other with it', async () => {
  const turns = createTurnMeter();
  const metrics = createMetrics({
    turns,
    gauges: {
      sockets: { help: 'Open web chats', read: () => 3 },
      undelivered: { help: 'Redis is away', read: () => Promise.reject(new Error('away')) },
    },
  });
  turns.record('directline', 'heard', 4);
  const port = await metrics.listen(0);
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  expect(text).toContain('stand_safe_sockets 3');
  expect(text).toContain('stand_safe_undelivered Nan');
  expect(text).toContain('stand_safe_turns_total{channel="directline",outcome="heard"} 1');
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
  await metrics.close();
});
