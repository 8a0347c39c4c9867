// S10: what the process holds while twenty people send forty megabytes in ten photos each at once, and while twenty forces
// look at them and take them. The most that was ever resident, as Linux counts it; Redis is a process of its own.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { forcePage } from '../support/force-page.ts';
import { openLine } from '../support/line.ts';
import { type RunningService, type StartOptions, startProcess } from '../support/service.ts';
import { referenceIn, tellUpToCheck } from '../support/tell.ts';
import { type Figure, round } from './figure.ts';

const reports = 20;
const filesEach = 10;
const megabyte = 1024 * 1024;
const fileBytes = 4 * megabyte;
const boundary = 'bench-boundary';

/** Of a process so far: `VmRSS` now, `VmHWM` the most. @returns megabytes. */
function resident({ pid }: { readonly pid: number | string }, what: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(new RegExp(`${what}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1024);
}

/** The most that the process which draws pictures held, for as long as it is there. @returns megabytes. */
function residentDrawing({ pid }: RunningService): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  const drawing = children.find((one) => readFileSync(`/proc/${one}/cmdline`, 'utf8').includes('draw-picture'));
  return drawing ? resident({ pid: drawing }, 'VmHWM') : 0;
}

/** What `npm start` tells node and the machine, so that the same is measured. */
function asStarted(): StartOptions {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    scripts: { start: string };
  };
  const words = manifest.scripts.start.split(' ');
  const settings = words.filter((word) => /^[A-Z_]+=/.test(word)).map((word) => word.split('=') as [string, string]);
  return { flags: words.filter((word) => word.startsWith('--')), environment: Object.fromEntries(settings) };
}

/** A photo of twelve megapixels that fills most of a file; what follows its end makes each one different. */
async function photo(): Promise<Buffer> {
  const [width, height] = [4000, 3000];
  const noise = { mean: 128, sigma: 40, type: 'gaussian' as const };
  const drawn = sharp({ create: { width, height, channels: 3, background: '#000', noise } });
  for (const quality of [60, 40, 20, 5]) {
    const bytes = await drawn.clone().jpeg({ quality }).toBuffer();
    if (bytes.length < fileBytes) return bytes;
  }
  throw new Error('the photo is too large');
}

async function* formOf(begin: Buffer): AsyncGenerator<Uint8Array> {
  for (let index = 0; index < filesEach; index += 1) {
    yield Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${index}.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`,
    );
    for (let at = 0; at < begin.length; at += 65_536) yield begin.subarray(at, at + 65_536);
    for (let left = fileBytes - begin.length; left > 0; left -= 65_536) yield randomBytes(Math.min(left, 65_536));
    yield Buffer.from('\r\n');
  }
  yield Buffer.from(`--${boundary}--\r\n`);
}

/** One report up to its check page, with all that may be sent with it. @returns a press on "send". */
async function person(service: RunningService) {
  const base = `${service.url}/v3/directline`;
  const grant = (await (await fetch(`${base}/tokens/generate`, { method: 'POST' })).json()) as {
    token: string;
    conversationId: string;
  };
  const line = await openLine(service.url, 'en', { token: grant.token });
  await tellUpToCheck(line, 'en');
  return {
    async upload(begin: Buffer): Promise<void> {
      const answer = await fetch(`${base}/conversations/${grant.conversationId}/upload`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${grant.token}`,
          'Content-Type': `multipart/form-data; boundary=${boundary}`,
        },
        body: Readable.toWeb(Readable.from(formOf(begin))) as BodyInit,
        duplex: 'half',
      } as RequestInit);
      if (!answer.ok) throw new Error(`an upload was answered ${answer.status}`);
    },
    async send(): Promise<string> {
      const reference = referenceIn(await line.press('send'));
      line.close();
      return reference;
    },
  };
}

async function bytesIn(answer: Response): Promise<number> {
  let bytes = 0;
  for await (const chunk of answer.body ?? []) bytes += chunk.length;
  return bytes;
}

export async function measure(): Promise<Figure> {
  const service = await startProcess(asStarted());
  const begin = await photo();
  const people = [];
  for (let index = 0; index < reports; index += 5) {
    people.push(...(await Promise.all(Array.from({ length: 5 }, () => person(service)))));
  }
  const before = resident(service, 'VmRSS');
  await Promise.all(people.map((one) => one.upload(begin)));
  const uploading = resident(service, 'VmHWM');
  const references = await Promise.all(people.map((one) => one.send()));
  const pages = await Promise.all(references.map((reference) => forcePage(service.url, reference, 120_000)));
  await Promise.all(pages.map(({ post }) => post('', { what: 'received' })));
  const seen = await Promise.all(pages.map(async ({ post }) => (await (await post('/files')).text()).match(/<img /g)));
  const looking = resident(service, 'VmHWM');
  const drawing = residentDrawing(service);
  const taken = await Promise.all(pages.map(async ({ post }) => bytesIn(await post('/files/all'))));
  const most = resident(service, 'VmHWM');
  await service.forget();
  const whole = taken.every((bytes) => bytes > filesEach * fileBytes) && seen.every((one) => one?.length === filesEach);
  const detail = {
    before,
    uploading,
    looking,
    taking: most,
    'the process that draws': drawing,
    megabytes: round((reports * filesEach * fileBytes) / megabyte, 0),
  };
  return { value: most, target: 300, met: whole && most < 300, detail };
}
