// No answer is lost when messages race, and none is heard twice: a turn is saved only on the revision it was computed
// from, together with what is to be said, or not at all (P3, P4). Everything is sealed and has an end (P14).
import type { Cluster, Redis } from 'ioredis';
import type { Encryption } from './encryption.ts';
import { keyFor, lifeOf, wakeChannel } from './keys.ts';
import { appendLog, eraseTalk, hearTurn, saveTurn } from './lua/conversation-scripts.ts';

export interface Loaded {
  /** The state as JSON text, or undefined in a new conversation. */
  readonly state: string | undefined;
  readonly revision: number;
  /** What was said when this activity was first heard, as JSON text; undefined when it is new. */
  readonly heard: string | undefined;
}

export interface HeardAndLoaded extends Loaded {
  /** The log number of the activity: the earlier one where its key was seen before. */
  readonly number: number;
}

/** Under this key a channel leaves `Promise<Loaded>` in a turn's `turnState`: what it loaded while it logged what it heard. */
export const loadedAlready = Symbol('loaded already');

export interface TurnToSave {
  readonly revision: number;
  readonly state: string;
  /** Identifies the activity across redeliveries; '' when it cannot be repeated. */
  readonly activityKey: string;
  /** JSON text given back when the same activity comes again. */
  readonly replay: string;
  /** Activities as JSON text, put into the conversation's log in the same step. */
  readonly said: readonly string[];
}

export type Saved =
  | {
      readonly outcome: 'saved' /** Log number of the first activity said; 0 when nothing was. */;
      readonly first: number;
    }
  | { readonly outcome: 'lost-race' }
  | { readonly outcome: 'heard-before'; readonly replay: string };

export interface LogEntry {
  /** 1 for the first activity of the conversation. */
  readonly number: number;
  readonly activity: string;
}

export interface ConversationStore {
  load(conversationId: string, activityKey: string): Promise<Loaded>;
  /** Logs what was heard, once for each key, and loads, in one step. Wakes nobody: the turn that follows does. */
  hear(conversationId: string, activityKey: string, activity: string): Promise<HeardAndLoaded>;
  save(conversationId: string, turn: TurnToSave): Promise<Saved>;
  /** Adds activities to the log; a repeated `key` adds nothing. @returns the log number of the first. */
  append(conversationId: string, key: string, activities: readonly string[]): Promise<number>;
  /** Wakes whoever listens to this conversation, in every process; for what `hear` logged and no turn followed. */
  wake(conversationId: string, upTo: number): Promise<void>;
  /** Entries after `watermark`, at most 200. */
  read(conversationId: string, watermark: number): Promise<LogEntry[]>;
  /** True once anything was said in this conversation that has not been wiped. Costs the same however long it is. */
  began(conversationId: string): Promise<boolean>;
  /** Wipes state, transcript and memory of what was heard: unreadable when this resolves (P15). */
  erase(conversationId: string): Promise<void>;
}

/** JSON of a replay that says nothing, as where the log holds what was said. */
const nothing = '[]';

type Scripted = (Redis | Cluster) & {
  saveTurn(...words: (string | number)[]): Promise<[number, number | string]>;
  appendLog(...words: (string | number)[]): Promise<number>;
  hearTurn(...words: (string | number)[]): Promise<[number, string | null, string | null, string | null]>;
  eraseTalk(...keys: string[]): Promise<number>;
};

/**
 * @param redis a connection that fails fast. @param box seals by the place a thing lies in.
 * @param reading a connection for logs alone: what many people read at once holds up nobody's turn.
 */
export function createConversationStore(
  redis: Redis | Cluster,
  box: Encryption,
  reading: Redis | Cluster = redis,
): ConversationStore {
  redis.defineCommand('saveTurn', { numberOfKeys: 3, lua: saveTurn });
  redis.defineCommand('appendLog', { numberOfKeys: 2, lua: appendLog });
  redis.defineCommand('hearTurn', { numberOfKeys: 3, lua: hearTurn });
  redis.defineCommand('eraseTalk', { numberOfKeys: 3, lua: eraseTalk });
  const scripted = redis as Scripted;
  const life = lifeOf('talk');
  /** Nothing to say again is kept as nothing: there is no word in it to seal. */
  const sealReplay = (place: string, replay: string) => (replay === nothing ? '' : box.seal(place, replay));
  const openReplay = (place: string, kept: string) => (kept === '' ? nothing : box.open(place, kept));

  return {
    async load(conversationId, activityKey) {
      const talk = keyFor('talk', conversationId);
      const heardKey = keyFor('heard', conversationId);
      const [[revision, state], heard] = await Promise.all([
        redis.hmget(talk, 'revision', 'state'),
        activityKey === '' ? null : redis.hget(heardKey, activityKey),
      ]);
      return {
        revision: Number(revision ?? 0),
        state: state ? box.open(talk, state) : undefined,
        heard: heard === null ? undefined : openReplay(heardKey, heard),
      };
    },

    async hear(conversationId, activityKey, activity) {
      const talk = keyFor('talk', conversationId);
      const heardKey = keyFor('heard', conversationId);
      const log = keyFor('log', conversationId);
      const sealed = box.seal(log, activity);
      const [number, revision, state, heard] = await scripted.hearTurn(talk, heardKey, log, activityKey, life, sealed);
      return {
        number,
        revision: Number(revision ?? 0),
        state: state ? box.open(talk, state) : undefined,
        heard: heard === null ? undefined : openReplay(heardKey, heard),
      };
    },

    async save(conversationId, turn) {
      const talk = keyFor('talk', conversationId);
      const heardKey = keyFor('heard', conversationId);
      const log = keyFor('log', conversationId);
      const [outcome, more] = await scripted.saveTurn(
        talk,
        heardKey,
        log,
        turn.revision,
        box.seal(talk, turn.state),
        turn.activityKey,
        turn.activityKey === '' ? '' : sealReplay(heardKey, turn.replay),
        life,
        wakeChannel,
        conversationId,
        ...turn.said.map((activity) => box.seal(log, activity)),
      );
      if (outcome === 2) return { outcome: 'heard-before', replay: openReplay(heardKey, String(more)) };
      return outcome === 1 ? { outcome: 'saved', first: Number(more) } : { outcome: 'lost-race' };
    },

    append(conversationId, key, activities) {
      const log = keyFor('log', conversationId);
      const sealed = activities.map((activity) => box.seal(log, activity));
      return scripted.appendLog(
        log,
        keyFor('heard', conversationId),
        key,
        life,
        wakeChannel,
        conversationId,
        ...sealed,
      );
    },

    async wake(conversationId, upTo) {
      await redis.publish(wakeChannel, `${conversationId} ${upTo}`);
    },

    async read(conversationId, watermark) {
      const log = keyFor('log', conversationId);
      const entries = await reading.xrange(log, `${Math.max(0, watermark) + 1}-0`, '+', 'COUNT', 200);
      return entries.map(([id, fields]) => ({
        number: Number.parseInt(id, 10),
        activity: box.open(log, fields[1] ?? ''),
      }));
    },

    async began(conversationId) {
      return (await redis.xlen(keyFor('log', conversationId))) > 0;
    },

    async erase(conversationId) {
      await scripted.eraseTalk(
        keyFor('talk', conversationId),
        keyFor('heard', conversationId),
        keyFor('log', conversationId),
      );
    },
  };
}
