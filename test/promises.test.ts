// A promise without a proof is a wish: every id of PROMISES.md is named by a test or measured by the bench.
import { expect, test } from '@jest/globals';
import { promisesCommand } from '../src/cli/commands/promises-command.ts';

test('every promise has a proof', async () => {
  const lines: string[] = [];
  const io = { out: (line: string) => void lines.push(line), err: (line: string) => void lines.push(line) };
  expect([await promisesCommand([], io), lines.filter((line) => / 0 proofs/.test(line))]).toEqual([0, []]);
});
