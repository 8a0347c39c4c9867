// `/spoc/{token}`: GET shows and changes nothing, because mail scanners open links; POST acts, with a mark that only the
// page itself holds. Needs no script, speaks both languages, and writes no token into any log.

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nunjucks from 'nunjucks';
import type { Request, Response, Server } from 'restify';
import type { AcknowledgementDesk, Pressed, PressOutcome, SpocView } from '../../../delivery/acknowledgement.ts';
import { sayTime } from '../../../delivery/emails/sections.ts';
import { forceById, forces } from '../../../routing/forces.ts';
import { cutText } from '../../../shared/cut-text.ts';
import { type Language, type MessageKey, say } from '../../../shared/locale.ts';
import type { Log } from '../../../shared/log.ts';
import { saySize } from '../../../shared/say-size.ts';
import { readForm } from '../../read-form.ts';
import { createSpocFiles, type SpocFilesDeps } from './spoc-files.ts';

export interface SpocPages {
  mount(server: Server): void;
}

const environment = new nunjucks.Environment(null, { autoescape: true });
const template = nunjucks.compile(readFileSync(join(import.meta.dirname, 'spoc.njk'), 'utf8'), environment);
const choices = [
  ['received', 'email.spoc.received'],
  ['recorded', 'email.spoc.recorded'],
  ['more-wanted', 'email.spoc.moreWanted'],
  ['not-for-us', 'email.spoc.notForUs'],
] as const;
const problems: Partial<Record<PressOutcome, { field: string; key: MessageKey }>> = {
  choose: { field: 'what-received', key: 'email.spoc.chooseProblem' },
  'too-often': { field: 'what-received', key: 'email.spoc.tooOften' },
  'crime-number': { field: 'crimeNumber', key: 'email.spoc.crimeNumberProblem' },
  'pass-to': { field: 'passTo', key: 'email.spoc.passToProblem' },
};

/** What forces have said so far, in their words; the reporter's news is worded for the reporter and not shown here. */
function pressedSoFar(language: Language, view: SpocView): { at: string; words: string }[] {
  return view.receipt.history.flatMap(({ kind, what, crimeNumber, at }) => {
    const code = kind === 'passed-on' ? 'not-for-us' : kind === 'acknowledged' ? what : null;
    const key = choices.find(([one]) => one === code)?.[1];
    if (!key) return [];
    const number = crimeNumber ? ` (${crimeNumber})` : '';
    return [{ at: sayTime(language, new Date(at).toISOString()), words: say(language, key) + number }];
  });
}

/** When the person took the report back, as a page says it; '' where they did not. */
function withdrawnAt(language: Language, { receipt }: SpocView): string {
  const line = receipt.history.find(({ kind }) => kind === 'withdraw' || kind === 'stopped');
  return line ? sayTime(language, new Date(line.at).toISOString()) : '';
}

function passedTo(language: Language, { receipt }: SpocView): string {
  const last = receipt.history.findLast((one) => one.kind === 'passed-on');
  if (last?.to === 'national') return say(language, 'email.followUp.contact.national');
  return forceById(receipt.force)[language === 'cy' ? 'nameCy' : 'nameEn'];
}

interface Shown {
  readonly view: SpocView | null;
  readonly outcome: PressOutcome | null;
  readonly pressed: Pressed | null;
}

interface FilesSaid {
  readonly count: number;
  readonly size: string;
  /** True once the force has answered. */
  readonly open: boolean;
}

