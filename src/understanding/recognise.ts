// The one entry: what a person wrote becomes what is recognised in it. Pure, deterministic, and linear in the length of the text.
import { plainWords } from '../shared/plain-words.ts';
import { evenSpellings } from './account/normalise-spelling.ts';
import { senseSelfHarm } from './account/self-harm-phrases.ts';
import { boundedText } from './bounded-text.ts';
import { type Classifier, classify, type Scores } from './classifier.ts';
import { noDanger, recogniseDanger } from './danger.ts';
import { recogniseKinds } from './kinds.ts';
import { type ReadText, readText } from './read-text.ts';
import {
  type DangerKind,
  type Found,
  type KindCode,
  type Level,
  type Recognition,
  type RiskCode,
  riskCodes,
} from './recognition.ts';

/** Model scores from which despair is noticed, with an entry of the lexicon and without any. */
const careFrom = { entry: 0.15, alone: 0.22 } as const;
/** Model scores for danger from which it is sure, with a sure entry of the lexicon and without any. */
const sureFrom = { entry: 0.7, short: 0.35, timeless: 0.3, maybe: 0.85, alone: 0.92 } as const;
/** Kinds that depend on where it is, and what speaks of a home. */
const atHomeOrNow: readonly DangerKind[] = ['home', 'now', 'help'];
const homeSenses: readonly string[] = ['home', 'sense.home', 'sense.home-part', 'sense.enter'];
/** Tokens of a message that says one thing: what it can mean, it means. */
const shortMessage = 5;
/** Kinds that need help whenever they happened. */
const timeless: readonly (DangerKind | null)[] = ['package', 'assault', 'spiking'];
/** Model scores from which danger is asked about, by what the lexicon found. The model has learned from far more talk than the lexicon lists. */
const maybeFrom = { sure: 0.1, maybe: 0.2, none: 0.55, past: 0.8 } as const;
/** Dangerous whenever it was. */
const hazardKinds: readonly DangerKind[] = ['package', 'fire', 'spiking', 'child'];
/** Below these scores for “something to report”, by what the lexicon found, a text says nothing that has to be sorted. */
const harmlessBelow = { none: 0.68, maybe: 0.54, sure: 0.33, threat: 0.15 } as const;

/** “They wish I was dead”: others think so, not the writer. */
const isOfOthers = (text: ReadText, from: number): boolean =>
  /^(?:they|he|she|people|nhw|fo|fe|hi|pobl)$/.test(text.tokens[from - 1]?.text ?? '');

function recogniseCare(text: ReadText, scores: Scores): Recognition['care'] {
  const sense = senseSelfHarm(evenSpellings(plainWords(boundedText(text.source))));
  if (sense === 'own') return { kind: 'self-harm', words: text.source.slice(0, 200) };
  if (sense === 'told') return null;
  const hits = text.hits.filter((hit) => hit.code.startsWith('care.') && !isOfOthers(text, hit.from));
  const [first] = hits.filter((hit) => hit.code === 'care.self-harm').concat(hits);
  if (first && scores.care >= careFrom.entry)
    return { kind: first.code === 'care.self-harm' ? 'self-harm' : 'despair', words: text.quote(first) };
  return scores.care >= careFrom.alone ? { kind: 'despair', words: text.source.slice(0, 200) } : null;
}

/** What the lexicon found of kinds: the less there is, the more the model has to be sure. */
function evidenceOf(text: ReadText, mentioned: readonly KindCode[]): keyof typeof harmlessBelow {
  if (mentioned.includes('threat')) return 'threat';
  if (text.hits.some(({ code }) => code.startsWith('kind.sure.'))) return 'sure';
  return text.hits.some(({ code }) => code.startsWith('kind.maybe.')) ? 'maybe' : 'none';
}

function recogniseRisks(text: ReadText): Found<RiskCode>[] {
  return riskCodes.flatMap((code): Found<RiskCode>[] => {
    const hit = text.hits.find((one) => one.code === `risk.${code}`);
    return hit ? [{ code, level: 'maybe', words: text.quote(hit) }] : [];
  });
}

function evidenceOfDanger(text: ReadText, level: Level | 'none', kind: DangerKind | null): keyof typeof sureFrom {
  if (level === 'none') return 'alone';
  if (level === 'maybe') return 'maybe';
  if (timeless.includes(kind)) return 'timeless';
  return text.tokens.length <= shortMessage ? 'short' : 'entry';
}

/** “He is outside” is now; with a door, a window or a house in the same clause it is at home. */
function placeOf(text: ReadText, kind: DangerKind | null): DangerKind {
  if (kind !== null && !atHomeOrNow.includes(kind)) return kind;
  const isHome = text.hits.some(({ code }) => homeSenses.includes(code));
  return isHome ? 'home' : kind === 'home' ? 'now' : (kind ?? 'now');
}

/** What the police have taken is told as it was. */
const isTaken = (text: ReadText): boolean => text.hits.some(({ code }) => code === 'context.taken');

/** What was taken, might be, or happens again and again is not sure to be danger now where no sure entry says so. */
const isUnsure = (evidence: keyof typeof sureFrom, text: ReadText): boolean =>
  (evidence === 'alone' || evidence === 'maybe') &&
  (isTaken(text) || text.hits.some(({ code }) => code === 'context.habit' || code === 'context.unsure'));

/** @returns whether every clause tells of the past, or asks. */
const isAllPast = ({ contexts }: ReadText): boolean =>
  contexts.size > 0 && [...contexts.values()].every((all) => all.has('past') || all.has('context.question'));

function dangerOf(text: ReadText, scores: Scores): Recognition['danger'] {
  const { level, kind, words } = recogniseDanger(text);
  const found = { kind: placeOf(text, kind), words: words || text.source.slice(0, 200) } as const;
  const evidence = evidenceOfDanger(text, level, kind);
  if (!isUnsure(evidence, text) && scores.danger >= sureFrom[evidence]) return { level: 'sure', ...found };
  if (level === 'none' && isTaken(text)) return noDanger;
  const maybe = level === 'none' && isAllPast(text) ? maybeFrom.past : maybeFrom[level];
  return scores.danger >= maybe ? { level: 'maybe', ...found } : noDanger;
}

/** @param words as the person wrote them, of any length and language. @param classifier another one is given only to measure it. */
export function recognise(words: string, classifier: Classifier = classify): Recognition {
  const text = readText(words);
  const scores = classifier(text);
  const { kinds, named, mentioned, suggesting, offered } = recogniseKinds(text, scores);
  const danger = dangerOf(text, scores);
  const care = recogniseCare(text, scores);
  const codes = new Set(text.hits.map((hit) => hit.code));
  return {
    danger:
      care?.kind === 'self-harm' && danger.kind !== 'weapon' && danger.kind !== 'home' && danger.level === 'maybe'
        ? noDanger
        : danger,
    care,
    kinds,
    named,
    mentioned,
    suggesting,
    offered,
    risks: recogniseRisks(text),
    hazards: hazardKinds.filter((kind) => codes.has(`danger.sure.${kind}`) || codes.has(`hazard.${kind}`)),
    weapon: codes.has('weapon'),
    children: codes.has('child'),
    harmless:
      !(mentioned.includes('threat') && codes.has('weapon')) &&
      danger.level !== 'sure' &&
      care === null &&
      scores.report < harmlessBelow[evidenceOf(text, mentioned)],
  };
}
