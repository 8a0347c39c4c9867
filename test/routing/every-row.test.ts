// P6 over the whole of every table: each name in each language, each outcode, sector and unit, through the same front door
// that a reporter's words go through. What a row may come to is worked out here from the row alone.
import { describe, expect, test } from '@jest/globals';
import { elsewhereWithCode, forceWithCode } from '../../src/routing/force-codes.ts';
import type { ForceId } from '../../src/routing/force-id.ts';
import { type NameRow, readNameRow } from '../../src/routing/name-row.ts';
import { normaliseName } from '../../src/routing/normalise-name.ts';
import type { PlaceFinding } from '../../src/routing/place-finding.ts';
import { createGazetteer } from '../../src/routing/places.ts';
import { readPostcodeTable, unitsIn } from '../../src/routing/postcode-table.ts';
import { readGazetteerTables } from '../../src/storage/gazetteer-file.ts';

const tables = await readGazetteerTables();
const { find } = createGazetteer(tables);
const rows = tables.names
  .join('')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map(readNameRow);
const postcodes = readPostcodeTable(tables.postcodes);

const forcesIn = (codes: readonly string[]): ForceId[] => codes.map(forceWithCode).filter((force) => force !== null);
const elsewhereIn = (codes: readonly string[]) => codes.map(elsewhereWithCode).filter((one) => one !== null);
const isHamlet = (row: NameRow): boolean => row.kind === 'H' || row.kind === 'O';
const offered = (finding: PlaceFinding): ForceId[] => {
  if (finding.outcome === 'force') return [finding.place, ...finding.others].map(({ force }) => force);
  return finding.outcome === 'ask' ? finding.choices.map(({ force }) => force) : [];
};

/** Whether a finding is right for a row: its one force said or offered, its several forces asked about, or its true elsewhere. */
function isRightFor(row: NameRow, finding: PlaceFinding): boolean {
  const forces = forcesIn(row.forces);
  if (row.kind === 'n' && forces.length === 0) return finding.outcome === 'ask' || finding.outcome === 'out_of_scope';
  if (forces.length > 1) return finding.outcome === 'ask' && forces.every((force) => offered(finding).includes(force));
  if (forces.length === 1) {
    if (finding.outcome === 'ask') return offered(finding).includes(forces[0] as ForceId);
    if (finding.outcome !== 'force') return false;
    // A hamlet may stand behind the town of its name, but then it is offered beside it.
    return (
      finding.place.force === forces[0] ||
      (isHamlet(row) && !finding.sure && offered(finding).includes(forces[0] as ForceId))
    );
  }
  if (row.forces.includes('R')) return finding.outcome === 'unknown' && finding.reason === 'not-geographic';
  if (isHamlet(row)) return true;
  if (finding.outcome === 'out_of_scope') return elsewhereIn(row.forces).includes(finding.elsewhere);
  return finding.outcome === 'ask' || (finding.outcome === 'force' && !finding.sure);
}

const told = (words: string, finding: PlaceFinding): string => `${words} → ${JSON.stringify(finding).slice(0, 160)}`;

