// What reading a conversation's log may cost. A poll asks for nothing but a token, so whoever polls in a loop would have
// the store and this process work for them alone: each conversation has a budget of looks and of bytes, equal looks at
// the same moment are one, and few conversations are read at the same time.
import { createFewAtOnce } from '../../evidence/concurrency-limit.ts';
import type { ConversationStore, LogEntry } from '../../storage/conversation-store.ts';
import { createGate, type Limits } from './limits.ts';

export interface LogReader {
  /** Entries after `watermark`; none where the conversation is past its budget: whoever polls asks again. */
  look(conversationId: string, watermark: number): Promise<LogEntry[]>;
  /** Entries after `watermark` for a socket that was let in. */
  read(conversationId: string, watermark: number): Promise<LogEntry[]>;
  /** Counts one look; false past the budget. */
  mayLook(conversationId: string): Promise<boolean>;
}

/** Logs that are read at the same time: one may be as large as `logCeiling`. */
const logsAtOnce = 4;
const seconds = 10;

/** @param store whose log is read, on a connection of its own. */
export function createLogReader(store: Pick<ConversationStore, 'read'>, limits: Limits): LogReader {
  const looks = createGate(limits.looksPerConversation, seconds);
  const bytes = createGate(limits.logBytesPerConversation, seconds);
  const few = createFewAtOnce(logsAtOnce);
  const underWay = new Map<string, Promise<LogEntry[]>>();

  function read(conversationId: string, watermark: number): Promise<LogEntry[]> {
    const name = `${conversationId} ${watermark}`;
    const same = underWay.get(name);
    if (same) return same;
    const reading = few(() => store.read(conversationId, watermark)).finally(() => underWay.delete(name));
    underWay.set(name, reading);
    return reading;
  }
  const mayLook = (conversationId: string) => looks.pass(conversationId);

  return {
    read,
    mayLook,
    async look(conversationId, watermark) {
      // Zero points only asks: what was read last time may have been too much.
      if (!(await mayLook(conversationId)) || !(await bytes.pass(conversationId, 0))) return [];
      const entries = await read(conversationId, watermark);
      const size = entries.reduce((sum, entry) => sum + entry.activity.length, 0);
      if (size > 0) await bytes.pass(conversationId, size);
      return entries;
    },
  };
}
