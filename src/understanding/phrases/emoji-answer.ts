// Yes and no as a thumb: what a message of nothing but signs answers.

const signs: Readonly<Record<'yes' | 'no', readonly string[]>> = {
  yes: ['\u{1F44D}', '\u{1F44C}', '\u2705', '\u2714', '\u{1F197}', '\u{1F91D}', '\u{1F44F}'],
  no: ['\u{1F44E}', '\u274C', '\u2716', '\u{1F6AB}', '\u26D4', '\u{1F645}'],
};
/** What only changes how a sign looks: shades of skin, the form of a picture, and who is shown. */
const looks = /[\u{1F3FB}-\u{1F3FF}]|\uFE0F|\u200D|\u2640|\u2642|\s/gu;

/** @param words as typed. @returns what its signs answer, or null where it is more than signs, or they say nothing. */
export function emojiAnswer(words: string): 'yes' | 'no' | null {
  const bare = [...words.replace(looks, '')];
  if (bare.length === 0 || bare.length > 10) return null;
  if (bare.every((sign) => signs.yes.includes(sign))) return 'yes';
  return bare.every((sign) => signs.no.includes(sign)) ? 'no' : null;
}
