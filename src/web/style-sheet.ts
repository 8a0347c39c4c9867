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

/** @returns the style sheet, minified. */
export async function styleSheet(): Promise<Buffer> {
  const govuk = readFileSync(join(govukFolder(), 'govuk/govuk-frontend.min.css'), 'utf8')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/"?GDS Transport"?,\s*arial,\s*sans-serif/gi, letters)
    .replace(/url\([^)]*govuk-crest[^)]*\)/g, 'none')
    .replace(/\/\*# sourceMappingURL=[^*]*\*\//g, '');
  const own = readFileSync(join(import.meta.dirname, 'pages', 'site.css'), 'utf8');
  const { code } = await transform(`${govuk}\n${own}`, { loader: 'css', minify: true, target: 'es2020' });
  return Buffer.from(code);
}

/** The chat's own style sheet, minified: a phone on a slow line loads nothing else. */
export async function chatStyleSheet(): Promise<Buffer> {
  const own = readFileSync(join(import.meta.dirname, 'pages', 'chat', 'chat.css'), 'utf8');
  const { code } = await transform(own, { loader: 'css', minify: true, target: 'es2020' });
  return Buffer.from(code);
}
