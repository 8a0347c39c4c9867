// A page is a template, a language and a policy: nothing may run or load but what this very answer names. Words come
// from the catalogues alone, and a page never stays in a shared cache.
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import nunjucks from 'nunjucks';
import { type Language, type MessageKey, say, sayDate, type Values } from '../shared/locale.ts';
import { signOff } from '../shared/sign-off.ts';
import type { AssetName, Assets } from './assets.ts';
import { govukFolder } from './style-sheet.ts';

export interface PageOptions {
  readonly language: Language;
  /** The same page in the other language; absent where there is none. */
  readonly other?: string;
  readonly status?: number;
  /** Values for the template, beside `t`, `language`, `asset`, `nonce`. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** Origins that may show this page in a frame. */
  readonly framedBy?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PageView {
  /** @param view a template's file name without its ending. */
  show(response: ServerResponse, view: string, options: PageOptions): void;
}

export interface PageViewDeps {
  readonly assets: Assets;
  readonly random: (bytes: number) => Buffer;
}

function policy(nonce: string, options: PageOptions): string {
  const framedBy = options.framedBy?.length ? options.framedBy.join(' ') : "'none'";
  const parts = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${framedBy}`,
  ];
  return parts.join('; ');
}

/** Quick enough to be done for every answer. */
const brotliQuality = 5;

function pressed(html: string, accepted: string): [Buffer, string | undefined] {
  const params = { [constants.BROTLI_PARAM_QUALITY]: brotliQuality };
  if (/\bbr\b/.test(accepted)) return [brotliCompressSync(html, { params }), 'br'];
  return /\bgzip\b/.test(accepted) ? [gzipSync(html), 'gzip'] : [Buffer.from(html), undefined];
}

/** Every page is made here, those of a police force too. */
export function createPageView(deps: PageViewDeps): PageView {
  const loader = new nunjucks.FileSystemLoader([join(import.meta.dirname, 'pages'), govukFolder()]);
  const templates = new nunjucks.Environment(loader, { autoescape: true, throwOnUndefined: true });
  const asset = (name: AssetName) => deps.assets[name].path;

  return {
    show(response, view, options) {
      const { language } = options;
      const nonce = deps.random(16).toString('base64');
      const html = templates.render(`${view}.njk`, {
        language,
        other: options.other ?? '',
        otherLanguage: language === 'cy' ? 'en' : 'cy',
        home: language === 'cy' ? '/cy' : '/',
        under: language === 'cy' ? '/cy' : '',
        nonce,
        asset,
        signed: { by: signOff.by, on: sayDate(language, signOff.on ?? '') },
        // Only the chat may stand in a frame: every other page opens beside it.
        framed: (options.framedBy?.length ?? 0) > 0,
        t: (key: string, values?: Values) => say(language, `pages.${key}` as MessageKey, values),
        tIn: (chosen: Language, key: string) => say(chosen, `pages.${key}` as MessageKey),
        ...options.values,
      });
      if (options.framedBy?.length) response.removeHeader('X-Frame-Options');
      const [body, encoding] = pressed(html, String(response.req?.headers['accept-encoding'] ?? ''));
      response.writeHead(options.status ?? 200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Length': body.length,
        ...(encoding ? { 'Content-Encoding': encoding } : {}),
        Vary: 'Accept-Encoding',
        'Content-Language': language,
        'Content-Security-Policy': policy(nonce, options),
        'Cache-Control': 'no-store',
        ...options.headers,
      });
      response.end(body);
    },
  };
}
