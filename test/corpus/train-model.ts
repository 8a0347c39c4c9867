// Trains the ranking model: one logistic regression for each kind, danger, care and “something to report”, by AdaGrad over hashed
// features. The same lines give the same weights.
import { type Model, outputs } from '../../src/understanding/classifier.ts';
import { featuresOf, slots } from '../../src/understanding/features.ts';
import { type ReadText, readText } from '../../src/understanding/read-text.ts';
import type { CorpusLine } from './load-corpus.ts';

// Taken once: in jest the look-up of a global in the inner loop costs more than the sum it is for.
const { exp, sqrt } = Math;

const epochs = 30;
const rate = 0.2;
const decay = 3e-4;

interface Example {
  readonly features: readonly number[];
  /** 1 or 0 for each output; null where the line does not say. */
  readonly truth: readonly (number | null)[];
}

function truthOf(line: CorpusLine): (number | null)[] {
  return outputs.map((output) => {
    if (output === 'danger') return line.danger === undefined ? (line.task ? 0 : null) : line.danger === 'none' ? 0 : 1;
    if (output === 'report')
      return line.kinds === undefined || line.task === 'choice' ? null : Number(line.kinds.length > 0);
    // Who tells of an incident, and no more, tells of no despair.
    if (output === 'care')
      return line.care === undefined ? (line.kinds || line.danger || line.task ? 0 : null) : Number(line.care !== null);
    return line.kinds === undefined || line.task === 'choice' ? null : Number(line.kinds.includes(output));
  });
}

/** Outputs that are scored clause by clause. */
const byClause = new Set(['danger', 'care']);
/** Tokens from which a clause is an example of its own. */
const clauseTokens = 3;

/** Where each clause begins and ends. */
function clausesOf({ tokens }: ReadText): (readonly [number, number])[] {
  const starts = tokens.flatMap((token, at) => (token.clause === tokens[at - 1]?.clause ? [] : [at]));
  return starts.map((from, at): readonly [number, number] => [from, starts[at + 1] ?? tokens.length]);
}

/** The whole text; and of a text without danger or despair each clause, which is without them as well. */
function examplesOf(line: CorpusLine): Example[] {
  const text = readText(line.text);
  const truth = truthOf(line);
  const whole: Example = { features: featuresOf(text, 0, text.tokens.length), truth };
  const clauses = clausesOf(text).filter(([from, to]) => to - from >= clauseTokens);
  const ofClause = truth.map((wanted, output) => (byClause.has(outputs[output] ?? '') && wanted === 0 ? 0 : null));
  if (clauses.length < 2 || ofClause.every((wanted) => wanted === null)) return [whole];
  return [whole, ...clauses.map(([from, to]) => ({ features: featuresOf(text, from, to), truth: ofClause }))];
}

/** A fixed order that looks like chance. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const copy = [...list];
  let state = seed;
  for (let at = copy.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const other = state % (at + 1);
    [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
  }
  return copy;
}

/** What one output has learned. */
interface Weights {
  readonly own: Float64Array;
  /** Of the slopes so far. */
  readonly squares: Float64Array;
  bias: number;
}

interface Lesson {
  readonly features: readonly number[];
  readonly norm: number;
  readonly wanted: number;
}

/** One step of AdaGrad. */
function learn({ features, norm, wanted }: Lesson, output: string, weights: Weights): void {
  const { own, squares } = weights;
  let sum = weights.bias;
  for (const feature of features) sum += (own[feature] ?? 0) * norm;
  // Positives are rare: they count more.
  const error = (1 / (1 + exp(-sum)) - wanted) * (wanted === 1 && output !== 'report' ? 2 : 1);
  weights.bias -= 0.02 * error;
  for (const feature of features) {
    const slope = error * norm + decay * (own[feature] ?? 0);
    squares[feature] = (squares[feature] ?? 0) + slope * slope;
    own[feature] = (own[feature] ?? 0) - (rate * slope) / sqrt(squares[feature] ?? 1);
  }
}

/** @param lines of the corpus that may be learned from. */
export function trainModel(lines: readonly CorpusLine[]): Model {
  const all = lines.flatMap(examplesOf);
  const weightsOf = outputs.map(
    (): Weights => ({ own: new Float64Array(slots), squares: new Float64Array(slots).fill(1e-6), bias: 0 }),
  );
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { features, truth } of shuffled(all, epoch + 1)) {
      const norm = 1 / sqrt(features.length || 1);
      for (const [output, wanted] of truth.entries())
        if (wanted !== null) learn({ features, norm, wanted }, outputs[output] ?? '', weightsOf[output] as Weights);
    }
  }
  const largest = Math.max(
    ...weightsOf.map(({ own }) => own.reduce((most, one) => Math.max(most, Math.abs(one)), 0)),
    1e-9,
  );
  const scale = largest / 127;
  const bytes = Buffer.concat(
    weightsOf.map(({ own }) => Buffer.from(Int8Array.from(own, (one) => Math.round(one / scale)).buffer)),
  );
  const rounded = weightsOf.map(({ bias }) => Math.round(bias * 1e4) / 1e4);
  return { scale, biases: rounded, weights: bytes.toString('base64') };
}
