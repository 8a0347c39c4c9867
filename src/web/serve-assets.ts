// Hands out assets in the smallest form that the browser understands. Their names change with their content, so a
// browser asks for each of them once.
import type { Request, Response, Server } from 'restify';
import type { Asset, Assets } from './assets.ts';

const forAYear = 'public, max-age=31536000, immutable';

async function pressed(asset: Asset, accepted: string): Promise<[Buffer, string | undefined]> {
  if (/\bbr\b/.test(accepted)) {
    const brotli = await asset.brotli.catch(() => undefined);
    if (brotli) return [brotli, 'br'];
  }
  return /\bgzip\b/.test(accepted) ? [asset.gzip, 'gzip'] : [asset.plain, undefined];
}

async function send(asset: Asset, request: Request, response: Response, caching: string): Promise<void> {
  const [body, encoding] = await pressed(asset, String(request.headers['accept-encoding'] ?? ''));
  response.writeHead(200, {
    'Content-Type': asset.type,
    'Content-Length': body.length,
    'Cache-Control': caching,
    Vary: 'Accept-Encoding',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ...(encoding ? { 'Content-Encoding': encoding } : {}),
  });
  response.end(body);
}

/** `/assets/…` for pages, and `/embed.js` under a name that other sites can rely on. */
export function serveAssets(server: Server, assets: Assets): void {
  for (const asset of Object.values(assets)) {
    server.get(asset.path, async (request: Request, response: Response) => send(asset, request, response, forAYear));
  }
  server.get('/embed.js', async (request: Request, response: Response) =>
    send(assets['embed.js'], request, response, 'public, max-age=3600'),
  );
}
