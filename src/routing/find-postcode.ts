// The force of a postcode: by outcode where that settles it, else by sector, else by the exact unit. A unit that is not in
// the table of a split sector is asked about: the majority there is never taken for an answer.
import { elsewhereWithCode } from './force-codes.ts';
import type { ForceId } from './force-id.ts';
import { districtNames, forcesOf } from './found-place.ts';
import type { NameIndex } from './name-index.ts';
import type { AskNeed, AskReason, FoundPlace, PlaceFinding } from './place-finding.ts';
import type { SeenPostcode } from './postcode-shape.ts';
import { hasUnit, type OutcodeKind, type PostcodeArea, type PostcodeTable } from './postcode-table.ts';

/** Letters that the last two of a postcode never have. */
const neverInUnit = /[CIKMOV\d]/;

/** What is known of where a postcode is: `name` as it was read, `by` the outcode or sector that tells. */
interface Known extends PostcodeArea {
  kind: 'postcode' | 'outcode';
  name: string;
  by: string;
}

function placeIn(known: Known, force: ForceId, index: NameIndex): FoundPlace {
  const [withinEn, withinCy] = districtNames(known.districts, force, index) ?? [null, null];
  return { kind: known.kind, code: known.name, nameEn: known.name, nameCy: known.name, withinEn, withinCy, force };
}

/** One force: said. Several: asked. None of ours: out of scope, or a postcode without a place. */
function settle(
  known: Known,
  index: NameIndex,
  ask: { reason: AskReason; needs: AskNeed; sure: boolean },
): PlaceFinding {
  const choices = forcesOf(known.forces).map((force) => placeIn(known, force, index));
  const [place] = choices;
  const abroad = known.forces.map(elsewhereWithCode).find((elsewhere) => elsewhere !== null);
  if (!place) {
    if (abroad) return { outcome: 'out_of_scope', elsewhere: abroad, why: `${known.name} is in ${abroad}.` };
    return { outcome: 'unknown', reason: 'po-box', why: `${known.by} has only PO boxes, which are in no place.` };
  }
  if (choices.length === 1 && !abroad) {
    return {
      outcome: 'force',
      place,
      sure: ask.sure,
      others: [],
      why: `Every postcode of ${known.by} is in ${place.force}.`,
    };
  }
  const also = abroad ? ` and partly in ${abroad}` : '';
  return {
    outcome: 'ask',
    reason: ask.reason,
    choices,
    needs: ask.needs,
    why: `${known.by} is in ${choices.map(({ force }) => force).join(' or ')}${also}.`,
  };
}

/** A whole postcode in a sector of several forces: the table of exact units decides, and only it. */
function settleUnit(seen: SeenPostcode, area: PostcodeArea, table: PostcodeTable, index: NameIndex): PlaceFinding {
  const sector = seen.sector ?? '';
  const unit = seen.unit ?? '';
  const known: Known = { kind: 'postcode', name: `${sector}${unit}`, by: sector, ...area };
  const all = table.units.get(sector) ?? [];
  const mine = all.filter(({ live, old }) => hasUnit(live, unit) || hasUnit(old, unit));
  const inUse = mine.filter(({ live }) => hasUnit(live, unit));
  const settled = inUse.length > 0 ? inUse : mine;
  const [one] = settled;
  if (!one || settled.length > 1)
    return settle(known, index, { reason: 'split-postcode', needs: 'choose', sure: false });
  const age = inUse.length > 0 ? '' : ', which is no longer in use,';
  const elsewhere = elsewhereWithCode(one.force);
  if (elsewhere) return { outcome: 'out_of_scope', elsewhere, why: `${known.name}${age} is in ${elsewhere}.` };
  const places = forcesOf([one.force, ...area.forces.filter((force) => force !== one.force)]).map((force) =>
    placeIn(known, force, index),
  );
  const [place, ...others] = places;
  if (!place) return { outcome: 'unknown', reason: 'po-box', why: `${known.name} has no place.` };
  return {
    outcome: 'force',
    place,
    sure: false,
    others,
    why: `${known.name}${age} is in ${place.force}, and its sector ${sector} is shared by ${area.forces.length} police areas.`,
  };
}

/** An outcode that stands for no police area: of the forces abroad, of another country, of no place. */
function specialOutcode(outcode: string, kind: OutcodeKind): PlaceFinding | null {
  if (kind === 'f')
    return { outcome: 'out_of_scope', elsewhere: 'bfpo', why: `${outcode} is a British Forces address.` };
  if (kind === 'x') return { outcome: 'out_of_scope', elsewhere: 'overseas', why: `${outcode} is overseas.` };
  if (kind === 'n') return { outcome: 'unknown', reason: 'not-geographic', why: `${outcode} is tied to no place.` };
  return null;
}

/** The force of one reading of a postcode. */
export function findPostcode(seen: SeenPostcode, table: PostcodeTable, index: NameIndex): PlaceFinding {
  const { outcode, sector, unit } = seen;
  const area = table.outcodes.get(outcode);
  if (!area) return { outcome: 'unknown', reason: 'no-such-postcode', why: `No postcode begins with ${outcode}.` };
  const special = specialOutcode(outcode, area.kind);
  if (special) return special;
  const sure = seen.exact && !(unit && neverInUnit.test(unit));
  if (sector === null) {
    const motorway = /^M\d+$/.test(outcode);
    const known: Known = {
      kind: 'outcode',
      name: outcode,
      by: outcode,
      forces: area.forces,
      districts: area.districts,
    };
    return settle(known, index, { reason: 'half-postcode', needs: 'postcode', sure: sure && !motorway });
  }
  const name = `${sector}${unit ?? ''}`;
  const finer = table.sectors.get(sector);
  if (area.forces.length < 2 || !finer) {
    const known: Known = { ...area, kind: unit ? 'postcode' : 'outcode', name, by: outcode };
    return settle(known, index, { reason: 'split-postcode', needs: 'town-or-postcode', sure });
  }
  if (finer.forces.length > 1 && unit) return settleUnit(seen, finer, table, index);
  const known: Known = { kind: unit ? 'postcode' : 'outcode', name, by: sector, ...finer };
  return settle(known, index, { reason: 'half-postcode', needs: 'postcode', sure });
}
