// From every meaning of a name to an outcome. One force in all of them: said. Several: asked, most likely first.
// Only outside England and Wales: said so. A hamlet does not turn a town's name into a question, but it is offered.

import type { ForceId } from './force-id.ts';
import { forcesOf, placeOfForce } from './found-place.ts';
import type { NameIndex } from './name-index.ts';
import { abroadOf, isByOwnName, type NameMeanings, nameMeanings } from './name-meanings.ts';
import type { NameRow } from './name-row.ts';
import { normaliseName } from './normalise-name.ts';
import type { Elsewhere, FoundPlace, PlaceFinding } from './place-finding.ts';
import { placesOfRows } from './places-of-rows.ts';
import { isWellKnown, weightOf } from './rank-place.ts';
import type { Resolved } from './resolve-name.ts';

/** More choices than this are not read: a town or postcode is asked for instead. */
const readable = 12;
/** Of two places abroad the larger is meant when it is this many times as large; else it is asked which. */
const farAhead = 50;

/** The meanings of a name, with what was already found out about them. */
interface Judged extends NameMeanings {
  readonly index: NameIndex;
  readonly place: FoundPlace;
  readonly elsewhere: Elsewhere | undefined;
}

/** Whether a place of ours outranks its namesakes abroad, so that it is shown (to be corrected), not asked about. */
function outranks(main: readonly NameRow[], abroad: readonly NameRow[]): boolean {
  if (main.some((row) => 'cpsaf'.includes(row.kind))) return !abroad.some((row) => 'cpany'.includes(row.kind));
  return main.some(isWellKnown) && !abroad.some(isWellKnown);
}

/** No meaning is in England or Wales. */
function onlyAbroad(abroad: readonly NameRow[]): PlaceFinding {
  const [foreign] = abroad;
  const elsewhere = abroad.map(abroadOf).find((one) => one !== undefined);
  if (!elsewhere || !foreign)
    return { outcome: 'unknown', reason: 'not-geographic', why: 'This is not a place and has no force area.' };
  const also = abroad.find((row) => abroadOf(row) !== elsewhere && weightOf(row) * farAhead > weightOf(foreign));
  if (!also) return { outcome: 'out_of_scope', elsewhere, why: `${foreign.nameEn} is in ${elsewhere}.` };
  const why = `${foreign.nameEn} is in ${elsewhere}, and there is one in ${abroadOf(also)}.`;
  return { outcome: 'ask', reason: 'several-places', choices: [], needs: 'town-or-postcode', why };
}

/** The name has places in more than one force. */
function severalForces({ main, hamlets, index, place, elsewhere }: Judged, forces: ReadonlySet<ForceId>): PlaceFinding {
  const choices = placesOfRows([...main, ...hamlets], index);
  const several = main.length > 1 && new Set(main.map(({ forces: codes }) => codes.join())).size > 1;
  const needs = several && choices.length <= readable ? 'choose' : 'town-or-postcode';
  const also = elsewhere ? ` or ${elsewhere}` : '';
  const why = `${place.nameEn} can mean places in ${[...forces].join(', ')}${also}.`;
  return { outcome: 'ask', reason: several ? 'several-places' : 'two-forces', choices, needs, why };
}

/** The name has one force: how sure that is, and which other forces are offered beside it. */
function oneForce({ main, hamlets, index, place, elsewhere }: Judged, { loose, told }: Resolved): PlaceFinding {
  const near = main.flatMap((row) => forcesOf(row.near)).filter((force) => force !== place.force);
  const like = [...new Set(main.flatMap((row) => row.like))].flatMap((name) => index.rowsOf(normaliseName(name)));
  const namesakes = placesOfRows([...hamlets, ...like], index).filter(({ force }) => force !== place.force);
  const others = [...namesakes, ...[...new Set(near)].map(placeOfForce)];
  // The tables lack some small places, so that the only one they have may not be the one that is meant.
  const small = !told && !main.some((row) => isWellKnown(row) && (isByOwnName(row) || !'CT'.includes(row.kind)));
  const doubts = [
    near.length > 0 && 'it is near a force border',
    hamlets.length > 0 && 'a hamlet elsewhere has the name',
    like.length > 0 && `its name is like that of ${like[0]?.nameEn}`,
    elsewhere && `there is one in ${elsewhere} too`,
    small && 'it is small, or said for short, and there may be others',
    loose && 'it was read out of other words',
  ].filter((doubt) => doubt !== false && doubt !== undefined);
  const sure = !loose && !small && others.length === 0 && elsewhere === undefined;
  const doubt = doubts.length > 0 ? `, but ${doubts.join(' and ')}` : '';
  return { outcome: 'force', place, sure, others, why: `${place.nameEn} is in ${place.force}${doubt}.` };
}

/** Judges all rows of one name; see `Resolved` for what `loose` and `told` mean. */
export function disambiguate(resolved: Resolved, index: NameIndex): PlaceFinding {
  const { main, hamlets, abroad } = nameMeanings(resolved.rows);
  const [first] = main;
  if (!first) return onlyAbroad(abroad);
  const [place] = placesOfRows(main, index);
  if (!place || main.some((row) => row.kind === 'n' && row.forces.length === 0)) {
    const choices = placesOfRows([...main, ...hamlets], index);
    const why = `${place?.nameEn ?? first.nameEn} has many forces.`;
    return { outcome: 'ask', reason: 'two-forces', choices, needs: 'town-or-postcode', why };
  }
  const elsewhere = abroad.map(abroadOf).find((one) => one !== undefined);
  const judged: Judged = { main, hamlets, abroad, index, place, elsewhere };
  const forces = new Set(main.flatMap((row) => forcesOf(row.forces)));
  if (forces.size > 1) return severalForces(judged, forces);
  if (elsewhere && !outranks(main, abroad)) {
    const why = `${place.nameEn} is in ${place.force}, but there is also one in ${elsewhere}.`;
    const choices = placesOfRows([...main, ...hamlets], index);
    return { outcome: 'ask', reason: 'several-places', choices, needs: 'choose', why };
  }
  return oneForce(judged, resolved);
}
