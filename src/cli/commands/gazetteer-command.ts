// `gazetteer`: refreshes the tables of places. A new table is compared with the one in use, checked by itself, and every
// postcode that was read is sent through it; unless all of that is without a fault, nothing is written.

import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { drawForceMap } from '../../routing/draw-force-map.ts';
import { codeOfForce, forceWithCode } from '../../routing/force-codes.ts';
import { createNameIndex, type NameIndex } from '../../routing/name-index.ts';
import { type PostcodeTable, readPostcodeTable, writePostcodeTable } from '../../routing/postcode-table.ts';
import { checkRoundTrip, checkTable } from '../../routing/refresh/check-table.ts';
import { type Change, compareTables } from '../../routing/refresh/compare-tables.ts';
import { mergeEdition, mergeExtract } from '../../routing/refresh/merge-tables.ts';
import { namesFromCsv } from '../../routing/refresh/names-from-csv.ts';
import { createLineReader } from '../../routing/refresh/postcode-row.ts';
import { createPostcodeTally, type PostcodesRead } from '../../routing/refresh/postcode-tally.ts';
import { postcodesFromCsv } from '../../routing/refresh/postcodes-from-csv.ts';
import { ServiceError } from '../../shared/errors.ts';
import { gazetteerFolder, readGazetteerTables, readLists, writeGazetteerFile } from '../../storage/gazetteer-file.ts';
import { openPublishedPostcodes } from '../../storage/published-postcodes.ts';

interface Io {
  out(line: string): void;
  err(line: string): void;
  stdin: NodeJS.ReadableStream;
}

const usage = [
  'usage: gazetteer import FILE [--to FOLDER] [--dry-run]   Code-Point Open or ONSPD: a zip, a folder or a CSV file',
  '       gazetteer build FOLDER [--to FOLDER] [--dry-run]  every table from lists of districts, places and postcodes',
  '       gazetteer check                                   the tables in use',
  '       gazetteer map FILE                                a map of the forces, drawn from the tables in use',
];
/** Fewer of the outcodes in use than this share, and the file is an extract. */
const wholeEdition = 0.9;
const mostListed = 40;

const forceNames = (codes: readonly string[]): string =>
  codes.map((code) => forceWithCode(code) ?? code).join(' or ') || 'nothing';

function tell(lines: readonly string[], say: (line: string) => void): void {
  for (const line of lines.slice(0, mostListed)) say(`  ${line}`);
  if (lines.length > mostListed) say(`  and ${lines.length - mostListed} more`);
}

function tellChanges(changes: readonly Change[], io: Io): void {
  io.out(changes.length === 0 ? 'No force has changed.' : `${changes.length} changes of force:`);
  tell(
    changes.map(({ name, before, after }) => `${name}: ${forceNames(before)} → ${forceNames(after)}`),
    io.out,
  );
}

function refuse(faults: readonly string[], io: Io): number {
  io.err(`Refused: ${faults.length} faults, nothing was written.`);
  tell(faults, io.err);
  return 1;
}

async function readPublished(
  path: string,
  index: NameIndex,
): Promise<{ read: PostcodesRead; rows: number; faults: string[] }> {
  const tally = createPostcodeTally();
  const faults: string[] = [];
  let rows = 0;
  for await (const file of openPublishedPostcodes(path)) {
    const readLine = createLineReader(index);
    for await (const line of file.lines) {
      const row = readLine(line);
      if (row === null) continue;
      if ('fault' in row) faults.push(`${file.name}: ${row.fault}`);
      else {
        tally.add(row);
        rows++;
      }
    }
  }
  if (rows === 0) faults.push('there are no postcodes in it');
  return { read: tally.read(), rows, faults };
}

function isExtract(read: PostcodesRead, before: PostcodeTable): boolean {
  const british = [...before.outcodes].filter(
    ([, { kind, forces }]) => kind === '' && !/^[NJGM]/.test(forces[0] ?? ''),
  );
  return british.filter(([name]) => read.outcodes.has(name)).length < wholeEdition * british.length;
}

