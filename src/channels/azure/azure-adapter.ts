// Carries turns between Bot Framework and a bot. CloudAdapter keeps the protocol; who may speak to us and how we answer is
// ours: a reply that a channel does not take is kept, counted, and said again before the next one.
import { type Activity, CloudAdapter, type ResourceResponse, type TurnContext } from 'botbuilder';
import { ServiceError } from '../../errors.ts';
import { failureFields, type Log } from '../../log.ts';
import type { TeamsStore, UnsaidTurn } from '../../storage/teams-store.ts';
import type { Bot } from '../bot-contract.ts';
import type { Connector } from './connector.ts';

export interface AzureAdapterDeps {
  readonly connector: Connector;
  readonly store: Pick<TeamsStore, 'keepUnsaid' | 'readUnsaid' | 'markGone' | 'markSaid' | 'wasSaid'>;
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

/** Milliseconds that the store has to say what is unsaid. */
const patience = 300;

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
  /** Replies that no channel took, since this process began. */
  undelivered = 0;

  constructor(deps: AzureAdapterDeps) {
    super(noClients);
    this.#deps = deps;
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
    const owed = await this.#owed(conversation.id);
    if (await this.#arrivedBefore(context, owed)) return activities.map(() => ({ id: '' }));
    for (const one of owed.filter(({ turn }) => turn !== id)) {
      const said = one.activities.map((text) => JSON.parse(text) as Partial<Activity>);
      if ((await this.#sayAll(serviceUrl, conversation.id, one.turn, said)).stopped) {
        await this.#keepForLater(context, activities);
        return activities.map(() => ({ id: '' }));
      }
      await this.#keep(conversation.id, one.turn, []);
    }
    const { ids, stopped } = await this.#sayAll(serviceUrl, conversation.id, id, activities);
    if (stopped) this.#silenced.add(context);
    else await this.#said(conversation.id, id, owed);
    return activities.map((_one, index) => ({ id: ids[index] ?? '' }));
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

  /** What the store does not tell at once waits for the next turn: "call 999" does not wait for a store (P19). */
  async #owed(conversationId: string): Promise<UnsaidTurn[]> {
    const asked = this.#deps.store.readUnsaid(conversationId).catch((failure: unknown): UnsaidTurn[] => {
      this.#deps.log.warn('unsaid replies could not be read', failureFields(failure));
      return [];
    });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<UnsaidTurn[]>((resolve) => {
      timer = setTimeout(() => resolve([]), patience);
    });
    return Promise.race([asked, late]).finally(() => clearTimeout(timer));
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
        if (turn !== '') await this.#remember(failure, conversationId, turn, rest);
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
  async #sayOrText(serviceUrl: string, conversationId: string, activity: Partial<Activity>): Promise<string> {
    const { attachments, ...bare } = activity;
    const text = (attachments?.[0]?.content as { fallbackText?: string } | undefined)?.fallbackText;
    const ways = text === undefined ? [activity] : [activity, { ...bare, text }];
    for (const way of ways) {
      try {
        return await this.#deps.connector.say(serviceUrl, conversationId, way);
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
    if (turn !== '') await this.#keep(context.activity.conversation.id, turn, activities);
  }

  async #keep(conversationId: string, turn: string, activities: readonly Partial<Activity>[]): Promise<void> {
    const texts = activities.map((one) => JSON.stringify(one));
    await this.#deps.store.keepUnsaid(conversationId, turn, texts).catch((failure: unknown) => {
      this.#deps.log.error('a reply that was not delivered could not be kept', failureFields(failure));
    });
  }
}
