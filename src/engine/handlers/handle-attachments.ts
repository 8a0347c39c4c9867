// Files in the middle of a conversation: what was kept and what was not is said in one message, and then the open question
// is asked again. After a report was sent they are added to it.

import { saySize } from '../../shared/say-size.ts';
import type { BotMessage } from '../bot-message.ts';
import type { AttachmentsInput } from '../input.ts';
import { knownReport } from '../known-report.ts';
import type { Move } from '../move.ts';
import type { FormState } from '../state.ts';

/** @returns what is said of the files; a request where a report has to take them. */
export function handleAttachments(state: FormState, input: AttachmentsInput): Move {
  const names = input.kept.map(({ name, size }) => `${name} (${saySize(size)})`).join(', ');
  const first = state.files === 0 && input.kept.length > 0;
  const kept: BotMessage[] =
    input.kept.length === 0
      ? []
      : [
          {
            key: 'evidence.kept',
            values: { names },
            hints: ['evidence.goes', ...(first ? (['evidence.first', 'evidence.tips'] as const) : [])],
          },
        ];
  const refused = input.refused.map(
    ({ name, problem }): BotMessage => ({
      key: `evidence.problem.${problem}`,
      values: { name: name || { key: 'evidence.thisFile' } },
    }),
  );
  const after: FormState = { ...state, files: input.total };
  const messages = [...kept, ...refused];
  const reference = knownReport(state);
  if (!reference || input.kept.length === 0) return { state: after, messages };
  return {
    state: after,
    messages,
    outcome: 'request',
    request: { kind: 'attach', reference, words: input.words.trim() },
  };
}

/** The files of a draft are to be deleted. */
export function removeFiles(state: FormState): Move {
  if (state.files === 0) return { state, messages: [{ key: 'evidence.noneToRemove' }] };
  return { state, outcome: 'request', request: { kind: 'remove-files' } };
}
