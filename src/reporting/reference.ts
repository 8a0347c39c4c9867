// A reference that a frightened person can read out over a phone: `SS-7K3M-9QXD`. No letter or digit can be taken for
// another, and the last character catches any single slip and any two neighbours swapped.

/** 23 signs: a prime, so that a weighted sum catches every single slip and every swap. No 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
const signs = '34679ACDEFGHJKMNPQRTWXY';
const form = /^SS-?([0-9A-Z]{4})-?([0-9A-Z]{4})$/;

function checkSign(seven: string): string {
  const sum = [...seven].reduce((total, sign, index) => total + signs.indexOf(sign) * (index + 2), 0);
  return signs[sum % signs.length] ?? '';
}

/** @param random seven numbers in [0, 1). */
export function makeReference(random: readonly number[]): string {
  const seven = Array.from({ length: 7 }, (_, index) => signs[Math.floor((random[index] ?? 0) * signs.length)]).join(
    '',
  );
  return `SS-${seven.slice(0, 4)}-${seven.slice(4)}${checkSign(seven)}`;
}

/** Reads a reference in any case, with spaces or without dashes. @returns it as printed, or null when it is not one. */
export function parseReference(words: string): string | null {
  const found = form.exec(
    words
      .toUpperCase()
      .replace(/[\s.–—_]+/g, '')
      .replace(/^(SS)-?/, 'SS-'),
  );
  const eight = found ? `${found[1]}${found[2]}` : '';
  if (eight.length !== 8 || [...eight].some((sign) => !signs.includes(sign))) return null;
  if (checkSign(eight.slice(0, 7)) !== eight[7]) return null;
  return `SS-${eight.slice(0, 4)}-${eight.slice(4)}`;
}
