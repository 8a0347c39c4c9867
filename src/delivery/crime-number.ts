// What a force may write as a crime number. It is handed on to the reporter as it stands, so it can carry no address to open,
// no number to ring and no sentence, whoever holds the link of the force.

const form = /^[A-Za-z0-9][A-Za-z0-9 /*-]{1,29}$/;
/** A word of more letters than the mark of a force or of a year's book. */
const word = /[A-Za-z]{6}/;
const telephone = /(?:^|\D)(?:0|44)\d{9,10}(?:\D|$)/;

/** @param written trimmed. @returns true for `42/123456/26`, `MPS-1234567/26`, `WM 0012345`. */
export function isCrimeNumber(written: string): boolean {
  if (!form.test(written) || !/\d/.test(written) || word.test(written)) return false;
  if ((written.match(/[A-Za-z]{2,}/g) ?? []).length > 2) return false;
  return !telephone.test(written.replace(/[ -]/g, ''));
}
