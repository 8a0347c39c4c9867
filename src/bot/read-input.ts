// An activity becomes one thing heard: words, a button, the wish to begin, something unreadable, or nothing at all.

import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { ticked } from '../engine/fields/choice.ts';
import { pickedDay } from '../engine/fields/date.ts';
import type { Input } from '../engine/input.ts';
import type { Received } from '../evidence/evidence.ts';
import { shortName } from '../evidence/sanitise-file-name.ts';
import { cutText } from '../shared/cut-text.ts';
import { dayInput, oneInput, severalInput } from './card-inputs.ts';

const pressed = z.object({
  standSafe: z.object({ step: z.string().max(100), code: z.string().max(100), asked: z.number().int() }),
  /** What was ticked in a card, codes joined by commas, and the day chosen in its calendar. */
  choice: z.string().max(1000).optional(),
  day: z.string().max(10).optional(),
});
/** A button that says words, as if they were typed. */
const saying = z.object({ standSafe: z.object({ words: z.string().max(100) }) });
const beginning = z.object({ language: z.enum(['en', 'cy']) }).partial();

/** Longer than any answer we keep, so the field can say how long it was; no more than a channel lets through anyway. */
const mostCharacters = 60_000;

/** @param locale as a client gives it: may be anything. */
const languageOf = (locale: unknown) =>
  typeof locale === 'string' && locale.toLowerCase().startsWith('cy') ? 'cy' : null;

/** Some channels hand a button's value on as text. */
function unpacked(value: unknown): unknown {
  if (typeof value !== 'string' || !value.startsWith('{') || value.length > 5000) return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** What became of the files that came with a message, as the engine hears it. */
function heardFiles({ received, total }: FilesTaken, words: string): Input {
  return {
    kind: 'files',
    kept: received.flatMap((one) => ('kept' in one ? [{ name: shortName(one.kept.name), size: one.kept.size }] : [])),
    refused: received.flatMap((one) => ('problem' in one ? [{ name: shortName(one.name), problem: one.problem }] : [])),
    total,
    words,
  };
}

export interface FilesTaken {
  readonly received: readonly Received[];
  /** Files that the draft has now. */
  readonly total: number;
}

/** Our own, and those by which clients of other makers ask to be greeted. */
const beginningEvents = new Set(['start', 'webchat/join', 'requestWelcomeDialog', 'startConversation']);

/** @param files what came with it. @returns null for activities that nobody waits an answer for: typing, reactions, the joining of others. */
export function readInput(activity: Partial<Activity>, files?: FilesTaken): Input | null {
  if (activity.type === 'event' && beginningEvents.has(activity.name ?? '')) {
    const value = beginning.safeParse(activity.value ?? {});
    return { kind: 'begin', language: (value.success && value.data.language) || languageOf(activity.locale) };
  }
  if (activity.type === 'conversationUpdate') {
    const added = Array.isArray(activity.membersAdded) ? activity.membersAdded : [];
    const botJoined = added.some((member) => member?.id === activity.recipient?.id);
    return botJoined && activity.channelId !== 'directline'
      ? { kind: 'begin', language: languageOf(activity.locale) }
      : null;
  }
  if (activity.type === 'installationUpdate') {
    return activity.action === 'add' ? { kind: 'begin', language: languageOf(activity.locale) } : null;
  }
  if (activity.type !== 'message') return null;
  const value = unpacked(activity.value);
  const said = saying.safeParse(value);
  if (said.success) return { kind: 'words', words: said.data.standSafe.words };
  const button = pressed.safeParse(value);
  if (button.success) {
    const { standSafe, choice, day } = button.data;
    // A map, because the code is the client's word: an object would answer to "constructor" with something of its own.
    const inputs = new Map([
      [oneInput, choice ?? ''],
      [severalInput, `${ticked}${choice ?? ''}`],
      [dayInput, `${pickedDay}${day ?? ''}`],
    ]);
    return { kind: 'pressed', ...standSafe, code: inputs.get(standSafe.code) ?? standSafe.code };
  }
  const words = typeof activity.text === 'string' ? cutText(activity.text, mostCharacters).toWellFormed() : '';
  if (files && files.received.length > 0) return heardFiles(files, words);
  return words.trim() === '' ? { kind: 'unreadable' } : { kind: 'words', words };
}
