// S7: what the start page weighs on the wire, and what the chat's script does.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAssets } from '../../src/web/assets.ts';
import { pagesServer } from '../support/pages-server.ts';
import { withRedis } from '../support/redis.ts';
import { type Figure, round } from './figure.ts';

export async function measure(): Promise<Figure> {
  const redis = await withRedis('everysec');
  const server = await pagesServer(redis);
  const assets = await buildAssets(join(tmpdir(), 'stand-safe-test-assets'));
  const weight = async (name: keyof typeof assets) => (await assets[name].brotli).length;
  const page = await fetch(server.origin, { headers: { 'Accept-Encoding': 'gzip' } });
  const html = Number(page.headers.get('content-length'));
  await page.arrayBuffer();
  const start = html + (await weight('site.css')) + (await weight('site.js')) + (await weight('icon.svg'));
  const script = await weight('chat.js');
  await server.stop();
  await redis.stop();
  const value = round(start / 1000, 1);
  const chatScript = round(script / 1000, 1);
  return {
    value,
    target: 60,
    met: value <= 60 && chatScript <= 15,
    detail: { startPageKb: value, chatScriptKb: chatScript, chatScriptTarget: 15 },
  };
}
