// A map of England and Wales coloured by force, drawn from the table of names alone: if a force were missing, misplaced or
// scattered over the country, it would be seen. Each square has the force of the nearest settlement; it is not a boundary map.
import { forceWithCode } from './force-codes.ts';
import { forceById } from './forces.ts';
import { readNameRow } from './name-row.ts';

/** Metres: the side of a square, and how far a settlement colours the squares around it. */
const side = 2_000;
const reach = 4_500;
/** The extent of the map on the British National Grid, in squares: Scilly to Lowestoft, the Lizard to Berwick. */
const west = 40;
const columns = 292;
const rows = 332;
/** Colours that stay apart for most eyes; neighbouring forces never share one. */
const colours = ['#8dd3c7', '#fdb462', '#bebada', '#fb8072', '#80b1d3', '#b3de69', '#fccde5', '#ffed6f', '#d9d9d9'];

/** A force of fewer squares is labelled beside itself, this far up. */
const smallest = 20;
const lift = 6;

type Grid = (string | null)[];
interface Settlement {
  column: number;
  row: number;
  force: string;
}

/** Settlements with a place on the grid, in squares from the south-west corner. */
function settlements(texts: readonly string[]): Settlement[] {
  const found: Settlement[] = [];
  for (const line of texts.join('').split('\n')) {
    if (!/^[CTVUHO]\t/.test(line)) continue;
    const { where, forces } = readNameRow(line);
    const [east, north] = where.split(',').map((hundreds) => (Number(hundreds) * 100) / side);
    const force = forces[0];
    if (where !== '' && east !== undefined && north !== undefined && force)
      found.push({ column: east - west, row: north, force });
  }
  return found;
}

/** Colours the squares within reach of a settlement, nearest settlement first. */
function colour(points: readonly Settlement[], radius: number): Grid {
  const grid: Grid = new Array(columns * rows).fill(null);
  const best = new Float64Array(columns * rows).fill(radius);
  for (const { column, row, force } of points) {
    for (let r = Math.max(0, Math.floor(row - radius)); r <= Math.min(rows - 1, row + radius); r++) {
      for (let c = Math.max(0, Math.floor(column - radius)); c <= Math.min(columns - 1, column + radius); c++) {
        const distance = Math.hypot(c + 0.5 - column, r + 0.5 - row);
        if (distance >= (best[r * columns + c] ?? 0)) continue;
        best[r * columns + c] = distance;
        grid[r * columns + c] = force;
      }
    }
  }
  return grid;
}

const around = (at: number): number[] => {
  const column = at % columns;
  return [column > 0 ? at - 1 : -1, column < columns - 1 ? at + 1 : -1, at - columns, at + columns].filter(
    (other) => other >= 0 && other < columns * rows,
  );
};

/** Moors and fells without a settlement are land all the same: blanks that the sea does not reach take the nearest force. */
function fillInland(grid: Grid, wide: Grid): Grid {
  const sea = new Uint8Array(grid.length);
  const queue = [0];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (sea[at] === 1 || grid[at] !== null) continue;
    sea[at] = 1;
    queue.push(...around(at));
  }
  return grid.map((force, at) => (force === null && sea[at] === 0 ? (wide[at] ?? null) : force));
}

/** A colour for each force that no neighbour has. */
function colourOf(grid: Grid, forces: readonly string[]): Map<string, string> {
  const neighbours = new Map(forces.map((force) => [force, new Set<string>()]));
  for (const [at, force] of grid.entries()) {
    for (const other of around(at).map((next) => grid[next]))
      if (force && other && other !== force) neighbours.get(force)?.add(other);
  }
  const chosen = new Map<string, string>();
  for (const force of [...forces].sort((a, b) => (neighbours.get(b)?.size ?? 0) - (neighbours.get(a)?.size ?? 0))) {
    const taken = new Set([...(neighbours.get(force) ?? [])].map((other) => chosen.get(other)));
    chosen.set(force, colours.find((one) => !taken.has(one)) ?? '#ffffff');
  }
  return chosen;
}

/** One path for a force: its squares, run by run. North is up. */
function pathOf(grid: Grid, force: string): string {
  const runs: string[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (grid[row * columns + column] !== force) continue;
      let end = column;
      while (end < columns && grid[row * columns + end] === force) end++;
      runs.push(`M${column} ${rows - 1 - row}h${end - column}v1h-${end - column}z`);
      column = end;
    }
  }
  return runs.join('');
}

/** The SVG of the map, from the texts of the table of names. */
export function drawForceMap(texts: readonly string[]): string {
  const points = settlements(texts);
  const grid = fillInland(colour(points, reach / side), colour(points, 8));
  const forces = [...new Set(points.map(({ force }) => force))].filter((code) => forceWithCode(code) !== null).sort();
  const fills = colourOf(grid, forces);
  const shapes: string[] = [];
  const labels: string[] = [];
  for (const code of forces) {
    const id = forceWithCode(code);
    const cells = [...grid.keys()].filter((at) => grid[at] === code);
    const own = points.filter(({ force }) => force === code);
    if (!id) continue;
    const mean = (of: number[]): number => of.reduce((sum, n) => sum + n, 0) / Math.max(1, of.length);
    const x = cells.length > 0 ? mean(cells.map((at) => at % columns)) : mean(own.map(({ column }) => column));
    const y =
      rows -
      1 -
      (cells.length > 0 ? mean(cells.map((at) => Math.floor(at / columns))) : mean(own.map(({ row }) => row)));
    shapes.push(
      `<path fill="${fills.get(code)}" d="${pathOf(grid, code)}"><title>${forceById(id).nameEn.replace('&', '&amp;')}</title></path>`,
    );
    // The City of London is smaller than its name: the name stands to the north of it.
    const above = cells.length < smallest ? lift : 0;
    if (above > 0) labels.push(`<path d="M${x.toFixed(0)} ${y.toFixed(0)}v-${above - 1}"/>`);
    labels.push(`<text x="${x.toFixed(0)}" y="${(y - above).toFixed(0)}">${id}</text>`);
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${columns} ${rows}" role="img" aria-labelledby="t d">`,
    '<title id="t">The 43 police force areas of England and Wales, drawn from the table of places</title>',
    `<desc id="d">Each square of ${side / 1000} km has the colour of the force of the nearest settlement. Not a boundary map. Contains OS data © Crown copyright and database right 2025.</desc>`,
    `<rect width="${columns}" height="${rows}" fill="#eef4f8"/>`,
    '<g shape-rendering="crispEdges">',
    ...shapes,
    '</g>',
    '<g font-family="sans-serif" font-size="3.2" text-anchor="middle" fill="#0b0c0c" stroke="#ffffff" stroke-width="0.7" paint-order="stroke">',
    ...labels,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}
