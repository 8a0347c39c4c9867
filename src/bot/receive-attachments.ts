// Files that came with a message are taken in before its turn, so that the turn can say what became of each.
import type { Activity, TurnContext } from 'botbuilder';
import { type Evidence, type GivenFile, type Received, receivedFiles } from '../evidence/evidence.ts';
import { cleanName } from '../evidence/sanitise-file-name.ts';
import { ServiceError } from '../shared/errors.ts';
import { failureFields, type Log } from '../shared/log.ts';

interface Sent {
  readonly name: string;
  readonly claimedType: string;
  fetch(): Promise<{ stream: AsyncIterable<Uint8Array>; size: number | null; close(): void }>;
}

/** It lies where we may not fetch (a picture out of a search), or a page came for it: sending it again would fail again. */
const isElsewhere = (failure: unknown): boolean =>
  failure instanceof ServiceError && failure.code === 'channels-file' && failure.cause === undefined;

export interface TakeFilesDeps {
  readonly evidence: Pick<Evidence, 'receive'>;
  /** The files of an activity. */
  readonly filesOf: (activity: Activity) => readonly Sent[];
  readonly channel: GivenFile['channel'];
  readonly log: Log;
}

/** @returns what leaves the outcome of every file in the turn's state, one after the other; it never throws. */
export function createTakeFiles(deps: TakeFilesDeps): (context: TurnContext) => Promise<void> {
  async function take(conversationId: string, { name, claimedType, fetch }: Sent): Promise<Received> {
    try {
      const { stream, size, close } = await fetch();
      const given = { name, claimedType, size, channel: deps.channel, stream };
      return await deps.evidence.receive(conversationId, given).finally(close);
    } catch (failure) {
      deps.log.warn('a file could not be taken in', failureFields(failure));
      return { problem: isElsewhere(failure) ? 'not-fetched' : 'broken', name: cleanName(name) };
    }
  }

  return async (context) => {
    const sent = deps.filesOf(context.activity);
    if (sent.length === 0) return;
    const received: Received[] = [];
    for (const one of sent) received.push(await take(context.activity.conversation.id, one));
    context.turnState.set(receivedFiles, received);
  };
}
