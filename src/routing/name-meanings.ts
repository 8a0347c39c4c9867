// Sorts the rows of one name by what they are to us: the ones that count, the hamlets and the foreign places they outrank.

import { elsewhereWithCode } from './force-codes.ts';
import { forcesOf } from './found-place.ts';
import type { NameRow } from './name-row.ts';
import { normaliseName } from './normalise-name.ts';
import type { Elsewhere } from './place-finding.ts';
import { isElectoral, isMinor, isOurs, isWellKnown, weightOf } from './rank-place.ts';

export interface NameMeanings {
  /** In England or Wales, hamlets left out where a larger place has the name. */
  readonly main: readonly NameRow[];
  /** The hamlets left out, where they are in another force. */
  readonly hamlets: readonly NameRow[];
  /** Outside England and Wales, largest first. */
  readonly abroad: readonly NameRow[];
}

/** Where a row outside England and Wales is. */
export const abroadOf = (row: NameRow): Elsewhere | undefined =>
  row.forces.map(elsewhereWithCode).find((elsewhere) => elsewhere !== null);

/** Whether a row answers by its own name (its article aside) and not by another one, such as a short form. */
export const isByOwnName = ({ key, nameEn, nameCy }: NameRow): boolean =>
  key === '' ||
  [nameEn, nameCy].some(
    (name) => normaliseName(name) === key || normaliseName(name.replace(/^(the|y|yr) /i, '')) === key,
  );

function withoutHamlets(ours: NameRow[]): Pick<NameMeanings, 'main' | 'hamlets'> {
  const minor = ours.filter(isMinor);
  const major = ours.filter((row) => !isMinor(row));
  if (minor.length === 0 || !major.some((row) => isWellKnown(row) && isByOwnName(row)))
    return { main: ours, hamlets: [] };
  const forces = new Set(major.flatMap((row) => forcesOf(row.forces)));
  return { main: major, hamlets: minor.filter((row) => forcesOf(row.forces).some((force) => !forces.has(force))) };
}

/** @param rows every row of the tables that has the name */
export function nameMeanings(rows: readonly NameRow[]): NameMeanings {
  const { main, hamlets } = withoutHamlets(rows.filter(isOurs));
  const beyond = rows.filter((row) => !isOurs(row)).sort((a, b) => weightOf(b) - weightOf(a));
  const settledHere = main.some((row) => !isMinor(row) && !isElectoral(row));
  return { main, hamlets, abroad: settledHere ? beyond.filter((row) => !isMinor(row)) : beyond };
}
