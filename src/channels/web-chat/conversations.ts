// One turn of a conversation: the person's words go into the log, and the step that puts them there brings back what the
// bot has to know, so that a turn costs two round trips to the store. Only when both are done has the message been heard.
import type { Activity } from 'botbuilder';
import { receivedFiles } from '../../evidence/evidence.ts';
import type { Log } from '../../shared/log.ts';
import { failureFields } from '../../shared/log.ts';
import { type ConversationStore, loadedAlready } from '../../storage/conversation-store.ts';
import type { Bot } from '../bot-contract.ts';
import type { DirectLineAdapter } from './direct-line-adapter.ts';
import { DirectLineTurn } from './direct-line-turn.ts';
import type { Incoming } from './incoming.ts';
import { wireId } from './outgoing.ts';
import type { Streams } from './streams.ts';
import type { Person } from './tokens.ts';

export interface Conversations {
  /** @returns the id of the activity on the wire, or 'rejected' when it was not heard. */
  hear(person: Person, incoming: Incoming, address: string): Promise<string | 'rejected'>;
  /** Tells the bot that somebody is there. @returns false when the conversation had begun before. */
  begin(person: Person, locale: string | undefined, address: string): Promise<boolean>;
}

interface Deps {
  readonly store: ConversationStore;
  readonly adapter: DirectLineAdapter;
  readonly bot: Bot;
  readonly time: () => string;
  readonly newId: () => string;
  readonly streams: Pick<Streams, 'hold' | 'release'>;
  /** Milliseconds after which somebody who joined and says nothing is greeted; absent: never. */
  readonly greetAfter?: number;
  readonly log: Log;
}

const botAccount = { id: 'stand-safe', name: 'Stand Safe', role: 'bot' };

export function createConversations(deps: Deps): Conversations {
  const { store, adapter, bot, streams, log } = deps;

  /** A client of another make joins and waits: it knows nothing of our `start`. */
  async function greet(person: Person, locale: string | undefined, address: string): Promise<void> {
    if (await store.began(person.conversationId)) return;
    const from = { id: person.userId, role: 'user' };
    const base = { timestamp: deps.time(), channelId: 'directline', from, conversation: { id: person.conversationId } };
    const echo = {
      ...base,
      type: 'event',
      name: 'start',
      ...(locale ? { locale } : {}),
    } as unknown as Incoming['echo'];
    await self.hear(person, { echo, clientActivityId: 'start' }, address);
  }

  const self: Conversations = {
    async hear(person, incoming, address) {
      const { conversationId } = person;
      const id = incoming.clientActivityId || deps.newId();
      const passing = incoming.echo.type === 'typing';
      const text = JSON.stringify(incoming.echo);
      streams.hold(conversationId);
      const heard = passing ? undefined : store.hear(conversationId, id, text);
      const echo = heard?.then((one) => one.number);
      const activity = Object.assign(incoming.echo, { id, recipient: botAccount, serviceUrl: address });
      const turn = new DirectLineTurn(adapter, activity, echo);
      if (heard) turn.turnState.set(loadedAlready, heard);
      if (incoming.files) turn.turnState.set(receivedFiles, incoming.files);
      const [logged, taken] = await Promise.allSettled([echo, Promise.resolve(turn).then(bot)]);
      const number = logged.status === 'fulfilled' ? (logged.value ?? 0) : 0;
      streams.release(conversationId, number > 0 ? [{ number, activity: text }, ...turn.logged] : turn.logged);
      // Only sockets in other processes need it, and only where the bot said nothing; they read it with the next wake else.
      if (number > 0 && turn.logged.length === 0) store.wake(conversationId, number).catch(() => undefined);
      if (taken.status === 'rejected') log.error('the bot could not take a turn', failureFields(taken.reason));
      if (logged.status === 'rejected') log.error('the log could not be written', failureFields(logged.reason));
      if (taken.status === 'rejected' || logged.status === 'rejected') return 'rejected';
      return passing ? id : wireId(conversationId, number);
    },

    async begin(person, locale, address) {
      const { conversationId, userId } = person;
      if (await store.began(conversationId)) return false;
      const activity = {
        type: 'conversationUpdate',
        id: `${conversationId}.start`,
        timestamp: deps.time(),
        channelId: 'directline',
        from: { id: userId, role: 'user' },
        recipient: botAccount,
        conversation: { id: conversationId },
        membersAdded: [botAccount, { id: userId, role: 'user' }],
        serviceUrl: address,
        ...(locale ? { locale } : {}),
      };
      try {
        await bot(new DirectLineTurn(adapter, activity as unknown as Partial<Activity>, undefined));
      } catch (failure) {
        log.error('the bot could not take a turn', failureFields(failure));
      }
      if (deps.greetAfter !== undefined) {
        setTimeout(() => {
          greet(person, locale, address).catch((failure) => log.warn('nobody was greeted', failureFields(failure)));
        }, deps.greetAfter).unref();
      }
      return true;
    },
  };
  return self;
}
