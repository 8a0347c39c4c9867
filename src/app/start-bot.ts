// Builds the bot with what it may ask of the other modules: sending, saving a draft, coming back to it, following a
// report up, and the warning before a draft ends.
import { type Activity, TurnContext } from 'botbuilder';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { conversation } from '../../dialogs/index.ts';
import { createAdviceTools } from '../bot/advice-deps.ts';
import { type BotDeps, createBot } from '../bot/bot.ts';
import { createEffects, type FileKeeping } from '../bot/effects.ts';
import { createTools } from '../bot/engine-deps.ts';
import { createFollowUps } from '../bot/follow-ups.ts';
import { createAroundTeams } from '../bot/teams-notices.ts';
import { createLeaveConversation } from '../bot/transfer-draft.ts';
import { createExpiryWarning, type ExpiryWarning } from '../bot/warn-before-expiry.ts';
import type { DeliveryService } from '../delivery/create-delivery.ts';
import { createDraftSaving } from '../delivery/draft-saving.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { PlaceFinding } from '../routing/place-finding.ts';
import type { Log } from '../shared/log.ts';
import type { ConversationStore } from '../storage/conversation-store.ts';
import type { Encryption } from '../storage/encryption.ts';
import { createExpiringDrafts } from '../storage/expiring-drafts.ts';
import type { Store } from '../storage/redis.ts';
import { createSavedDrafts } from '../storage/saved-drafts.ts';

interface Parts {
  /** Each turn that was taken, for the metrics. */
  readonly onTurn: NonNullable<BotDeps['onTurn']>;
  readonly redis: Store;
  readonly box: Encryption;
  readonly store: ConversationStore;
  readonly delivery: DeliveryService;
  readonly evidence: Evidence;
  readonly fileKeeping: FileKeeping;
  readonly find: (words: string) => PlaceFinding;
  /** Wipes whatever else belongs to a conversation. */
  readonly erase: (conversationId: string) => Promise<void>;
  /** Says something outside a turn. @param address null: the web chat. */
  readonly push: (conversationId: string, address: string | null, activity: Partial<Activity>) => Promise<void>;
  /** Where the web chat is. */
  readonly chatUrl: () => string;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly random: () => number;
  readonly log: Log;
}

/** Codes tried in ten minutes in one conversation, and for one reference. */
const tries = { points: 10, duration: 600 };
/** Milliseconds between looks for drafts that end soon. */
const everyMinute = 60_000;

interface StartedBot {
  readonly bot: (context: TurnContext) => Promise<void>;
  readonly warning: ExpiryWarning;
  /** Part of leaving: nobody is warned of a draft that was wiped. */
  readonly forget: (conversationId: string) => Promise<void>;
}

export function startBot(parts: Parts): StartedBot {
  const { redis, box, store, delivery, evidence, now, log } = parts;
  const tools = createTools({ now, newId: parts.newId, find: parts.find });
  const expiring = createExpiringDrafts(redis, box);
  const saved = createSavedDrafts(redis, box);
  const limiter = new RateLimiterMemory(tries);
  const may = (key: string) =>
    limiter.consume(key).then(
      () => true,
      () => false,
    );
  const leave = createLeaveConversation({ dialog: conversation, store, newDraft: parts.newId, now });
  const fulfil = createEffects({
    files: parts.fileKeeping,
    dialog: conversation,
    store,
    drafts: createDraftSaving({ store: delivery.store, saved, keys: delivery.keys, random: parts.random }),
    followUps: createFollowUps(delivery, createAdviceTools()),
    mayTry: async (conversationId, reference) => (await may(`c ${conversationId}`)) && (await may(`r ${reference}`)),
    log,
  });
  const bot = createBot({
    onTurn: parts.onTurn,
    store,
    dialog: conversation,
    tools,
    submit: delivery.submit,
    fulfil,
    leave: async (from, draft, to) => {
      await evidence.move(from, to);
      await leave(from, draft);
    },
    countFiles: evidence.count,
    expiring: {
      forget: expiring.forget,
      touch: async (conversationId, warnAt, address) => {
        await Promise.all([expiring.touch(conversationId, warnAt, address), evidence.touch(conversationId)]);
      },
    },
    around: createAroundTeams(parts.chatUrl),
    addressOf: (context) =>
      context.activity.channelId === 'directline'
        ? null
        : JSON.stringify(TurnContext.getConversationReference(context.activity)),
    erase: async (conversationId) => {
      await Promise.all([parts.erase(conversationId), evidence.erase(conversationId)]);
    },
    now,
    log,
  });
  const warning = createExpiryWarning({ expiring, store, push: parts.push, now, every: everyMinute, log });
  return { bot, warning, forget: expiring.forget };
}
