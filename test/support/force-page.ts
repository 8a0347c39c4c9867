// The force's side of a report: the page its email links to, as one opens it and presses on it, and what leaves it.
import { fromBuffer } from 'yauzl';
import { openEmail, untilInbox } from './inbox.ts';

export interface ForcePage {
  /** Source of the email to the SPOC. */
  readonly email: string;
  /** Address of the page. */
  readonly home: string;
  /** The page as it was found. */
  readonly page: string;
  /** Presses something on it. @param more path below the page. */
  post(more: string, fields?: Record<string, string>): Promise<Response>;
}

/** Waits for the email about this report. @param url of the service. @param patience milliseconds. */
export async function forcePage(url: string, reference: string, patience?: number): Promise<ForcePage> {
  const [row] = (await untilInbox(url, reference, patience)).filter((one) => one.to.startsWith('election-spoc'));
  const email = await openEmail(url, row as NonNullable<typeof row>);
  const home = url + (/\/spoc\/SS-[A-Za-z0-9._-]+/.exec(email)?.[0] ?? '');
  const page = await (await fetch(home)).text();
  const mark = /name="mark" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const post: ForcePage['post'] = (more, fields = {}) =>
    fetch(home + more, { method: 'POST', body: new URLSearchParams({ mark, ...fields }), redirect: 'manual' });
  return { email, home, page, post };
}

/** The content of a ZIP by name. */
export function entriesOf(bytes: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (failure, zip) => {
      if (failure) return reject(failure);
      const found = new Map<string, Buffer>();
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, async (broken, stream) => {
          if (broken) return reject(broken);
          const chunks: Buffer[] = [];
          for await (const chunk of stream) chunks.push(chunk as Buffer);
          found.set(entry.fileName, Buffer.concat(chunks));
          return zip.readEntry();
        });
      });
      zip.on('end', () => resolve(found));
      return zip.readEntry();
    });
  });
}
