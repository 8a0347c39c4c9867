// The open sockets of this process. A socket is woken by name and reads what is new from the log, so it does not matter
// which process took the message in. Frames that no proper client sends, and readers that do not read, end the socket.
import { WebSocket } from 'ws';
import type { ConversationStore, LogEntry } from '../../storage/conversation-store.ts';
import { wireSet } from './outgoing.ts';

/** Bytes waiting for a reader that does not read: past this it is let go, and comes back with its watermark. */
const slowReaderBytes = 1024 * 1024;
/** Milliseconds for which a turn in hand keeps its sockets from reading half of it. */
const holdAtMost = 250;
/** Milliseconds between pings; a socket that did not answer the one before is gone. */
const pingEvery = 30_000;
/** Milliseconds that a stop waits for a phone that does not answer. */
const silentPeerPatience = 2000;

export interface Streams {
  /** Serves a socket from `watermark` on. The oldest goes when a conversation has more than `perConversation`. */
  add(socket: WebSocket, conversationId: string, watermark: number): void;
  /** The log of a conversation has grown up to this number; null: any log may have grown unheard. */
  wake(conversationId: string | null, upTo: number): void;
  /** A turn begins here: its sockets are woken once, when it is over, and not for every line of it. */
  hold(conversationId: string): void;
  /** The turn is over. `entries` is what it put into the log: sent as it is where a socket stands right before it. */
  release(conversationId: string, entries: readonly LogEntry[]): void;
  /** Sends activities (JSON texts) that stand in no log, typing for example. @returns how many sockets got them. */
  sendLoose(conversationId: string, activities: readonly string[]): number;
  /** Ends the sockets of a conversation. */
  drop(conversationId: string): void;
  count(): number;
  close(): void;
}

interface Line {
  readonly socket: WebSocket;
  readonly conversationId: string;
  watermark: number;
  busy: boolean;
  again: boolean;
  alive: boolean;
}

export function createStreams(store: Pick<ConversationStore, 'read'>, perConversation: number): Streams {
  const lines = new Map<string, Set<Line>>();
  const held = new Map<string, { turns: number; upTo: number; timer: ReturnType<typeof setTimeout> }>();

  function send(line: Line, frame: string): void {
    if (line.socket.readyState !== WebSocket.OPEN) return;
    if (line.socket.bufferedAmount > slowReaderBytes) line.socket.terminate();
    else line.socket.send(frame);
  }

  async function pump(line: Line): Promise<void> {
    if (line.busy) {
      line.again = true;
      return;
    }
    line.busy = true;
    try {
      do {
        line.again = false;
        const entries = await store.read(line.conversationId, line.watermark);
        if (entries.length === 0) continue;
        send(line, wireSet(line.conversationId, entries, line.watermark));
        line.watermark = entries.at(-1)?.number ?? line.watermark;
        if (entries.length >= 200) line.again = true;
      } while (line.again && line.socket.readyState === WebSocket.OPEN);
    } catch {
      // The log cannot be read now. The client comes back with its watermark and loses nothing.
      line.socket.close(1011);
    } finally {
      line.busy = false;
    }
  }

  /** Without asking the store, only where nothing lies between what the socket has and what it is given. */
  function give(line: Line, entries: readonly LogEntry[]): void {
    const follows = entries.every((entry, index) => entry.number === line.watermark + 1 + index);
    // Otherwise the log is asked: what lies in between comes first.
    if (line.busy || entries.length === 0 || !follows) return;
    send(line, wireSet(line.conversationId, entries, line.watermark));
    line.watermark += entries.length;
  }

  /** Asks the store for every socket that stands before `upTo`; one that asks already asks once more. */
  function pumpUpTo(conversationId: string, upTo: number): void {
    for (const line of lines.get(conversationId) ?? []) if (line.watermark < upTo) void pump(line);
  }

  function forget(line: Line): void {
    const set = lines.get(line.conversationId);
    set?.delete(line);
    if (set?.size === 0) lines.delete(line.conversationId);
  }

  const pinger = setInterval(() => {
    for (const set of lines.values()) {
      for (const line of set) {
        if (!line.alive) line.socket.terminate();
        else {
          line.alive = false;
          line.socket.ping();
        }
      }
    }
  }, pingEvery);
  pinger.unref();

  return {
    add(socket, conversationId, watermark) {
      const line: Line = { socket, conversationId, watermark, busy: false, again: false, alive: true };
      const set = lines.get(conversationId) ?? new Set();
      if (set.size >= perConversation) set.values().next().value?.socket.close(1008);
      set.add(line);
      lines.set(conversationId, set);
      socket.on('pong', () => {
        line.alive = true;
      });
      socket.on('message', (_data, isBinary) => {
        line.alive = true;
        if (isBinary) socket.close(1003);
      });
      socket.on('error', () => socket.terminate());
      socket.once('close', () => forget(line));
      void pump(line);
    },
    wake(conversationId, upTo) {
      if (conversationId === null) {
        for (const id of lines.keys()) pumpUpTo(id, Number.POSITIVE_INFINITY);
        return;
      }
      const turn = held.get(conversationId);
      if (turn) turn.upTo = Math.max(turn.upTo, upTo);
      else pumpUpTo(conversationId, upTo);
    },
    hold(conversationId) {
      const turn = held.get(conversationId);
      if (turn) turn.turns += 1;
      else if (lines.has(conversationId)) {
        const timer = setTimeout(() => {
          held.delete(conversationId);
          pumpUpTo(conversationId, Number.POSITIVE_INFINITY);
        }, holdAtMost);
        held.set(conversationId, { turns: 1, upTo: 0, timer });
      }
    },
    release(conversationId, entries) {
      const set = lines.get(conversationId);
      const turn = held.get(conversationId);
      const upTo = Math.max(turn?.upTo ?? 0, entries.at(-1)?.number ?? 0);
      if (turn && turn.turns > 1) {
        turn.turns -= 1;
        turn.upTo = upTo;
        return;
      }
      if (turn) {
        clearTimeout(turn.timer);
        held.delete(conversationId);
      }
      if (!set) return;
      for (const line of set) give(line, entries);
      // What others put into the log meanwhile, and their wakes that were held back.
      pumpUpTo(conversationId, upTo);
    },
    sendLoose(conversationId, activities) {
      const set = lines.get(conversationId);
      if (!set || activities.length === 0) return 0;
      for (const line of set) send(line, `{"activities":[${activities.join(',')}]}`);
      return set.size;
    },
    drop(conversationId) {
      for (const line of lines.get(conversationId) ?? []) line.socket.close(1000);
    },
    count: () => [...lines.values()].reduce((sum, set) => sum + set.size, 0),
    close() {
      clearInterval(pinger);
      // 1012: we restart. The client returns after a few seconds, each after its own random wait.
      const last = [...lines.values()].flatMap((set) => [...set]);
      for (const line of last) line.socket.close(1012);
      // A phone that has lost its network never answers, and a stop does not wait for it.
      setTimeout(() => {
        for (const line of last) line.socket.terminate();
      }, silentPeerPatience).unref();
    },
  };
}
