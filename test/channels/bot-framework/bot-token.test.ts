// How we sign in to Teams: by secret, by certificate, by managed identity; and what is said where that fails.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { type BotToken, createBotToken, type SignIn } from '../../../src/channels/bot-framework/bot-token.ts';
import { makeAppCertificate } from '../../support/certificates.ts';
import { appId, type Microsoft, startMicrosoft, tenantId } from '../../support/microsoft.ts';

let microsoft: Microsoft;
beforeAll(async () => {
  microsoft = await startMicrosoft();
});
beforeEach(() => {
  microsoft.signIn = undefined;
  microsoft.signIns.length = 0;
});
afterAll(() => microsoft.stop());

const secret: SignIn = { appId, tenantId, type: 'SingleTenant', secret: 'hush-hush' };
const withSignIn = (signIn: SignIn, now = Date.now): BotToken =>
  createBotToken({ signIn, cloud: microsoft.cloud, now, newId: () => 'an id' });

describe('signing in', () => {
  test('by secret asks the tenant for a token of Bot Framework, once until it is nearly over', async () => {
    let now = Date.now();
    const token = withSignIn(secret, () => now);
    expect(await Promise.all([token.get(), token.get()])).toEqual(['token-1', 'token-1']);
    expect(microsoft.signIns[0]?.path).toBe(`/login/${tenantId}/oauth2/v2.0/token`);
    expect(Object.fromEntries(microsoft.signIns[0]?.body ?? [])).toEqual({
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: 'hush-hush',
      scope: 'https://api.botframework.com/.default',
    });
    now += 54 * 60_000;
    expect(await token.get()).toBe('token-1');
    now += 2 * 60_000;
    expect(await token.get()).toBe('token-2');
  });

  test('by certificate sends no secret but a statement signed with its key and named by its thumbprint', async () => {
    const { key, cert } = makeAppCertificate();
    await withSignIn({ ...secret, secret: undefined, certificate: `${cert}\n${key}` }).get();
    const body = microsoft.signIns[0]?.body;
    expect(body?.get('client_secret')).toBeNull();
    const assertion = body?.get('client_assertion') ?? '';
    expect(decodeProtectedHeader(assertion)).toMatchObject({ alg: 'PS256', 'x5t#S256': expect.any(String) });
    const said = decodeJwt(assertion);
    expect(said).toMatchObject({
      iss: appId,
      sub: appId,
      aud: `${microsoft.cloud.loginUrl}/${tenantId}/oauth2/v2.0/token`,
    });
    expect((said.exp ?? 0) - (said.nbf ?? 0)).toBe(600);
  });

  test('by the identity of the machine asks the machine, in both ways that Azure has', async () => {
    await withSignIn({ appId, tenantId, type: 'UserAssignedMSI' }).get();
    expect(microsoft.signIns[0]?.path).toContain(`client_id=${appId}`);
    expect(microsoft.signIns[0]?.headers.metadata).toBe('true');
    const identity = { url: `${microsoft.cloud.identityUrl}/app-service`, header: 'the word' };
    await withSignIn({ appId, tenantId, type: 'UserAssignedMSI', identity }).get();
    expect(microsoft.signIns[1]?.path).toContain('/identity/app-service?api-version=2019-08-01');
    expect(microsoft.signIns[1]?.headers['x-identity-header']).toBe('the word');
  });
});

describe('where signing in fails', () => {
  const entra = (code: string) => ({
    status: 401,
    body: { error: 'invalid_client', error_description: `${code}: words of Entra. Trace ID: canary` },
  });
  test.each([
    ['AADSTS90002', /MICROSOFT_APP_TENANT_ID: there is no such tenant/],
    ['AADSTS700016', /MICROSOFT_APP_ID is not known in this tenant.*UserAssignedMSI/],
    ['AADSTS7000215', /MICROSOFT_APP_PASSWORD is wrong: use the value/],
    ['AADSTS7000222', /MICROSOFT_APP_PASSWORD has expired/],
    ['AADSTS700027', /MICROSOFT_APP_CERTIFICATE is not registered/],
    ['AADSTS999999', /refused the sign-in \(status 401, invalid_client, AADSTS999999\)/],
  ])('%s is said in words to act on, and nothing else of the answer is', async (code, words) => {
    microsoft.signIn = entra(code);
    const failure = await withSignIn(secret)
      .get()
      .catch((one: Error) => one);
    expect((failure as Error).message).toMatch(words);
    expect((failure as Error).message).not.toMatch(/canary|hush-hush/);
  });

  test('a machine without the identity says so', async () => {
    microsoft.signIn = { status: 400, body: { error: 'invalid_request', error_description: 'Identity not found' } };
    await expect(withSignIn({ appId, tenantId, type: 'UserAssignedMSI' }).get()).rejects.toThrow(
      /no identity with this/,
    );
  });

  test('a certificate that is none says so', async () => {
    const broken = { ...secret, secret: undefined, certificate: 'not a certificate' };
    await expect(withSignIn(broken).get()).rejects.toThrow(/must be a PEM file/);
  });

  test('a server that cannot be reached says so, and the next call tries again', async () => {
    const cloud = { ...microsoft.cloud, loginUrl: 'http://127.0.0.1:9' };
    const token = createBotToken({ signIn: secret, cloud, now: Date.now, newId: () => 'an id' });
    await expect(token.get()).rejects.toThrow(/could not be reached/);
    await expect(token.get()).rejects.toThrow(/could not be reached/);
  });
});