function render(
  language: Language,
  shown: Shown,
  nonce: string,
  files: (FilesSaid & { readonly path: string }) | null,
): string {
  const { view, outcome, pressed } = shown;
  const problem = outcome ? problems[outcome] : undefined;
  const name = (id: Parameters<typeof forceById>[0]) => forceById(id)[language === 'cy' ? 'nameCy' : 'nameEn'];
  return template.render({
    language,
    otherLanguage: language === 'cy' ? 'en' : 'cy',
    nonce,
    view,
    title: view
      ? say(language, 'email.spoc.title', { reference: view.receipt.reference })
      : say(language, 'email.spoc.gone'),
    say: (part: string) => say(language, `email.spoc.${part}` as MessageKey),
    files,
    sayFiles: (part: string, values = {}) => say(language, `evidence.spoc.${part}` as MessageKey, values),
    problem: problem ? { field: problem.field, words: say(language, problem.key) } : null,
    done: outcome === 'done',
    force: view ? name(view.receipt.force) : '',
    sentAt: view ? sayTime(language, view.receipt.sentAt) : '',
    withdrawnAt: view ? withdrawnAt(language, view) : '',
    history: view ? pressedSoFar(language, view) : [],
    copy: view?.kind === 'copy' ? say(language, 'email.spoc.copy', { force: name(view.receipt.force) }) : '',
    passed: view?.passed ? say(language, 'email.spoc.passed', { to: passedTo(language, view) }) : '',
    choices: choices
      .filter(([code]) => code !== 'not-for-us' || view?.receipt.state !== 'withdrawn')
      .map(([code, key]) => ({ code, label: say(language, key) })),
    forces: forces
      .map((force) => ({ id: force.id, name: name(force.id) }))
      .sort((one, other) => one.name.localeCompare(other.name, language)),
    pressed: outcome === 'done' ? '' : (pressed?.what ?? ''),
    crimeNumber: outcome === 'done' ? '' : (pressed?.crimeNumber ?? ''),
  });
}

/** @param desk from delivery. @param evidence absent: no files are handed over. @returns the page, to be mounted on the server. */
export function createSpocPages(desk: AcknowledgementDesk, evidence?: SpocFilesDeps['evidence'], log?: Log): SpocPages {
  /** What is said of files before they may be seen. */
  async function filesFor(view: SpocView | null): Promise<FilesSaid | null> {
    const files = view && evidence ? await evidence.listOf(view.receipt.reference).catch(() => []) : [];
    if (!view || files.length === 0) return null;
    const size = saySize(files.reduce((sum, file) => sum + file.size, 0));
    return { count: files.length, size, open: view.receipt.state === 'acknowledged' && !view.passed };
  }

  async function answer(request: Request, response: Response, shown: Shown): Promise<void> {
    const files = await filesFor(shown.view);
    const nonce = randomBytes(16).toString('base64');
    const language: Language =
      new URL(request.url ?? '/', 'http://here').searchParams.get('lang') === 'cy' ? 'cy' : 'en';
    const policy = `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;
    response.statusCode = shown.view === null ? 410 : shown.outcome && problems[shown.outcome] ? 422 : 200;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Robots-Tag', 'noindex');
    const token = encodeURIComponent(tokenOf(request));
    response.end(render(language, shown, nonce, files && { ...files, path: `/spoc/${token}/files` }));
  }
  const tokenOf = (request: Request) => String((request.params as { token?: string }).token ?? '');

  return {
    mount(server) {
      if (evidence && log) createSpocFiles({ desk, evidence, log }).mount(server);
      server.get('/spoc/:token', async (request: Request, response: Response) => {
        await answer(request, response, { view: await desk.view(tokenOf(request)), outcome: null, pressed: null });
      });
      // Never restify's own reader: it keeps what anybody uploads, and what is said to be packed and is not ends the process.
      server.post('/spoc/:token', async (request: Request, response: Response) => {
        // Our pages send no referrer, so a browser says "null" as the Origin of their own forms: this header is what it means.
        const foreign = /^(?:cross|same)-site$/.test(String(request.headers['sec-fetch-site'] ?? ''));
        const form = foreign ? undefined : await readForm(request);
        if (foreign) request.resume();
        const field = (name: string) => cutText(form?.get(name) ?? '', 200);
        const pressed: Pressed = {
          what: field('what'),
          crimeNumber: field('crimeNumber'),
          passTo: field('passTo'),
          mark: field('mark'),
        };
        const outcome = await desk.press(tokenOf(request), pressed);
        await answer(request, response, {
          view: outcome === 'gone' ? null : await desk.view(tokenOf(request)),
          outcome,
          pressed,
        });
      });
    },
  };
}
