// The chat in Teams as a person sees it: a report in each language through Microsoft 365 Agents Playground, in Chromium.
// The Playground is for evaluation: it is fetched on demand into a folder of its own, is no dependency and no part of CI.
// It listens everywhere and calls out, so all of it runs in a network of its own that has only loopback.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const version = '0.2.28';
const folder = join(tmpdir(), `stand-safe-playground-${version}`);
const program = join(folder, 'node_modules', '.bin', 'agentsplayground');

if (!existsSync(program)) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const words = ['install', '--no-audit', '--no-fund', `@microsoft/m365agentsplayground@${version}`];
  const { status } = spawnSync('npm', words, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const drive = join(import.meta.dirname, 'drive.ts');
const inside = `ip link set lo up && exec "${process.execPath}" "${drive}" "${program}"`;
const { status } = spawnSync('unshare', ['--net', '--map-root-user', 'sh', '-c', inside], { stdio: 'inherit' });
if (status === null)
  process.stderr.write('this needs Linux with `unshare`, and the right to make a network of its own\n');
process.exit(status ?? 1);
