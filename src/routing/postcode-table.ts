// The table of postcodes, read and written in one place: outcode, then sector, then the exact unit, and no further than
// needed. Lines, tab-separated: `o` outcode, kind, forces (;), districts (;) · `s` sector, forces, districts (for outcodes of
// several forces) · `u` sector, force, units in use, units no longer in use (for sectors of several forces).

/**
 * Outcode kinds: `''` an ordinary one, `p` the short form of several (EC1), `b` PO boxes without a place,
 * `n` tied to no place, `f` British forces, `x` overseas.
 */
export type OutcodeKind = '' | 'p' | 'b' | 'n' | 'f' | 'x';

/** Codes of forces and (shortened) of districts, those with most postcodes first. */
export interface PostcodeArea {
  forces: string[];
  districts: string[];
}

/** The last two letters of a sector's postcodes in one force, each as one run of letter pairs in order. */
export interface UnitsOfForce {
  force: string;
  live: string;
  old: string;
}

/** All three steps. Sector keys have the space ("CH4 8"). */
export interface PostcodeTable {
  outcodes: Map<string, PostcodeArea & { kind: OutcodeKind }>;
  sectors: Map<string, PostcodeArea>;
  units: Map<string, UnitsOfForce[]>;
}

const list = (cell: string | undefined): string[] => (cell ? cell.split(';') : []);

/** The table in a text. Lines of no known type are passed over; the table's checks count what must be there. */
export function readPostcodeTable(text: string): PostcodeTable {
  const table: PostcodeTable = { outcodes: new Map(), sectors: new Map(), units: new Map() };
  for (const line of text.split('\n')) {
    const [type, name = '', a, b, c] = line.split('\t');
    if (type === 'o') table.outcodes.set(name, { kind: (a ?? '') as OutcodeKind, forces: list(b), districts: list(c) });
    else if (type === 's') table.sectors.set(name, { forces: list(a), districts: list(b) });
    else if (type === 'u') {
      const units = { force: a ?? '', live: b ?? '', old: c ?? '' };
      const others = table.units.get(name);
      if (others) others.push(units);
      else table.units.set(name, [units]);
    }
  }
  return table;
}

/** The text of a table, sorted, so that two tables can be compared line by line. */
export function writePostcodeTable(table: PostcodeTable): string {
  const lines: string[] = [];
  const sorted = <T>(map: Map<string, T>): [string, T][] => [...map].sort((x, y) => (x[0] < y[0] ? -1 : 1));
  const line = (...cells: string[]): void => {
    lines.push(cells.join('\t').trimEnd());
  };
  for (const [name, { kind, forces, districts }] of sorted(table.outcodes)) {
    line('o', name, kind, forces.join(';'), districts.join(';'));
  }
  for (const [name, { forces, districts }] of sorted(table.sectors))
    line('s', name, forces.join(';'), districts.join(';'));
  for (const [name, units] of sorted(table.units)) {
    for (const { force, live, old } of units) line('u', name, force, live, old);
  }
  return `${lines.join('\n')}\n`;
}

/** Whether a run of letter pairs has this unit. */
export function hasUnit(run: string, unit: string): boolean {
  for (let i = run.indexOf(unit); i >= 0; i = run.indexOf(unit, i + 1)) if (i % 2 === 0) return true;
  return false;
}

/** The units in a run of letter pairs. */
export const unitsIn = (run: string): string[] => run.match(/../g) ?? [];
