// From every meaning of a name to an outcome. One force in all of them: said. Several: asked, most likely first.
// Only outside England and Wales: said so. A hamlet does not turn a town's name into a question, but it is offered.

import { elsewhereWithCode } from './force-codes.ts';
import type { ForceId } from './force-id.ts';
import { forcesOf, placeOfForce, placeOfRow } from './found-place.ts';
import type { NameIndex } from './name-index.ts';
import type { NameRow } from './name-row.ts';
import { normaliseName } from './normalise-name.ts';
import type { Elsewhere, FoundPlace, PlaceFinding } from './place-finding.ts';
import { isElectoral, isMinor, isOurs, isWellKnown, weightOf } from './rank-place.ts';
import type { Resolved } from './resolve-name.ts';

/** More choices than this are not read: a town or postcode is asked for instead. */
const readable = 12;
/** Of two places abroad the larger is meant when it is this many times as large; else it is asked which. */
const farAhead = 50;

const abroadOf = (row: NameRow): Elsewhere | undefined =>
  row.forces.map(elsewhereWithCode).find((elsewhere) => elsewhere !== null);

const byWeight = (a: NameRow, b: NameRow): number => weightOf(b) - weightOf(a);

/** Settlements, wards and parishes of one name may be different places in one force; a council or county is told by its force. */
const isLocal = (place: FoundPlace): boolean =>
  place.kind === 'town' || place.kind === 'ward' || place.kind === 'parish';
const isSame = (a: FoundPlace, b: FoundPlace): boolean =>
  a.force === b.force && a.nameEn === b.nameEn && (a.withinEn === b.withinEn || !isLocal(a) || !isLocal(b));

/** Every place that the rows can mean, most likely first, each named once; every force of every row is among them. */
export function placesOf(rows: readonly NameRow[], index: NameIndex): FoundPlace[] {
  const places: FoundPlace[] = [];
  for (const row of [...rows].sort(byWeight)) {
    for (const force of forcesOf(row.forces)) {
      const place = placeOfRow(row, force, index);
      if (!places.some((known) => isSame(known, place))) places.push(place);
    }
  }
  return places;
}

const forcesIn = (rows: readonly NameRow[]): Set<ForceId> => new Set(rows.flatMap((row) => forcesOf(row.forces)));

/** The rows that count, and the hamlets in other forces that they overshadow. */
function overshadow(ours: NameRow[]): { main: NameRow[]; hamlets: NameRow[] } {
  const minor = ours.filter(isMinor);
  const major = ours.filter((row) => !isMinor(row));
  if (minor.length === 0 || !major.some((row) => isWellKnown(row) && byOwnName(row)))
    return { main: ours, hamlets: [] };
  const forces = forcesIn(major);
  return { main: major, hamlets: minor.filter((row) => forcesOf(row.forces).some((force) => !forces.has(force))) };
}

/** Whether a place of ours outranks its namesakes abroad, so that it is shown (to be corrected), not asked about. */
function outranks(main: readonly NameRow[], abroad: readonly NameRow[]): boolean {
  if (main.some((row) => 'cpsaf'.includes(row.kind))) return !abroad.some((row) => 'cpany'.includes(row.kind));
  return main.some(isWellKnown) && !abroad.some(isWellKnown);
}

/** Whether a row answers by its own name (its article aside) and not by another one, such as a short form. */
const byOwnName = ({ key, nameEn, nameCy }: NameRow): boolean =>
  key === '' ||
  [nameEn, nameCy].some(
    (name) => normaliseName(name) === key || normaliseName(name.replace(/^(the|y|yr) /i, '')) === key,
  );

/** Judges all rows of one name; see `Resolved` for what `loose` and `told` mean. */
export function disambiguate({ rows, loose, told = false }: Resolved, index: NameIndex): PlaceFinding {
  const { main, hamlets } = overshadow(rows.filter(isOurs));
  const beyond = rows.filter((row) => !isOurs(row)).sort(byWeight);
  const abroad = main.some((row) => !isMinor(row) && !isElectoral(row))
    ? beyond.filter((row) => !isMinor(row))
    : beyond;
  const elsewhere = abroad.map(abroadOf).find((one) => one !== undefined);
  const [foreign] = abroad;
  if (main.length === 0) {
    if (elsewhere && foreign) {
      const also = abroad.find((row) => abroadOf(row) !== elsewhere && weightOf(row) * farAhead > weightOf(foreign));
      if (!also) return { outcome: 'out_of_scope', elsewhere, why: `${foreign.nameEn} is in ${elsewhere}.` };
      const why = `${foreign.nameEn} is in ${elsewhere}, and there is one in ${abroadOf(also)}.`;
      return { outcome: 'ask', reason: 'several-places', choices: [], needs: 'town-or-postcode', why };
    }
    return { outcome: 'unknown', reason: 'not-geographic', why: 'This is not a place and has no force area.' };
  }
  const [place] = placesOf(main, index);
  const choices = placesOf([...main, ...hamlets], index);
  const forces = forcesIn(main);
  const several = main.length > 1 && new Set(main.map(({ forces: codes }) => codes.join())).size > 1;
  const name = place?.nameEn ?? main[0]?.nameEn ?? '';
  if (!place || main.some((row) => row.kind === 'n' && row.forces.length === 0)) {
    return {
      outcome: 'ask',
      reason: 'two-forces',
      choices,
      needs: 'town-or-postcode',
      why: `${name} has many forces.`,
    };
  }
  if (forces.size > 1) {
    const needs = several && choices.length <= readable ? 'choose' : 'town-or-postcode';
    const why = `${name} can mean places in ${[...forces].join(', ')}${elsewhere ? ` or ${elsewhere}` : ''}.`;
    return { outcome: 'ask', reason: several ? 'several-places' : 'two-forces', choices, needs, why };
  }
  if (elsewhere && !outranks(main, abroad)) {
    const why = `${name} is in ${place.force}, but there is also one in ${elsewhere}.`;
    return { outcome: 'ask', reason: 'several-places', choices, needs: 'choose', why };
  }
  const near = main.flatMap((row) => forcesOf(row.near)).filter((force) => force !== place.force);
  const like = [...new Set(main.flatMap((row) => row.like))].flatMap((name) => index.rowsOf(normaliseName(name)));
  const namesakes = placesOf([...hamlets, ...like], index).filter(({ force }) => force !== place.force);
  const others = [...namesakes, ...[...new Set(near)].map(placeOfForce)];
  // The tables lack some small places, so that the only one they have may not be the one that is meant.
  const small = !told && !main.some((row) => isWellKnown(row) && (byOwnName(row) || !'CT'.includes(row.kind)));
  const sure = !loose && !small && others.length === 0 && elsewhere === undefined;
  const doubts = [
    near.length > 0 ? 'it is near a force border' : '',
    hamlets.length > 0 ? 'a hamlet elsewhere has the name' : '',
    like.length > 0 ? `its name is like that of ${like[0]?.nameEn}` : '',
    elsewhere ? `there is one in ${elsewhere} too` : '',
    small ? 'it is small, or said for short, and there may be others' : '',
    loose ? 'it was read out of other words' : '',
  ].filter(Boolean);
  const doubt = doubts.length > 0 ? `, but ${doubts.join(' and ')}` : '';
  return { outcome: 'force', place, sure, others, why: `${name} is in ${place.force}${doubt}.` };
}
