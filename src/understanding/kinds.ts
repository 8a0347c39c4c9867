// Which kinds of incident a text is about. What the lexicon finds carries the person's own words; the model only puts kinds
// in order, so that the likeliest five can be offered to the person, who decides.
import type { Scores } from './classifier.ts';
import type { ReadText } from './read-text.ts';
import { type Found, type KindCode, kindCodes, type Level } from './recognition.ts';

/** What a finding adds to the log-odds of the model. */
const weightOf: Readonly<Record<Level, number>> = { sure: 3, maybe: 1.5 };
const logOdds = (score: number): number => Math.log((score + 1e-6) / (1 - score + 1e-6));
/** A sure entry counts as sure where the model finds that there is something to report, and half so much of this kind. */
const sureFrom = 0.8;
/** A sure entry names a kind from this score for “something to report”. */
const namedFrom = 0.25;
/** Model scores from which a kind is a “maybe” of its own. */
const maybeFrom = 0.6;
/** What people report most, for a text that says nothing: the order of the rest. */
const usual = (code: KindCode): number => (kindCodes.length - kindCodes.indexOf(code)) / 1000;
const offeredAtOnce = 5;
/** Places after those that a threat is offered from. */
const threatWithin = 2;

interface Kinds {
  readonly kinds: readonly Found<KindCode>[];
  readonly named: readonly KindCode[];
  readonly mentioned: readonly KindCode[];
  readonly suggesting: Readonly<Partial<Record<KindCode, string>>>;
  readonly offered: readonly KindCode[];
}

/** Only imagined, or asked about: told of nobody. */
const isImagined = (contexts: ReadonlySet<string> | undefined): boolean =>
  ['context.wished', 'context.question', 'context.unsure'].some((code) => contexts?.has(code) ?? false);

/** The likeliest; a threat that is nearly among them is one of them, for it is the gravest to miss. */
function offeredFrom(order: readonly KindCode[]): readonly KindCode[] {
  const likeliest = order.slice(0, offeredAtOnce);
  const isNear = order.indexOf('threat') < offeredAtOnce + threatWithin;
  return likeliest.includes('threat') || !isNear ? likeliest : [...likeliest.slice(0, -1), 'threat'];
}

/** @param scores of the model for the same text. */
export function recogniseKinds(text: ReadText, scores: Scores): Kinds {
  const found = new Map<KindCode, Found<KindCode>>();
  const named = new Set<KindCode>();
  const mentioned = new Set<KindCode>();
  // A threat beside a weapon is one, whatever the model makes of a short text.
  const isArmed = (code: KindCode) => code === 'threat' && text.hits.some((hit) => hit.code === 'weapon');
  for (const hit of text.hits) {
    const [, level, code] = hit.code.split('.') as [string, Level, KindCode];
    if (!hit.code.startsWith('kind.')) continue;
    if (isImagined(text.contexts.get(text.tokens[hit.from]?.clause ?? 0))) continue;
    if (level === 'sure') mentioned.add(code);
    if (level === 'sure' && (scores.report >= namedFrom || isArmed(code))) named.add(code);
    if (level === 'maybe' && found.has(code)) continue;
    const isSure = level === 'sure' && scores.report >= sureFrom && scores[code] >= sureFrom / 2;
    // The deed says more than who said it: of several entries the last one of more than a word is quoted.
    const before = found.get(code);
    const quoted = before && hit.to - hit.from < 2 ? before.words : text.quote(hit);
    found.set(code, { code, level: isSure ? 'sure' : (before?.level ?? 'maybe'), words: quoted });
  }
  const scoreOf = (code: KindCode): number => {
    const one = found.get(code);
    return logOdds(scores[code]) + (one ? weightOf[one.level] : 0) + usual(code);
  };
  const order = [...kindCodes].sort((one, other) => scoreOf(other) - scoreOf(one));
  const kinds = order.flatMap((code): Found<KindCode>[] => {
    const one = found.get(code);
    if (one && (one.level === 'sure' || scores[code] >= 0.2)) return [one];
    return scores[code] >= maybeFrom ? [{ code, level: 'maybe', words: one?.words ?? '' }] : [];
  });
  const suggesting = Object.fromEntries([...found.values()].map(({ code, words }) => [code, words]));
  return { kinds, named: [...named], mentioned: [...mentioned], suggesting, offered: offeredFrom(order) };
}
