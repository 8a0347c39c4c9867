// What people type is compared without case, accents or punctuation: "Yn ôl!" and "yn ol" are the same words.

/** Lower case, accents folded, anything but letters, digits and `@+` turned to single spaces. */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@+]+/gu, ' ')
    .trim();
}
