// The Teams door with real keys, a real Redis and a connector on this machine, with any bot behind it.
import type { Activity } from 'botbuilder';
import type { Server } from 'restify';
import type { Bot } from '../../src/channels/bot-contract.ts';
import {
  type AzureDoor,
  type AzureDoorDeps,
  createAzureDoor,
} from '../../src/channels/bot-framework/messages-route.ts';
import { createLog } from '../../src/shared/log.ts';
import { createEncryption } from '../../src/storage/encryption.ts';
import { createTeamsStore, type TeamsStore } from '../../src/storage/teams-store.ts';
import { closeServer, createServer, listen } from '../../src/web/http-server.ts';
import { appId, type Microsoft, tenantId } from './microsoft.ts';
import type { TestRedis } from './redis.ts';

const signIn = { appId, type: 'SingleTenant', tenantId, secret: 'a secret' } as const;

export interface TestDoor {
  readonly door: AzureDoor;
  readonly store: TeamsStore;
  readonly url: string;
  /** What was logged, as text. */
  logged(): string;
  /** Posts a body with a header as Authorization. */
  post(authorization: string | undefined, body: string): Promise<{ status: number; body: string }>;
  /** Posts an activity with a good token. */
  send(activity: Partial<Activity>): Promise<number>;
  stop(): Promise<void>;
}

/** Quick enough for a test, and enough attempts for all of it, also where the machine is busy. */
export const quick = { attempt: 500, whole: 5000, gaps: [5, 10, 15], later: [] as number[] };

export async function openDoor(
  microsoft: Microsoft,
  redis: TestRedis,
  bot: Bot,
  more: Partial<AzureDoorDeps> = {},
): Promise<TestDoor> {
  const lines: string[] = [];
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  const server: Server = createServer({ https: false, log });
  const box = createEncryption([{ name: 'test', secret: Buffer.alloc(32, 3) }]);
  const store = createTeamsStore(redis.redis, box, Date.now);
  const door = createAzureDoor(
    {
      production: false,
      signIn,
      store,
      now: Date.now,
      random: () => 0.5,
      newId: () => 'an id',
      cloud: microsoft.cloud,
      limits: quick,
      log,
      ...more,
    },
    bot,
  );
  door.mount(server);
  const url = `http://127.0.0.1:${await listen(server, '127.0.0.1', 0)}/api/messages`;
  const post: TestDoor['post'] = async (authorization, body) => {
    const headers = {
      'Content-Type': 'application/json',
      ...(authorization === undefined ? {} : { Authorization: authorization }),
    };
    const answer = await fetch(url, { method: 'POST', body, headers });
    return { status: answer.status, body: await answer.text() };
  };
  return {
    door,
    store,
    url,
    logged: () => lines.join(''),
    post,
    send: async (activity) => (await post(await microsoft.token(), JSON.stringify(activity))).status,
    stop: () => closeServer(server, 200),
  };
}

let sent = 0;
/** A message in a personal chat, as Teams sends it. */
export function personal(microsoft: Microsoft, more: Partial<Activity> = {}): Partial<Activity> {
  sent += 1;
  return {
    type: 'message',
    id: `message-${sent}`,
    text: 'hello',
    channelId: 'msteams',
    serviceUrl: microsoft.serviceUrl,
    from: { id: '29:person', name: 'Person' },
    recipient: { id: '28:bot', name: 'Stand Safe' },
    conversation: { id: 'a:chat', conversationType: 'personal', isGroup: false, name: '', tenantId: 'tenant' },
    ...more,
  } as Partial<Activity>;
}
