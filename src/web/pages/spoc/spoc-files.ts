// `/spoc/{token}/files`: what the reporter sent, for a force that has answered. Everything is a POST with the page's own
// mark, pictures are blurred until asked for, files leave as files, and each look and each taking is noted.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import nunjucks from 'nunjucks';
import type { Request, Response, Server } from 'restify';
import type { AcknowledgementDesk, SpocView } from '../../../delivery/acknowledgement.ts';
import { sayTime } from '../../../delivery/emails/sections.ts';
import type { Evidence } from '../../../evidence/evidence.ts';
import { preview } from '../../../evidence/preview.ts';
import { zipFiles } from '../../../evidence/zip-files.ts';
import type { EvidenceFile } from '../../../reporting/evidence-file.ts';
import { type Language, type MessageKey, say } from '../../../shared/locale.ts';
import { failureFields, type Log } from '../../../shared/log.ts';
import { saySize } from '../../../shared/say-size.ts';
import { readForm } from '../../read-form.ts';

export interface SpocFilesDeps {
  readonly desk: Pick<AcknowledgementDesk, 'view'>;
  readonly evidence: Pick<Evidence, 'listOf' | 'open' | 'manifest' | 'noteAccess'>;
  readonly log: Log;
}

const environment = new nunjucks.Environment(null, { autoescape: true });
const template = nunjucks.compile(readFileSync(join(import.meta.dirname, 'spoc-files.njk'), 'utf8'), environment);
const languageOf = (request: Request): Language =>
  new URL(request.url ?? '/', 'http://here').searchParams.get('lang') === 'cy' ? 'cy' : 'en';
const param = (request: Request, name: string) => String((request.params as Record<string, string>)[name] ?? '');

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Sound and film are 10 MB at most. */
async function wholeOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

/** What every answer says: nothing of it may be kept, guessed at, framed or run. */
function closed(response: Response, policy: string): void {
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('X-Robots-Tag', 'noindex');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
}

export function createSpocFiles({ desk, evidence, log }: SpocFilesDeps): { mount(server: Server): void } {
  /** The page's view, for a force that answered and has the page's mark. */
  async function allowed(request: Request): Promise<SpocView | null> {
    const form = await readForm(request);
    const view = await desk.view(param(request, 'token'));
    const may = view?.receipt.state === 'acknowledged' && !view.passed && same(form?.get('mark') ?? '', view.mark);
    return may ? view : null;
  }

  /** Back to where one can answer, see what is there, or read that it has ended. */
  function back(request: Request, response: Response): void {
    response.statusCode = 303;
    const language = languageOf(request) === 'cy' ? '?lang=cy' : '';
    response.setHeader('Location', `/spoc/${encodeURIComponent(param(request, 'token'))}${language}`);
    response.end();
  }

  async function cardOf(
    language: Language,
    reference: string,
    file: EvidenceFile,
    { index, shown }: { readonly index: number; readonly shown: string | null },
  ) {
    const opened = await evidence.open(reference, file.id).catch(() => null);
    const player = /^(audio|video)\//.exec(file.type)?.[1] ?? '';
    const played = opened && player !== '' && shown === file.id ? await wholeOf(opened.stream) : null;
    const picture = opened && !played ? await preview(opened, shown === file.id ? 'clear' : 'blurred') : null;
    const word = (part: string) => say(language, `evidence.spoc.${part}` as MessageKey);
    return {
      ...file,
      number: index + 1,
      here: opened !== null,
      clear: shown === file.id,
      player,
      // From the page itself, so that no address of a file is needed; the browser plays it and nothing of it runs.
      played: played ? `data:${file.type};base64,${played.toString('base64')}` : '',
      picture: picture ? `data:image/webp;base64,${picture.toString('base64')}` : '',
      rows: [
        [word('kind'), file.type],
        [word('size'), saySize(file.size)],
        [word('received'), sayTime(language, file.receivedAt)],
        [word('channel'), word(file.channel)],
        [word('scan'), word(file.scanned)],
        [word('hash'), file.sha256],
      ],
    };
  }

  async function list(request: Request, response: Response, view: SpocView, shown: string | null): Promise<void> {
    const language = languageOf(request);
    const { reference } = view.receipt;
    const files = await evidence.listOf(reference);
    if (files.length === 0) return back(request, response);
    await evidence.noteAccess(reference, { what: shown ? 'show' : 'list', file: shown, link: view.kind });
    const cards = [];
    for (const [index, file] of files.entries()) cards.push(await cardOf(language, reference, file, { index, shown }));
    const nonce = randomBytes(16).toString('base64');
    const asked = language === 'cy' ? '?lang=cy' : '';
    const page = template.render({
      language,
      nonce,
      reference,
      mark: view.mark,
      asked,
      home: `/spoc/${encodeURIComponent(param(request, 'token'))}`,
      cards,
      size: saySize(files.reduce((sum, file) => sum + file.size, 0)),
      say: (part: string, values = {}) => say(language, `evidence.spoc.${part}` as MessageKey, values),
    });
    closed(
      response,
      `default-src 'none'; style-src 'nonce-${nonce}'; img-src data:; media-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
    );
    response.statusCode = 200;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(page);
  }

  function asFile(response: Response, name: string, size: number | null): void {
    closed(response, "default-src 'none'; sandbox");
    response.statusCode = 200;
    response.setHeader('Content-Type', 'application/octet-stream');
    if (size !== null) response.setHeader('Content-Length', String(size));
    response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  }

  async function take(request: Request, response: Response, view: SpocView): Promise<void> {
    const { reference } = view.receipt;
    const opened = await evidence.open(reference, param(request, 'id'));
    if (!opened) return back(request, response);
    await evidence.noteAccess(reference, { what: 'take', file: opened.file.id, link: view.kind });
    asFile(response, opened.file.name, opened.file.size);
    await pipeline(opened.stream, response).catch(() => response.destroy());
  }

  async function takeAll(request: Request, response: Response, view: SpocView): Promise<void> {
    const { reference } = view.receipt;
    const [files, manifest] = await Promise.all([evidence.listOf(reference), evidence.manifest(reference)]);
    if (!manifest) return back(request, response);
    await evidence.noteAccess(reference, { what: 'all', file: null, link: view.kind });
    asFile(response, `${reference}.zip`, null);
    await pipeline(zipFiles(evidence, reference, files, manifest), response).catch(() => response.destroy());
  }

  return {
    mount(server) {
      const post = (path: string, act: (request: Request, response: Response, view: SpocView) => Promise<void>) => {
        server.get(path, async (request: Request, response: Response) => back(request, response));
        server.post(path, async (request: Request, response: Response) => {
          try {
            const view = await allowed(request);
            if (view) await act(request, response, view);
            else back(request, response);
          } catch (failure) {
            log.error('files could not be handed over', failureFields(failure));
            if (response.headersSent) response.destroy();
            else back(request, response);
          }
        });
      };
      post('/spoc/:token/files', (request, response, view) => list(request, response, view, null));
      post('/spoc/:token/files/:id/show', (request, response, view) =>
        list(request, response, view, param(request, 'id')),
      );
      post('/spoc/:token/files/:id/take', take);
      post('/spoc/:token/files/all', takeAll);
    },
  };
}
