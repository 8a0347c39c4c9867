// Says what a program that a picture has taken over could reach.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answer, heard } from './answer.ts';

function may(act: () => unknown): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

const house = join(import.meta.dirname, '..', '..', '..');

await heard();
const found = {
  environment: Object.keys(process.env).filter((name) => !name.startsWith('__CF')),
  write: may(() => writeFileSync(join(tmpdir(), 'stand-safe-wall'), '')),
  read: may(() => readFileSync('/etc/hostname')),
  readBesideTheCode: ['.env.example', '.data', 'README.md'].some((name) => may(() => statSync(join(house, name)))),
  start: may(() => spawnSync('true')),
};
answer(Buffer.from(JSON.stringify(found)));
