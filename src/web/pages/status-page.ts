// Somebody comes back with a reference and a return code, hears what became of their report (P7), and may add to it, ask to
// be contacted, withdraw it, or save their copy: all without script. The code stands in no address and on no page, and
// guessing is slow.
import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Request, Response, Server } from 'restify';
import { sayTime } from '../../delivery/emails/sections.ts';
import type { StoredReceipt } from '../../delivery/report-record.ts';
import { sayHistory, sayNext } from '../../delivery/status.ts';
import { makeStatusMark, readStatusMark } from '../../delivery/status-mark.ts';
import { forceById } from '../../routing/forces.ts';
import { type Language, languages, say } from '../../shared/locale.ts';
import { failureFields, type Log } from '../../shared/log.ts';
import type { PageView } from '../page-view.ts';
import { readForm } from '../read-form.ts';
import { type Acted, actOnStatus, type Follow, longest } from './status-actions.ts';
import { type FilesLater, takeStatusFiles } from './status-files.ts';

interface Deps {
  readonly view: PageView;
  readonly status: (reference: string, code: string) => Promise<StoredReceipt | null>;
  /** Files may still be sent; absent: they may not. */
  readonly files?: FilesLater;
  /** What may be done about a report; absent: it is only shown. */
  readonly follow?: Follow;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly random: (bytes: number) => Buffer;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: Log;
}

/** What the page says of what was done. */
const outcomeOf = ({ wrong, said = '', typed = '', refused = [], confirm = false }: Acted) => ({
  problems: wrong ? [wrong] : [],
  wrong: wrong ? { [wrong.field]: wrong.what } : {},
  said,
  typed,
  refused,
  confirm,
});

/** What stands in the field, and the status of the page. */
interface Asked {
  readonly reference: string;
  readonly status: number;
}

type Wrong = { reference?: string; code?: string };

/** Ten wrong tries in ten minutes for one address; a code has sixteen digits. */
const tries = { points: 10, duration: 600 };
/** Of somebody who has shown their code: far more than a person needs. */
const acts = { points: 60, duration: 600 };
/** Bytes, as the whole service has them: what is far too long is still given back, to be sent in parts. */
const ceiling = 256 * 1024;

