// Whether a message speaks of a thing, and whether it says that there was none: "he had a knife", "no knife was seen".

export interface SaidOf {
  /** True: it is there. False: only its absence was said. Null: it is not spoken of. */
  readonly value: boolean | null;
  readonly start: number;
  readonly end: number;
}

const denied =
  /(?:\b(?:no|not (?:a|an|any)|without(?: a| any)?|never (?:saw|had|seen)(?: a| any)?|did ?n['’]?t (?:have|see)(?: a| any)?|didnt have(?: a| any)?|have ?n['’]?t (?:got )?(?:a|any)|has ?n['’]?t (?:got )?(?:a|any)|don['’]?t have(?: a| any)?|there (?:was|were) no|dim|ddim|heb|heb unrhyw|nid oedd(?: ganddo)?|doedd (?:dim|gynno fo ddim|ganddo ddim|'da fe ddim)|does dim|sdim|sgen i ddim|sgynna i ddim)) (?:\p{L}+ ){0,2}$/iu;

/** @param words global; each of its matches is one mention. @param idioms spans that are none, such as "gun for". */
export function saidOf(text: string, words: RegExp, idioms?: RegExp): SaidOf {
  const open = idioms ? text.replace(idioms, (found) => ' '.repeat(found.length)) : text;
  let absent: SaidOf = { value: null, start: 0, end: 0 };
  for (const one of open.matchAll(words)) {
    const at = { start: one.index, end: one.index + one[0].length };
    if (!denied.test(open.slice(Math.max(0, one.index - 50), one.index))) return { value: true, ...at };
    if (absent.value === null) absent = { value: false, ...at };
  }
  return absent;
}
