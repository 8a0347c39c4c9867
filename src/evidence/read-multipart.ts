// Reads multipart/form-data as it arrives: one part at a time, its body a stream, never a whole file in memory. What a
// reader does not want of a part is passed over.
import type { IncomingMessage } from 'node:http';
import { ServiceError } from '../shared/errors.ts';

export interface FormPart {
  /** The name of the field. */
  readonly field: string;
  /** Undefined where the part is no file. */
  readonly fileName: string | undefined;
  readonly contentType: string;
  /** To be read before the next part is asked for. Fails when the form ends in the middle. */
  readonly body: AsyncIterable<Buffer>;
}

/** Bytes of the head of one part. */
const headCeiling = 8 * 1024;
/** Parts of one form: every file of a report, and the fields beside them, twice over. */
const partCeiling = 40;

const broken = () => new ServiceError('channels-form-broken', { retryable: false });

/** @returns the boundary named in a Content-Type, or undefined. */
export function boundaryOf(contentType: string): string | undefined {
  const [, quoted, plain] =
    /^multipart\/form-data\b.*?;\s*boundary=(?:"([^"]{1,200})"|([^;\s]{1,200}))/i.exec(contentType) ?? [];
  return quoted ?? plain;
}

function parameter(disposition: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}="((?:[^"\\\\]|\\\\.)*)"|;\\s*${name}=([^;\\s]+)`, 'i').exec(disposition);
  const value = found?.[1] ?? found?.[2];
  // Browsers write quotes and line ends in a name as %22, %0D and %0A.
  return value?.replace(/%22/g, '"').replace(/%0D|%0A/gi, ' ');
}

function headOf(bytes: Buffer): Omit<FormPart, 'body'> {
  const lines = bytes.toString('utf8').split('\r\n');
  const header = (name: string) =>
    lines.find((line) => line.toLowerCase().startsWith(`${name}:`))?.slice(name.length + 1) ?? '';
  const disposition = header('content-disposition');
  return {
    field: parameter(disposition, 'name') ?? '',
    fileName: parameter(disposition, 'filename'),
    contentType: header('content-type').trim() || 'application/octet-stream',
  };
}

/**
 * @param source the bytes of the whole form. @param boundary from `boundaryOf`.
 * @yields parts in their order. @throws ServiceError `channels-form-broken`: it is none, or ended in the middle
 */
export async function* readMultipart(
  source: AsyncIterable<Buffer> | IncomingMessage,
  boundary: string,
): AsyncGenerator<FormPart> {
  const bytes = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const mark = Buffer.from(`\r\n--${boundary}`);
  // The first boundary has no line end before it.
  let held: Buffer = Buffer.from('\r\n');

  async function more(): Promise<void> {
    const next = await bytes.next().catch(() => ({ done: true as const, value: undefined }));
    if (next.done) throw broken();
    held = held.length === 0 ? next.value : Buffer.concat([held, next.value]);
  }

  /** Everything up to the next boundary; afterwards `held` begins behind it. */
  async function* untilMark(): AsyncGenerator<Buffer> {
    for (;;) {
      const at = held.indexOf(mark);
      if (at >= 0) {
        if (at > 0) yield held.subarray(0, at);
        held = held.subarray(at + mark.length);
        return;
      }
      // The last bytes may be the beginning of a boundary.
      const safe = held.length - mark.length + 1;
      if (safe > 0) {
        const out = held.subarray(0, safe);
        held = held.subarray(safe);
        yield out;
      }
      await more();
    }
  }

  for await (const _before of untilMark());
  for (let parts = 0; ; parts += 1) {
    while (held.length < 2) await more();
    if (held.subarray(0, 2).toString('latin1') === '--') return;
    // A form of tiny parts costs this process a second for each megabyte: it is none of a person.
    if (parts >= partCeiling) throw broken();
    let end = held.indexOf('\r\n\r\n');
    while (end < 0) {
      if (held.length > headCeiling) throw broken();
      await more();
      end = held.indexOf('\r\n\r\n');
    }
    const head = headOf(held.subarray(2, end));
    held = held.subarray(end + 4);
    const rest = untilMark();
    let ended = false;
    const body: AsyncIterable<Buffer> = {
      async *[Symbol.asyncIterator]() {
        for (;;) {
          const next = await rest.next();
          if (next.done) {
            ended = true;
            return;
          }
          yield next.value;
        }
      },
    };
    yield { ...head, body };
    while (!ended && !(await rest.next()).done);
  }
}
