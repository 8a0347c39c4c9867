// The chat as pages and forms: the talk so far, the open question with its buttons, a field for words and one for files.
// It needs no script; with script the same forms are sent without a reload, and only what is new comes back.
import type { ServerResponse } from 'node:http';
import type { Request, Response, Server } from 'restify';
import type { Language } from '../../../shared/locale.ts';
import { failureFields, type Log } from '../../../shared/log.ts';
import type { PageView } from '../../page-view.ts';
import { clearChatCookie, readChatCookie, setChatCookie } from './chat-cookie.ts';
import { type ChatEntry, readChatEntry } from './chat-entry.ts';
import { chatMessage } from './chat-message.ts';
import type { ChatPerson, ChatTalk } from './chat-talk.ts';
import { type Transcript, transcriptOf } from './chat-transcript.ts';
import { chatAddress, keepsNothing, type ChatVisit as Visit, readChatVisit as visitOf } from './chat-visit.ts';
import { type ChatForm, readChatForm } from './read-chat-form.ts';
import { isSameOrigin } from './same-origin.ts';
import { newerThan, newestOf } from './transcript-since.ts';

export interface ChatPageDeps {
  readonly view: PageView;
  readonly talk: ChatTalk;
  readonly publicUrl: () => string;
  /** Sites that may show the chat in a frame. */
  readonly origins: readonly string[];
  readonly random: (bytes: number) => Buffer;
  readonly erase: (conversationId: string) => Promise<void>;
  readonly log: Log;
}

interface Shown {
  readonly status?: number;
  readonly notice?: 'lost' | 'notHeard' | 'stale' | '';
  /** Words that were not heard: they stay in the field. */
  readonly typed?: string;
  readonly id?: string;
}

interface Sent {
  readonly person: ChatPerson;
  readonly form: ChatForm;
}

const exitPath = '/exit';

const numberIn = ({ fields }: ChatForm, name: string, otherwise: number) => Number(fields.get(name) ?? otherwise);

/** The words stay in the field, and the form keeps its id: sent again it is the same message. */
const notHeard = ({ fields }: ChatForm): Shown => ({
  status: 503,
  notice: 'notHeard',
  typed: fields.get('text') ?? '',
  id: fields.get('id') ?? '',
});

