// The one entry: what a person wrote becomes what is recognised in it. Pure, deterministic, and linear in the length of the text.
import { type Classifier, classify } from './classifier.ts';
import { noDanger } from './danger.ts';
import { decideDanger } from './decide-danger.ts';
import { recogniseKinds } from './kinds.ts';
import { type ReadText, readText } from './read-text.ts';
import { recogniseCare } from './recognise-care.ts';
import {
  type DangerKind,
  type Found,
  type KindCode,
  type Recognition,
  type RiskCode,
  riskCodes,
} from './recognition.ts';

/** Dangerous whenever it was. */
const hazardKinds: readonly DangerKind[] = ['package', 'fire', 'spiking', 'child'];
/** Below these scores for “something to report”, by what the lexicon found, a text says nothing that has to be sorted. */
const harmlessBelow = { none: 0.68, maybe: 0.54, sure: 0.33, threat: 0.15 } as const;

/** What the lexicon found of kinds: the less there is, the more the model has to be sure. */
function evidenceOf(text: ReadText, mentioned: readonly KindCode[]): keyof typeof harmlessBelow {
  if (mentioned.includes('threat')) return 'threat';
  if (text.hits.some(({ code }) => code.startsWith('kind.sure.'))) return 'sure';
  return text.hits.some(({ code }) => code.startsWith('kind.maybe.')) ? 'maybe' : 'none';
}

/** Whoever is surely in danger now has somebody near. */
function recogniseRisks(text: ReadText, danger: Recognition['danger']): Found<RiskCode>[] {
  return riskCodes.flatMap((code): Found<RiskCode>[] => {
    if (code === 'near-now' && danger.level === 'sure') return [{ code, level: 'maybe', words: danger.words }];
    const hit = text.hits.find((one) => one.code === `risk.${code}`);
    return hit ? [{ code, level: 'maybe', words: text.quote(hit) }] : [];
  });
}

/** @param words as the person wrote them, of any length and language. @param classifier another one is given only to measure it. */
export function recognise(words: string, classifier: Classifier = classify): Recognition {
  const text = readText(words);
  const scores = classifier(text);
  const { kinds, named, mentioned, suggesting, offered } = recogniseKinds(text, scores);
  const danger = decideDanger(text, scores.danger);
  const care = recogniseCare(text, scores.care);
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
    risks: recogniseRisks(text, danger),
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
