// The web chat's own channel: Direct Line 3.0 as the unpatched DirectLineJS and Web Chat speak it, in this process, over
// our own store. A frightened person's words pass through nobody else's hands.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Activity } from 'botbuilder';
import type { Server } from 'restify';
import { WebSocketServer } from 'ws';
import { failureFields, type Log } from '../../shared/log.ts';
import type { Wake } from '../../storage/conversation-events.ts';
import type { ConversationStore } from '../../storage/conversation-store.ts';
import type { Bot } from '../bot-contract.ts';
import { createConversations } from './conversations.ts';
import { DirectLineAdapter } from './direct-line-adapter.ts';
import { createLooseEnds } from './fallback-buffer.ts';
import type { ChannelFiles } from './file-routes.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { createLogReader } from './log-reader.ts';
import { createOrigins } from './origins.ts';
import { createPageChannel, type PageChannel } from './page-channel.ts';
import { createRoutes } from './routes.ts';
import { createStreams } from './streams.ts';
import { createTokens } from './tokens.ts';
import { createSocketDoor } from './websocket-upgrade.ts';

export interface DirectLineDeps {
  readonly store: ConversationStore;
  /** Wakes for every conversation whose log grew, in whichever process. Returns how to stop. */
  readonly subscribe: (listener: Wake) => Promise<() => Promise<void>>;
  /** At least 32 bytes. */
  readonly linkKey: Buffer;
  /** Milliseconds. */
  readonly now: () => number;
  /** Random bytes for ids. */
  readonly random: (bytes: number) => Buffer;
  /** Other sites that may use this channel directly: `https://www.example.org`. */
  readonly origins: readonly string[];
  /** Where browsers reach us. A function, because a port may only be known once it is open. */
  readonly publicUrl: () => string;
  /** The client's address, past the operator's own proxies. */
  readonly addressOf: (request: IncomingMessage) => string;
  readonly limits?: Partial<Limits>;
  /** Where files that people send are kept; without it they are refused. */
  readonly files?: ChannelFiles;
  /** Milliseconds after which a client that joined and says nothing is greeted; absent: never. */
  readonly greetAfter?: number;
  readonly log: Log;
}

export interface DirectLine {
  mount(server: Server): Promise<void>;
  /** Puts an activity into a conversation from outside a turn: news about a report. The same `key` twice adds nothing. */
  push(conversationId: string, activity: Partial<Activity>, key?: string): Promise<void>;
  /** The same conversations for our own page, which needs no script. Ready once mounted. */
  readonly page: PageChannel;
  /** Whose conversation a token is, or was less than a day ago; for wiping only. */
  whose(token: string): Promise<string | undefined>;
  /** Ends the sockets of a conversation that was wiped. */
  drop(conversationId: string): void;
  /** For the gauges. */
  sockets(): number;
  /** Waits for turns in hand, then ends every socket. */
  close(): Promise<void>;
}

/** restify's `first`, which its types leave out: false means that the request is taken care of. */
interface Earliest {
  first(handler: (request: IncomingMessage, response: ServerResponse) => boolean): void;
}

const prefix = '/v3/directline/';

export function createDirectLine(deps: DirectLineDeps, bot: Bot): DirectLine {
  const limits: Limits = { ...defaultLimits, ...deps.limits };
  const tokens = createTokens(deps.linkKey, deps.now);
  const logs = createLogReader(deps.store, limits);
  const streams = createStreams(logs, limits.socketsPerConversation);
  const time = () => new Date(deps.now()).toISOString();
  const newId = () => deps.random(16).toString('base64url');
  const looseEnds = createLooseEnds();
  const adapter = new DirectLineAdapter({
    store: deps.store,
    time,
    wake: streams.wake,
    sendLoose(conversationId, activities, keep) {
      const reached = streams.sendLoose(conversationId, activities);
      if (keep && reached === 0) looseEnds.keep(conversationId, activities);
    },
  });
  const conversations = createConversations({ ...deps, adapter, bot, time, newId, streams });
  const origins = createOrigins(deps.publicUrl, deps.origins);
  const page = createPageChannel({ ...deps, limits, tokens, origins, conversations, newId, time });
  const inHand = new Set<Promise<void>>();
  let stop: (() => Promise<void>) | undefined;

  return {
    async mount(server) {
      const routes = createRoutes({
        ...deps,
        files: deps.files,
        limits,
        tokens,
        origins,
        conversations,
        looseEnds,
        logs,
        newId,
      });
      // Before restify's own machinery: a turn is two round trips to the store and should cost little else.
      (server as Server & Earliest).first((request: IncomingMessage, response: ServerResponse) => {
        if (!request.url?.startsWith(prefix)) return true;
        // Whatever is thrown while answering ends this line and no other.
        const work = routes(request, response)
          .catch((failure: unknown) => {
            deps.log.error('direct line could not answer', failureFields(failure));
            response.destroy();
          })
          .finally(() => inHand.delete(work));
        inHand.add(work);
        return false;
      });
      const door = createSocketDoor({ tokens, origins, streams, logs, limits, addressOf: deps.addressOf });
      const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024, clientTracking: false });
      server.server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
        door(sockets, request, socket, head);
      });
      stop = await deps.subscribe((conversationId, upTo) => {
        streams.wake(conversationId, upTo);
        page.wake(conversationId);
      });
    },
    async push(conversationId, activity, key = '') {
      await adapter.say(conversationId, [activity], { key });
    },
    page,
    whose: tokens.whose,
    drop: streams.drop,
    sockets: streams.count,
    async close() {
      page.close();
      await Promise.allSettled(inHand);
      streams.close();
      await stop?.();
    },
  };
}
