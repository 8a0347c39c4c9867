// Takes a bot's words to the person: into the log first, from where every socket and every poll reads them, and only
// where the log cannot be written straight to the open sockets, so that "call 999" still arrives (P19).
import { type Activity, BotAdapter, type ResourceResponse, type TurnContext } from 'botbuilder';
import { ServiceError } from '../../shared/errors.ts';
import type { ConversationStore, LogEntry } from '../../storage/conversation-store.ts';
import { DirectLineTurn } from './direct-line-turn.ts';
import { wireId } from './outgoing.ts';

export interface Mouth {
  readonly store: Pick<ConversationStore, 'append'>;
  /** ISO 8601. */
  readonly time: () => string;
  readonly wake: (conversationId: string, upTo: number) => void;
  /** Sends to open sockets only; keeps for the next poll where `keep`. */
  readonly sendLoose: (conversationId: string, activities: readonly string[], keep: boolean) => void;
}

const ourName = { id: 'stand-safe', name: 'Stand Safe', role: 'bot' } as const;
/** What the bot says of its own doings, not to the person. */
const unspoken = new Set(['trace', 'invokeResponse', 'delay']);

const notHere = () => Promise.reject(new ServiceError('channels-not-supported', { retryable: false }));

export class DirectLineAdapter extends BotAdapter {
  readonly #mouth: Mouth;

  constructor(mouth: Mouth) {
    super();
    this.#mouth = mouth;
  }

  wake(conversationId: string, upTo: number): void {
    this.#mouth.wake(conversationId, upTo);
  }

  /** Puts activities into the log, once for each `key`, and wakes the sockets. @throws when the log cannot be written. */
  async say(
    conversationId: string,
    activities: readonly Partial<Activity>[],
    { replyToId, key = '' }: { readonly replyToId?: string | undefined; readonly key?: string } = {},
  ): Promise<LogEntry[]> {
    const texts = activities.map((activity) => JSON.stringify(this.#spoken(conversationId, activity, replyToId)));
    const first = await this.#mouth.store.append(conversationId, key, texts);
    this.#mouth.wake(conversationId, first + texts.length - 1);
    return texts.map((activity, index) => ({ number: first + index, activity }));
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const conversationId = context.activity.conversation.id;
    const fresh = activities.filter((one) => one.type !== 'typing' && !unspoken.has(one.type ?? ''));
    const typing = activities.filter((one) => one.type === 'typing');
    if (typing.length > 0) this.#loose(conversationId, typing, false);
    const ids = fresh.length > 0 ? await this.#logOrLoose(context, conversationId, fresh) : [];
    return activities.map((one) => ({ id: fresh.includes(one) ? (ids.shift() ?? '') : (one.id ?? '') }));
  }

  async #logOrLoose(context: TurnContext, conversationId: string, fresh: Partial<Activity>[]): Promise<string[]> {
    try {
      const echo = (context instanceof DirectLineTurn ? await context.echo : undefined) ?? 0;
      const replyToId = echo > 0 ? wireId(conversationId, echo) : undefined;
      const said = await this.say(conversationId, fresh, { replyToId });
      if (context instanceof DirectLineTurn) context.logged.push(...said);
      return said.map((entry) => wireId(conversationId, entry.number));
    } catch {
      return this.#loose(conversationId, fresh, true);
    }
  }

  #loose(conversationId: string, activities: Partial<Activity>[], keep: boolean): string[] {
    const spoken = activities.map((one) => this.#spoken(conversationId, one));
    this.#mouth.sendLoose(
      conversationId,
      spoken.map((one) => JSON.stringify(one)),
      keep,
    );
    return spoken.map(() => '');
  }

  #spoken(conversationId: string, activity: Partial<Activity>, replyToId?: string): Partial<Activity> {
    const { id: _id, recipient: _recipient, serviceUrl: _serviceUrl, replyToId: _guess, ...said } = activity;
    return {
      channelId: 'directline',
      ...said,
      conversation: { id: conversationId } as Activity['conversation'],
      from: { ...ourName, ...activity.from, role: 'bot' },
      timestamp: this.#mouth.time() as unknown as Date,
      ...(replyToId === undefined ? {} : { replyToId }),
    };
  }

  override updateActivity = notHere;
  override deleteActivity = notHere;
  override continueConversation = notHere;
}
