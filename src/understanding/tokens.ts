// Splits what a person wrote into tokens that the lexicon can match, and into clauses. Each token keeps where it stands in
// the original text, so that whatever is recognised can be quoted in the person's own words.
import { radicalForms } from './morphology/radical-forms.ts';
import { welshForms } from './morphology/welsh-forms.ts';

/** Characters read at the beginning and at the end of a message; what lies between is kept by the caller, but not read. */
const readAtBeginning = 8_000;
const readAtEnd = 2_000;

export interface Token {
  /** Lower case, without accents or apostrophes. */
  readonly text: string;
  /** What it can stand for in Welsh, itself first: without its mutation, in its usual spelling, as a verb-noun. */
  readonly radicals: readonly string[];
  /** Offsets in the original text. */
  readonly start: number;
  readonly end: number;
  /** Number of its clause: a full stop, a line end, or a word such as “but” begins the next. */
  readonly clause: number;
}

/** Invisible characters that split words for a reader of bytes and not for a person. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200f\u2060-\u2064\ufeff]*|[.!?;\n…]+|[,:–—-]/gu;
const isWord = /^[\p{L}\p{N}]/u;

/** Forms that phones and hurry write without an apostrophe, as the words that they stand for. */
const joined: Readonly<Record<string, string>> = {
  dont: 'don t',
  cant: 'can t',
  wont: 'won t',
  didnt: 'didn t',
  isnt: 'isn t',
  wasnt: 'wasn t',
  arent: 'aren t',
  werent: 'weren t',
  hasnt: 'hasn t',
  havent: 'haven t',
  doesnt: 'doesn t',
  couldnt: 'couldn t',
  wouldnt: 'wouldn t',
  shouldnt: 'shouldn t',
  hes: 'he s',
  shes: 'she s',
  theyre: 'they re',
  theyve: 'they ve',
  im: 'i m',
  ive: 'i ve',
  theres: 'there s',
  whos: 'who s',
  youre: 'you re',
  weve: 'we ve',
  thats: 'that s',
  someones: 'someone s',
  somebodys: 'somebody s',
  gonna: 'going to',
  wanna: 'want to',
  gotta: 'got to',
  tryna: 'trying to',
  cannot: 'can not',
  dwim: 'dwi m',
  dwin: 'dwi n',
  dwisio: 'dwi isio',
  maen: 'mae n',
  dydwi: 'dydw i',
}; // prettier-ignore

/** Words that begin a new clause. */
const clauseWords = new Set(['but', 'then', 'because', 'so', 'although', 'ond', 'wedyn', 'achos', 'oherwydd', 'felly']);

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(invisible, '')
    .toLowerCase();

/** Small words that would also be forms of a verb: “gyda” is not “cyda”, an order to take hold. */
const smallWords = new Set(['gyda', 'dan', 'dal', 'mae', 'yna', 'yma', 'hyn', 'fel', 'ond', 'pan', 'wedi']);

/** The token, what it can be mutated from, and the keys of its spellings and of its verb-noun. */
const formsOf = (token: string): readonly string[] =>
  token.length < 2 || token.length > 30 || smallWords.has(token)
    ? [token]
    : [...new Set([...radicalForms(token), ...welshForms(token)])];

/** Words and marks of both ends of a text, with where they stand in it. */
function* wordsOf(text: string): Generator<{ readonly raw: string; readonly at: number }> {
  const isLong = text.length > readAtBeginning + readAtEnd;
  const beginning = isLong ? text.slice(0, readAtBeginning) : text;
  for (const found of beginning.matchAll(word)) yield { raw: found[0], at: found.index };
  if (!isLong) return;
  const from = text.length - readAtEnd;
  // The two ends are no one clause.
  yield { raw: '\n', at: from };
  for (const found of text.slice(from).matchAll(word)) yield { raw: found[0], at: from + found.index };
}

/** @param text as written. @returns its words in order. What it costs is bounded: of a very long text both ends are read. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let clause = 0;
  let broken = false;
  for (const { raw, at } of wordsOf(text)) {
    if (!isWord.test(raw)) {
      broken ||= /[.!?;\n…]/.test(raw);
      continue;
    }
    const folded = fold(raw);
    if (folded === '') continue;
    if (tokens.length > 0 && (broken || clauseWords.has(folded))) clause += 1;
    broken = false;
    const [start, end] = [at, at + raw.length];
    for (const part of (joined[folded] ?? folded).split(' '))
      tokens.push({ text: part, radicals: formsOf(part), start, end, clause });
  }
  return tokens;
}
