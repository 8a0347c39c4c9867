// `doctor` really signs in to Teams, and says in words what is wrong where that fails.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { teamsFinding } from '../../src/cli/teams-finding.ts';
import { parseConfig } from '../../src/config.ts';
import { appId, type Microsoft, startMicrosoft, tenantId } from '../support/microsoft.ts';

let microsoft: Microsoft;
beforeAll(async () => {
  microsoft = await startMicrosoft();
});
afterAll(() => microsoft.stop());

async function doctor(settings: Record<string, string>): Promise<string> {
  const parsed = parseConfig(settings);
  if (!('config' in parsed)) return parsed.faults.join('\n');
  const clock = { now: Date.now, newId: () => 'an id' };
  const [part, well, words] = await teamsFinding(parsed.config, microsoft.cloud, clock);
  return `${well ? 'ok' : 'LOOK'} ${part} ${words}`;
}
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
  ['tenant', 'AADSTS90002', /MICROSOFT_APP_TENANT_ID/],
  ['type', 'AADSTS700016', /MICROSOFT_APP_TYPE must be UserAssignedMSI/],
  ['secret', 'AADSTS7000215', /MICROSOFT_APP_PASSWORD is wrong/],
  ['expiry', 'AADSTS7000222', /MICROSOFT_APP_PASSWORD has expired/],
])('says in words that the %s is wrong', async (_what, code, words) => {
  microsoft.signIn = { status: 401, body: { error: 'invalid_client', error_description: `${code}: more` } };
  const said = await doctor(bySecret);
  expect(said).toMatch(/^LOOK/);
  expect(said).toMatch(words);
  expect(said).not.toContain('hush-hush');
});

test('says that a certificate file cannot be read', async () => {
  const settings = { ...ids, MICROSOFT_APP_TYPE: 'SingleTenant', MICROSOFT_APP_CERTIFICATE: '/no/such/file.pem' };
  expect(await doctor(settings)).toMatch(/LOOK.*MICROSOFT_APP_CERTIFICATE names cannot be read/);
});
