// What must never run in production although it parses: keys that somebody printed, addresses that reach nobody, a Redis that
// anybody can read. Each fault names the setting and the cure, never a value.

import { readRedisAddress } from './redis-address.ts';
import { reservedDomain } from './reserved-domain.ts';

/** The settings that are judged here. */
export interface JudgedSettings {
  readonly PUBLIC_URL?: string | undefined;
  readonly REDIS_URL?: string | undefined;
  readonly ALLOW_PLAIN_REDIS: boolean;
  readonly SMTP_URL?: string | undefined;
  readonly MAIL_FROM?: string | undefined;
  readonly ALARM_TO?: string | undefined;
  readonly DATA_KEYS?: readonly { readonly name: string; readonly secret: Buffer }[] | undefined;
  readonly LINK_KEY?: string | undefined;
}

/** Different bytes in a key; of 32 random ones about thirty differ, of a printed or typed one few do. */
const differentBytes = 16;
const cure = 'make one with: openssl rand -base64 32';
const isGuessable = (secret: Buffer): boolean => new Set(secret).size < differentBytes;
const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

function faultsOfKeys({ DATA_KEYS: keys = [], LINK_KEY: link }: JudgedSettings): string[] {
  const linkSecret = link ? Buffer.from(link, 'base64') : Buffer.alloc(0);
  const names = keys.map(({ name }) => name);
  const secrets = keys.map(({ secret }) => secret.toString('base64'));
  return [
    ...(keys.some(({ secret }) => isGuessable(secret)) ? [`DATA_KEYS has a key that can be guessed: ${cure}`] : []),
    ...(new Set(names).size < names.length || new Set(secrets).size < secrets.length
      ? ['DATA_KEYS has the same name or the same key twice: give each its own']
      : []),
    ...(link && isGuessable(linkSecret) ? [`LINK_KEY can be guessed: ${cure}`] : []),
    ...(keys.some(({ secret }) => secret.equals(linkSecret.subarray(0, 32)))
      ? [`LINK_KEY is one of DATA_KEYS: whoever has one has both; ${cure}`]
      : []),
  ];
}

function faultsOfRedis({ REDIS_URL: url, ALLOW_PLAIN_REDIS: allowed }: JudgedSettings): string[] {
  const address = url === undefined ? null : readRedisAddress(url);
  if (!address || address.hosts.every(({ host }) => loopback.test(host))) return [];
  return [
    ...(!address.tls && !allowed
      ? ['REDIS_URL goes over the network without TLS: use rediss:, or ALLOW_PLAIN_REDIS=true on a network of your own']
      : []),
    ...(address.password ? [] : ['REDIS_URL has no password: set requirepass or an ACL user, and put it into the URL']),
  ];
}

const hostOf = (url: string | undefined): string =>
  url && URL.canParse(url.replace(/^[a-z+]+:/, 'http:')) ? new URL(url.replace(/^[a-z+]+:/, 'http:')).hostname : '';

function faultsOfAddresses(settings: JudgedSettings): string[] {
  const hosts = [
    ['PUBLIC_URL', hostOf(settings.PUBLIC_URL)],
    ['SMTP_URL', hostOf(settings.SMTP_URL)],
    ['MAIL_FROM', settings.MAIL_FROM?.split('@')[1] ?? ''],
    ['ALARM_TO', settings.ALARM_TO?.split('@')[1] ?? ''],
  ] as const;
  return hosts
    .filter(([, host]) => reservedDomain(host))
    .map(([name]) => `${name} is an example address, which reaches nobody: set your own`);
}

/** @param settings of a configuration that says production. @returns every fault, as `NAME what is wrong: what to do`. */
export const productionFaults = (settings: JudgedSettings): string[] => [
  ...faultsOfKeys(settings),
  ...faultsOfRedis(settings),
  ...faultsOfAddresses(settings),
];
