// A look at a picture without its bytes reaching anybody: drawn anew, small or blurred until it is asked for. A picture
// that cannot be drawn has no preview; that is never a failure of the page around it.
import sharp from 'sharp';
import { evidenceLimits, type OpenFile } from './evidence.ts';

/** Points of a picture that is drawn at all: more is no photo of a phone, and fills the memory. */
const mostPixels = 120_000_000;
/** Points of the longer side: of the blurred one, of the clear one. */
const sides = { blurred: 160, clear: 1200 } as const;
const drawn = /^image\/(?:png|jpeg|webp|heic)$/;

sharp.cache(false);
sharp.concurrency(1);
/** The file that is drawn, as it came: one place for all of them, because each waits for its turn. */
let held: Buffer | undefined;
/** One picture is drawn at a time, whoever asks. */
let turn: Promise<unknown> = Promise.resolve();

async function draw(open: OpenFile, how: keyof typeof sides): Promise<Buffer | null> {
  held ??= Buffer.allocUnsafeSlow(evidenceLimits.file);
  let size = 0;
  for await (const chunk of open.stream) size += (chunk as Buffer).copy(held, size);
  const picture = sharp(held.subarray(0, size), { limitInputPixels: mostPixels, failOn: 'none', sequentialRead: true })
    .rotate()
    .resize({ width: sides[how], height: sides[how], fit: 'inside', withoutEnlargement: true });
  return await (how === 'blurred' ? picture.blur(12) : picture)
    .webp({ quality: how === 'blurred' ? 40 : 75 })
    .toBuffer();
}

/** @returns WebP, or null where there is nothing to show. */
export function preview(open: OpenFile, how: 'blurred' | 'clear'): Promise<Buffer | null> {
  if (!drawn.test(open.file.type)) {
    open.stream.destroy();
    return Promise.resolve(null);
  }
  const mine = turn.then(() => draw(open, how)).catch(() => null);
  turn = mine;
  return mine;
}
