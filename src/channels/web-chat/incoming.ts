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
  for (const name of words) if (typeof given[name] === 'string') echo[name] = given[name];
  if (given.value !== undefined) echo.value = given.value;
  if (Array.isArray(given.entities)) echo.entities = given.entities.filter(isRecord).slice(0, 20);
  if (isRecord(given.channelData)) echo.channelData = given.channelData;
  const attachments = attachmentsOf(given.attachments);
  if (attachments) echo.attachments = attachments;
  return { echo, clientActivityId: clientIdOf(given.channelData) };
}
