// One turn: load, take the turn, save by revision, then speak. A lost race is run again before anything was said; an
// activity heard before hears what was said the first time; nothing is promised before it is kept.
import type { Activity, TurnContext } from 'botbuilder';
import type { Receipt, Submission, Submit } from '../delivery/submit.ts';
import type { BotMessage } from '../engine/bot-message.ts';
import type { EngineDeps } from '../engine/deps.ts';
import type { Form } from '../engine/form.ts';
import type { Input } from '../engine/input.ts';
import { answersOnPath } from '../engine/journey.ts';
import { adviceAfter } from '../engine/open-advice.ts';
import { promptMessage } from '../engine/prompts/index.ts';
import { takeReply } from '../engine/reply.ts';
import { emptyState, type FormState, formState, hasOwnAnswers } from '../engine/state.ts';
import { type Turn, takeTurn } from '../engine/take-turn.ts';
import { type Received, receivedFiles } from '../evidence/evidence.ts';
import { ServiceError } from '../shared/errors.ts';
import { failureFields, type Log } from '../shared/log.ts';
import { type ConversationStore, type Loaded, loadedAlready } from '../storage/conversation-store.ts';
import type { ExpiringDrafts } from '../storage/expiring-drafts.ts';
import { thank } from './confirmation.ts';
import type { Fulfil } from './effects.ts';
import { type FilesTaken, readInput } from './read-input.ts';
import { render, type TalkState } from './render.ts';
import type { Around, NewToLanguage } from './teams-notices.ts';
import { warnAfter } from './warn-before-expiry.ts';

export interface BotDeps {
  readonly store: ConversationStore;
  readonly dialog: Form;
  readonly tools: () => EngineDeps;
  readonly submit: Submit;
  readonly fulfil: Fulfil;
  /** Empties the conversation that a draft was carried on from, and brings what else belongs to it. */
  readonly leave: (conversationId: string, draft: string, to: string) => Promise<void>;
  /** Files that a draft has. */
  readonly countFiles?: (conversationId: string) => Promise<number>;
  readonly expiring: Pick<ExpiringDrafts, 'touch' | 'forget'>;
  /** What a channel must say besides, before or after what the engine says. */
  readonly around?: Around;
  addressOf(context: TurnContext): string | null;
  /** Wipes whatever else belongs to a conversation. */
  erase(conversationId: string): Promise<void>;
  readonly now: () => Date;
  readonly log: Log;
  /** Told of each turn, when it is over. */
  readonly onTurn?: (channel: string, outcome: 'heard' | 'failed', milliseconds: number) => void;
}

/** Races lost in a row before the person hears that something is wrong. */
const mostTries = 60;
const channelNames: Record<string, Submission['channel']> = {
  directline: 'webchat',
  webchat: 'webchat',
  msteams: 'teams',
};

interface Told {
  readonly state: FormState;
  readonly messages: readonly BotMessage[];
  readonly talk: TalkState;
}

