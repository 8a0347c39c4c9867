// P17: pictures of strangers are drawn behind walls, and whatever happens there costs one preview and nothing else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import type { OpenFile } from '../../src/evidence/evidence.ts';
import { createPreview } from '../../src/evidence/preview.ts';

const photo = await sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#a52' } })
  .jpeg()
  .toBuffer();

function opened(bytes: Buffer, type: OpenFile['file']['type'] = 'image/jpeg', stream?: Readable): OpenFile {
  const file = {
    id: 'one',
    name: 'photo.jpg',
    type,
    size: bytes.length,
    sha256: '',
    receivedAt: '2026-05-01T12:00:00.000Z',
    channel: 'webchat',
    scanned: 'not-scanned',
  } as const;
  return { file, stream: stream ?? Readable.from([bytes], { objectMode: false }) };
}

const drawer = (name: string) => join(import.meta.dirname, 'drawers', `${name}.ts`);
const sizeOf = async (picture: Buffer | null) => {
  const { width, height, format } = await sharp(picture ?? Buffer.alloc(0)).metadata();
  return { width, height, format };
};

describe('what is drawn', () => {
  const preview = createPreview();

  test('blurred and small, or clear and large enough to read', async () => {
    expect(await sizeOf(await preview(opened(photo), 'blurred'))).toEqual({ width: 160, height: 80, format: 'webp' });
    expect(await sizeOf(await preview(opened(photo), 'clear'))).toEqual({ width: 1200, height: 600, format: 'webp' });
  });

  test('a photo as phones of Apple keep it, and the other pictures of phones and scanners', async () => {
    const heic = readFileSync(join(import.meta.dirname, '..', 'world', 'inputs', 'files', 'small.heic'));
    const drawn = await preview(opened(heic, 'image/heic'), 'clear');
    expect(await sizeOf(drawn)).toEqual({ width: 96, height: 64, format: 'webp' });
    const { data } = await sharp(drawn ?? Buffer.alloc(0))
      .raw()
      .toBuffer({ resolveWithObject: true });
    // The blue square in the corner, on brown.
    expect([data[0], data[2]].map((one) => Math.round((one ?? 0) / 64))).toEqual([3, 1]);
    for (const format of ['gif', 'tiff', 'avif'] as const) {
      const bytes = await sharp(photo).resize(200).toFormat(format).toBuffer();
      expect(await sizeOf(await preview(opened(bytes, `image/${format}`), 'clear'))).toMatchObject({ width: 200 });
    }
    expect(await preview(opened(heic.subarray(0, 400), 'image/heic'), 'clear')).toBeNull();
    expect(
      await preview(opened(Buffer.concat([heic.subarray(0, 300), Buffer.alloc(400, 7)]), 'image/heic'), 'clear'),
    ).toBeNull();
  });

  test('many at once, each asker gets the picture that was asked for', async () => {
    const heights = [100, 200, 300, 400, 500, 600];
    const asked = heights.map(async (height) => {
      const one = await sharp({ create: { width: 1000, height, channels: 3, background: '#25a' } })
        .png()
        .toBuffer();
      return (await sizeOf(await preview(opened(one, 'image/png'), 'clear'))).height;
    });
    expect(await Promise.all(asked)).toEqual(heights);
  });

  test('nothing for what is no picture, and for a picture that cannot be read; the next one is drawn', async () => {
    expect(await preview(opened(Buffer.from('%PDF-1.7'), 'application/pdf'), 'clear')).toBeNull();
    expect(await preview(opened(Buffer.from('no picture at all')), 'clear')).toBeNull();
    expect(await preview(opened(photo.subarray(0, 100)), 'clear')).toBeNull();
    expect(await preview(opened(photo), 'clear')).not.toBeNull();
  });

  test('nothing where the file breaks off on its way; the next one is drawn', async () => {
    const broken = Readable.from(
      (async function* () {
        yield photo.subarray(0, 1000);
        throw new Error('the store is away');
      })(),
      { objectMode: false },
    );
    expect(await preview(opened(photo, 'image/jpeg', broken), 'clear')).toBeNull();
    expect(await preview(opened(photo), 'clear')).not.toBeNull();
  });
});

describe('a picture that takes over the program that draws it', () => {
  test('finds no setting, reads and writes no file of the machine, and starts nothing', async () => {
    const preview = createPreview({ program: drawer('tries-the-walls') });
    const found = await preview(opened(photo), 'clear');
    const nothing = { environment: [], write: false, read: false, readBesideTheCode: false, start: false };
    expect(JSON.parse(String(found))).toEqual(nothing);
  });

  test.each(['dies', 'babbles'])('costs its preview alone where it %s', async (program) => {
    const preview = createPreview({ program: drawer(program) });
    expect(await preview(opened(photo), 'clear')).toBeNull();
    expect(await preview(opened(photo), 'blurred')).toBeNull();
  });

  test('is ended where it hangs', async () => {
    const preview = createPreview({ program: drawer('hangs'), patience: 500 });
    expect(await Promise.all([preview(opened(photo), 'clear'), preview(opened(photo), 'clear')])).toEqual([null, null]);
  });
});
