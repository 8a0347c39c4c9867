// `audit verify` and `audit show`: whether the trail is what was written, and what stands in it. Codes and references alone.
import { parseArgs } from 'node:util';
import { dayOf } from '../../storage/trail/trail-entry.ts';
import { verifyTrail } from '../../storage/trail/verify-trail.ts';
import type { OpenReports } from '../open-reports.ts';
import type { Io } from './reports-command.ts';

type OpenTrail = Pick<OpenReports, 'trail' | 'keys' | 'now' | 'close'>;

const usage = 'usage: audit verify | audit show [--reference REFERENCE]';

/** @returns the exit code: 1 where the trail was bent. */
export async function auditCommand(args: readonly string[], io: Io, open: () => Promise<OpenTrail>): Promise<number> {
  const [action = '', ...rest] = args;
  let reference: string | undefined;
  try {
    ({ reference } = parseArgs({ args: [...rest], options: { reference: { type: 'string' } } }).values);
  } catch {
    reference = undefined;
  }
  if ((action !== 'verify' && action !== 'show') || (rest.length > 0 && reference === undefined)) {
    io.err(usage);
    return 2;
  }
  const { trail, keys, now, close } = await open();
  try {
    // Days without an event are closed now; a head that cannot be read stays as it is, and is named below.
    await trail.sealDays().catch(() => undefined);
    const kept = await trail.read();
    if (action === 'show') {
      for (const [, line] of [...kept.lines].sort(([a], [b]) => a - b))
        if (reference === undefined || line?.includes(`"reference":"${reference.toUpperCase()}"`))
          io.out(line ?? '(unreadable)');
      return 0;
    }
    const found = verifyTrail(kept, keys.verify, dayOf(now().toISOString()));
    for (const { fault, n } of found) io.out(`${fault}${n === 0 ? '' : ` line ${n}`}`);
    io.out(found.length === 0 ? `whole: ${kept.lines.size} lines` : `NOT whole: ${found.length} faults`);
    return found.length === 0 ? 0 : 1;
  } finally {
    await close();
  }
}
