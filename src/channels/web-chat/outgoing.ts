// How an entry of the log goes out: its number becomes its id, in text, without reading the JSON again. A reply to an
// activity that this conversation does not have is freed of that link: Web Chat would hold it back for five seconds.
import type { LogEntry } from '../../storage/conversation-store.ts';

/** The id of an activity on the wire: conversation, bar, log number padded to seven digits. */
export function wireId(conversationId: string, number: number): string {
  return `${conversationId}|${String(number).padStart(7, '0')}`;
}

/** Activities that this channel wrote begin like this. What a bot wrote by itself does not say who said it. */
const complete = '{"channelId":';
const sender = '"from":{"id":"stand-safe","name":"Stand Safe","role":"bot"}';

/** One activity as JSON text. */
function wireText(conversationId: string, entry: LogEntry): string {
  const id = wireId(conversationId, entry.number);
  if (!entry.activity.startsWith(complete)) {
    const where = `"channelId":"directline","conversation":{"id":"${conversationId}"}`;
    return `{"id":"${id}",${where},${sender},${entry.activity.slice(1)}`;
  }
  if (!entry.activity.includes('"replyToId"')) return `{"id":"${id}",${entry.activity.slice(1)}`;
  const activity = JSON.parse(entry.activity) as { replyToId?: unknown };
  const known =
    typeof activity.replyToId === 'string' &&
    activity.replyToId.startsWith(`${conversationId}|`) &&
    activity.replyToId < id;
  if (!known) delete activity.replyToId;
  return JSON.stringify({ ...activity, id });
}

/** A set of activities as Direct Line has it: JSON text, its watermark the number of the last entry. */
export function wireSet(conversationId: string, entries: readonly LogEntry[], watermark: number): string {
  const activities = entries.map((entry) => wireText(conversationId, entry)).join(',');
  return `{"activities":[${activities}],"watermark":"${entries.at(-1)?.number ?? watermark}"}`;
}

/** A watermark as it came: anything that is not a number means "from the beginning", so that nothing is missed. */
export function readWatermark(text: string | null | undefined): number {
  return text && /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
