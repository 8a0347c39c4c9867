// A small linear model that ranks kinds and notices danger and despair where no entry of the lexicon fits. It never decides
// alone: its output is an order, or a “maybe” that is asked. Weights come from `npm run train:understanding`.
import { featuresOf, slots } from './features.ts';
import shipped from './model.json' with { type: 'json' };
import type { ReadText } from './read-text.ts';
import { type KindCode, kindCodes } from './recognition.ts';

export const outputs: readonly string[] = [...kindCodes, 'danger', 'care', 'report'];

function decode(text: string): Int8Array {
  const bytes = atob(text);
  const weights = new Int8Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) weights[at] = (bytes.charCodeAt(at) << 24) >> 24;
  return weights;
}

export interface Model {
  readonly scale: number;
  readonly biases: readonly number[];
  /** For each output its weight in each slot, one signed byte each, as base64. */
  readonly weights: string;
}

/** Tokens of a piece that is scored by itself. */
const pieceTokens = 40;
const piecesAtMost = 60;
/** Of a text of more pieces these many at its end are scored: danger is often told last. */
const piecesAtEnd = 20;

/** The parts that are scored: each clause, and the beginning as a whole. */
function partsOf({ tokens }: ReadText): (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = [[0, Math.min(tokens.length, pieceTokens)]];
  let from = 0;
  for (let at = 1; at <= tokens.length; at++) {
    const ends = at === tokens.length || tokens[at]?.clause !== tokens[from]?.clause || at - from >= pieceTokens;
    if (!ends) continue;
    if (at - from > 2) parts.push([from, at]);
    from = at;
  }
  if (parts.length <= piecesAtMost) return parts;
  return [...parts.slice(0, piecesAtMost - piecesAtEnd), ...parts.slice(-piecesAtEnd)];
}

export type Scores = Readonly<Record<KindCode | 'danger' | 'care' | 'report', number>>;

/** @returns for each output a probability from 0 to 1. */
export type Classifier = (text: ReadText) => Scores;

/** Danger and despair may stand in one clause of a long text; a kind is what the whole of it is about, too. */
const byPart = new Set(['danger', 'care']);

/** @param model trained by `trainModel`. */
export function createClassifier(model: Model): Classifier {
  const weights = decode(model.weights);
  function score(output: number, features: readonly number[]): number {
    let sum = 0;
    for (const feature of features) sum += weights[output * slots + feature] ?? 0;
    const raw = (sum * model.scale) / Math.sqrt(Math.max(1, features.length)) + (model.biases[output] ?? 0);
    return 1 / (1 + Math.exp(-raw));
  }
  return (text) => {
    if (text.tokens.length === 0) return Object.fromEntries(outputs.map((name) => [name, 0])) as unknown as Scores;
    const whole = featuresOf(text, 0, text.tokens.length);
    const parts = partsOf(text).map(([from, to]) => featuresOf(text, from, to));
    const scores = outputs.map((name, output): [string, number] => {
      if (name === 'report') return [name, score(output, whole)];
      const best = Math.max(...parts.map((features) => score(output, features)));
      return [name, byPart.has(name) ? best : (best + score(output, whole)) / 2];
    });
    return Object.fromEntries(scores) as unknown as Scores;
  };
}

/** The model that is shipped: trained on the whole corpus. What it reaches is measured by models that have not seen the test split. */
export const classify: Classifier = createClassifier(shipped);
