// Two characters for a force or for somewhere else, so that a table of fifty thousand names stays small and readable.
// England's forces are the last two digits of their ONS code, Wales's W1-W4; S N M J G X are outside the service's area.
import { type ForceId, forceIds } from './force-id.ts';
import { forces } from './forces.ts';
import type { Elsewhere } from './place-finding.ts';

/** The two-character code of each force: `E23000032` is `32`, `W15000002` is `W2`. */
export const codeOfForce: ReadonlyMap<ForceId, string> = new Map(
  forces.map(({ id, pfa }) => [id, pfa.startsWith('W') ? `W${pfa.slice(-1)}` : pfa.slice(-2)]),
);

const forceOfCode = new Map(forceIds.map((id) => [codeOfForce.get(id), id]));

const elsewhereOfCode = new Map<string, Elsewhere>(
  Object.entries({
    S: 'scotland',
    N: 'northern-ireland',
    M: 'isle-of-man',
    J: 'jersey',
    G: 'guernsey',
    X: 'overseas',
    B: 'bfpo',
  } as const),
);

/** The force with this code, or null where the code is of somewhere else. */
export const forceWithCode = (code: string): ForceId | null => forceOfCode.get(code) ?? null;

/** The place outside the service's area with this code, or null where the code is of a force. */
export const elsewhereWithCode = (code: string): Elsewhere | null => elsewhereOfCode.get(code) ?? null;

/** The two-character code of an ONS police force area, and of the ONS pseudo codes for Scotland, NI and the islands. */
export function codeOfPfa(pfa: string): string | null {
  if (pfa === 'S23000009') return 'S';
  if (pfa === 'N99999999') return 'N';
  if (pfa === 'M99999999') return 'M';
  const code = pfa.startsWith('W15') ? `W${pfa.slice(-1)}` : pfa.slice(-2);
  return /^(E23|W15)\d{6}$/.test(pfa) && forceOfCode.has(code) ? code : null;
}
