// Carries turns between Bot Framework and a bot. CloudAdapter keeps the protocol; who may speak to us and how we answer is
// ours: a reply that a channel does not take is kept, counted, and said again before the next one.
import { type Activity, CloudAdapter, type ResourceResponse, type TurnContext } from 'botbuilder';
import { ServiceError } from '../../shared/errors.ts';
import { failureFields, type Log } from '../../shared/log.ts';
import type { TeamsStore, UnsaidTurn } from '../../storage/teams-store.ts';
import type { Bot } from '../bot-contract.ts';
import type { Connector } from './connector.ts';
import { readOwed } from './pending-replies.ts';
import { createTryLater, type TryLater } from './retry-replies.ts';

export interface AzureAdapterDeps {
  readonly connector: Connector;
  readonly store: Pick<TeamsStore, 'keepUnsaid' | 'readUnsaid' | 'markGone' | 'isGone' | 'markSaid' | 'wasSaid'>;
  /** Milliseconds after which what is owed is tried again by itself, from one attempt to the next. */
  readonly later: readonly number[];
  readonly random: () => number;
  readonly log: Log;
}

type Authentication = NonNullable<ConstructorParameters<typeof CloudAdapter>[0]>;
type Authenticated = Extract<Parameters<CloudAdapter['processActivityDirect']>[0], object>;

/** CloudAdapter asks these for clients of its own, which we do not use: replies go through our connector. */
const connectorFactory = { create: async () => ({}) } as unknown as NonNullable<Authenticated['connectorFactory']>;
const noClients = {
  createConnectorFactory: () => connectorFactory,
  createUserTokenClient: async () => ({}),
} as unknown as Authentication;

const codeOf = (failure: unknown) => (failure instanceof ServiceError ? failure.code : '');

/** Names the turn under which its replies are remembered; '' in a group or channel, of which nothing is kept. */
function turnOf({ activity: { id, conversation } }: TurnContext): string {
  const shared = conversation.isGroup === true || (conversation.conversationType ?? 'personal') !== 'personal';
  return shared ? '' : (id ?? '');
}

/** What goes over the wire; everything else is between the adapter and the SDK. */
const spoken = new Set(['message', 'event', 'endOfConversation']);

export class AzureAdapter extends CloudAdapter {
  readonly #deps: AzureAdapterDeps;
  readonly #silenced = new WeakSet<TurnContext>();
  readonly #inHand = new Map<string, Promise<unknown>>();
  readonly #tryLater: TryLater;
  /** Replies that no channel took, since this process began. */
  undelivered = 0;

  constructor(deps: AzureAdapterDeps) {
    super(noClients);
    this.#deps = deps;
    const { later: gaps, random } = deps;
    const sayOwed = (id: string, serviceUrl: string) => this.sayOwed(id, serviceUrl);
    this.#tryLater = createTryLater({ gaps, random, busy: (id) => this.#inHand.get(id), sayOwed });
  }

