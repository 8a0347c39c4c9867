// What is particular to Teams, around a bot that knows nothing of it: personal chats alone, one greeting when the app is
// added, nobody written to once it is removed, a message changed or deleted there not taken for a change of an answer, and
// a sign of life when an answer takes longer than half a second.
import type { Activity, TurnContext } from 'botbuilder';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { type Language, say } from '../shared/locale.ts';
import { failureFields, type Log } from '../shared/log.ts';
import type { TeamsStore } from '../storage/teams-store.ts';
import type { TalkSoFar } from './conversation-transcript.ts';
import { inWelsh } from './in-welsh.ts';
import { linesApart } from './paragraph-breaks.ts';
import { teamsWords } from './teams-words.ts';

export interface TeamsBotDeps {
  readonly store: Pick<TeamsStore, 'markGone' | 'clearGone' | 'firstGreeting'>;
  /** Wipes a conversation and all that belongs to it. */
  erase(conversationId: string): Promise<void>;
  /** Where the web chat is. */
  chatUrl(): string;
  /** Null where nothing is kept of this conversation. */
  soFar(conversationId: string): Promise<TalkSoFar | null>;
  /** Takes in the files of a message before its turn. */
  takeFiles?(context: TurnContext): Promise<void>;
  readonly log: Log;
  /** Messages that one conversation may send in a minute. */
  readonly mostMessages?: number;
  /** Milliseconds after which we show that we are at work. */
  readonly typingAfter?: number;
}

type Bot = (context: TurnContext) => Promise<void>;

/** The language of the person's Teams, which stands in a message or beside it; null where Teams does not say. */
function localeOf(activity: Activity): string | undefined {
  const info = activity.entities?.find((one) => one.type === 'clientInfo') as { locale?: unknown } | undefined;
  const own: unknown = activity.locale;
  if (typeof own === 'string') return own;
  return typeof info?.locale === 'string' ? info.locale : undefined;
}

const languageOf = (activity: Activity): Language => (localeOf(activity)?.toLowerCase().startsWith('cy') ? 'cy' : 'en');

const isPersonal = ({ conversation }: Activity) =>
  (conversation.conversationType ?? 'personal') === 'personal' && conversation.isGroup !== true;

const botIsIn = (activity: Activity, members: Activity['membersAdded'] | undefined) =>
  members?.some((member) => member.id === activity.recipient.id) ?? false;

type Happening = 'added' | 'removed' | 'spoken' | 'edited' | 'deleted' | 'other';

function happening(activity: Activity): Happening {
  const { type, action } = activity;
  if (type === 'message') return 'spoken';
  if (type === 'messageUpdate') return activity.channelData?.eventType === 'editMessage' ? 'edited' : 'other';
  if (type === 'messageDelete') return 'deleted';
  if (type === 'installationUpdate') return action === 'add' ? 'added' : action === 'remove' ? 'removed' : 'other';
  if (type !== 'conversationUpdate') return 'other';
  if (botIsIn(activity, activity.membersAdded)) return 'added';
  return botIsIn(activity, activity.membersRemoved) ? 'removed' : 'other';
}

const inWords = (language: Language, text: string): Partial<Activity> => ({
  type: 'message',
  locale: language === 'cy' ? 'cy-GB' : 'en-GB',
  textFormat: 'plain',
  text: linesApart(text),
});

/**
 * Teams shows an error where a press of its own gets no answer. We ask for no consent, because we send no files; a press on
 * a card that somebody else made up is answered and does nothing. Every other invocation is answered 501 by the SDK.
 */
async function invoked(context: TurnContext): Promise<void> {
  if (context.activity.name !== 'fileConsent/invoke') return;
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200 } });
}

/** @param bot hears what is said in a personal chat, and every other channel as it is. */
export function createTeamsBot(deps: TeamsBotDeps, bot: Bot): Bot {
  const limiter = new RateLimiterMemory({ points: deps.mostMessages ?? 90, duration: 60 });

  /** @returns how many messages this one is over the limit; 0 when it may be heard. */
  const tooMany = (conversationId: string): Promise<number> =>
    limiter.consume(conversationId).then(
      () => 0,
      (refused: { consumedPoints?: number }) => (refused.consumedPoints ?? 1) - limiter.points,
    );

  async function heard(context: TurnContext): Promise<void> {
    const late = setTimeout(() => {
      context.sendActivity({ type: 'typing' }).catch(() => undefined);
    }, deps.typingAfter ?? 500);
    // A sign of life behind the first words would promise more words.
    context.onSendActivities((_context, activities, next) => {
      if (activities.some((one) => one.type !== 'typing')) clearTimeout(late);
      return next();
    });
    try {
      await deps.takeFiles?.(context);
      const { activity } = context;
      activity.text = teamsWords(activity);
      // Whatever a client puts there that is no name of a language is none.
      if (typeof (activity.locale as unknown) !== 'string') activity.locale = '';
      await bot(context);
    } finally {
      clearTimeout(late);
    }
  }

  function comeBack(conversationId: string): void {
    deps.store.clearGone(conversationId).catch((failure: unknown) => {
      deps.log.warn('a person who came back is not known to be back', failureFields(failure));
    });
  }

  async function goAway(conversationId: string): Promise<void> {
    await deps.store.markGone(conversationId);
    await deps.erase(conversationId);
  }

  /** Elsewhere than in a personal chat: one line that says nothing of what we are for, and nothing is kept. */
  async function stayOut(context: TurnContext, what: Happening): Promise<void> {
    if (what !== 'spoken' && what !== 'added') return;
    const language = languageOf(context.activity);
    const url = language === 'cy' ? inWelsh(deps.chatUrl()) : deps.chatUrl();
    await context.sendActivity(inWords(language, say(language, 'teams.alone', { url })));
  }

  const soFar = ({ conversation }: Activity) => deps.soFar(conversation.id).catch(() => null);

  /** Their answer stands as they first wrote it, and whoever changes or deletes it in Teams must know that. */
  async function changed(context: TurnContext, what: 'edited' | 'deleted'): Promise<void> {
    const { activity } = context;
    const talk = await soFar(activity);
    if (!talk || (await tooMany(activity.conversation.id)) > 0) return;
    // The answer of the message itself may still be owed under its id, and a deleted message takes no reply.
    activity.id = '';
    const text = say(talk.language, `teams.${what}.${talk.sent ? 'sent' : 'asking'}`);
    await context.sendActivity(inWords(talk.language, text));
  }

  async function spoken(context: TurnContext): Promise<void> {
    const { activity } = context;
    const over = await tooMany(activity.conversation.id);
    if (over === 1) {
      const language = (await soFar(activity))?.language ?? languageOf(activity);
      await context.sendActivity(inWords(language, say(language, 'teams.tooFast')));
    }
    if (over > 0) return;
    comeBack(activity.conversation.id);
    await heard(context);
  }

  return async (context) => {
    const { activity } = context;
    if (activity.channelId !== 'msteams') return bot(context);
    if (activity.type === 'invoke') return invoked(context);
    const what = happening(activity);
    if (!isPersonal(activity)) return stayOut(context, what);
    const locale = localeOf(activity);
    if (locale !== undefined) activity.locale = locale;
    if (what === 'spoken') return spoken(context);
    if (what === 'removed') return goAway(activity.conversation.id);
    if (what === 'edited' || what === 'deleted') return changed(context, what);
    if (what !== 'added') return bot(context);
    comeBack(activity.conversation.id);
    // Where the store is away, twice is better than never.
    if (await deps.store.firstGreeting(activity.conversation.id).catch(() => true)) await heard(context);
  };
}
