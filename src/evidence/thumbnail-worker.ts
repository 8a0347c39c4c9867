// A process of its own that draws pictures small or blurred: whatever a hostile picture does to the program that reads it,
// there is no key, no report and no network name here to be had. Started by `preview` alone, ended with its input.
import sharp, { type Sharp } from 'sharp';
import { evidenceLimits } from './evidence.ts';

/** Points of a picture that is drawn at all: more is no photo of a phone, and fills the memory. */
const mostPixels = 120_000_000;
/** Of one whose points are all in memory at once. */
const mostHeicPixels = 50_000_000;
/** Points of the longer side: of the blurred one, of the clear one. */
const sides = { blurred: 160, clear: 1200 } as const;

sharp.cache(false);
sharp.concurrency(1);

const options = { limitInputPixels: mostPixels, failOn: 'none', sequentialRead: true } as const;
const isHeic = (bytes: Buffer): boolean =>
  /^ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)$/.test(bytes.toString('latin1', 4, 12));

/** The points of a photo as phones of Apple keep it; sharp has no decoder for these. Already turned upright. */
async function decodeHeic(bytes: Buffer): Promise<Sharp | null> {
  const { all } = await import('heic-decode');
  const pictures = await all({ buffer: bytes });
  try {
    const [first] = pictures;
    if (!first || first.width * first.height > mostHeicPixels) return null;
    const { width, height, data } = await first.decode();
    return sharp(data, { raw: { width, height, channels: 4 } });
  } finally {
    pictures.dispose();
  }
}

async function draw(bytes: Buffer, how: keyof typeof sides): Promise<Buffer> {
  const decoded = isHeic(bytes) ? await decodeHeic(bytes).catch(() => null) : null;
  const picture = (decoded ?? sharp(bytes, options).rotate()).resize({
    width: sides[how],
    height: sides[how],
    fit: 'inside',
    withoutEnlargement: true,
  });
  return (how === 'blurred' ? picture.blur(12) : picture).webp({ quality: how === 'blurred' ? 40 : 75 }).toBuffer();
}

function answer(picture: Buffer): void {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(picture.length);
  process.stdout.write(Buffer.concat([head, picture]));
}

/** One byte how (1 = clear), four how long, then the file; answered by four bytes how long (0 = nothing) and the picture. */
const head = Buffer.alloc(5);
/** One place for every file, because each waits for its turn. */
const file = Buffer.allocUnsafeSlow(evidenceLimits.file);
let seen = 0;

for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
  for (let at = 0; at < chunk.length; ) {
    if (seen < head.length) {
      head[seen] = chunk[at] ?? 0;
      seen += 1;
      at += 1;
      continue;
    }
    const size = head.readUInt32BE(1);
    if (size > file.length) process.exit(1);
    const filled = seen - head.length;
    const taken = chunk.copy(file, filled, at, at + size - filled);
    at += taken;
    seen += taken;
    if (filled + taken < size) continue;
    answer(await draw(file.subarray(0, size), head[0] === 1 ? 'clear' : 'blurred').catch(() => Buffer.alloc(0)));
    seen = 0;
  }
}
