// Files that a person sends in a personal chat in Teams, fetched where Teams laid them and nowhere else: SharePoint with the
// address that Teams signed, Teams' own store with our token. Nothing is held: the bytes are handed on as they come.
import type { Activity, Attachment } from 'botbuilder';
import { ServiceError } from '../../shared/errors.ts';
import type { BotToken } from './bot-token.ts';
import { allowsServiceUrl } from './service-url.ts';

export interface AttachedFile {
  /** As the sender calls it; may be anything. */
  readonly name: string;
  /** Media type as Teams says; not to be believed. */
  readonly claimedType: string;
  /** @throws ServiceError `channels-file` where it cannot be had. */
  fetch(): Promise<FetchedFile>;
}

export interface FetchedFile {
  /** Fails where the line does. */
  readonly stream: AsyncIterable<Uint8Array>;
  /** Bytes, as the other side announced; null where it did not. */
  readonly size: number | null;
  /** Cancels what was not read. */
  close(): void;
}

export interface AttachedFilesDeps {
  readonly token: () => BotToken | null;
  readonly production: boolean;
  /** Milliseconds for one file, from the first knock to the last byte. */
  readonly patience?: number;
}

const downloadInfo = 'application/vnd.microsoft.teams.file.download.info';
const loopback = /^(127\.\d+\.\d+\.\d+|localhost)$/;
/** Teams waits fifteen seconds for us. */
const usualPatience = 10_000;
const mostRedirects = 3;

const refused = (hint: string, cause?: unknown) => new ServiceError('channels-file', { retryable: false, hint, cause });

/** Where Teams lays the files of a chat. */
function allowsFileUrl(address: string, localToo: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, port } = new URL(address);
  if (username !== '') return false;
  if (localToo && loopback.test(hostname)) return true;
  return protocol === 'https:' && port === '' && hostname.endsWith('.sharepoint.com');
}

/** @returns a function that names the files of an activity; cards, and the text of the message as HTML, are none. */
export function createAttachedFiles(deps: AttachedFilesDeps): (activity: Partial<Activity>) => AttachedFile[] {
  const localToo = !deps.production;

  async function open(address: string, ours: boolean): Promise<FetchedFile> {
    const signal = AbortSignal.timeout(deps.patience ?? usualPatience);
    const token = ours ? await deps.token()?.get() : undefined;
    let url = address;
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const allowed = ours ? allowsServiceUrl(url, localToo) : allowsFileUrl(url, localToo);
      if (!allowed) throw refused('a file that lies elsewhere than Teams lays it');
      const headers: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {};
      const answer = await fetch(url, { headers, signal, redirect: 'manual' });
      const { body } = answer;
      // A sharing page comes where a file was promised: Teams on iOS gives such addresses. It is no file of theirs.
      const isPage = /^text\/html\b/i.test(answer.headers.get('content-type') ?? '');
      if (answer.ok && body && isPage) {
        await body.cancel();
        throw refused('a page came in place of the file');
      }
      if (answer.ok && body) {
        const announced = Number(answer.headers.get('content-length') ?? Number.NaN);
        const close = () => void body.cancel().catch(() => undefined);
        return { stream: body, size: Number.isSafeInteger(announced) ? announced : null, close };
      }
      await body?.cancel();
      const next = answer.headers.get('location');
      if (answer.status < 300 || answer.status > 399 || next === null) {
        throw refused(`status ${answer.status}`, answer.status >= 500 ? answer.status : undefined);
      }
      url = new URL(next, url).href;
    }
    throw refused('too many redirects');
  }

  function fileOf({ contentType, contentUrl, content, name }: Attachment): AttachedFile[] {
    const info = (contentType === downloadInfo ? content : undefined) as { downloadUrl?: unknown } | undefined;
    const inner = (content as { downloadUrl?: unknown } | undefined)?.downloadUrl;
    const image = contentType.startsWith('image/') ? (contentUrl ?? inner) : undefined;
    const address = info?.downloadUrl ?? image;
    if (typeof address !== 'string') return [];
    const get = async () => {
      try {
        return await open(address, info === undefined);
      } catch (failure) {
        throw failure instanceof ServiceError ? failure : refused('the file could not be fetched', failure);
      }
    };
    return [{ name: name ?? 'image', claimedType: info ? 'application/octet-stream' : contentType, fetch: get }];
  }

  return (activity) =>
    (activity.attachments ?? [])
      .filter((one) => typeof one?.contentType === 'string')
      .slice(0, 20)
      .flatMap(fileOf);
}
