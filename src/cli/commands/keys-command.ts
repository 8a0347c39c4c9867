// `keys rotate`: after a new key was put first in DATA_KEYS and the service was started again, everything that is kept is
// sealed with it, so that the older keys can be taken out.
import type { Rotated } from '../../storage/rotate-keys.ts';
import type { Io } from './reports-command.ts';

/** @param rotate seals anew and counts. @returns the exit code: 1 where something could not be opened. */
export async function keysCommand(args: readonly string[], io: Io, rotate: () => Promise<Rotated>): Promise<number> {
  if (args.length !== 1 || args[0] !== 'rotate') {
    io.err('usage: keys rotate');
    return 2;
  }
  const { resealed, ending, unreadable } = await rotate();
  io.out(`${resealed} values are sealed anew with the first key of DATA_KEYS.`);
  if (ending > 0)
    io.out(
      `${ending} lines of conversations end by themselves within a day. Keep the older keys in DATA_KEYS until then, then take them out.`,
    );
  else io.out('The older keys can be taken out of DATA_KEYS.');
  if (unreadable === 0) return 0;
  io.err(`${unreadable} values are opened by none of the keys: a key is missing from DATA_KEYS.`);
  return 1;
}