async function importPostcodes(path: string, to: URL, dryRun: boolean, io: Io): Promise<number> {
  const tables = await readGazetteerTables();
  const index = createNameIndex(tables.names);
  const before = readPostcodeTable(tables.postcodes);
  const { read, rows, faults } = await readPublished(path, index);
  if (faults.length > 0) return refuse(faults, io);
  const extract = isExtract(read, before);
  io.out(
    `${rows} postcodes in ${read.outcodes.size} outcodes: ${extract ? 'an extract, added to the table in use' : 'a whole edition'}.`,
  );
  const next = extract ? mergeExtract(before, read) : mergeEdition(before, read);
  const trip = checkRoundTrip(read, next, index);
  const found = [...checkTable(next, index), ...trip.faults];
  if (found.length > 0) return refuse(found, io);
  io.out(`${trip.checked} postcodes sent through the new table, every one to its own force.`);
  tellChanges(compareTables(before, next), io);
  if (!dryRun) await writeGazetteerFile('postcodes.tsv', writePostcodeTable(next), to);
  io.out(dryRun ? 'Nothing was written.' : `Written: ${new URL('postcodes.tsv', to).pathname}`);
  return 0;
}

async function buildTables(path: string, to: URL, dryRun: boolean, io: Io): Promise<number> {
  const lists = await readLists(path);
  const names = namesFromCsv(lists);
  const postcodes = postcodesFromCsv(lists);
  const { names: inUse, postcodes: tableInUse } = await readGazetteerTables();
  const index = createNameIndex([names.text, ...inUse.slice(1)]);
  const next = readPostcodeTable(postcodes.text);
  const faults = [...names.faults, ...postcodes.faults, ...checkTable(next, index)];
  if (faults.length > 0) return refuse(faults, io);
  tellChanges(compareTables(readPostcodeTable(tableInUse), next), io);
  if (!dryRun) {
    await writeGazetteerFile('names.tsv', names.text, to);
    await writeGazetteerFile('postcodes.tsv', postcodes.text, to);
  }
  io.out(dryRun ? 'Nothing was written.' : `Written: names.tsv and postcodes.tsv in ${to.pathname}`);
  return 0;
}

async function checkInUse(io: Io): Promise<number> {
  const tables = await readGazetteerTables();
  const faults = checkTable(readPostcodeTable(tables.postcodes), createNameIndex(tables.names));
  if (faults.length > 0) tell(faults, io.err);
  io.out(
    faults.length === 0
      ? `The tables in use have no fault; they know ${codeOfForce.size} forces.`
      : 'The tables have faults.',
  );
  return faults.length === 0 ? 0 : 1;
}

async function drawMap(path: string, io: Io): Promise<number> {
  const target = pathToFileURL(path);
  await writeGazetteerFile(
    basename(target.pathname),
    drawForceMap((await readGazetteerTables()).names),
    new URL('.', target),
  );
  io.out(`Drawn: ${path}`);
  return 0;
}

/** @returns 0 when done, 1 when refused, 2 when it was not understood what to do. */
export async function gazetteerCommand(args: string[], io: Io): Promise<number> {
  const at = args.indexOf('--to');
  const folder = at >= 0 ? args[at + 1] : undefined;
  const dryRun = args.includes('--dry-run');
  const left = args.filter((arg, i) => arg !== '--dry-run' && (at < 0 || (i !== at && i !== at + 1)));
  const [action, path = '', ...rest] = left;
  const to = folder === undefined ? gazetteerFolder : pathToFileURL(join(folder, '/'));
  const actions: Record<string, (() => Promise<number>) | undefined> = {
    import: () => importPostcodes(path, to, dryRun, io),
    build: () => buildTables(path, to, dryRun, io),
    map: () => drawMap(path, io),
    check: () => checkInUse(io),
  };
  const run = Object.hasOwn(actions, action ?? '') ? actions[action ?? ''] : undefined;
  if (!run || rest.length > 0 || (path === '') !== (action === 'check') || (at >= 0 && folder === undefined)) {
    for (const line of usage) io.err(line);
    return 2;
  }
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    io.err(error.message);
    return 1;
  }
}
