// `doctor` really signs in to Teams, and says in words what is wrong where that fails.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { teamsFinding } from '../../src/cli/teams-finding.ts';
import { parseConfig } from '../../src/shared/config.ts';
import { makeAppCertificate } from '../support/certificates.ts';
import { appId, type Microsoft, startMicrosoft, tenantId } from '../support/microsoft.ts';

let microsoft: Microsoft;
beforeAll(async () => {
  microsoft = await startMicrosoft();
});
beforeEach(() => {
  microsoft.signIn = undefined;
  microsoft.keysUp = true;
});
afterAll(() => microsoft.stop());

async function doctor(settings: Record<string, string>, now = Date.now): Promise<string> {
  const parsed = parseConfig(settings);
  if (!('config' in parsed)) return parsed.faults.join('\n');
  const clock = { now, newId: () => 'an id' };
  const [part, well, words] = await teamsFinding(parsed.config, microsoft.cloud, clock);
  return `${well ? 'ok' : 'LOOK'} ${part} ${words}`;
}
const documented = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'teams.md'), 'utf8').replace(/\s+/g, ' ');
const ids = { MICROSOFT_APP_ID: appId, MICROSOFT_APP_TENANT_ID: tenantId };
const bySecret = { ...ids, MICROSOFT_APP_TYPE: 'SingleTenant', MICROSOFT_APP_PASSWORD: 'hush-hush' };

test('says that Teams is not set where it is not', async () => {
  expect(await doctor({})).toMatch(/^ok .*not set/);
});

test('says how it signs in where it can', async () => {
  microsoft.signIn = undefined;
  expect(await doctor(bySecret)).toMatch(/^ok .*SingleTenant, with its secret/);
  expect(await doctor({ ...ids, MICROSOFT_APP_TYPE: 'UserAssignedMSI' })).toMatch(/^ok .*identity of this machine/);
});

test.each([
  ['tenant', 'AADSTS90002', /MICROSOFT_APP_TENANT_ID: there is no such tenant/],
  ['tenant', 'AADSTS900023', /MICROSOFT_APP_TENANT_ID is neither a tenant ID nor a domain/],
  ['type', 'AADSTS700016', /MICROSOFT_APP_TYPE must be UserAssignedMSI/],
  ['secret', 'AADSTS7000215', /MICROSOFT_APP_PASSWORD is wrong/],
  ['secret', 'AADSTS7000216', /no secret and no certificate was sent/],
  ['secret', 'AADSTS7000218', /no secret and no certificate was sent/],
  ['expiry', 'AADSTS7000222', /MICROSOFT_APP_PASSWORD has expired/],
  ['certificate', 'AADSTS700027', /MICROSOFT_APP_CERTIFICATE is not registered with the app, or has expired/],
  ['clock', 'AADSTS700024', /the clock of this machine is wrong/],
  ['app', 'AADSTS7000112', /the app registration is disabled/],
  ['app', 'AADSTS7000229', /the app registration has no service principal in this tenant/],
  ['bot', 'AADSTS500011', /Bot Framework is not known in this tenant/],
  ['policy', 'AADSTS53003', /a Conditional Access policy of the tenant keeps this app out/],
])('says in words that the %s is wrong (%s), and the guide has the same words', async (_what, code, words) => {
  microsoft.signIn = { status: 401, body: { error: 'invalid_client', error_description: `${code}: more` } };
  const said = await doctor(bySecret);
  expect(said).toMatch(/^LOOK/);
  expect(said).toMatch(words);
  expect(said).toContain(`(${code})`);
  expect(said).not.toContain('hush-hush');
  if (words.source !== 'MICROSOFT_APP_TYPE must be UserAssignedMSI') expect(documented).toMatch(words);
});

test('says that the type is none, that half of it is set, or that two ways are', async () => {
  expect(await doctor({ ...bySecret, MICROSOFT_APP_TYPE: 'MultiTenant' })).toMatch(/MICROSOFT_APP_TYPE/);
  expect(await doctor({ MICROSOFT_APP_ID: appId })).toMatch(
    /MICROSOFT_APP_TENANT_ID is missing: Teams needs all or none/,
  );
  const both = { ...bySecret, MICROSOFT_APP_CERTIFICATE: '/x.pem' };
  expect(await doctor(both)).toMatch(/are both set: choose one/);
});

test('says that a managed identity is not this machine’s', async () => {
  microsoft.signIn = { status: 400, body: { error: 'invalid_request', error_description: 'Identity not found' } };
  expect(await doctor({ ...ids, MICROSOFT_APP_TYPE: 'UserAssignedMSI' })).toMatch(
    /^LOOK .*this machine has no identity with this MICROSOFT_APP_ID/,
  );
});

test('says that nothing can be reached: neither the sign-in nor the keys', async () => {
  microsoft.keysUp = false;
  const said = await doctor(bySecret);
  expect(said).toMatch(/^LOOK .*keys that messages are signed with cannot be read.*login\.botframework\.com/);
  const away = { ...microsoft.cloud, loginUrl: 'http://127.0.0.1:9', identityUrl: 'http://127.0.0.1:9' };
  for (const settings of [bySecret, { ...ids, MICROSOFT_APP_TYPE: 'UserAssignedMSI' }]) {
    const parsed = parseConfig(settings);
    if (!('config' in parsed)) throw new Error(parsed.faults.join());
    const found = await teamsFinding(parsed.config, away, { now: Date.now, newId: () => 'an id' });
    expect(found.slice(0, 2)).toEqual(['Teams', false]);
    expect(documented).toContain(found[2].split(/[:;]/)[0]);
  }
});

test('says a month before that a certificate ends, that it has ended, and that it is none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stand-safe-doctor-'));
  const { key, cert } = makeAppCertificate();
  const path = join(folder, 'app.pem');
  writeFileSync(path, `${cert}\n${key}`);
  const settings = { ...ids, MICROSOFT_APP_TYPE: 'SingleTenant', MICROSOFT_APP_CERTIFICATE: path };
  const day = 86_400_000;
  expect(await doctor(settings, () => Date.now() - 10 * day)).toMatch(/^ok .*its certificate/);
  expect(await doctor(settings, () => Date.now() + 10 * day)).toMatch(
    /^LOOK .*MICROSOFT_APP_CERTIFICATE ends on \d{4}-/,
  );
  expect(await doctor(settings, () => Date.now() + 40 * day)).toMatch(
    /^LOOK .*MICROSOFT_APP_CERTIFICATE ended on \d{4}-/,
  );
  writeFileSync(path, 'not a certificate');
  expect(await doctor(settings)).toMatch(/^LOOK .*MICROSOFT_APP_CERTIFICATE must be a PEM file/);
  rmSync(folder, { recursive: true });
});

test('says that a certificate file cannot be read', async () => {
  const settings = { ...ids, MICROSOFT_APP_TYPE: 'SingleTenant', MICROSOFT_APP_CERTIFICATE: '/no/such/file.pem' };
  expect(await doctor(settings)).toMatch(/LOOK.*MICROSOFT_APP_CERTIFICATE names cannot be read/);
});
