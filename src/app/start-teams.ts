// Builds the Teams channel: how we sign in, what is particular to Teams around the bot, and how news reaches a chat there.
import { readFileSync } from 'node:fs';
import type { Activity, ConversationReference, TurnContext } from 'botbuilder';
import { createTalkSoFar } from '../bot/conversation-transcript.ts';
import { linesApart } from '../bot/paragraph-breaks.ts';
import { createTakeFiles } from '../bot/receive-attachments.ts';
import { createTeamsBot } from '../bot/teams-bot.ts';
import { createAttachedFiles } from '../channels/bot-framework/attached-files.ts';
import type { SignIn } from '../channels/bot-framework/bot-token.ts';
import { type AzureDoor, createAzureDoor } from '../channels/bot-framework/messages-route.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Config } from '../shared/config.ts';
import { ServiceError } from '../shared/errors.ts';
import type { Log } from '../shared/log.ts';
import { createConversationStore } from '../storage/conversation-store.ts';
import type { Encryption } from '../storage/encryption.ts';
import type { Store } from '../storage/redis.ts';
import { createTeamsStore } from '../storage/teams-store.ts';

interface Parts {
  readonly config: Config;
  readonly redis: Store;
  readonly box: Encryption;
  /** Wipes what other modules keep of a conversation. */
  readonly erase: (conversationId: string) => Promise<void>;
  readonly publicUrl: () => string;
  /** Keeps the files that people send. */
  readonly evidence?: Pick<Evidence, 'receive'>;
  readonly bot: (context: TurnContext) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: () => number;
  readonly newId: () => string;
  readonly log: Log;
}

export interface Teams {
  readonly door: AzureDoor;
  /** Says something outside a turn, where the person still has the app. @param address a reference as JSON text. */
  push(address: string, activity: Partial<Activity>): Promise<void>;
  /** Part of leaving: replies that were not taken go too. */
  erase(conversationId: string): Promise<void>;
  /** Figures for the operator. */
  readonly gauges: Readonly<Record<string, { readonly help: string; read(): number }>>;
}

/** How we sign in to Teams; null where Teams is not set up. @throws ServiceError `teams-certificate` */
export function signInOf(config: Config): SignIn | null {
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_TYPE: type, MICROSOFT_APP_TENANT_ID: tenantId } = config;
  if (!appId || !type || !tenantId) return null;
  const { IDENTITY_ENDPOINT: url, IDENTITY_HEADER: header } = config;
  return {
    appId,
    type,
    tenantId,
    secret: config.MICROSOFT_APP_PASSWORD,
    certificate: certificateIn(config.MICROSOFT_APP_CERTIFICATE),
    identity: url && header ? { url, header } : undefined,
  };
}

function certificateIn(path: string | undefined): string | undefined {
  try {
    return path === undefined ? undefined : readFileSync(path, 'utf8');
  } catch (cause) {
    const hint = 'the file that MICROSOFT_APP_CERTIFICATE names cannot be read';
    throw new ServiceError('teams-certificate', { retryable: false, hint, cause });
  }
}

export function startTeams(parts: Parts): Teams {
  const { config, log, now, random, newId } = parts;
  const store = createTeamsStore(parts.redis, parts.box, now);
  const production = config.NODE_ENV === 'production';
  const erase = (conversationId: string) => store.eraseUnsaid(conversationId);
  const filesOf = createAttachedFiles({ token: () => door.token, production });
  const takeFiles = parts.evidence
    ? { takeFiles: createTakeFiles({ evidence: parts.evidence, filesOf, channel: 'teams', log }) }
    : {};
  const bot = createTeamsBot(
    {
      store,
      erase: async (conversationId) => {
        await parts.erase(conversationId);
        await erase(conversationId);
      },
      chatUrl: () => `${parts.publicUrl()}/chat`,
      soFar: createTalkSoFar(createConversationStore(parts.redis, parts.box)),
      ...takeFiles,
      log,
    },
    parts.bot,
  );
  const door = createAzureDoor({ production, signIn: signInOf(config), store, now, random, newId, log }, bot);
  return {
    door,
    erase,
    gauges: {
      replies_undelivered: { help: 'Replies that Teams did not take', read: door.undelivered },
      tokens_refused: { help: 'Requests to /api/messages that were refused for their token', read: door.refused },
    },
    async push(address, activity) {
      const { text } = activity;
      const said = text === undefined ? activity : { ...activity, text: linesApart(text) };
      await door.push(JSON.parse(address) as Partial<ConversationReference>, said);
    },
  };
}
