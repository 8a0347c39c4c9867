// `npm run train:understanding`: trains the ranking model on the whole corpus and writes its weights. What it is worth is measured by
// models that have not seen what they are measured on (`measure.ts`, `floors.test.ts`).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCorpus } from './load-corpus.ts';
import { trainModel } from './train-model.ts';

const lines = loadCorpus();
const model = trainModel(lines);
writeFileSync(join(import.meta.dirname, '../../src/understanding/model.json'), `${JSON.stringify(model)}\n`);
process.stdout.write(`${lines.length} lines, ${model.weights.length} letters of weights\n`);
