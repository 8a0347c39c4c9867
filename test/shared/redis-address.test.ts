// The addresses of Redis as operators and clouds write them: lists of hosts with ports, usual ports, users, passwords, TLS.
import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/shared/config.ts';
import { readRedisAddress } from '../../src/shared/redis-address.ts';
import { connectRedis } from '../../src/storage/redis.ts';

const at = (host: string, port: number) => ({ host, port });

test.each([
  ['redis://127.0.0.1', { kind: 'single', hosts: [at('127.0.0.1', 6379)], tls: false }],
  [
    'redis://:secret@cache:6380/2',
    { kind: 'single', hosts: [at('cache', 6380)], tls: false, password: 'secret', db: 2 },
  ],
  [
    'rediss://default:a%2Fb@my.redis.cache.windows.net:6380',
    {
      kind: 'single',
      hosts: [at('my.redis.cache.windows.net', 6380)],
      tls: true,
      username: 'default',
      password: 'a/b',
    },
  ],
  ['redis://[::1]:7000', { kind: 'single', hosts: [at('::1', 7000)], tls: false }],
  [
    'redis+sentinel://127.0.0.1:5533,127.0.0.1:5534,b/mymaster',
    {
      kind: 'sentinel',
      hosts: [at('127.0.0.1', 5533), at('127.0.0.1', 5534), at('b', 26_379)],
      tls: false,
      name: 'mymaster',
    },
  ],
  [
    'rediss+sentinel://app:pw@a,b/main/3?sentinelPassword=watch',
    {
      kind: 'sentinel',
      hosts: [at('a', 26_379), at('b', 26_379)],
      tls: true,
      username: 'app',
      password: 'pw',
      sentinelPassword: 'watch',
      name: 'main',
      db: 3,
    },
  ],
  [
    'rediss+cluster://:p%40ss@clustercfg.x.euw2.cache.amazonaws.com:6379,b:7001',
    {
      kind: 'cluster',
      hosts: [at('clustercfg.x.euw2.cache.amazonaws.com', 6379), at('b', 7001)],
      tls: true,
      password: 'p@ss',
    },
  ],
] as const)('%s', (text, address) => {
  expect(readRedisAddress(text)).toEqual(address);
  expect(parseConfig({ REDIS_URL: text })).toHaveProperty('config');
});

test.each([
  '',
  'http://a',
  'redis:',
  'redis://',
  'redis://a,b',
  'redis+cluster://a:0',
  'redis+sentinel://a:99999/x',
  'redis://a/x',
  'redis+foo://a',
])('“%s” is none, and the fault says what is one', (text) => {
  expect(readRedisAddress(text)).toBeNull();
  if (text !== '')
    expect(parseConfig({ REDIS_URL: text })).toEqual({ faults: [expect.stringMatching(/^REDIS_URL must be redis:/)] });
});

describe('what the client is told', () => {
  test('login, TLS and names reach it for a Sentinel and for a cluster', () => {
    const sentinel = connectRedis('rediss+sentinel://app:pw@a,b/main?sentinelPassword=watch');
    expect(sentinel.options).toMatchObject({
      username: 'app',
      password: 'pw',
      sentinelPassword: 'watch',
      name: 'main',
      enableTLSForSentinelMode: true,
    });
    const cluster = connectRedis('rediss+cluster://app:pw@a:7000,b:7001');
    expect(cluster.options).toMatchObject({
      enableOfflineQueue: false,
      redisOptions: { username: 'app', password: 'pw', tls: {} },
    });
    for (const one of [sentinel, cluster]) one.disconnect();
  });
});

test('H5: a list of hosts beyond this machine needs TLS and a password like a single one', () => {
  const production = { NODE_ENV: 'production', REDIS_URL: 'redis+sentinel://a.example:26379,b.example:26379/m' };
  expect(parseConfig(production)).toMatchObject({
    faults: expect.arrayContaining([
      expect.stringMatching(/^REDIS_URL goes over the network without TLS/),
      expect.stringMatching(/^REDIS_URL has no password/),
    ]),
  });
});
