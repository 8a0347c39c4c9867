// What one message can be once the channel has read it: words, a button, the wish to begin, or files, or something unreadable.
import type { MessageKey } from '../shared/locale.ts';

type ProblemKey = Extract<MessageKey, `evidence.problem.${string}`>;
/** Why a file was not kept: the last part of its sentence's key. */
export type FileProblem = ProblemKey extends `evidence.problem.${infer Code}` ? Code : never;

/** Files that came with a message; they are kept or refused already, and only their names and sizes are known here. */
export interface AttachmentsInput {
  readonly kind: 'files';
  /** `size`: bytes. */
  readonly kept: readonly { readonly name: string; readonly size: number }[];
  readonly refused: readonly { readonly name: string; readonly problem: FileProblem }[];
  /** Files that the draft has now. */
  readonly total: number;
  /** What was written beside them; '' when nothing was. */
  readonly words: string;
}

export type Input =
  | AttachmentsInput
  | { readonly kind: 'words'; readonly words: string }
  | {
      readonly kind: 'pressed';
      /** The step (or interruption) that the button belonged to, its code, and the count of questions when it was shown. */
      readonly step: string;
      readonly code: string;
      readonly asked: number;
    }
  | { readonly kind: 'begin'; readonly language: 'en' | 'cy' | null }
  /** A sticker, an empty message, a voice note. */
  | { readonly kind: 'unreadable' };
