// `/for-forces`: what a force receives and how to check it without us; and for programs, under `/.well-known/stand-safe/`, the
// public key, the JSON Schema and the list of codes in both languages.
import type { Request, Response, Server } from 'restify';
import { codeLists } from '../../../delivery/publish/code-list.ts';
import { publishedSchema } from '../../../delivery/publish/published-schema.ts';
import { languages } from '../../../shared/locale.ts';
import type { PageView } from '../../page-view.ts';

interface ForForcesDeps {
  readonly view: () => PageView;
  /** Raw 32 bytes in base64. */
  readonly publicKey: string;
}

const parts = ['letters', 'answer', 'whose', 'data', 'life'] as const;
const checks = ['key', 'attachment', 'letter'] as const;

function sendJson(response: Response, value: unknown, type = 'application/json'): void {
  response.statusCode = 200;
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.setHeader('Cache-Control', 'public, max-age=300');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.end(`${JSON.stringify(value, null, 2)}\n`);
}

/** @returns the page and what it links to, to be mounted after the other pages. */
export function createForForces({ view, publicKey }: ForForcesDeps): { mount(server: Server): void } {
  return {
    mount(server) {
      const key = { schema: 'stand-safe.key.v1', algorithm: 'Ed25519', encoding: 'base64', publicKey };
      const base = '/.well-known/stand-safe';
      const published = [
        [`${base}/key`, () => key, 'application/json'],
        [`${base}/schema`, publishedSchema, 'application/schema+json'],
        [`${base}/codes`, codeLists, 'application/json'],
      ] as const;
      for (const [path, make, type] of published)
        server.get(path, async (_request: Request, response: Response) => sendJson(response, make(), type));
      for (const language of languages) {
        const [path, other] = language === 'cy' ? ['/cy/for-forces', '/for-forces'] : ['/for-forces', '/cy/for-forces'];
        server.get(path, async (_request: Request, response: Response) =>
          view().show(response, 'forces/for-forces', { language, other, values: { parts, checks, publicKey, base } }),
        );
      }
    },
  };
}
