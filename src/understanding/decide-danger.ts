// Whether somebody is in danger, by the word lists and the model together: the lists know what is meant, the model has learned from far more
// talk than they list. Sure shows 999; maybe asks “Are you safe now?” (ADR 121).
import { clauseTenses, type Tense } from './clause-tense.ts';
import { noDanger, recogniseDanger } from './danger.ts';
import type { ReadText } from './read-text.ts';
import type { DangerKind, Level, Recognition } from './recognition.ts';

/** Scores from which danger is sure, by what the word lists say. */
const sureFrom = { entry: 0.83, short: 0.45, timeless: 0.35, maybe: 0.86, alone: 0.94 } as const;
/** Kinds that depend on where it is, and what speaks of a home. */
const atHomeOrNow: readonly DangerKind[] = ['home', 'now', 'help'];
const homeSenses: readonly string[] = ['home', 'sense.home', 'sense.home-part', 'sense.enter'];
/** Tokens of a message that says one thing: what it can mean, it means. */
const shortMessage = 5;
/** Kinds that need help whenever they happened. */
const timeless: readonly (DangerKind | null)[] = ['package', 'assault', 'spiking'];
/** Scores from which danger is asked about. */
const maybeFrom = { sure: 0.1, maybe: 0.2, none: 0.48, past: 0.8 } as const;

/** How much the word lists say. */
function evidenceOf(text: ReadText, level: Level | 'none', kind: DangerKind | null): keyof typeof sureFrom {
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

/** Clauses of these tell what is so now, or has just come about. */
const presentTenses: readonly Tense[] = ['just', 'present', 'perfect', 'progressive', 'is'];
const isTold = (text: ReadText): boolean =>
  ![...clauseTenses(text, 0, text.tokens.length).values()].some((tense) => presentTenses.includes(tense));

/** What was taken, might be, or happens again and again is not sure to be danger now where no sure entry says so. */
const isUnsure = (evidence: keyof typeof sureFrom, text: ReadText): boolean =>
  (evidence === 'alone' || evidence === 'maybe') &&
  (isTaken(text) ||
    (evidence === 'alone' && isTold(text)) ||
    text.hits.some(({ code }) => code === 'context.habit' || code === 'context.unsure'));

/** @returns whether every clause tells of the past, or asks. */
const isAllPast = ({ contexts }: ReadText): boolean =>
  contexts.size > 0 && [...contexts.values()].every((all) => all.has('past') || all.has('context.question'));

/** @param text read by `readText`. @param score of the model for danger, from 0 to 1. */
export function decideDanger(text: ReadText, score: number): Recognition['danger'] {
  const { level, kind, words } = recogniseDanger(text);
  const found = { kind: placeOf(text, kind), words: words || text.source.slice(0, 200) } as const;
  const evidence = evidenceOf(text, level, kind);
  if (!isUnsure(evidence, text) && score >= sureFrom[evidence]) return { level: 'sure', ...found };
  if (level === 'none' && isTaken(text)) return noDanger;
  const maybe = level === 'none' && isAllPast(text) ? maybeFrom.past : maybeFrom[level];
  return score >= maybe ? { level: 'maybe', ...found } : noDanger;
}
