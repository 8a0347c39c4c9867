// A page is a template, a language and a policy: nothing may run or load but what this very answer names. Words come
// from the catalogues alone, and a page never stays in a shared cache.
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import nunjucks from 'nunjucks';
import { type Language, type MessageKey, say, type Values } from '../shared/locale.ts';
import type { AssetName, Assets } from './assets.ts';
import { govukFolder } from './style-sheet.ts';

export interface PageOptions {
  readonly language: Language;
  /** The same page in the other language; absent where there is none. */
  readonly other?: string;
  readonly status?: number;
  /** Values for the template, beside `t`, `language`, `asset`, `nonce`. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** Web Chat writes its own styles, draws on workers and fetches the files that were picked. */
  readonly chat?: boolean;
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

/** Web Chat makes one empty style element without a nonce. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

function policy(nonce: string, options: PageOptions): string {
  const framedBy = options.framedBy?.length ? options.framedBy.join(' ') : "'none'";
  const parts = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    options.chat ? `style-src 'self' 'nonce-${nonce}' ${emptyStyle}` : "style-src 'self'",
    options.chat ? "img-src 'self' data: blob:" : "img-src 'self'",
    options.chat ? "connect-src 'self' blob:" : "connect-src 'self'",
    options.chat ? 'worker-src blob:' : '',
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${framedBy}`,
  ];
  return parts.filter(Boolean).join('; ');
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
        // Only the chat may stand in a frame: every other page opens beside it.
        framed: (options.framedBy?.length ?? 0) > 0,
        t: (key: string, values?: Values) => say(language, `pages.${key}` as MessageKey, values),
        tIn: (chosen: Language, key: string) => say(chosen, `pages.${key}` as MessageKey),
        ...options.values,
      });
      if (options.framedBy?.length) response.removeHeader('X-Frame-Options');
      const squeezes = /\bgzip\b/.test(String(response.req?.headers['accept-encoding'] ?? ''));
      const body = squeezes ? gzipSync(html) : Buffer.from(html);
      response.writeHead(options.status ?? 200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Length': body.length,
        ...(squeezes ? { 'Content-Encoding': 'gzip' } : {}),
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
