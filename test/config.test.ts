// Half a configuration cannot start, and every fault is named at once, by name and never by value.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseConfig, settingNames } from '../src/shared/config.ts';

const key = createHash('sha256').update('data').digest('base64');
const linkKey = createHash('sha256').update('link').digest('base64');
const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://stand-safe.police.uk',
  REDIS_URL: 'redis://127.0.0.1:6379',
  SMTP_URL: 'smtps://mail.police.uk:465',
  MAIL_FROM: 'stand-safe@reports.police.uk',
  SPOC_DIRECTORY: 'directory.json',
  DATA_KEYS: `one:${key}`,
  LINK_KEY: linkKey,
};

const faultsOf = (environment: Record<string, string>) => {
  const parsed = parseConfig(environment);
  return 'faults' in parsed ? parsed.faults : [];
};

describe('the configuration', () => {
  test('starts from nothing in development', () => {
    expect(parseConfig({})).toMatchObject({ config: { NODE_ENV: 'development', PORT: 3978, HOST: '127.0.0.1' } });
  });

  test('starts in production when all that matters is given', () => {
    expect(faultsOf(production)).toEqual([]);
  });

  const example = Buffer.from('01234567890123456789012345678901').toString('base64');
  test.each([
    ['the key of the example', { DATA_KEYS: `one:${example}` }, /DATA_KEYS has a key that can be guessed/],
    ['a key of zeros', { LINK_KEY: Buffer.alloc(32).toString('base64') }, /LINK_KEY can be guessed/],
    [
      'a short alphabet',
      { LINK_KEY: Buffer.from('abcabcabcabcabcabcabcabcabcabcabc').toString('base64') },
      /LINK_KEY can be/,
    ],
    ['one key for both', { LINK_KEY: key }, /LINK_KEY is one of DATA_KEYS/],
    ['one key twice', { DATA_KEYS: `one:${key},two:${key}` }, /the same name or the same key twice/],
    ['one name twice', { DATA_KEYS: `one:${key},one:${linkKey.replace(/^./, 'A')}` }, /the same name or the same key/],
    ['plain Redis on a network', { REDIS_URL: 'redis://:secret@10.0.0.5:6379' }, /REDIS_URL goes over the network/],
    ['Redis without a password', { REDIS_URL: 'rediss://redis.police.uk:6379' }, /REDIS_URL has no password/],
    ['example senders', { MAIL_FROM: 'a@reports.example' }, /MAIL_FROM is an example address/],
    ['an example server', { SMTP_URL: 'smtps://mail.example.com:465' }, /SMTP_URL is an example address/],
    ['an example page', { PUBLIC_URL: 'https://stand-safe.test' }, /PUBLIC_URL is an example address/],
  ])('H5: production refuses %s, and says what to do', (_name, more, fault) => {
    const faults = faultsOf({ ...production, ...more }).join('\n');
    expect(faults).toMatch(fault);
    for (const value of Object.values(more)) expect(faults).not.toContain(value);
  });

  test('H5: plain Redis is for who says so, and for this machine', () => {
    const url = 'redis://:secret@10.0.0.5:6379';
    expect(faultsOf({ ...production, REDIS_URL: url, ALLOW_PLAIN_REDIS: 'true' })).toEqual([]);
  });

  test('M: beyond this machine it is production or nothing', () => {
    expect(faultsOf({ HOST: '0.0.0.0' }).join()).toMatch(/HOST is beyond this machine/);
    expect(faultsOf({ ...production, HOST: '0.0.0.0' })).toEqual([]);
  });

  test('names everything that production lacks, at once', () => {
    const faults = faultsOf({ NODE_ENV: 'production' }).join('\n');
    for (const name of [
      'PUBLIC_URL',
      'REDIS_URL',
      'SMTP_URL',
      'MAIL_FROM',
      'SPOC_DIRECTORY',
      'DATA_KEYS',
      'LINK_KEY',
    ]) {
      expect(faults).toContain(name);
    }
  });

  test('refuses a Teams sign-in that is only half there', () => {
    expect(faultsOf({ ...production, MICROSOFT_APP_ID: 'an-id' }).join('\n')).toMatch(/MICROSOFT_APP_TENANT_ID/);
    expect(faultsOf({ MICROSOFT_APP_PASSWORD: 'x' }).join('\n')).toMatch(/MICROSOFT_APP_ID/);
  });

  test.each([
    ['a secret', { MICROSOFT_APP_TYPE: 'SingleTenant', MICROSOFT_APP_PASSWORD: 'x' }, /^$/],
    ['a certificate', { MICROSOFT_APP_TYPE: 'SingleTenant', MICROSOFT_APP_CERTIFICATE: 'app.pem' }, /^$/],
    ['a managed identity', { MICROSOFT_APP_TYPE: 'UserAssignedMSI' }, /^$/],
    ['nothing to sign in with', { MICROSOFT_APP_TYPE: 'SingleTenant' }, /MICROSOFT_APP_PASSWORD is missing/],
    [
      'two ways at once',
      { MICROSOFT_APP_TYPE: 'SingleTenant', MICROSOFT_APP_PASSWORD: 'x', MICROSOFT_APP_CERTIFICATE: 'app.pem' },
      /choose one/,
    ],
    [
      'an identity with a secret',
      { MICROSOFT_APP_TYPE: 'UserAssignedMSI', MICROSOFT_APP_PASSWORD: 'x' },
      /signs in without/,
    ],
    ['a kind that is gone', { MICROSOFT_APP_TYPE: 'MultiTenant', MICROSOFT_APP_PASSWORD: 'x' }, /MICROSOFT_APP_TYPE/],
  ] as [string, Record<string, string>, RegExp][])('signs in to Teams with one way: %s', (_way, settings, faults) => {
    const ids = { MICROSOFT_APP_ID: 'an-id', MICROSOFT_APP_TENANT_ID: 'a-tenant' };
    expect(faultsOf({ ...production, ...ids, ...settings }).join('\n')).toMatch(faults);
  });

  test('P13: never repeats a value in a fault', () => {
    const canary = 'canary-4711-secret';
    const bad = Object.fromEntries(settingNames.map((name) => [name, canary]));
    expect(faultsOf(bad).length).toBeGreaterThan(5);
    expect(faultsOf(bad).join('\n')).not.toContain(canary);
  });

  test('has one sentence for each setting in .env.example, and none for settings that do not exist', () => {
    const example = readFileSync(join(import.meta.dirname, '..', '.env.example'), 'utf8');
    const named = [...example.matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map((found) => found[1]);
    expect([...named].sort()).toEqual([...settingNames].sort());
    const lines = example.split('\n');
    for (const [index, line] of lines.entries()) {
      if (/^#? ?[A-Z][A-Z_]+=/.test(line)) expect(lines[index - 1]).toMatch(/^# .+\.$/);
    }
  });
});