export function createChatPage(deps: ChatPageDeps): { mount(server: Server): void } {
  const { talk, view } = deps;
  const https = () => deps.publicUrl().startsWith('https:');
  function refuse(response: ServerResponse, language: Language, status: number, about: string): void {
    view.show(response, 'plain-page', { language, status, values: { about } });
  }

  async function transcript(person: ChatPerson, language: Language): Promise<Transcript | undefined> {
    const log = await talk.log(person);
    if (log.length === 0) return undefined;
    return transcriptOf(
      log.flatMap((one) => readChatEntry(one) ?? []),
      language,
    );
  }

  async function show(response: ServerResponse, visit: Visit, person: ChatPerson, shown: Shown): Promise<void> {
    const found = await transcript(person, visit.language);
    if (!found) return refuse(response, visit.language, 503, 'broken');
    const session = await talk.session(person);
    const { status = 200, notice = '', typed = '', id = deps.random(12).toString('base64url') } = shown;
    const values = {
      ...found,
      ...newerThan(visit.after ?? 0, found),
      action: chatAddress(visit),
      session: keepsNothing(visit) ? session : '',
      formKey: talk.formKey(person),
      id,
      notice,
      typed,
      shared: visit.shared,
    };
    view.show(response, visit.after === undefined ? 'chat/chat' : 'chat/part', {
      language: found.language,
      framedBy: visit.embedded ? deps.origins : [],
      status,
      values,
      ...cookieFor(visit, session),
    });
  }

  /** A frame has no cookie; on a shared device the one that was there goes. */
  function cookieFor(visit: Visit, session: string): { headers?: { 'Set-Cookie': string } } {
    if (visit.embedded) return {};
    const cookie = keepsNothing(visit) ? clearChatCookie(https()) : setChatCookie(session, https());
    return { headers: { 'Set-Cookie': cookie } };
  }

  async function begin(request: Request, response: Response, visit: Visit, lost: boolean): Promise<void> {
    const person = await talk.open(visit.language, request);
    if (person === 'busy') return refuse(response, visit.language, 429, 'busy');
    if (person === 'broken') return refuse(response, visit.language, 503, 'broken');
    // A page with script gets all of the new conversation, in the place of the one that it had.
    const after = visit.after === undefined ? undefined : 0;
    await show(response, { ...visit, after }, person, lost ? { notice: 'lost' } : {});
  }

  function redirect(response: ServerResponse, location: string, cookie?: string): void {
    response.writeHead(303, {
      Location: location,
      'Cache-Control': 'no-store',
      'Content-Length': 0,
      ...(cookie ? { 'Set-Cookie': cookie } : {}),
    });
    response.end();
  }

  async function open(request: Request, response: Response): Promise<void> {
    const visit = visitOf(request);
    const cookie = keepsNothing(visit) ? '' : readChatCookie(request, https());
    const person = await talk.person(cookie);
    const found = person && (await transcript(person, visit.language));
    if (!person || !found || found.state === 'erased') return begin(request, response, visit, cookie !== '');
    if (visit.chosen && found.language !== visit.language && isSameOrigin(request)) {
      const switching: ChatForm = {
        fields: new URLSearchParams({ press: 'language', id: `${found.question?.number}` }),
        files: [],
      };
      const message = chatMessage(switching, [], 0, found.language);
      if (message) await talk.hear(person, message, request);
      return redirect(response, '/chat');
    }
    const lost = new URLSearchParams(request.getQuery()).has('lost');
    await show(response, visit, person, lost ? { notice: 'lost' } : {});
  }

  /** Whose form it is; undefined where its session is unknown or has ended, 'foreign' where its key is another's. */
  async function sender(
    request: Request,
    visit: Visit,
    fields: URLSearchParams,
  ): Promise<ChatPerson | 'foreign' | undefined> {
    const session = keepsNothing(visit) ? (fields.get('session') ?? '') : readChatCookie(request, https());
    // Somebody may become careful in the middle: from then on the form brings the session.
    const person = await talk.person(session);
    if (!person) return undefined;
    return talk.formKey(person) === fields.get('key') ? person : 'foreign';
  }

  async function gone(request: Request, response: Response, visit: Visit, language: Language): Promise<void> {
    const anew = { ...visit, language };
    if (keepsNothing(visit) || visit.after !== undefined) return begin(request, response, anew, true);
    const person = await talk.open(language, request);
    if (typeof person === 'string') return refuse(response, language, 503, 'broken');
    redirect(response, '/chat?lost=1', setChatCookie(await talk.session(person), https()));
  }

  async function leave(response: ServerResponse, visit: Visit, person: ChatPerson): Promise<void> {
    await deps.erase(person.conversationId);
    if (visit.after === undefined) return redirect(response, exitPath, clearChatCookie(https()));
    response.writeHead(204, {
      'X-Stand-Safe-Left': '1',
      'Set-Cookie': clearChatCookie(https()),
      'Cache-Control': 'no-store',
    });
    response.end();
  }

  async function answer(request: Request, response: Response): Promise<void> {
    const visit = visitOf(request);
    if (!isSameOrigin(request)) {
      request.resume();
      return refuse(response, visit.language, 403, 'refused');
    }
    const form = await readChatForm(request, async (fields, file) => {
      const person = await sender(request, visit, fields);
      if (typeof person === 'object') return talk.receive(person, file);
      for await (const _chunk of file.stream);
      return undefined;
    });
    if (!form) return refuse(response, visit.language, 413, 'tooLarge');
    const language: Language = form.fields.get('language') === 'cy' ? 'cy' : 'en';
    const person = await sender(request, visit, form.fields);
    if (person === 'foreign') return refuse(response, language, 403, 'refused');
    const log = person ? await talk.log(person) : [];
    if (!person || log.length === 0) return gone(request, response, visit, language);
    await hear(request, response, { ...visit, language }, { person, form });
  }

  async function hear(request: Request, response: Response, visit: Visit, { person, form }: Sent): Promise<void> {
    const press = form.fields.get('press') ?? '';
    if (press === 'shared') return show(response, { ...visit, shared: true, after: undefined }, person, {});
    const entries = (await talk.log(person)).flatMap((one) => readChatEntry(one) ?? []);
    const last = entries.at(-1)?.number ?? 0;
    if (press === 'news') await talk.more(person, visit.after === undefined ? last : numberIn(form, 'last', last));
    else if (press !== 'show' && !(await isHeard(request, visit, { person, form }, entries)))
      return show(response, visit, person, notHeard(form));
    await reply(response, visit, { person, form }, last);
  }

  /** @param last entry before the form came. */
  async function reply(response: Response, visit: Visit, { person, form }: Sent, last: number): Promise<void> {
    const after = await transcript(person, visit.language);
    if (!after || after.state === 'erased') return leave(response, visit, person);
    if (visit.after === undefined && !keepsNothing(visit))
      return redirect(response, `/chat#m${newestOf(after, last)}`, setChatCookie(await talk.session(person), https()));
    const typed = form.fields.get('press') === 'show' ? (form.fields.get('text') ?? '') : '';
    await show(response, visit, person, { typed });
  }

  /** Says what the form says; an empty form says nothing, and nothing went wrong with it. */
  async function isHeard(
    request: Request,
    visit: Visit,
    { person, form }: Sent,
    entries: readonly ChatEntry[],
  ): Promise<boolean> {
    const { question, language } = transcriptOf(entries, visit.language);
    const message = chatMessage(form, entries, question?.number ?? 0, language);
    return !message || (await talk.hear(person, message, request)) === 'heard';
  }

  const guarded =
    (serve: (request: Request, response: Response) => Promise<void>) =>
    async (request: Request, response: Response) => {
      try {
        await serve(request, response);
      } catch (failure) {
        deps.log.error('the chat page could not answer', failureFields(failure));
        if (!response.headersSent) refuse(response, visitOf(request).language, 503, 'broken');
      }
    };

  return {
    mount(server) {
      server.get('/chat', guarded(open));
      server.head('/chat', async (_request: Request, response: Response) => {
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
        response.end();
      });
      server.post('/chat', guarded(answer));
    },
  };
}
