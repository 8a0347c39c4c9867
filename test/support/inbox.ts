// The local inbox as a person reads it in the browser: the emails that are there, and one opened.

export interface InboxRow {
  readonly to: string;
  readonly subject: string;
  readonly path: string;
}

export async function readInbox(url: string): Promise<InboxRow[]> {
  const page = await (await fetch(`${url}/dev/inbox`)).text();
  const rows = page.matchAll(/<tr><td>[^<]*<\/td><td>([^<]*)<\/td><td><a href="([^"]+)">([^<]*)<\/a>/g);
  return [...rows].map(([, to = '', path = '', subject = '']) => ({ to, subject, path }));
}

/** Waits until the inbox holds an email to the SPOC about this reference. @returns all that it holds about it. */
export async function untilInbox(url: string, reference: string, milliseconds = 20_000): Promise<InboxRow[]> {
  const timeUp = AbortSignal.timeout(milliseconds);
  while (!timeUp.aborted) {
    const about = (await readInbox(url)).filter((row) => row.subject.includes(reference));
    if (about.some((row) => row.to.startsWith('election-spoc'))) return about;
    await new Promise((resume) => setTimeout(resume, 100));
  }
  return [];
}

export const openEmail = async (url: string, row: InboxRow): Promise<string> =>
  (await fetch(`${url}${row.path}`)).text();
