// A body becomes an activity, or nothing: whoever comes behind this may rely on its ids and its sender being there, and on every
// property that it has being of its own type. A property of another type is left behind, as if it had not been sent.
import type { Activity } from 'botbuilder';

const named = (...all: unknown[]) =>
  all.every((one) => typeof one === 'string' && one.length > 0 && one.length <= 1000);

const words = ['id', 'text', 'textFormat', 'locale', 'name', 'action', 'summary', 'replyToId', 'timestamp'] as const;
const lists = [
  'attachments',
  'entities',
  'membersAdded',
  'membersRemoved',
  'reactionsAdded',
  'reactionsRemoved',
] as const;
const isRecord = (one: unknown): one is Record<string, unknown> =>
  typeof one === 'object' && one !== null && !Array.isArray(one);

/** Of an attachment: its type is a word, and so are its name and address where it has them. */
function attachmentsIn(given: readonly unknown[]): unknown[] {
  return given.filter(isRecord).flatMap((one) => {
    const { name, contentUrl, ...rest } = one;
    if (typeof one.contentType !== 'string') return [];
    return {
      ...rest,
      ...(typeof name === 'string' ? { name } : {}),
      ...(typeof contentUrl === 'string' ? { contentUrl } : {}),
    };
  });
}

/** The properties whose type is what a reader expects. */
function wellTyped(activity: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(activity).filter(([name, value]) => {
    if ((words as readonly string[]).includes(name)) return typeof value === 'string';
    if ((lists as readonly string[]).includes(name)) return Array.isArray(value);
    return true;
  });
  const typed = Object.fromEntries(kept);
  for (const name of lists) {
    const list = typed[name];
    if (Array.isArray(list)) typed[name] = name === 'attachments' ? attachmentsIn(list) : list.filter(isRecord);
  }
  return typed;
}

/** @returns undefined when the body is no activity. */
export function readActivity(body: Buffer): Activity | undefined {
  try {
    const activity = JSON.parse(body.toString()) as Partial<Activity> | null;
    if (!isRecord(activity)) return undefined;
    const { type, conversation, serviceUrl, channelId, from, recipient } = activity as Partial<Activity>;
    if (!named(type, conversation?.id, serviceUrl, channelId, from?.id)) return undefined;
    const to = isRecord(recipient) ? recipient : { id: '', name: '' };
    return { ...wellTyped(activity), recipient: to } as unknown as Activity;
  } catch {
    return undefined;
  }
}
