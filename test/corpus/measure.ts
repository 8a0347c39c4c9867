// `npm run measure:understanding`: precision and recall on one split, by field, language and manner, with 95 % intervals (Wilson).
// The model that is measured has not seen the split: it learned from the training lines, and for the test split from those to develop with.
// The last line is one JSON object.

import { createClassifier } from '../../src/understanding/classifier.ts';
import { recognise } from '../../src/understanding/recognise.ts';
import { kindCodes, type Recognition } from '../../src/understanding/recognition.ts';
import { type CorpusLine, loadCorpus, type Split, splitOf } from './load-corpus.ts';
import { trainModel } from './train-model.ts';

interface Ratio {
  readonly hits: number;
  readonly of: number;
}
const empty: Ratio = { hits: 0, of: 0 };
const add = (ratio: Ratio | undefined, isHit: boolean): Ratio => ({
  hits: (ratio ?? empty).hits + Number(isHit),
  of: (ratio ?? empty).of + 1,
});

function shown({ hits, of }: Ratio): string {
  if (of === 0) return '–';
  const [share, z] = [hits / of, 1.96];
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
  const percent = (value: number) => Math.round(value * 100);
  return `${percent(share)} % (${percent(middle - half)}–${percent(middle + half)}, ${hits}/${of})`;
}

/** @returns a recognizer whose model has not seen this split. */
export function recogniserFor(split: Split): (words: string) => Recognition {
  const seen: readonly Split[] = split === 'test' ? ['train', 'develop'] : ['train'];
  const classifier = createClassifier(trainModel(loadCorpus().filter((line) => seen.includes(splitOf(line)))));
  return (words) => recognise(words, classifier);
}

/** Every ratio of a set of lines, by name. */
export function measure(
  lines: readonly CorpusLine[],
  read: (words: string) => Recognition,
  miss?: (name: string, line: CorpusLine) => void,
): Map<string, Ratio> {
  const ratios = new Map<string, Ratio>();
  for (const line of lines) {
    const found = read(line.text);
    const count = (name: string, isHit: boolean) => {
      ratios.set(name, add(ratios.get(name), isHit));
      if (!isHit) miss?.(name, line);
    };
    if (line.kinds && line.task !== 'choice') {
      for (const kind of line.kinds) {
        count('kind among the five offered', found.offered.includes(kind as never));
        if (kind === 'threat') count('threat among the five offered', found.offered.includes('threat'));
      }
      for (const { code, level } of found.kinds) count(`kind ${level}: precision`, line.kinds.includes(code));
      for (const kind of line.kinds)
        count(
          'kind sure or maybe: recall',
          found.kinds.some(({ code }) => code === kind),
        );
      if (line.kinds.length === 0) count('nothing to report is read as harmless', found.harmless);
      if (line.kinds.length > 0) count('something to report is not read as harmless', !found.harmless);
    }
    if (line.danger === 'sure' || line.danger === 'maybe')
      count('danger sure or maybe: recall', found.danger.level !== 'none');
    if (line.danger === 'none') {
      count('no danger: not sure', found.danger.level !== 'sure');
      count('no danger: not maybe', found.danger.level !== 'maybe');
    }
    if (line.care) count('despair and self-harm: recall', found.care !== null);
    if (line.care === null) count('no despair: none found', found.care === null);
    for (const risk of line.risks ?? [])
      count(
        'risk: recall',
        found.risks.some(({ code }) => code === risk),
      );
    if (line.risks) for (const { code } of found.risks) count('risk: precision', line.risks.includes(code));
  }
  return ratios;
}

if (process.argv[1] === import.meta.filename) {
  const split = (process.argv.find((one) => ['train', 'develop', 'test'].includes(one)) ?? 'test') as Split;
  const lines = loadCorpus().filter((line) => splitOf(line) === split);
  const read = recogniserFor(split);
  const result: Record<string, Record<string, Ratio>> = {};
  const sets: (readonly [string, CorpusLine[]])[] = (['en', 'cy'] as const).map((language) => [
    language,
    lines.filter((line) => line.language === language),
  ]);
  const manners = [...new Set(lines.map((line) => line.manner))].sort();
  for (const manner of manners) sets.push([`manner: ${manner}`, lines.filter((line) => line.manner === manner)]);
  const verbose = process.argv.includes('--misses') && split !== 'test';
  for (const [name, set] of sets) {
    process.stdout.write(`\n${name} (${set.length} lines, ${split})\n`);
    const ratios = measure(
      set,
      read,
      verbose && name.length === 2 ? (what, line) => process.stdout.write(`    ${what}: ${line.text}\n`) : undefined,
    );
    for (const [what, ratio] of ratios) process.stdout.write(`  ${what.padEnd(46)} ${shown(ratio)}\n`);
    result[name] = Object.fromEntries(ratios);
  }
  process.stdout.write(`\n${kindCodes.length} kinds\n${JSON.stringify(result)}\n`);
}
