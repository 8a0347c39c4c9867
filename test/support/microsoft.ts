// Microsoft's side of Teams on this machine: an issuer with real keys, a sign-in server and a connector that takes replies,
// each over HTTP. A test says how they misbehave.
import { createSign, KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { MicrosoftCloud } from '../../src/channels/bot-framework/microsoft-cloud.ts';

export const appId = '11111111-2222-3333-4444-555555555555';
export const tenantId = '99999999-8888-7777-6666-555555555555';

/** How the connector takes one reply: a status, a hang-up, or silence. */
export type Manner = { status: number; retryAfter?: number } | 'hang-up' | 'silence';

export interface Reply {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly activity: Partial<Activity>;
}

export interface Microsoft {
  readonly cloud: MicrosoftCloud;
  readonly serviceUrl: string;
  /** A token as Bot Framework signs it, with whatever is to be wrong about it. */
  token(wrong?: { claims?: object; header?: object; key?: 'ours' | 'unendorsed' | 'stranger' }): Promise<string>;
  /** A token that is well signed, and says that its reader must know something that nobody knows. */
  critical(): Promise<string>;
  /** Replies that the connector took. */
  readonly replies: Reply[];
  /** Every attempt, taken or not. */
  readonly attempts: Reply[];
  /** Resolves with the next reply that the connector takes. */
  next(): Promise<Reply>;
  /** Resolves with the next attempt, taken or not. */
  nextAttempt(): Promise<Reply>;
  /** How the next attempts are met, in order; after them each is taken. */
  manners: Manner[];
  /** Conversations to which nobody may write any more, by id, and what is answered. */
  readonly closed: Map<string, 403 | 404>;
  /** Every request for keys. */
  asked: number;
  /** Whether keys are given out; `silence`: the line is open and nothing comes. */
  keysUp: boolean | 'silence';
  /** Stands before our own keys in what is given out. */
  moreKeys: object[];
  /** Names the keys anew, as when Microsoft changes them. */
  renameKeys(suffix: string): void;
  /** What the sign-in server answers; undefined: a token. */
  signIn: { status: number; body: object } | undefined;
  readonly signIns: { path: string; body: URLSearchParams; headers: IncomingMessage['headers'] }[];
  stop(): Promise<void>;
}

const text = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

function json(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

export async function startMicrosoft(): Promise<Microsoft> {
  const pairs = {
    ours: await generateKeyPair('RS256'),
    unendorsed: await generateKeyPair('RS256'),
    stranger: await generateKeyPair('RS256'),
  };
  let suffix = '';
  const jwk = async (name: 'ours' | 'unendorsed', endorsements: string[]) => ({
    ...(await exportJWK(pairs[name].publicKey)),
    kid: name + suffix,
    endorsements,
  });
  const waiting: ((reply: Reply) => void)[] = [];
  const trying: ((reply: Reply) => void)[] = [];
  const replies: Reply[] = [];
  const attempts: Reply[] = [];
  const signIns: Microsoft['signIns'] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    const body = await text(request);
    if (path === '/openid' || path === '/keys') {
      if (path === '/openid') microsoft.asked += 1;
      if (microsoft.keysUp === 'silence') return;
      if (!microsoft.keysUp) return json(response, 500, {});
      if (path === '/openid') return json(response, 200, { jwks_uri: `${url}/keys` });
      return json(response, 200, {
        keys: [...microsoft.moreKeys, await jwk('ours', ['msteams']), await jwk('unendorsed', ['webchat'])],
      });
    }
    if (path.startsWith('/identity') || path.includes('/oauth2/')) {
      signIns.push({ path, body: new URLSearchParams(body), headers: request.headers });
      const token = { access_token: `token-${signIns.length}`, expires_in: 3600 };
      const { status, body: said } = microsoft.signIn ?? { status: 200, body: token };
      return json(response, status, said);
    }
    const reply = { path, authorization: request.headers.authorization, activity: JSON.parse(body) };
    attempts.push(reply);
    trying.shift()?.(reply);
    const shut = [...microsoft.closed].find(([id]) => path.includes(encodeURIComponent(id)))?.[1];
    const manner = shut ? { status: shut } : (microsoft.manners.shift() ?? { status: 201 });
    if (manner === 'silence') return;
    if (manner === 'hang-up') return void request.socket.destroy();
    const wait: Record<string, string> =
      manner.retryAfter === undefined ? {} : { 'Retry-After': String(manner.retryAfter) };
    if (manner.status < 300) {
      replies.push(reply);
      waiting.shift()?.(reply);
    }
    json(response, manner.status, manner.status < 300 ? { id: `reply-${replies.length}` } : {}, wait);
  });
  const url = await new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
  const serviceUrl = `${url}/uk/`;
  const microsoft: Microsoft = {
    cloud: {
      openIdUrl: `${url}/openid`,
      issuer: 'https://api.botframework.com',
      loginUrl: `${url}/login`,
      resource: 'https://api.botframework.com',
      identityUrl: `${url}/identity`,
    },
    serviceUrl,
    async token({ claims = {}, header = {}, key = 'ours' } = {}) {
      const now = Math.floor(Date.now() / 1000);
      const issued = { iss: 'https://api.botframework.com', aud: appId, nbf: now - 10, exp: now + 600 };
      const signed = new SignJWT({ ...issued, serviceurl: serviceUrl, ...claims });
      signed.setProtectedHeader({ alg: 'RS256', kid: key + suffix, ...header });
      return `Bearer ${await signed.sign(pairs[key].privateKey)}`;
    },
    async critical() {
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: 'https://api.botframework.com', aud: appId, nbf: now - 10, exp: now + 600 };
      const header = { alg: 'RS256', kid: `ours${suffix}`, crit: ['riddle'], riddle: 1 };
      const signing = [header, { ...claims, serviceurl: serviceUrl }]
        .map((one) => Buffer.from(JSON.stringify(one)).toString('base64url'))
        .join('.');
      const signature = createSign('RSA-SHA256').update(signing).sign(KeyObject.from(pairs.ours.privateKey));
      return `Bearer ${signing}.${signature.toString('base64url')}`;
    },
    replies,
    attempts,
    next: () => new Promise((resolve) => waiting.push(resolve)),
    nextAttempt: () => new Promise((resolve) => trying.push(resolve)),
    manners: [],
    closed: new Map(),
    asked: 0,
    keysUp: true,
    moreKeys: [],
    renameKeys(to) {
      suffix = to;
    },
    signIn: undefined,
    signIns,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return microsoft;
}
