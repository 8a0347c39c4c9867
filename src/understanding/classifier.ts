// A small linear model that ranks kinds and notices danger and despair where no entry of the lexicon fits. It never decides
// alone: its output is an order, or a “maybe” that is asked. Weights come from `npm run train:understanding`.
import { featuresOf, slots } from './features.ts';
import model from './model.json' with { type: 'json' };
import type { ReadText } from './read-text.ts';
import { type KindCode, kindCodes } from './recognition.ts';

export const outputs: readonly string[] = [...kindCodes, 'danger', 'care', 'report'];

function decode(text: string): Int8Array {
  const bytes = atob(text);
  const weights = new Int8Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) weights[at] = (bytes.charCodeAt(at) << 24) >> 24;
  return weights;
}

const weights = decode(model.weights);

/** Tokens of a piece that is scored by itself. */
const pieceTokens = 40;
const piecesAtMost = 60;

function score(output: number, features: readonly number[]): number {
  let sum = 0;
  for (const feature of features) sum += weights[output * slots + feature] ?? 0;
  const bias = model.biases[output] ?? 0;
  const raw = (sum * model.scale) / Math.sqrt(Math.max(1, features.length)) + bias;
  return 1 / (1 + Math.exp(-raw));
}

/** The parts that are scored: each clause, and the beginning as a whole. */
function partsOf({ tokens }: ReadText): (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = [[0, Math.min(tokens.length, pieceTokens)]];
  let from = 0;
  for (let at = 1; at <= tokens.length && parts.length < piecesAtMost; at++) {
    const ends = at === tokens.length || tokens[at]?.clause !== tokens[from]?.clause || at - from >= pieceTokens;
    if (!ends) continue;
    if (at - from > 2) parts.push([from, at]);
    from = at;
  }
  return parts;
}

export type Scores = Readonly<Record<KindCode | 'danger' | 'care' | 'report', number>>;

/** @returns for each output the highest probability of any part of the text, 0 to 1; of the whole for `report`. */
export function classify(text: ReadText): Scores {
  const best = outputs.map(() => 0);
  if (text.tokens.length > 0) {
    for (const [from, to] of partsOf(text)) {
      const features = featuresOf(text, from, to);
      for (let output = 0; output < outputs.length; output++)
        best[output] = Math.max(best[output] ?? 0, score(output, features));
    }
  }
  const whole = score(outputs.indexOf('report'), featuresOf(text, 0, text.tokens.length));
  return { ...(Object.fromEntries(outputs.map((name, at) => [name, best[at] ?? 0])) as Scores), report: whole };
}
