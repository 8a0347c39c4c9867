// Opens postcodes as they are published: a zip, the folder it unpacks to, or one CSV file. Files are streamed a line at a
// time, because the ONS directory unpacks to more than a gigabyte.
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import yauzl from 'yauzl';
import { ServiceError } from '../shared/errors.ts';

/** One CSV file of the publication, by its path inside it. */
export interface PublishedFile {
  name: string;
  lines: AsyncIterable<string>;
}

const unreadable = (hint: string, cause?: unknown): ServiceError =>
  new ServiceError('gazetteer-unreadable', { retryable: false, hint, cause });

/**
 * The CSV files that hold postcodes: the one big file of the ONS directory or else its parts, or Code-Point Open's file for
 * each postcode area. Documents, lookups and headers that come in the same package are left out.
 */
export function postcodeFiles(names: readonly string[]): string[] {
  const csv = names.filter((name) => /\.csv$/i.test(name));
  const ons = csv.filter((name) => /^ONSPD.*\.csv$/i.test(basename(name)));
  const whole = ons.filter((name) => !/multi_csv/i.test(name));
  if (ons.length > 0) return whole.length > 0 ? whole : ons;
  const areas = csv.filter((name) => /^[a-z]{1,2}\.csv$/i.test(basename(name)));
  return areas.length > 0 ? areas : csv.filter((name) => !/(^|\/)(doc|documents)\//i.test(name));
}

async function* linesOf(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  yield* createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
}

async function* openZip(path: string): AsyncGenerator<PublishedFile> {
  const zip = await yauzl.openPromise(path, { autoClose: false, lazyEntries: true }).catch((cause: unknown) => {
    throw unreadable('the zip cannot be opened', cause);
  });
  try {
    const entries = new Map<string, yauzl.Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    for (const name of postcodeFiles([...entries.keys()])) {
      const entry = entries.get(name);
      if (entry) yield { name, lines: linesOf(await zip.openReadStreamPromise(entry)) };
    }
  } finally {
    zip.close();
  }
}

async function* openFolder(path: string): AsyncGenerator<PublishedFile> {
  const names = await readdir(path, { recursive: true });
  for (const name of postcodeFiles(names.map((one) => one.replaceAll('\\', '/'))).sort()) {
    yield { name, lines: linesOf(createReadStream(join(path, name))) };
  }
}

/** The postcode files at a path. @throws ServiceError gazetteer-unreadable when there is nothing to open. */
export async function* openPublishedPostcodes(path: string): AsyncGenerator<PublishedFile> {
  const what = await stat(path).catch((cause: unknown) => {
    throw unreadable('there is no such file or folder', cause);
  });
  if (what.isDirectory()) yield* openFolder(path);
  else if (/\.zip$/i.test(path)) yield* openZip(path);
  else yield { name: basename(path), lines: linesOf(createReadStream(path)) };
}
