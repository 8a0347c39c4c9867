// `npm run measure:bounces -- FOLDER`: how many real returned emails are read. The Message-ID of the letter that came back in each is replaced by one of
// ours; reports of abuse and what brought no letter back are left out. The emails themselves are not ours to keep here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReturned } from '../../src/delivery/mail/bounce.ts';

const ours = '<ss-7k3m-9qxd.0123456789abcdef0123@stand-safe.example>';
const idField = /^[> ]*(?:X-Microsoft-Original-|X-)?Message-ID:[ \t]*(?:\r?\n[ \t]+)?(<[^>\r\n]+>)/gim;
const folder = process.argv[2];
if (!folder) {
  process.stderr.write('usage: npm run measure:bounces -- FOLDER\n');
  process.exit(2);
}
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml'));
const missed: string[] = [];
let [read, usable, delaysAsFailures] = [0, 0, 0];
for (const name of names) {
  const text = readFileSync(join(folder, name), 'latin1');
  const head = text.search(/\r?\n\r?\n/);
  const inner = [...text.matchAll(idField)].filter((one) => one.index > head && head > 0);
  if (inner.length === 0 || /report-type="?feedback-report|^feedback-type:/im.test(text)) continue;
  usable += 1;
  const changed = inner.reduce((sofar, one) => sofar.split(one[1] ?? ours).join(ours), text);
  const returned = await readReturned(Buffer.from(changed, 'latin1')).catch(() => ({ kind: 'other' }) as const);
  if (returned.kind === 'bounce' && returned.bounce.reference) read += 1;
  else missed.push(name);
  const isDelay = /^action:\s*delayed/im.test(text) && !/^action:\s*failed/im.test(text);
  if (isDelay && returned.kind === 'bounce' && returned.bounce.action === 'failed') delaysAsFailures += 1;
}
for (const name of missed) process.stdout.write(`not read: ${name}\n`);
process.stdout.write(
  `${JSON.stringify({ files: names.length, usable, read, share: read / usable, delaysAsFailures })}\n`,
);
