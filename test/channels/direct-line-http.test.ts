// The protocol's own answers: status codes, error bodies, and what keeps strangers out.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import { createConversationStore } from '../../src/storage/conversation-store.ts';
import { type DirectLineServer, directLineServer, type Granted, testBox } from '../support/direct-line-server.ts';
import { picture } from '../support/files.ts';
import { type TestRedis, withRedis } from '../support/redis.ts';

let redis: TestRedis;
let server: DirectLineServer;
let clock = Date.now();
beforeAll(async () => {
  redis = await withRedis();
  server = await directLineServer(redis, undefined, { now: () => clock });
});
afterAll(async () => {
  await server.stop();
  await redis.stop();
});

const say = (text: string, more: object = {}) => ({
  method: 'POST',
  body: JSON.stringify({ type: 'message', text, ...more }),
});
const codeOf = async (answer: Response) => ((await answer.json()) as { error: { code: string } }).error.code;
const setOf = async (answer: Response) =>
  (await answer.json()) as { activities: { id: string; text: string; from: { id: string } }[]; watermark: string };

describe('tokens', () => {
  test('a token opens one conversation for one person whose id is in it and begins with dl_', async () => {
    const mine = await server.granted();
    const claims = JSON.parse(Buffer.from(mine.token.split('.')[1] ?? '', 'base64url').toString());
    expect(claims.user).toMatch(/^dl_[\w-]{20,}$/);
    expect(claims.conv).toBe(mine.conversationId);
    expect(claims.exp - claims.iat).toBe(1800);
    await mine.call(
      `conversations/${mine.conversationId}/activities`,
      say('who am I', { from: { id: 'dl_somebody_else' } }),
    );
    const { activities } = await setOf(await mine.call(`conversations/${mine.conversationId}/activities`));
    expect(activities[0]?.from.id).toBe(claims.user);
  });

  test('starting is 201 the first time and 200 when the conversation has begun, with everything a client needs', async () => {
    const mine = await server.granted();
    const first = await mine.call('conversations', { method: 'POST', body: '{}' });
    expect(first.status).toBe(201);
    expect(await first.json()).toMatchObject({
      conversationId: mine.conversationId,
      expires_in: 1800,
      streamUrl: expect.stringContaining('ws://127.0.0.1'),
      referenceGrammarId: expect.any(String),
    });
    await mine.call(`conversations/${mine.conversationId}/activities`, say('hello'));
    expect((await mine.call('conversations', { method: 'POST', body: '{}' })).status).toBe(200);
  });

  test('P11: missing, tampered, foreign and unsigned tokens get 401, an ended one 403 TokenExpired', async () => {
    const mine = await server.granted();
    const path = `conversations/${mine.conversationId}/activities`;
    const [head, body, signature] = mine.token.split('.') as [string, string, string];
    const changed = Buffer.from(Buffer.from(body, 'base64url').toString().replace('dl_', 'dl_x')).toString('base64url');
    const none = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${body}.`;
    const foreign = await new SignJWT({ conv: mine.conversationId, user: 'dl_me' })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience('directline')
      .setExpirationTime('10m')
      .sign(Buffer.alloc(32, 9));
    const bad = [
      `${head}.${changed}.${signature}`,
      none,
      foreign,
      'x',
      '',
      mine.resume,
      `${mine.token}x`,
      'a'.repeat(5000),
    ];
    for (const token of bad) {
      const answer = await mine.call(path, { headers: { Authorization: `Bearer ${token}` } });
      expect([token.slice(0, 20), answer.status]).toEqual([token.slice(0, 20), 401]);
    }
    expect((await fetch(`${server.domain}/${path}`)).status).toBe(401);
    clock += 1801_000;
    const late = await mine.call(path);
    expect(late.status).toBe(403);
    expect(await codeOf(late)).toBe('TokenExpired');
  });

  test('a refreshed token goes on; an ended one cannot be refreshed, but the way back opens the same conversation', async () => {
    const mine = await server.granted();
    await mine.call(`conversations/${mine.conversationId}/activities`, say('before'));
    const refreshed = (await (await mine.call('tokens/refresh', { method: 'POST' })).json()) as Granted;
    expect(refreshed.conversationId).toBe(mine.conversationId);
    clock += 1801_000;
    expect((await mine.call('tokens/refresh', { method: 'POST' })).status).toBe(403);
    const back = await mine.call('tokens/resume', { method: 'POST', body: JSON.stringify({ resume: mine.resume }) });
    const again = (await back.json()) as Granted;
    const path = `conversations/${mine.conversationId}/activities`;
    const { activities } = await setOf(await mine.call(path, { headers: { Authorization: `Bearer ${again.token}` } }));
    expect(activities[0]?.text).toBe('before');
    clock += 86_401_000;
    const tooLate = await mine.call('tokens/resume', { method: 'POST', body: JSON.stringify({ resume: mine.resume }) });
    expect(tooLate.status).toBe(403);
  });

  test('P15: a conversation that was wiped is not opened again as an empty room', async () => {
    const mine = await server.granted();
    const again = () => mine.call('tokens/resume', { method: 'POST', body: JSON.stringify({ resume: mine.resume }) });
    await mine.call(`conversations/${mine.conversationId}/activities`, say('before'));
    expect((await again()).status).toBe(200);
    await createConversationStore(await redis.connect(), testBox).erase(mine.conversationId);
    const gone = await again();
    expect([gone.status, await codeOf(gone)]).toEqual([404, 'NotFound']);
  });

  test("another person's conversation does not exist", async () => {
    const mine = await server.granted();
    const other = await server.granted();
    for (const path of [`conversations/${other.conversationId}`, `conversations/${other.conversationId}/activities`]) {
      expect((await mine.call(path)).status).toBe(404);
    }
    expect((await mine.call(`conversations/${other.conversationId}/activities`, say('x'))).status).toBe(404);
  });
});

describe('activities', () => {
  test('a watermark gives what is new, ids count up, and nothing new is an empty set', async () => {
    const mine = await server.granted();
    const path = `conversations/${mine.conversationId}/activities`;
    const posted = (await (await mine.call(path, say('one'))).json()) as { id: string };
    expect(posted.id).toBe(`${mine.conversationId}|0000001`);
    const first = await setOf(await mine.call(path));
    expect(first.activities.map((one) => one.id)).toEqual([posted.id, `${mine.conversationId}|0000002`]);
    expect(first.watermark).toBe('2');
    const none = await setOf(await mine.call(`${path}?watermark=2`));
    expect(none).toEqual({ activities: [], watermark: '2' });
    for (const odd of ['', 'null', 'x', '-1', '1e9']) {
      expect((await setOf(await mine.call(`${path}?watermark=${odd}`))).activities).toHaveLength(2);
    }
  });

  test('what is no activity is 400 with the reason, and what has no place is 404 or 405', async () => {
    const mine = await server.granted();
    const path = `conversations/${mine.conversationId}/activities`;
    const post = (body: string) => mine.call(path, { method: 'POST', body });
    for (const body of ['not json', '[]', 'null', '"x"', '{"type":"message","text":5}']) {
      const answer = await post(body);
      expect([body, answer.status, await codeOf(answer)]).toEqual([body, 400, 'MalformedData']);
    }
    expect(await codeOf(await post('{"text":"no type"}'))).toBe('MissingProperty');
    expect(await codeOf(await post('{"type":"conversationUpdate"}'))).toBe('NotSupported');
    expect(await codeOf(await post('{"type":"invoke"}'))).toBe('NotSupported');
    expect((await mine.call(path, { method: 'DELETE' })).status).toBe(405);
    expect((await mine.call('nothing/here')).status).toBe(404);
    expect((await mine.call('session/getsessionid')).status).toBe(404);
    // Names that every object answers to are no paths and no methods.
    for (const name of [
      'constructor',
      '__proto__',
      'tokens/constructor',
      `conversations/${mine.conversationId}/toString`,
    ]) {
      for (const method of ['GET', 'POST']) {
        expect([name, (await mine.call(name, { method })).status]).toEqual([name, 404]);
      }
    }
  });

  test('P16: a body over 256 kB is refused before it is read, with or without a length', async () => {
    const mine = await server.granted();
    const path = `conversations/${mine.conversationId}/activities`;
    const large = JSON.stringify({ type: 'message', text: 'x'.repeat(300_000) });
    expect((await mine.call(path, { method: 'POST', body: large })).status).toBe(413);
    const stream = new Blob([large]).stream();
    const chunked = await mine
      .call(path, { method: 'POST', body: stream, duplex: 'half' } as RequestInit)
      .then((answer) => answer.status);
    expect(chunked).toBe(413);
  });

  test('a bot that fails is 502 BotRejectedActivity, and the next message is heard', async () => {
    const mine = await server.granted();
    const path = `conversations/${mine.conversationId}/activities`;
    const failed = await mine.call(path, say('throw'));
    expect([failed.status, await codeOf(failed)]).toEqual([502, 'BotRejectedActivity']);
    expect((await mine.call(path, say('again'))).status).toBe(200);
  });

  test('typing stands in no poll', async () => {
    const mine = await server.granted();
    const path = `conversations/${mine.conversationId}/activities`;
    await mine.call(path, { method: 'POST', body: JSON.stringify({ type: 'typing' }) });
    await mine.call(path, say('typing'));
    const { activities } = await setOf(await mine.call(path));
    expect(activities.map((one) => one.text)).toEqual(['typing', 'you said: typing']);
  });

  test('unknown properties are left behind and no name can be put into the log', async () => {
    const mine = await server.granted();
    const path = `conversations/${mine.conversationId}/activities`;
    await mine.call(
      path,
      say('x', { id: 'mine', replyToId: 'no|1', from: { role: 'bot' }, serviceUrl: 'http://evil', recipient: {} }),
    );
    const { activities } = await setOf(await mine.call(path));
    expect(activities[0]).not.toHaveProperty('serviceUrl');
    expect(activities[0]).not.toHaveProperty('replyToId');
    expect(activities[0]).toMatchObject({ id: `${mine.conversationId}|0000001`, from: { role: 'user' } });
  });

  test('what has not the form of its name is left behind, and the words are heard all the same', async () => {
    const mine = await server.granted();
    const path = `conversations/${mine.conversationId}/activities`;
    const odd = { locale: -1, name: {}, channelData: 'x', entities: { length: 5 }, attachments: [null, 5], label: [] };
    expect((await mine.call(path, say('x', odd))).status).toBe(200);
    const { activities } = await setOf(await mine.call(path));
    for (const name of ['locale', 'name', 'channelData', 'entities', 'label']) {
      expect(activities[0]).not.toHaveProperty(name);
    }
    expect(activities[1]?.text).toBe('you said: x');
  });
});

describe('files', () => {
  const upload = (mine: Granted, names: string[], activity: object) => {
    const form = new FormData();
    form.append('activity', new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }));
    for (const name of names) form.append('file', new Blob([`words of ${name}`], { type: 'text/plain' }), name);
    return fetch(`${server.domain}/conversations/${mine.conversationId}/upload?userId=x`, {
      method: 'POST',
      body: form,
      headers: { Authorization: `Bearer ${mine.token}` },
    });
  };

  test('come with their activity, are matched by name, and are fetched back under an unguessable address', async () => {
    const mine = await server.granted();
    const attachments = [
      { name: 'a.txt', contentType: 'text/plain', thumbnailUrl: 'data:a' },
      { name: 'b.txt', contentType: 'text/plain' },
    ];
    const answer = await upload(mine, ['b.txt', 'a.txt'], { type: 'message', text: 'two files', attachments });
    expect(answer.status).toBe(200);
    const set = await setOf(await mine.call(`conversations/${mine.conversationId}/activities`));
    const sent = (
      set.activities[0] as unknown as { attachments: { name: string; contentUrl: string; thumbnailUrl?: string }[] }
    ).attachments;
    expect(sent.map((one) => one.name)).toEqual(['b.txt', 'a.txt']);
    expect(sent[1]?.thumbnailUrl).toBe('data:a');
    const back = await fetch(sent[0]?.contentUrl ?? '');
    expect(await back.text()).toBe('words of b.txt');
    expect(back.headers.get('content-disposition')).toContain('attachment');
    expect(back.headers.get('content-security-policy')).toContain('sandbox');
    expect((await fetch(`${(sent[0]?.contentUrl ?? '').slice(0, -3)}xxx`)).status).toBe(404);
  });

  test('that cannot be read are 400, and too many or too large are refused', async () => {
    const mine = await server.granted();
    const path = `conversations/${mine.conversationId}/upload`;
    const form = { 'Content-Type': 'multipart/form-data; boundary=x' };
    expect((await mine.call(path, { method: 'POST', body: 'rubbish', headers: form })).status).toBe(400);
    const eleven = Array.from({ length: 11 }, (_, index) => `${index}.txt`);
    expect((await upload(mine, eleven, { type: 'message' })).status).toBe(200);
    const { activities } = await setOf(await mine.call(`conversations/${mine.conversationId}/activities`));
    expect((activities[0] as unknown as { attachments: object[] }).attachments).toHaveLength(10);
    const huge = new Uint8Array(45 * 1024 * 1024);
    const png = { 'Content-Type': 'image/png' };
    expect((await mine.call(path, { method: 'POST', body: huge, headers: png })).status).toBe(413);
  });

  test('one bare file is a message of its own', async () => {
    const mine = await server.granted();
    const headers = { 'Content-Type': 'image/png', 'Content-Disposition': 'name="file"; filename="door.png"' };
    await mine.call(`conversations/${mine.conversationId}/upload?userId=x`, {
      method: 'POST',
      body: await picture('png'),
      headers,
    });
    const { activities } = await setOf(await mine.call(`conversations/${mine.conversationId}/activities`));
    expect(activities[1]?.text).toContain('door.png image/png');
  });
});

describe('origins', () => {
  test('a page that is neither ours nor named is refused; a named one may read the answers', async () => {
    const named = await directLineServer(redis, undefined, { origins: ['https://council.example'] });
    const generate = (origin: string) =>
      fetch(`${named.domain}/tokens/generate`, { method: 'POST', headers: { Origin: origin } });
    expect((await generate('https://evil.example')).status).toBe(403);
    expect((await generate('null')).status).toBe(403);
    expect((await generate(named.origin)).status).toBe(200);
    const allowed = await generate('https://council.example');
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://council.example');
    const preflight = await fetch(`${named.domain}/conversations`, {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://council.example',
        'Access-Control-Request-Headers': 'authorization,content-type,x-ms-bot-agent',
      },
    });
    expect(preflight.status).toBe(204);
    for (const name of ['authorization', 'content-type', 'x-ms-bot-agent', 'x-requested-with']) {
      expect(preflight.headers.get('access-control-allow-headers')).toContain(name);
    }
    await named.stop();
  });
});
