// Which of a name's meanings is the likelier: about how many people live there. It orders choices; it never makes one.
import { forceWithCode } from './force-codes.ts';
import type { NameKind, NameRow } from './name-row.ts';

/** Residents to assume where the table has none. */
const usual: Readonly<Record<NameKind, number>> = {
  f: 1_000_000,
  n: 3_000_000,
  a: 500_000,
  c: 120_000,
  y: 5_000_000,
  s: 90_000,
  p: 75_000,
  x: 70_000,
  q: 60_000,
  r: 60_000,
  C: 150_000,
  T: 12_000,
  w: 7_000,
  U: 3_000,
  v: 1_500,
  V: 800,
  H: 50,
  O: 40,
};

/** About how many people a row stands for; current councils and constituencies before abolished ones. */
export const weightOf = (row: NameRow): number => row.people || usual[row.kind];

/** Cities, towns, councils, constituencies and counties: what a person means unless they say otherwise. */
export const isWellKnown = (row: NameRow): boolean => 'cxpqsranCTf'.includes(row.kind);

/** Hamlets and other small settlements, which answer only where nothing larger has the name. */
export const isMinor = (row: NameRow): boolean => row.kind === 'H' || row.kind === 'O';

/** Wards and parishes: they have a settlement's or an idea's name and do not stand in a hamlet's way. */
export const isElectoral = (row: NameRow): boolean => row.kind === 'w' || row.kind === 'v';

/** Whether a row is (also) in England or Wales; nations are, for they are asked about. */
export const isOurs = (row: NameRow): boolean =>
  row.kind === 'n' || row.forces.some((code) => forceWithCode(code) !== null);
