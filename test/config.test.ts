// Half a configuration cannot start, and every fault is named at once, by name and never by value.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseConfig, settingNames } from '../src/shared/config.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://stand-safe.example',
  REDIS_URL: 'redis://127.0.0.1:6379',
  SMTP_URL: 'smtps://mail.example:465',
  MAIL_FROM: 'stand-safe@reports.example',
  SPOC_DIRECTORY: 'directory.json',
  DATA_KEYS: `one:${key}`,
  LINK_KEY: key,
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
