// A look at a picture without its bytes reaching anybody: drawn anew, small or blurred until it is asked for, by a process
// that holds nothing else. A picture that cannot be drawn has no preview; that is never a failure of the page around it.
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ServiceError } from '../shared/errors.ts';
import type { OpenFile } from './evidence.ts';

export type Preview = (open: OpenFile, how: 'blurred' | 'clear') => Promise<Buffer | null>;

export interface PreviewOptions {
  /** The program that draws: see `draw-picture.ts` for how it is spoken to. */
  readonly program?: string;
  /** Milliseconds for one picture; then its process is ended and the next picture gets a new one. */
  readonly patience?: number;
  /** Milliseconds that the process is kept without work. */
  readonly rest?: number;
}

const drawn = /^image\/(?:png|jpeg|webp|heic|gif|tiff|avif)$/;
/** A picture of 1,200 points is far smaller. */
const mostDrawn = 4 * 1024 * 1024;
const house = resolve(import.meta.dirname, '..', '..');
const usualProgram = join(import.meta.dirname, 'thumbnail-worker.ts');

type Drawer = ChildProcessByStdio<Writable, Readable, null>;

/**
 * It may read code and nothing else, write nothing, start nothing, and is told nothing of the environment. Not the whole
 * house: settings, keys and the data folder may lie beside the code.
 */
function startDrawer(program: string): Drawer {
  const code = [join(house, 'src'), join(house, 'node_modules'), join(house, 'package.json'), dirname(program)];
  const walls = ['--permission', '--allow-addons', ...code.map((path) => `--allow-fs-read=${path}`)];
  const drawer = spawn(process.execPath, [...walls, '--no-warnings', '--max-old-space-size=64', program], {
    env: {},
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  // Its end is seen at its output.
  drawer.on('error', () => undefined);
  drawer.stdin.on('error', () => undefined);
  return drawer;
}

/** At rest it holds up nobody's end: it ends with us, because its input does. */
function stayAwake(drawer: Drawer, awake: boolean): void {
  const handles = [drawer, drawer.stdin as unknown as Socket, drawer.stdout as unknown as Socket];
  for (const one of handles) awake ? one.ref() : one.unref();
}

/** @returns one answer: its length in four bytes, then the picture. Null: nothing to show. @throws when it broke off. */
async function readAnswer(output: Readable): Promise<Buffer | null> {
  let bytes = Buffer.alloc(0);
  for await (const chunk of output.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes = Buffer.concat([bytes, chunk]);
    if (bytes.length < 4) continue;
    const size = bytes.readUInt32BE(0);
    if (size > mostDrawn || bytes.length > size + 4) break;
    if (bytes.length === size + 4) return size === 0 ? null : bytes.subarray(4);
  }
  throw new ServiceError('evidence-not-drawn', { retryable: false });
}

/** @returns what draws previews, one picture at a time, whoever asks. Its process starts with the first and ends by itself. */
export function createPreview(options: PreviewOptions = {}): Preview {
  const { program = usualProgram, patience = 20_000, rest = 30_000 } = options;
  let drawer: Drawer | undefined;
  let resting: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  function end(): void {
    drawer?.kill('SIGKILL');
    drawer = undefined;
  }

  async function draw({ file, stream }: OpenFile, how: 'blurred' | 'clear'): Promise<Buffer | null> {
    clearTimeout(resting);
    drawer ??= startDrawer(program);
    stayAwake(drawer, true);
    const { stdin, stdout } = drawer;
    const late = setTimeout(end, patience);
    try {
      const head = Buffer.alloc(5);
      head.writeUInt8(how === 'clear' ? 1 : 0);
      head.writeUInt32BE(file.size, 1);
      stdin.write(head);
      const answer = readAnswer(stdout);
      answer.catch(() => undefined);
      await pipeline(stream, stdin, { end: false });
      return await answer;
    } catch {
      end();
      return null;
    } finally {
      clearTimeout(late);
      if (drawer) stayAwake(drawer, false);
      resting = setTimeout(end, rest).unref();
    }
  }

  return (open, how) => {
    if (!drawn.test(open.file.type)) {
      open.stream.destroy();
      return Promise.resolve(null);
    }
    const mine = turn.then(() => draw(open, how));
    turn = mine;
    return mine;
  };
}

/** The one of this process. */
export const preview: Preview = createPreview();
