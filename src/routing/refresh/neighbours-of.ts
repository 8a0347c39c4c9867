// Which other forces are close to a place that hugs a force border: they are what the person is offered instead.
import { forceWithCode } from '../force-codes.ts';
import type { NameRow } from '../name-row.ts';

/** In hundreds of metres: how far away a settlement of another force still counts as next door. */
const nextDoor = 50;

interface Point {
  east: number;
  north: number;
  force: string;
}

function pointOf(row: NameRow): Point | null {
  const [east, north] = row.where.split(',').map(Number);
  const force = row.forces[0];
  return row.where !== '' && east !== undefined && north !== undefined && force ? { east, north, force } : null;
}

/**
 * Makes the question "which forces are near?" for the settlements of England and Wales. The answer has their codes, nearest
 * first: those of settlements within 5 km (or of the nearest one), and those that share the place's outcode. Forces outside
 * England and Wales are left out, for nobody there can be written to.
 */
export function neighboursOf(rows: readonly NameRow[]): (place: NameRow, outcodeForces: readonly string[]) => string[] {
  const points = rows.map(pointOf).filter((point) => point !== null);
  return (place, outcodeForces) => {
    const here = pointOf(place);
    const nearest = new Map<string, number>();
    for (const there of here ? points : []) {
      if (!here || there.force === here.force) continue;
      const distance = Math.hypot(here.east - there.east, here.north - there.north);
      if (distance < (nearest.get(there.force) ?? Number.POSITIVE_INFINITY)) nearest.set(there.force, distance);
    }
    const byDistance = [...nearest].sort((a, b) => a[1] - b[1]);
    const close = byDistance.filter(([, distance], i) => i === 0 || distance <= nextDoor).map(([force]) => force);
    const all = new Set([...close, ...outcodeForces]);
    return [...all].filter((force) => force !== place.forces[0] && forceWithCode(force) !== null);
  };
}