export function createStatusPage(deps: Deps): { mount(server: Server): void } {
  const { follow } = deps;
  const limiter = new RateLimiterMemory(tries);
  const actLimiter = new RateLimiterMemory(acts);
  const may = (one: RateLimiterMemory, key: string) =>
    one.consume(key).then(
      () => true,
      () => false,
    );
  const otherPath = (language: Language) => (language === 'cy' ? '/status' : '/cy/status');

  const filesWords = (language: Language) =>
    deps.files && {
      heading: say(language, 'evidence.page.heading'),
      hint: say(language, 'evidence.page.hint'),
      send: say(language, 'evidence.page.send'),
    };

  function show(response: Response, language: Language, wrong: Wrong, at: Asked): void {
    const { reference, status } = at;
    const problems = Object.entries(wrong).map(([field, what]) => ({ field, what }));
    const values = { wrong: { reference: '', code: '', ...wrong }, problems, reference, found: false, atMost: longest };
    deps.view.show(response, 'status', { language, other: otherPath(language), status, values });
  }

  async function showFound(response: Response, language: Language, found: StoredReceipt, acted: Acted): Promise<void> {
    const { reference } = found;
    const force = forceById(found.force)[language === 'cy' ? 'nameCy' : 'nameEn'];
    const row = (name: 'reference' | 'force' | 'sent', value: string) => ({
      name: say(language, `pages.status.${name}`),
      value,
    });
    const alive = follow ? (await follow.copies.file(reference, language)) !== null : false;
    const values = {
      found: true,
      rows: [row('reference', reference), row('force', force), row('sent', sayTime(language, found.sentAt))],
      history: sayHistory(language, found).map(({ at, words }) => ({ at: sayTime(language, at), words })),
      next: sayNext(language, found),
      mayAskContact: found.reachable,
      ...outcomeOf(acted),
      files: filesWords(language),
      follows: follow !== undefined,
      alive,
      withdrawn: found.state === 'withdrawn',
      mark: follow ? makeStatusMark(reference, follow.keys, deps.now()) : '',
      wish: deps.random(15).toString('base64url'),
      otherPath: otherPath(language),
      atMost: longest,
    };
    const status = acted.wrong || acted.refused?.length ? 400 : 200;
    deps.view.show(response, 'status', { language, status, values });
  }

  async function look(form: URLSearchParams, from: string, response: Response, language: Language): Promise<void> {
    const reference = (form.get('reference') ?? '')
      .trim()
      .toUpperCase()
      .replace(/[\s–]+/g, '-')
      .slice(0, 20);
    const code = (form.get('code') ?? '').replace(/[\s-]/g, '').slice(0, 40);
    const wrong: Wrong = {};
    if (!/^SS-?[0-9A-Z]{4}-?[0-9A-Z]{4}$/.test(reference)) wrong.reference = 'reference';
    if (!/^\d{16}$/.test(code)) wrong.code = 'code';
    if (Object.keys(wrong).length > 0) return show(response, language, wrong, { reference, status: 400 });
    if (!(await may(limiter, from)))
      return show(response, language, { reference: 'tooMany' }, { reference, status: 429 });
    const found = await deps.status(reference, code);
    if (!found) return show(response, language, { reference: 'unknown' }, { reference, status: 404 });
    // What was right was no guess.
    await limiter.reward(from);
    return showFound(response, language, found, {});
  }

  async function act(desk: Follow, form: URLSearchParams, response: Response, language: Language): Promise<void> {
    const reference = readStatusMark(form.get('mark') ?? '', desk.keys, deps.now());
    if (!reference) return show(response, language, { reference: 'expired' }, { reference: '', status: 403 });
    if (!(await may(actLimiter, reference)))
      return show(response, language, { reference: 'tooMany' }, { reference, status: 429 });
    const copy = form.get('do') === 'copy' ? await desk.copies.file(reference, language) : null;
    if (copy) return sendFile(response, copy);
    const acted = await actOnStatus(desk, reference, form, language);
    const found = await desk.status(reference);
    if (!found) return show(response, language, { reference: 'unknown' }, { reference, status: 404 });
    return showFound(response, language, found, acted);
  }

  async function takeFiles(request: Request, response: Response, language: Language): Promise<void> {
    const { files } = deps;
    if (!follow || !files) return show(response, language, { reference: 'expired' }, { reference: '', status: 403 });
    const open = async (mark: string) => {
      const one = readStatusMark(mark, follow.keys, deps.now());
      return one && (await may(actLimiter, one)) ? one : null;
    };
    try {
      const { reference, acted } = await takeStatusFiles({ files, open, log: deps.log }, request, language);
      const found = reference ? await follow.status(reference) : null;
      if (found) await showFound(response, language, found, acted);
      else {
        // What was not read is not waited for: the line ends with the answer.
        response.once('finish', () => request.complete || request.destroy());
        show(response, language, { reference: 'expired' }, { reference: '', status: 403 });
      }
    } catch (failure) {
      deps.log.error('files could not be taken', failureFields(failure));
      show(response, language, { reference: 'broken' }, { reference: '', status: 503 });
    }
  }

  async function answer(request: Request, response: Response, language: Language): Promise<void> {
    const form = (await readForm(request, ceiling)) ?? new URLSearchParams();
    try {
      if (follow && form.has('mark')) await act(follow, form, response, language);
      else await look(form, deps.addressOf(request), response, language);
    } catch (failure) {
      deps.log.error('a status could not be looked up', failureFields(failure));
      show(response, language, { reference: 'broken' }, { reference: '', status: 503 });
    }
  }

  return {
    mount(server) {
      for (const language of languages) {
        const path = language === 'cy' ? '/cy/status' : '/status';
        server.get(path, async (_request: Request, response: Response) =>
          show(response, language, {}, { reference: '', status: 200 }),
        );
        server.post(path, async (request: Request, response: Response) => answer(request, response, language));
        server.get(`${path}/files`, async (_request: Request, response: Response) =>
          show(response, language, {}, { reference: '', status: 200 }),
        );
        server.post(`${path}/files`, async (request: Request, response: Response) =>
          takeFiles(request, response, language),
        );
      }
    },
  };
}

/** For saving, never for showing: a shared computer keeps what was shown. */
function sendFile(response: Response, file: { name: string; text: string }): void {
  const body = Buffer.from(file.text);
  response.writeHead(200, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': body.length,
    'Content-Disposition': `attachment; filename="${file.name}"`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
}
