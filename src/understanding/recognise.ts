// The one entry: what a person wrote becomes what is recognised in it. Pure, deterministic, and linear in the length of the text.
import { type Classifier, classify, type Scores } from './classifier.ts';
import { recogniseDanger } from './danger.ts';
import { recogniseKinds } from './kinds.ts';
import { type ReadText, readText } from './read-text.ts';
import {
  type DangerKind,
  type Found,
  type KindCode,
  type Recognition,
  type RiskCode,
  riskCodes,
} from './recognition.ts';

/** Model scores from which danger is asked about, and despair noticed, without an entry of the lexicon. */
const dangerFrom = 0.65;
const careFrom = 0.6;
/** Dangerous whenever it was. */
const hazardKinds: readonly DangerKind[] = ['package', 'fire', 'spiking', 'child'];
/** Below these scores for “something to report”, by what the lexicon found, a text says nothing that has to be sorted. */
const harmlessBelow = { none: 0.68, maybe: 0.54, sure: 0.33, threat: 0.15 } as const;

const isOfWriter = (text: ReadText, from: number): boolean =>
  !text.tokens
    .slice(Math.max(0, from - 6), from)
    .some((one) => /^(?:tell*|told|says?|said|hope[sd]?|should|gobeithio|dylai|dwedodd|ddudodd)$/.test(one.text));

function recogniseCare(text: ReadText, scores: Scores): Recognition['care'] {
  const hits = text.hits.filter((hit) => hit.code.startsWith('care.') && isOfWriter(text, hit.from));
  const [first] = hits.filter((hit) => hit.code === 'care.self-harm').concat(hits);
  if (first) return { kind: first.code === 'care.self-harm' ? 'self-harm' : 'despair', words: text.quote(first) };
  return scores.care >= careFrom ? { kind: 'despair', words: text.source.slice(0, 200) } : null;
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

function dangerOf(text: ReadText, scores: Scores): Recognition['danger'] {
  const found = recogniseDanger(text);
  if (found.level !== 'none' || scores.danger < dangerFrom) return found;
  const isPast = [...text.contexts.values()].every((all) => all.has('past') || all.has('context.question'));
  return isPast && text.contexts.size > 0 ? found : { level: 'maybe', kind: 'now', words: text.source.slice(0, 200) };
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
        ? { level: 'none', kind: null, words: '' }
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
