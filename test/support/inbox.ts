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

/** Waits until so many emails fit. @returns those that do; fewer when the time is up. */
export async function untilEmails(
  url: string,
  fits: (row: InboxRow) => boolean,
  count: number,
  milliseconds = 20_000,
): Promise<InboxRow[]> {
  const timeUp = AbortSignal.timeout(milliseconds);
  for (;;) {
    const fitting = (await readInbox(url)).filter(fits);
    if (fitting.length >= count || timeUp.aborted) return fitting;
    await new Promise((resume) => setTimeout(resume, 100));
  }
}

/** Waits until the inbox holds an email to the SPOC about this reference. @returns all that it holds about it. */
export async function untilInbox(url: string, reference: string, milliseconds?: number): Promise<InboxRow[]> {
  const toSpoc = (row: InboxRow) => row.subject.includes(reference) && row.to.startsWith('election-spoc');
  await untilEmails(url, toSpoc, 1, milliseconds);
  return (await readInbox(url)).filter((row) => row.subject.includes(reference));
}

export const openEmail = async (url: string, row: InboxRow): Promise<string> =>
  (await fetch(`${url}${row.path}`)).text();
