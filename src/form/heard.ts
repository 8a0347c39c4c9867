// What one message can be once the door has read it: words, a button, the wish to begin, or something unreadable.
export type Heard =
  | { readonly kind: 'words'; readonly words: string }
  | {
      readonly kind: 'pressed';
      /** The step (or aside) that the button belonged to, its code, and the count of questions when it was shown. */
      readonly step: string;
      readonly code: string;
      readonly asked: number;
    }
  | { readonly kind: 'begin'; readonly language: 'en' | 'cy' | null }
  /** A sticker, an empty message, a voice note. */
  | { readonly kind: 'unreadable' };
