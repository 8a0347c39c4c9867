// An activity becomes one thing heard: words, a button, the wish to begin, something unreadable, or nothing at all.
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Heard } from '../form/heard.ts';

const pressed = z.object({
  standSafe: z.object({ step: z.string().max(100), code: z.string().max(100), asked: z.number().int() }),
});
const beginning = z.object({ language: z.enum(['en', 'cy']) }).partial();

/** Longer than any answer we keep, so the field can say how long it was; no more than a channel lets through anyway. */
const mostCharacters = 60_000;

const languageOf = (locale: string | undefined) => (locale?.toLowerCase().startsWith('cy') ? 'cy' : null);

/** @returns null for activities that nobody waits an answer for: typing, reactions, the joining of others. */
export function readInput(activity: Partial<Activity>): Heard | null {
  if (activity.type === 'event' && activity.name === 'start') {
    const value = beginning.safeParse(activity.value ?? {});
    return { kind: 'begin', language: (value.success && value.data.language) || languageOf(activity.locale) };
  }
  if (activity.type === 'conversationUpdate') {
    const botJoined = activity.membersAdded?.some((member) => member.id === activity.recipient?.id);
    return botJoined && activity.channelId !== 'directline'
      ? { kind: 'begin', language: languageOf(activity.locale) }
      : null;
  }
  if (activity.type !== 'message') return null;
  const button = pressed.safeParse(activity.value);
  if (button.success) return { kind: 'pressed', ...button.data.standSafe };
  const words = typeof activity.text === 'string' ? activity.text.slice(0, mostCharacters) : '';
  return words.trim() === '' ? { kind: 'unreadable' } : { kind: 'words', words };
}
