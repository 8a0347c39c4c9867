// `npm run bench`: every S-figure that has a file here, one after the other on a quiet machine, as a table of ratios; the
// last line is one JSON object. Names on the command line choose: `npm run bench -- s1 s3`.
import { readdirSync } from 'node:fs';
import type { Figure } from './figure.ts';

const wanted = process.argv.slice(2).map((name) => name.toLowerCase());
const names = readdirSync(import.meta.dirname)
  .map((file) => /^(s\d+)\.ts$/.exec(file)?.[1] ?? '')
  .filter((name) => name !== '' && (wanted.length === 0 || wanted.includes(name)))
  .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));

// A private Redis does not keep a process alive by itself.
const awake = setInterval(() => undefined, 1000);

const figures: Record<string, Figure> = {};
for (const name of names) {
  const { measure } = (await import(`./${name}.ts`)) as { measure(): Promise<Figure> };
  const figure = await measure();
  const { value, target, met } = figure;
  figures[name.toUpperCase()] = figure;
  const detail = Object.entries(figure.detail ?? {}).map(([what, number]) => `${what} ${number}`);
  console.log(
    `${name.toUpperCase().padEnd(4)} ${String(value).padStart(10)}  target ${String(target).padEnd(8)} ${met ? 'met   ' : 'MISSED'}  ${detail.join('  ')}`,
  );
}
console.log(JSON.stringify(figures));
clearInterval(awake);
process.exit(Object.values(figures).every((figure) => figure.met) ? 0 : 1);
