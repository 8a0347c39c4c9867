// One entry of a conversation's log, read for showing: whatever a client put there, only what we know is looked at.
import { z } from 'zod';
import type { LogEntry } from '../../../storage/conversation-store.ts';

const layout = z.object({
  ask: z.string(),
  hints: z.array(z.string()).default([]),
  lines: z
    .array(
      z.object({
        heading: z.string().optional(),
        label: z.string(),
        answer: z.string(),
        change: z.string().optional(),
      }),
    )
    .default([]),
  several: z
    .object({
      codes: z.record(z.string(), z.string()),
      value: z.looseObject({}),
      done: z.string(),
      joins: z.object({ ask: z.string(), codes: z.record(z.string(), z.string()) }).optional(),
    })
    .optional(),
  kinds: z.record(z.string(), z.enum(['send', 'delete', 'past'])).default({}),
});

const activity = z.object({
  type: z.string(),
  text: z.string().catch(''),
  locale: z.string().catch(''),
  from: z.object({ role: z.string().catch('user') }).catch({ role: 'bot' }),
  attachments: z
    .array(z.object({ name: z.string().catch(''), contentType: z.string(), contentUrl: z.string().catch('') }))
    .catch([]),
  suggestedActions: z
    .object({ actions: z.array(z.object({ title: z.string(), text: z.string().optional(), value: z.unknown() })) })
    .optional()
    .catch(undefined),
  channelData: z
    .object({
      attachmentSizes: z.array(z.number()).optional().catch(undefined),
      layout: layout.optional().catch(undefined),
      standSafe: z
        .object({ language: z.enum(['en', 'cy']), state: z.string() })
        .optional()
        .catch(undefined),
    })
    .catch({}),
});

export interface ChatEntry extends z.output<typeof activity> {
  readonly number: number;
  readonly ours: boolean;
}

/** @returns undefined for what is no message: an event, something that cannot be read. */
export function readChatEntry({ number, activity: json }: LogEntry): ChatEntry | undefined {
  const read = activity.safeParse({ channelData: {}, ...(JSON.parse(json) as object) });
  if (!read.success || read.data.type !== 'message') return undefined;
  return { ...read.data, number, ours: read.data.from.role !== 'user' };
}
