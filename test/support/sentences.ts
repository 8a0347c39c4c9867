// The sentences of a catalogue text and its words, counted as a reader counts them: a phone number, an address or a
// blank to be filled is one word, whatever stands in it.

/** Sentences end at a full stop, a question mark, an exclamation mark or the end of a line. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n|(?<=[.?!…]["”’)]?)\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

export function wordsOf(sentence: string): string[] {
  const joined = sentence
    .replace(/\{\w+\}/g, 'x')
    .replace(/\d(?:[\d ]*\d)?/g, (digits) => digits.replaceAll(' ', ''))
    .replace(/[–—]/g, ' ');
  return joined.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