describe('P6: the right force, over the whole table', () => {
  test('P6: every name of every row comes to its own force, to a question that offers it, or to the truth, in both languages', () => {
    const wrong: string[] = [];
    let names = 0;
    for (const row of rows) {
      for (const name of [row.nameEn, row.nameCy, ...row.alts]) {
        if (name === '') continue;
        names++;
        const finding = find(name);
        if (!isRightFor(row, finding)) wrong.push(told(`${row.kind} ${name}`, finding));
      }
    }
    expect(wrong).toEqual([]);
    expect(names).toBeGreaterThan(50_000);
  });

  test('P6: a name with meanings in more than one force is always asked about, and every one of those forces is offered', () => {
    const meanings = new Map<string, Set<ForceId>>();
    for (const row of rows.filter((one) => !isHamlet(one))) {
      for (const name of [row.nameEn, row.nameCy, ...row.alts]) {
        const key = normaliseName(name);
        if (key !== '') meanings.set(key, new Set([...(meanings.get(key) ?? []), ...forcesIn(row.forces)]));
      }
    }
    const ambiguous = [...meanings].filter(([, forces]) => forces.size > 1);
    const silent = ambiguous.filter(([key, forces]) => {
      const finding = find(key);
      return finding.outcome !== 'ask' || [...forces].some((force) => !offered(finding).includes(force));
    });
    expect(silent.map(([key]) => key)).toEqual([]);
    expect(ambiguous.length).toBeGreaterThan(816);
  });

  test('P6: a hamlet with a meaning in another force leaves nothing sure, and its force is offered', () => {
    const all = new Map<string, Set<ForceId>>();
    for (const row of rows) {
      for (const name of [row.nameEn, row.nameCy]) {
        const key = normaliseName(name);
        if (key !== '') all.set(key, new Set([...(all.get(key) ?? []), ...forcesIn(row.forces)]));
      }
    }
    const silent = [...all].filter(([key, forces]) => {
      const finding = find(key);
      if (forces.size < 2) return false;
      if (finding.outcome === 'force' && finding.sure) return true;
      return [...forces].some((force) => !offered(finding).includes(force));
    });
    expect(silent.map(([key]) => key)).toEqual([]);
  });

  test('P6: every outcode of one force comes to it, every other is asked about, and none of them is in the wrong country', () => {
    const wrong: string[] = [];
    for (const [name, { kind, forces }] of postcodes.outcodes) {
      const finding = find(name);
      const ours = forcesIn(forces);
      const right =
        kind === 'f'
          ? finding.outcome === 'out_of_scope' && finding.elsewhere === 'bfpo'
          : kind === 'x'
            ? finding.outcome === 'out_of_scope' && finding.elsewhere === 'overseas'
            : kind === 'n'
              ? finding.outcome === 'unknown' && finding.reason === 'not-geographic'
              : kind === 'b'
                ? finding.outcome === 'unknown' && finding.reason === 'po-box'
                : ours.length === 0
                  ? finding.outcome === 'out_of_scope' && elsewhereIn(forces).includes(finding.elsewhere)
                  : forces.length === 1
                    ? finding.outcome === 'force' && finding.place.force === ours[0]
                    : finding.outcome === 'ask' && ours.every((force) => offered(finding).includes(force));
      if (!right) wrong.push(told(name, finding));
    }
    expect(wrong).toEqual([]);
  });

  test('P6: every sector and every postcode of a split sector, in use or not, comes to its own force and can be corrected', () => {
    const wrong: string[] = [];
    let units = 0;
    for (const [sector, { forces }] of postcodes.sectors) {
      const finding = find(sector);
      const ours = forcesIn(forces);
      const right =
        forces.length > 1
          ? finding.outcome === 'ask' && ours.every((force) => offered(finding).includes(force))
          : ours.length === 1
            ? finding.outcome === 'force' && finding.place.force === ours[0]
            : finding.outcome === 'out_of_scope' || (finding.outcome === 'unknown' && finding.reason === 'po-box');
      if (!right) wrong.push(told(sector, finding));
    }
    for (const [sector, all] of postcodes.units) {
      for (const { force, live, old } of all) {
        for (const unit of [...unitsIn(live), ...unitsIn(old)]) {
          units++;
          const finding = find(sector + unit);
          const own = forceWithCode(force);
          const right =
            own === null
              ? finding.outcome === 'out_of_scope' && finding.elsewhere === elsewhereWithCode(force)
              : finding.outcome === 'force' && finding.place.force === own && !finding.sure;
          if (!right) wrong.push(told(sector + unit, finding));
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(units).toBeGreaterThan(150_000);
  });

  test('P6: a postcode that is unknown in a split sector is asked about and never given to the majority', () => {
    const asked = [...postcodes.units].map(([sector, all]) => {
      const known = new Set(all.flatMap(({ live, old }) => [...unitsIn(live), ...unitsIn(old)]));
      const unit = ['ZZ', 'ZX', 'YZ', 'XZ', 'WZ', 'ZW', 'ZY', 'UZ', 'TZ', 'SZ', 'RZ'].find((one) => !known.has(one));
      return unit ? find(sector + unit).outcome : 'ask';
    });
    expect(asked.length).toBeGreaterThan(700);
    expect(new Set(asked)).toEqual(new Set(['ask']));
  });
});