  /**
   * One activity that was judged genuine.
   * @returns what to answer its sender; 502 when the bot heard it but no reply could be delivered.
   */
  async hear(appId: string, activity: Activity, bot: Bot): Promise<{ status: number; body?: unknown }> {
    const authenticated: Authenticated = {
      audience: '',
      claimsIdentity: this.createClaimsIdentity(appId),
      connectorFactory,
    };
    let silenced = false;
    const turn = this.processActivity(authenticated, activity, async (context) => {
      await bot(context);
      silenced = this.#silenced.has(context);
    });
    const { id } = activity.conversation;
    this.#inHand.set(id, turn);
    const invoked = await turn.finally(() => {
      if (this.#inHand.get(id) === turn) this.#inHand.delete(id);
    });
    if (silenced) return { status: 502 };
    return { status: invoked?.status ?? 200, body: invoked?.body as unknown };
  }

  /** Resolves when the turn of this conversation that is in hand here has said what it says: news comes after thanks. */
  async settled(conversationId: string): Promise<void> {
    await this.#inHand.get(conversationId)?.catch(() => undefined);
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    if (activities.every((one) => one.type === 'typing')) return this.#sayAtOnce(context, activities);
    if (!activities.every((one) => spoken.has(one.type ?? ''))) return super.sendActivities(context, activities);
    const { conversation, serviceUrl } = context.activity;
    const id = turnOf(context);
    await this.#tryLater.settled(conversation.id);
    const owed = await readOwed(this.#deps, conversation.id);
    if (await this.#arrivedBefore(context, owed)) return activities.map(() => ({ id: '' }));
    for (const one of owed.filter(({ turn }) => turn !== id)) {
      if (await this.#sayOwed(serviceUrl, conversation.id, one)) continue;
      await this.#keepForLater(context, activities);
      return activities.map(() => ({ id: '' }));
    }
    const { ids, stopped } = await this.#sayAll(serviceUrl, conversation.id, id, activities);
    if (stopped) this.#silenced.add(context);
    else await this.#said(conversation.id, id, owed);
    return activities.map((_one, index) => ({ id: ids[index] ?? '' }));
  }

  /** @returns whether all of it was said; what was not is kept. @param once true where it will be tried again anyway. */
  async #sayOwed(serviceUrl: string, conversationId: string, owed: UnsaidTurn, once = false): Promise<boolean> {
    const left = owed.activities.map((text) => JSON.parse(text) as Partial<Activity>);
    for (let next = left[0]; next; next = left[0]) {
      try {
        await this.#sayOrText(serviceUrl, conversationId, next, once);
        left.shift();
      } catch (failure) {
        this.#deps.log.warn('a reply could not be delivered later', { ...failureFields(failure), count: left.length });
        // Who left meanwhile was wiped: what is no longer owed is not kept again (P15).
        const still = (await readOwed(this.#deps, conversationId)).some(({ turn }) => turn === owed.turn);
        const gone = codeOf(failure) === 'channels-gone';
        if (still || gone) await this.#remember(failure, conversationId, owed.turn, left);
        return false;
      }
    }
    await this.#keep(conversationId, owed.turn, []);
    await this.#markSaid(conversationId, owed.turn);
    return true;
  }

  /**
   * Says what is owed to somebody who did not write. It never throws.
   * @returns true when nothing is owed any more, or nobody is there to say it to.
   */
  async sayOwed(conversationId: string, serviceUrl: string): Promise<boolean> {
    try {
      for (const one of await this.#deps.store.readUnsaid(conversationId)) {
        if (await this.#deps.store.isGone(conversationId)) return true;
        if (!(await this.#sayOwed(serviceUrl, conversationId, one, true))) return false;
      }
      return true;
    } catch (failure) {
      this.#deps.log.warn('unsaid replies could not be tried again', failureFields(failure));
      return false;
    }
  }

  /** A repeat whose answer the person has already. */
  async #arrivedBefore(context: TurnContext, owed: readonly UnsaidTurn[]): Promise<boolean> {
    const { conversation } = context.activity;
    const id = turnOf(context);
    if (context.turnState.get('repeated') !== true || owed.some(({ turn }) => turn === id)) return false;
    return this.#deps.store.wasSaid(conversation.id, id).catch(() => false);
  }

  async #said(conversationId: string, turn: string, owed: readonly UnsaidTurn[]): Promise<void> {
    if (turn === '') return;
    if (owed.some((one) => one.turn === turn)) await this.#keep(conversationId, turn, []);
    await this.#markSaid(conversationId, turn);
  }

  async #markSaid(conversationId: string, turn: string): Promise<void> {
    await this.#deps.store.markSaid(conversationId, turn).catch((failure: unknown) => {
      this.#deps.log.warn('a reply that was delivered could not be marked', failureFields(failure));
    });
  }

  /** A sign of life: worth no second attempt and no trouble. */
  async #sayAtOnce(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const { conversation, serviceUrl } = context.activity;
    for (const one of activities) {
      await this.#deps.connector.say(serviceUrl, conversation.id, one, true).catch(() => undefined);
    }
    return activities.map(() => ({ id: '' }));
  }

  /** Says them in order and stops at the first that is not taken; what is left is kept. */
  async #sayAll(
    serviceUrl: string,
    conversationId: string,
    turn: string,
    activities: readonly Partial<Activity>[],
  ): Promise<{ ids: string[]; stopped: boolean }> {
    const ids: string[] = [];
    for (const one of activities) {
      try {
        ids.push(await this.#sayOrText(serviceUrl, conversationId, one));
      } catch (failure) {
        const rest = activities.slice(ids.length);
        this.undelivered += rest.length;
        this.#deps.log.error('a reply could not be delivered', { ...failureFields(failure), count: rest.length });
        if (turn !== '') {
          await this.#remember(failure, conversationId, turn, rest);
          this.#tryLater.after(conversationId, serviceUrl);
        }
        return { ids, stopped: true };
      }
    }
    return { ids, stopped: false };
  }

  async #remember(failure: unknown, conversationId: string, turn: string, rest: readonly Partial<Activity>[]) {
    if (codeOf(failure) === 'channels-gone') await this.#deps.store.markGone(conversationId).catch(() => undefined);
    else await this.#keep(conversationId, turn, rest);
  }

  /** A card that the channel refuses is said as its text; what is refused even so is left out, and the next one said. */
  async #sayOrText(
    serviceUrl: string,
    conversationId: string,
    activity: Partial<Activity>,
    once = false,
  ): Promise<string> {
    const { attachments, ...bare } = activity;
    const text = (attachments?.[0]?.content as { fallbackText?: string } | undefined)?.fallbackText;
    const ways = text === undefined ? [activity] : [activity, { ...bare, text }];
    for (const way of ways) {
      try {
        return await this.#deps.connector.say(serviceUrl, conversationId, way, once);
      } catch (failure) {
        if (codeOf(failure) !== 'channels-unsayable') throw failure;
        this.undelivered += way === ways.at(-1) ? 1 : 0;
        this.#deps.log.error('a reply was refused', { ...failureFields(failure), attempt: ways.indexOf(way) + 1 });
      }
    }
    return '';
  }

  async #keepForLater(context: TurnContext, activities: readonly Partial<Activity>[]): Promise<void> {
    this.#silenced.add(context);
    this.undelivered += activities.length;
    const turn = turnOf(context);
    const { conversation, serviceUrl } = context.activity;
    if (turn === '') return;
    await this.#keep(conversation.id, turn, activities);
    this.#tryLater.after(conversation.id, serviceUrl);
  }

  async #keep(conversationId: string, turn: string, activities: readonly Partial<Activity>[]): Promise<void> {
    const texts = activities.map((one) => JSON.stringify(one));
    await this.#deps.store.keepUnsaid(conversationId, turn, texts).catch((failure: unknown) => {
      this.#deps.log.error('a reply that was not delivered could not be kept', failureFields(failure));
    });
  }
}
