// A body becomes an activity, or nothing: whoever comes behind this may rely on its ids and its sender being there.
import type { Activity } from 'botbuilder';

const named = (...all: unknown[]) =>
  all.every((one) => typeof one === 'string' && one.length > 0 && one.length <= 1000);

/** @returns undefined when the body is no activity. */
export function readActivity(body: Buffer): Activity | undefined {
  try {
    const activity = JSON.parse(body.toString()) as Partial<Activity> | null;
    if (typeof activity !== 'object' || activity === null) return undefined;
    const { type, conversation, serviceUrl, channelId, from, recipient } = activity;
    if (!named(type, conversation?.id, serviceUrl, channelId, from?.id)) return undefined;
    return { ...activity, recipient: recipient ?? { id: '', name: '' } } as Activity;
  } catch {
    return undefined;
  }
}
