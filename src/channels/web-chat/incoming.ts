// What a client sends becomes an Activity of ours: known properties are taken over, everything else is left behind, and
// who sent it is read from the token, never from the body.
import type { Activity } from 'botbuilder';
import type { Received } from '../../evidence/evidence.ts';
import { type Fault, faults } from './http-responses.ts';
import type { Person } from './tokens.ts';

export interface Incoming {
  /** As the person's own client gets it back. */
  readonly echo: Partial<Activity>;
  /** The client's own number for it: '' when it gave none. The same on every repeat. */
  readonly clientActivityId: string;
  /** What became of the files that came with it. */
  readonly files?: readonly Received[];
  /** What the client is told once the bot has heard it. */
  readonly after?: Fault;
}

const kinds = new Set(['message', 'event', 'typing', 'endOfConversation']);
/** Properties that are words; anything else under these names is left behind, so that no bot has to expect it. */
const words = [
  'textFormat',
  'name',
  'valueType',
  'label',
  'locale',
  'speak',
  'code',
  'attachmentLayout',
  'localTimestamp',
  'localTimezone',
] as const;

const isRecord = (thing: unknown): thing is Record<string, unknown> =>
  typeof thing === 'object' && thing !== null && !Array.isArray(thing);

/** Characters of JSON that `value`, `entities`, `channelData` and `attachments` may have: a button has two hundred. */
const extraCeiling = 4096;

/** What stands beside the words of an activity, in this order, as far as there is room; the rest is left behind. */
function withinCeiling(given: Record<string, unknown>): Record<string, unknown> {
  let room = extraCeiling;
  return Object.fromEntries(
    Object.entries(given).filter(([, thing]) => {
      if (thing === undefined) return false;
      const size = JSON.stringify(thing).length;
      if (size > room) return false;
      room -= size;
      return true;
    }),
  );
}

/** Brackets in brackets deeper than any activity has: writing it out again would end in a full stack. */
const deepest = 32;
function tooDeep(json: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (quoted) {
      if (code === 92) at += 1;
      else if (code === 34) quoted = false;
    } else if (code === 34) quoted = true;
    else if (code === 91 || code === 123) depth += 1;
    else if (code === 93 || code === 125) depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

function clientIdOf(channelData: unknown): string {
  const id = isRecord(channelData) ? channelData.clientActivityID : undefined;
  return typeof id === 'string' && id.length > 0 && id.length <= 100 ? id : '';
}

/** Cards and links of the client's own; files come by upload, which puts in addresses of ours. */
function attachmentsOf(given: unknown): Activity['attachments'] {
  if (!Array.isArray(given)) return undefined;
  return given.filter((one) => isRecord(one) && typeof one.contentType === 'string').slice(0, 20);
}

/** @param body JSON text. @param time when it came, ISO 8601. */
export function readIncoming(body: string, person: Person, time: string): Incoming | Fault {
  let given: unknown;
  if (tooDeep(body)) return faults.notJson;
  try {
    given = JSON.parse(body);
  } catch {
    return faults.notJson;
  }
  if (!isRecord(given)) return faults.notJson;
  const type = given.type;
  if (typeof type !== 'string') return faults.noType;
  if (!kinds.has(type)) return faults.notSupported;
  const echo: Record<string, unknown> = {
    channelId: 'directline',
    type,
    timestamp: time,
    from: { id: person.userId, role: 'user' },
    conversation: { id: person.conversationId },
  };
  if (given.text !== undefined && typeof given.text !== 'string') return faults.notJson;
  if (given.text !== undefined) echo.text = given.text;
  for (const name of words) {
    const word = given[name];
    if (typeof word === 'string' && word.length <= 1000) echo[name] = word;
  }
  const { value } = given;
  const channelData = isRecord(given.channelData) ? given.channelData : undefined;
  const entities = Array.isArray(given.entities) ? given.entities.filter(isRecord).slice(0, 20) : undefined;
  Object.assign(echo, withinCeiling({ value, channelData, attachments: attachmentsOf(given.attachments), entities }));
  return { echo, clientActivityId: clientIdOf(given.channelData) };
}
