// `promises`: every promise of PROMISES.md with how many tests and measurements name it, so that a promise without a
// proof is seen by whoever runs the service.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Io {
  out(line: string): void;
  err(line: string): void;
}

const root = join(import.meta.dirname, '..', '..', '..');

/** How often each id (P1, S5) is named by a file of the tests. */
function proofsIn(folder: string): Map<string, number> {
  const proofs = new Map<string, number>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const measured = /(?:^|\/)(s\d+)\.ts$/.exec(file)?.[1]?.toUpperCase();
    const named = readFileSync(join(folder, file), 'utf8').match(/\b[PS]\d{1,2}\b(?=[:,])/g) ?? [];
    for (const id of measured ? [...named, measured] : named) proofs.set(id, (proofs.get(id) ?? 0) + 1);
  }
  return proofs;
}

/** @returns 0 when every promise has a proof, 1 when one has none. */
export async function promisesCommand(_args: readonly string[], io: Io): Promise<number> {
  const proofs = proofsIn(join(root, 'test'));
  const lines = readFileSync(join(root, 'PROMISES.md'), 'utf8').split('\n');
  let bare = 0;
  for (const line of lines) {
    const [, id, promise] = /^\|\s*([PS]\d{1,2})\s*\|\s*([^|]+)\|/.exec(line) ?? [];
    if (!id || !promise) continue;
    const count = proofs.get(id) ?? 0;
    if (count === 0) bare += 1;
    io.out(`${id.padEnd(4)} ${String(count).padStart(3)} proofs  ${promise.trim()}`);
  }
  if (bare > 0) io.err(`${bare} promises have no proof`);
  return bare > 0 ? 1 : 0;
}
