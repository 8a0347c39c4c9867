// The little of nspell that the word tests use: it comes without types.
declare module 'nspell' {
  interface Spelling {
    correct(word: string): boolean;
    suggest(word: string): string[];
  }
  export default function nspell(affix: Uint8Array, dictionary: Uint8Array): Spelling;
}
