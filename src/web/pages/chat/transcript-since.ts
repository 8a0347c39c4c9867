// What of a talk is new: to a page that has some of it already, and to a person who has just spoken.
import type { Transcript } from './chat-transcript.ts';

/** What the page does not have yet. */
export function newerThan(after: number, { messages, question }: Transcript) {
  const before = (question?.number ?? 1) - 1;
  return {
    messages: messages.filter((one) => one.number > after),
    before: Math.max(before, messages.at(-1)?.number ?? 0),
    fresh: after,
  };
}

/** Where a page without script goes on: at the first thing that was said to it. @param last entry before it spoke. */
export function newestOf({ messages, question }: Transcript, last: number): number {
  const spoke = messages.some((one) => !one.ours && one.number > last);
  const first = spoke ? messages.find((one) => one.ours && one.number >= last + 2) : undefined;
  return first?.number ?? question?.number ?? 0;
}
