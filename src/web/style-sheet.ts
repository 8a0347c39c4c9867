// One style sheet for all pages: GOV.UK Frontend, which was tried with many people, in colours and letters of our own.
// Its typeface and crest belong to GOV.UK and are taken out.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { transform } from 'esbuild';

/** The folder with GOV.UK Frontend's templates and styles. */
export function govukFolder(): string {
  const found = createRequire(import.meta.url).resolve('govuk-frontend/package.json');
  return join(found, '..', 'dist');
}

const letters = 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif';

const own = (file: string) => readFileSync(join(import.meta.dirname, 'pages', file), 'utf8');

async function minified(css: string): Promise<Buffer> {
  const { code } = await transform(css, { loader: 'css', minify: true, target: 'es2020' });
  return Buffer.from(code);
}

/** @returns the style sheet of the pages, minified. */
export async function styleSheet(): Promise<Buffer> {
  const govuk = readFileSync(join(govukFolder(), 'govuk/govuk-frontend.min.css'), 'utf8')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/"?GDS Transport"?,\s*arial,\s*sans-serif/gi, letters)
    .replace(/url\([^)]*govuk-crest[^)]*\)/g, 'none')
    .replace(/\/\*# sourceMappingURL=[^*]*\*\//g, '');
  return minified(`${govuk}\n${own('tokens.css')}\n${own('site.css')}\n${own('site-narrow.css')}`);
}

/** The chat's own style sheet, minified: a phone on a slow line loads nothing else. */
export const chatStyleSheet = (): Promise<Buffer> => minified(`${own('tokens.css')}\n${own('chat/chat.css')}`);
