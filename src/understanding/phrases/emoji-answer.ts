// Yes and no as a thumb: what a message of nothing but signs answers.

const signs: readonly (readonly ['yes' | 'no', RegExp])[] = [
  ['yes', /^(?:[\u{1F44D}\u{1F44C}\u2705\u2714\u{1F197}\u{1F91D}\u{1F44F}][\u{1F3FB}-\u{1F3FF}\uFE0F]*)+$/u],
  ['no', /^(?:[\u{1F44E}\u274C\u2716\u{1F6AB}\u26D4\u{1F645}][\u{1F3FB}-\u{1F3FF}\uFE0F\u200D\u2640\u2642]*)+$/u],
];

/** @param words as typed. @returns what its signs answer, or null where it is more than signs, or they say nothing. */
export function emojiAnswer(words: string): 'yes' | 'no' | null {
  const bare = words.replace(/\s+/g, '');
  return signs.find(([, sign]) => sign.test(bare))?.[0] ?? null;
}
