// How we prove to Teams who we are: a token from Entra, by secret, by certificate or by the managed identity of the machine.
// Where that fails, the failure says in words what to change.
import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { SignJWT } from 'jose';
import { z } from 'zod';
import { ServiceError } from '../../shared/errors.ts';
import type { MicrosoftCloud } from './microsoft-cloud.ts';
import { signInTrouble } from './sign-in-errors.ts';

export interface SignIn {
  readonly appId: string;
  readonly type: 'SingleTenant' | 'UserAssignedMSI';
  readonly tenantId: string;
  readonly secret?: string | undefined;
  /** PEM text that holds the certificate and its private key. */
  readonly certificate?: string | undefined;
  /** Where App Service and Container Apps give out tokens, with the word that they want to hear. */
  readonly identity?: { readonly url: string; readonly header: string } | undefined;
}

export interface BotTokenDeps {
  readonly signIn: SignIn;
  readonly cloud: MicrosoftCloud;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
}

export interface BotToken {
  /** @param anew true after a token was refused. @throws ServiceError `channels-sign-in` with a hint for the operator. */
  get(anew?: boolean): Promise<string>;
}

const patience = 5000;
/** A token is not used in its last five minutes. */
const margin = 300_000;
const granted = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().optional(),
  expires_on: z.coerce.number().optional(),
});

/** Signed with the certificate's key and named by its thumbprint: what Entra takes instead of a secret. */
async function assertion(deps: BotTokenDeps, pem: string, audience: string): Promise<string> {
  const seconds = Math.floor(deps.now() / 1000);
  try {
    const print = createHash('sha256').update(new X509Certificate(pem).raw).digest('base64url');
    return await new SignJWT({})
      .setProtectedHeader({ alg: 'PS256', typ: 'JWT', 'x5t#S256': print })
      .setIssuer(deps.signIn.appId)
      .setSubject(deps.signIn.appId)
      .setAudience(audience)
      .setJti(deps.newId())
      .setNotBefore(seconds)
      .setExpirationTime(seconds + 600)
      .sign(createPrivateKey(pem));
  } catch (cause) {
    const hint = 'MICROSOFT_APP_CERTIFICATE must be a PEM file with a certificate and its RSA private key';
    throw new ServiceError('channels-sign-in', { retryable: false, hint, cause });
  }
}

async function askEntra(deps: BotTokenDeps, signal: AbortSignal): Promise<Response> {
  const { appId, tenantId, secret, certificate } = deps.signIn;
  const url = `${deps.cloud.loginUrl}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`;
  const proof: Record<string, string> = certificate
    ? {
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: await assertion(deps, certificate, url),
      }
    : { client_secret: secret ?? '' };
  const asked = { grant_type: 'client_credentials', client_id: appId, scope: `${deps.cloud.resource}/.default` };
  return fetch(url, { method: 'POST', body: new URLSearchParams({ ...asked, ...proof }), signal, redirect: 'error' });
}

function askMachine({ signIn, cloud }: BotTokenDeps, signal: AbortSignal): Promise<Response> {
  const url = new URL(signIn.identity?.url ?? cloud.identityUrl);
  url.searchParams.set('api-version', signIn.identity ? '2019-08-01' : '2018-02-01');
  url.searchParams.set('resource', cloud.resource);
  url.searchParams.set('client_id', signIn.appId);
  const headers: Record<string, string> = signIn.identity
    ? { 'X-IDENTITY-HEADER': signIn.identity.header }
    : { Metadata: 'true' };
  return fetch(url, { headers, signal, redirect: 'error' });
}

async function fetchToken(deps: BotTokenDeps): Promise<{ token: string; until: number }> {
  const own = deps.signIn.type === 'UserAssignedMSI';
  const ask = own ? askMachine : askEntra;
  const answer = await ask(deps, AbortSignal.timeout(patience)).catch((cause: unknown) => {
    if (cause instanceof ServiceError) throw cause;
    const hint = own
      ? 'this machine gives out no identity: UserAssignedMSI works only in Azure, with the identity assigned to it'
      : 'the sign-in server of Microsoft could not be reached: look at the network and at proxies';
    throw new ServiceError('channels-sign-in', { retryable: true, hint, cause });
  });
  const body: unknown = await answer.json().catch(() => ({}));
  const given = granted.safeParse(body);
  if (answer.ok && given.success) {
    const { access_token, expires_in, expires_on } = given.data;
    const until = expires_in !== undefined ? deps.now() + expires_in * 1000 : (expires_on ?? 0) * 1000;
    return { token: access_token, until: until - margin };
  }
  const hint = signInTrouble(deps.signIn.type, answer.status, body);
  throw new ServiceError('channels-sign-in', { retryable: answer.status >= 500 || answer.status === 429, hint });
}

export function createBotToken(deps: BotTokenDeps): BotToken {
  let kept: { token: string; until: number } | undefined;
  let asking: Promise<string> | undefined;

  return {
    get(anew = false) {
      if (!anew && kept && deps.now() < kept.until) return Promise.resolve(kept.token);
      asking ??= fetchToken(deps)
        .then((fresh) => {
          kept = fresh;
          return fresh.token;
        })
        .finally(() => {
          asking = undefined;
        });
      return asking;
    },
  };
}
