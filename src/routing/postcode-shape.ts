// Sees postcodes as thumbs type them: any case, spaces missing or too many, the letter O for a nought and I or L for a one,
// half a postcode, inside a sentence. An outcode is only ever read as one that exists; several readings are all kept.

/** One reading. `unit` is null for half a postcode, `sector` too for an outcode alone. `exact` is false after a correction. */
export interface SeenPostcode {
  outcode: string;
  /** With its space, "CH4 8". */
  sector: string | null;
  /** The last two letters. */
  unit: string | null;
  exact: boolean;
}

type IsOutcode = (name: string) => boolean;

const swaps: Readonly<Record<string, string>> = { O: '0', '0': 'O', I: '1', L: '1', '1': 'IL' };
/** Longest text in which postcodes are looked for, in words. */
const longest = 200;

/** The outcodes that a text can be read as: itself where it exists, else every existing one a slip away. */
function outcodesLike(raw: string, isOutcode: IsOutcode): string[] {
  if (isOutcode(raw)) return [raw];
  let forms = [''];
  for (const char of raw) {
    const others = [char, ...(swaps[char] ?? '')];
    forms = forms.flatMap((form) => others.map((other) => form + other));
  }
  return forms.filter((form) => /\d/.test(form) && isOutcode(form));
}

/** The sector digit that a character stands for, or null. */
function digitOf(char: string | undefined): string | null {
  if (char === undefined) return null;
  if (/\d/.test(char)) return char;
  return char === 'O' ? '0' : char === 'I' || char === 'L' ? '1' : null;
}

/** Readings of a first half and a second half of one to three characters. */
function join(first: string, second: string, isOutcode: IsOutcode): SeenPostcode[] {
  const digit = digitOf(second[0]);
  const letters = second.slice(1);
  if (digit === null || first.length > 4 || !/^[A-Z0]{0,2}$/.test(letters)) return [];
  return outcodesLike(first, isOutcode).map((outcode) => ({
    outcode,
    sector: `${outcode} ${digit}`,
    unit: letters.length === 2 ? letters : null,
    exact: outcode === first && digit === second[0],
  }));
}

/** The readings of a text that is nothing but a postcode or the beginning of one. */
export function wholePostcode(text: string, isOutcode: IsOutcode): SeenPostcode[] {
  const halves = text
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter(Boolean);
  const run = halves.join('');
  if (run.length < 2 || run.length > 8 || !/[\dOIL]/.test(run)) return [];
  const [first = '', ...rest] = halves;
  const spaced = rest.length > 0 ? join(first, rest.join(''), isOutcode) : [];
  if (spaced.length > 0) return spaced;
  const full = run.length >= 5 ? join(run.slice(0, -3), run.slice(-3), isOutcode) : [];
  if (full.some(({ unit }) => unit !== null)) return full;
  const alone = outcodesLike(run, isOutcode).map((outcode) => ({
    outcode,
    sector: null,
    unit: null,
    exact: outcode === run,
  }));
  if (alone.length > 0) return alone;
  const half = run.length >= 4 ? join(run.slice(0, -2), run.slice(-2), isOutcode) : [];
  return half.length > 0 ? half : join(run.slice(0, -1), run.slice(-1), isOutcode);
}

/** Whether a text has the form of a whole postcode, existing or not. */
export const looksLikePostcode = (text: string): boolean => /^\s*[a-z]{1,2}\d[a-z\d]?\W*\d[a-z]{2}\s*$/i.test(text);

/** The whole postcodes inside a longer text; ordinals ("2nd") are not second halves. */
export function postcodesWithin(text: string, isOutcode: IsOutcode): SeenPostcode[] {
  const tokens = text
    .toUpperCase()
    .split(/[^A-Z0-9]+/, longest)
    .filter(Boolean);
  const found: SeenPostcode[] = [];
  const take = (first: string, second: string): boolean => {
    if (!/\d/.test(first + second) || !/^[\dOIL][A-Z]{2}$/.test(second) || /^(1ST|2ND|3RD|\dTH)$/.test(second))
      return false;
    const seen = join(first, second, isOutcode);
    found.push(...seen);
    return seen.length > 0;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? '';
    const next = tokens[i + 1] ?? '';
    if (token.length >= 2 && token.length <= 4 && next.length === 3 && take(token, next)) i++;
    else if (token.length >= 2 && token.length <= 4 && next.length === 1 && take(token, next + (tokens[i + 2] ?? '')))
      i += 2;
    else if (token.length >= 5 && token.length <= 7) take(token.slice(0, -3), token.slice(-3));
  }
  return found;
}
