// Reads the tables of places from disk, so that everything in routing can stay pure. They come with the project; a missing or
// empty one is our fault and stops the start: a service that cannot route must not take reports.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { GazetteerTables } from '../routing/gazetteer-tables.ts';
import { ServiceError } from '../shared/errors.ts';

/** Where the tables that come with the project are. */
export const gazetteerFolder = new URL('../routing/data/', import.meta.url);

async function readTable(name: string, folder: URL, encoding: 'latin1' | 'utf8' = 'latin1'): Promise<string> {
  try {
    const text = await readFile(new URL(name, folder), encoding);
    if (text.length > 0) return text;
  } catch (cause) {
    throw new ServiceError('routing-table-unreadable', { retryable: false, cause, hint: `cannot read ${name}` });
  }
  throw new ServiceError('routing-table-broken', { retryable: false, hint: `${name} is empty` });
}

/** The tables as texts. @throws ServiceError routing-table-unreadable or routing-table-broken. */
export async function readGazetteerTables(folder: URL = gazetteerFolder): Promise<GazetteerTables> {
  const [names, byHand, postcodes] = await Promise.all(
    ['names.tsv', 'by-hand.tsv', 'postcodes.tsv'].map((name) => readTable(name, folder)),
  );
  return { names: [names ?? '', byHand ?? ''], postcodes: postcodes ?? '' };
}

/** Writes a table whole or not at all: a service that starts in between reads the old one. */
export async function writeGazetteerFile(name: string, text: string, folder: URL): Promise<void> {
  const target = new URL(name, folder);
  const beside = new URL(`${target.href}.new`);
  try {
    await writeFile(beside, text);
    await rename(beside, target);
  } catch (cause) {
    throw new ServiceError('gazetteer-unwritable', { retryable: false, cause, hint: `cannot write ${name}` });
  }
}

const listNames = [
  'districts',
  'constituencies',
  'constituencies_2010',
  'senedd',
  'areas',
  'wards',
  'parishes',
  'places',
  'places_minor',
  'out_of_scope',
  'outcodes',
  'sectors',
  'split_sector_units',
  'split_sector_units_old',
] as const;

/** The lists that every table can be built from, as texts, from a folder of CSV files. */
export async function readLists(folder: string): Promise<Record<(typeof listNames)[number], string>> {
  const from = pathToFileURL(join(folder, '/'));
  const texts = await Promise.all(
    listNames.map(async (name) => [name, await readTable(`${name}.csv`, from, 'utf8')] as const),
  );
  return Object.fromEntries(texts) as Record<(typeof listNames)[number], string>;
}
