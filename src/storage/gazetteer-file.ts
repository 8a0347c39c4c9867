// Reads the tables of places from disk, so that everything in routing can stay pure. They come with the project; a missing or
// empty one is our fault and stops the start: a service that cannot route must not take reports.
import { readFile } from 'node:fs/promises';
import { ServiceError } from '../errors.ts';
import type { GazetteerTables } from '../routing/gazetteer-tables.ts';

/** Where the tables that come with the project are. */
export const gazetteerFolder = new URL('../routing/data/', import.meta.url);

async function readTable(name: string, folder: URL): Promise<string> {
  try {
    const text = await readFile(new URL(name, folder), 'utf8');
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
