// Somebody comes back with a reference and a return code and hears what became of their report: one of four honest
// states (P7). The code never stands in an address, and guessing is slow.
import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Request, Response, Server } from 'restify';
import { sayTime } from '../delivery/email/sections.ts';
import type { ReceiptKept } from '../delivery/kept-report.ts';
import { sayHistory } from '../delivery/status.ts';
import { type Language, languages, say } from '../locale.ts';
import { failureFields, type Log } from '../log.ts';
import { forceById } from '../routing/forces.ts';
import type { PageView } from './page-view.ts';
import { readForm } from './read-form.ts';

interface Deps {
  readonly view: PageView;
  readonly status: (reference: string, code: string) => Promise<ReceiptKept | null>;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly log: Log;
}

type Wrong = { reference?: string; code?: string };

/** Ten tries in ten minutes for one address; a code has sixteen digits. */
const tries = { points: 10, duration: 600 };

export function createStatusPage(deps: Deps): { mount(server: Server): void } {
  const limiter = new RateLimiterMemory(tries);

  function show(response: Response, language: Language, wrong: Wrong, reference: string, status: number): void {
    const problems = Object.entries(wrong).map(([field, what]) => ({ field, what }));
    const other = language === 'cy' ? '/status' : '/cy/status';
    const values = {
      wrong: { reference: '', code: '', ...wrong },
      problems,
      reference,
      found: false,
      rows: [],
      history: [],
    };
    deps.view.show(response, 'status', { language, other, status, values });
  }

  function showFound(response: Response, language: Language, reference: string, found: ReceiptKept): void {
    const force = forceById(found.force)[language === 'cy' ? 'nameCy' : 'nameEn'];
    const row = (name: 'reference' | 'force' | 'sent', value: string) => ({
      name: say(language, `pages.status.${name}`),
      value,
    });
    const rows = [row('reference', reference), row('force', force), row('sent', sayTime(language, found.sentAt))];
    const history = sayHistory(language, found).map(({ at, words }) => ({ at: sayTime(language, at), words }));
    deps.view.show(response, 'status', { language, values: { found: true, rows, history, problems: [], wrong: {} } });
  }

  async function look(request: Request, response: Response, language: Language): Promise<void> {
    const form = await readForm(request);
    const reference = (form?.get('reference') ?? '')
      .trim()
      .toUpperCase()
      .replace(/[\s–]+/g, '-')
      .slice(0, 20);
    const code = (form?.get('code') ?? '').replace(/[\s-]/g, '').slice(0, 40);
    const wrong: Wrong = {};
    if (!/^SS-?[0-9A-Z]{4}-?[0-9A-Z]{4}$/.test(reference)) wrong.reference = 'reference';
    if (!/^\d{16}$/.test(code)) wrong.code = 'code';
    if (Object.keys(wrong).length > 0) return show(response, language, wrong, reference, 400);
    const allowed = await limiter.consume(deps.addressOf(request)).catch(() => undefined);
    if (!allowed) return show(response, language, { reference: 'tooMany' }, reference, 429);
    try {
      const found = await deps.status(reference, code);
      if (found) showFound(response, language, reference, found);
      else show(response, language, { reference: 'unknown' }, reference, 404);
    } catch (failure) {
      deps.log.error('a status could not be looked up', failureFields(failure));
      show(response, language, { reference: 'broken' }, reference, 503);
    }
  }

  return {
    mount(server) {
      for (const language of languages) {
        const path = language === 'cy' ? '/cy/status' : '/status';
        server.get(path, async (_request: Request, response: Response) => show(response, language, {}, '', 200));
        server.post(path, async (request: Request, response: Response) => look(request, response, language));
      }
    },
  };
}