export function createBot(deps: BotDeps): (context: TurnContext) => Promise<void> {
  async function send(context: TurnContext, turn: Turn, receipts: Receipt[]): Promise<Told> {
    const { state } = turn;
    try {
      receipts[0] ??= await deps.submit({
        draft: state.draft,
        answers: answersOnPath(deps.dialog, state.answers),
        sections: Object.fromEntries(deps.dialog.steps.map((step) => [step.field.id, step.section])),
        language: state.language,
        languagesUsed: state.languagesUsed,
        channel: channelNames[context.activity.channelId] ?? 'other',
        conversationId: context.activity.conversation.id,
        address: deps.addressOf(context),
      });
    } catch (failure) {
      deps.log.error('report not kept', failureFields(failure));
      return {
        state,
        messages: [{ key: 'common.notSent' }, promptMessage(deps.dialog, state, deps.tools())],
        talk: 'asking',
      };
    }
    const receipt = receipts[0] as Receipt;
    const advice = adviceAfter(state, deps.tools());
    const sent = {
      ...state,
      answers: {},
      suggested: {},
      advice,
      files: 0,
      nameless: !receipt.reachable,
      sent: receipt.reference,
      asked: state.asked + 1,
    };
    return {
      state: sent,
      messages: [...thank(receipt, state.answers), promptMessage(deps.dialog, sent, deps.tools())],
      talk: 'sent',
    };
  }

  /** The turn with what the service answered, where it had to be asked. */
  async function answered(turn: Turn, conversationId: string): Promise<{ turn: Turn; from?: string | undefined }> {
    if (turn.outcome !== 'request' || !turn.request) return { turn };
    const { reply, from } = await deps.fulfil(turn.request, { conversationId, state: turn.state });
    return { turn: takeReply(deps.dialog, turn, reply, deps.tools()), from };
  }

  const left = (failure: unknown) => deps.log.warn('a draft lies in two conversations', failureFields(failure));

  /** A warning before the draft ends; should it be lost, nothing else is. */
  function watch(context: TurnContext, state: FormState, talk: TalkState): void {
    const { id } = context.activity.conversation;
    const lives = talk === 'asking' && hasOwnAnswers(state);
    const watched = lives
      ? deps.expiring.touch(id, deps.now().getTime() + warnAfter, deps.addressOf(context))
      : deps.expiring.forget(id);
    watched.catch((failure) => deps.log.warn('a draft is not watched', failureFields(failure)));
  }

  function told(turn: Turn): Told {
    return {
      state: turn.state,
      messages: turn.messages,
      talk: turn.outcome === 'erase' ? 'erased' : turn.state.sent ? 'sent' : 'asking',
    };
  }

  function opened(json: string | undefined, language: 'en' | 'cy'): FormState {
    const kept = json === undefined ? null : formState.safeParse(JSON.parse(json));
    return kept?.success ? kept.data : emptyState(deps.dialog, deps.tools().newDraft(), language);
  }

  /** @returns false when the race was lost and nothing was said. */
  async function tryTurn(context: TurnContext, heard: Input, receipts: Receipt[]): Promise<boolean> {
    const { channelId, conversation, id, locale } = context.activity;
    const already = context.turnState.get(loadedAlready) as Promise<Loaded> | undefined;
    context.turnState.delete(loadedAlready);
    const loaded = await (already ?? deps.store.load(conversation.id, id ?? ''));
    if (loaded.heard !== undefined) {
      await sayAgain(context, loaded.heard);
      return true;
    }
    const before = opened(loaded.state, locale?.startsWith('cy') ? 'cy' : 'en');
    const { turn, from } = await answered(takeTurn(deps.dialog, before, heard, deps.tools()), conversation.id);
    const { state, messages, talk } = turn.outcome === 'send' ? await send(context, turn, receipts) : told(turn);
    const timestamp = deps.now();
    const all = deps.around?.(channelId, messages, newTo(before, state.language)) ?? messages;
    const said = render(channelId, state.language, all, talk).map((one) => ({ timestamp, ...one }));
    if (talk === 'erased') {
      await deps.store.erase(conversation.id);
      await deps.erase(conversation.id);
      watch(context, state, talk);
      await context.sendActivities(said);
      return true;
    }
    const logged = channelId === 'directline';
    const saved = await deps.store.save(conversation.id, {
      revision: loaded.revision,
      state: JSON.stringify(state),
      activityKey: id ?? '',
      replay: logged ? '[]' : JSON.stringify(said),
      said: logged ? said.map((activity) => JSON.stringify(activity)) : [],
    });
    if (saved.outcome === 'lost-race') return false;
    if (from) await deps.leave(from, state.draft, conversation.id).catch(left);
    watch(context, state, talk);
    if (saved.outcome === 'heard-before') await sayAgain(context, saved.replay);
    else await context.sendActivities(logged ? numbered(conversation.id, said, saved.first) : said);
    return true;
  }

  const waiting = new Map<string, Promise<void>>();

  async function turnOf(context: TurnContext, heard: Input): Promise<void> {
    const receipts: Receipt[] = [];
    for (let tries = 0; tries < mostTries; tries += 1) {
      if (await tryTurn(context, heard, receipts)) return;
    }
    throw new ServiceError('bot-race', { retryable: true });
  }

  /** What a channel took in with this activity, and how many files the draft has by now. */
  async function filesOf(context: TurnContext): Promise<FilesTaken | undefined> {
    const received = context.turnState.get(receivedFiles) as readonly Received[] | undefined;
    if (!received?.length) return undefined;
    const kept = received.filter((one) => 'kept' in one).length;
    const total = await deps.countFiles?.(context.activity.conversation.id).catch(() => undefined);
    return { received, total: total ?? kept };
  }

  async function listen(context: TurnContext): Promise<void> {
    const heard = readInput(context.activity, await filesOf(context));
    if (heard === null) return;
    const began = deps.now().getTime();
    const over = (outcome: 'heard' | 'failed') =>
      deps.onTurn?.(context.activity.channelId, outcome, deps.now().getTime() - began);
    try {
      await turnOf(context, heard);
      over('heard');
    } catch (failure) {
      over('failed');
      deps.log.error('turn failed', { ...failureFields(failure), channel: context.activity.channelId });
      const both = (['cy', 'en'] as const).flatMap((language) =>
        render(context.activity.channelId, language, [{ key: 'common.broken' }], 'asking'),
      );
      await context.sendActivities(both.map(({ channelData: _state, ...activity }) => activity));
    }
  }

  // Within one process messages of one conversation wait for each other; between processes the revision decides.
  return (context) => {
    const id = context.activity.conversation.id;
    // What was loaded before the turn ahead was over is old.
    if (waiting.has(id)) context.turnState.delete(loadedAlready);
    const turn = (waiting.get(id) ?? Promise.resolve()).then(() => listen(context));
    const done = turn
      .catch(() => undefined)
      .then(() => {
        if (waiting.get(id) === done) waiting.delete(id);
      });
    waiting.set(id, done);
    return turn;
  };
}

/** Whether nothing was said yet in this language. */
function newTo({ languagesUsed, answers }: FormState, language: FormState['language']): NewToLanguage {
  if (languagesUsed.includes(language)) return 'known';
  return Object.keys(answers).length === 0 ? 'opening' : 'midway';
}

/** What was said the first time; the channel is told that it is that. */
async function sayAgain(context: TurnContext, replay: string): Promise<void> {
  context.turnState.set('repeated', true);
  await context.sendActivities(JSON.parse(replay) as Partial<Activity>[]);
}

/** The ids under which the log already holds these activities: a channel that reads from the log only wakes for them. */
const numbered = (conversationId: string, said: readonly Partial<Activity>[], first: number): Partial<Activity>[] =>
  said.map((activity, index) => ({ ...activity, id: `${conversationId}|${String(first + index).padStart(7, '0')}` }));
