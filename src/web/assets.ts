// What pages load, all of it from us: style sheets and our own scripts, each under a name that
// changes with its content, pressed small beforehand and kept by browsers for a year (S7).
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build, stop } from 'esbuild';
import { chatStyleSheet, styleSheet } from './style-sheet.ts';

export type AssetName = 'site.css' | 'site.js' | 'chat.css' | 'chat.js' | 'embed.js' | 'icon.svg';

export interface Asset {
  /** `/assets/chat-1a2b3c4d5e6f.js` */
  readonly path: string;
  readonly type: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  /** Ready a moment after the first start; from the data folder on the next. */
  readonly brotli: Promise<Buffer>;
}
export type Assets = Readonly<Record<AssetName, Asset>>;

const here = import.meta.dirname;
const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

async function pressHard(plain: Buffer, cache: string, hash: string): Promise<Buffer> {
  const file = join(cache, `${hash}.br`);
  if (existsSync(file)) return readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  const pressed = await promisify(brotliCompress)(plain, { params });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, pressed);
  renameSync(`${file}.part`, file);
  return pressed;
}

async function asset(name: AssetName, plain: Buffer, cache: string): Promise<Asset> {
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, 16);
  const [stem = '', ending = ''] = name.split('.');
  const brotli = pressHard(plain, cache, hash);
  brotli.catch(() => undefined);
  return {
    path: `/assets/${stem}-${hash}.${ending}`,
    type: types[ending] ?? 'application/octet-stream',
    plain,
    gzip: await promisify(gzip)(plain, { level: 9 }),
    brotli,
  };
}

async function bundle(entry: string): Promise<Buffer> {
  const built = await build({
    entryPoints: [join(here, 'client', entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return Buffer.from(built.outputFiles[0]?.contents ?? []);
}

/** Bundles and presses everything. @param dataDir keeps what was pressed, so that the next start is quick. */
export async function buildAssets(dataDir: string): Promise<Assets> {
  const cache = join(dataDir, 'assets');
  const [site, chat, embed, css, chatSheet] = await Promise.all([
    bundle('site.ts'),
    bundle('chat.ts'),
    bundle('embed.ts'),
    styleSheet(),
    chatStyleSheet(),
  ]);
  // Its process would wait beside us for more to bundle as long as we live.
  await stop();
  const [siteJs, chatJs, embedJs, siteCss, chatCss, icon] = await Promise.all([
    asset('site.js', site, cache),
    asset('chat.js', chat, cache),
    asset('embed.js', embed, cache),
    asset('site.css', css, cache),
    asset('chat.css', chatSheet, cache),
    asset('icon.svg', readFileSync(join(here, 'pages', 'icon.svg')), cache),
  ]);
  return {
    'site.js': siteJs,
    'chat.js': chatJs,
    'embed.js': embedJs,
    'site.css': siteCss,
    'chat.css': chatCss,
    'icon.svg': icon,
  };
}
