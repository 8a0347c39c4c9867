// The HTTP half of Direct Line. Every answer is one that the real clients were seen to survive: a poll is never
// refused with 429 or 5xx (the poller would stop for ever), a foreign conversation does not exist, a repeat adds nothing.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { failureFields, type Log } from '../../shared/log.ts';
import type { ConversationStore, LogEntry } from '../../storage/conversation-store.ts';
import { readBody } from '../read-body.ts';
import type { Conversations } from './conversations.ts';
import type { LooseEnds } from './fallback-buffer.ts';
import { type ChannelFiles, createFileRoutes } from './file-routes.ts';
import { answer, type Fault, faults, refuse } from './http-responses.ts';
import { type Incoming, readIncoming } from './incoming.ts';
import { createGate, type Limits } from './limits.ts';
import type { LogReader } from './log-reader.ts';
import type { Origins } from './origins.ts';
import { readWatermark, wireSet } from './outgoing.ts';
import { type Answer, createGrantRoutes } from './token-routes.ts';
import { isFault, type Person, type Tokens, tokenLife } from './tokens.ts';

interface Deps {
  readonly store: ConversationStore;
  readonly tokens: Tokens;
  readonly origins: Origins;
  readonly conversations: Conversations;
  readonly looseEnds: LooseEnds;
  readonly logs: Pick<LogReader, 'look'>;
  /** Absent: files are refused. */
  readonly files: ChannelFiles | undefined;
  readonly limits: Limits;
  readonly linkKey: Buffer;
  readonly now: () => number;
  readonly newId: () => string;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly log: Log;
}

type Handler = (request: IncomingMessage, person: Person, query: URLSearchParams) => Promise<Answer | Fault>;

/** Bytes of a message that no answer of a person has: an account of several pages. */
const largeMessage = 16 * 1024;

/** A path below `/v3/directline/`: `conversations/{id}/activities` → ['conversations', id, 'activities']. */
function split(url: string): { parts: string[]; query: URLSearchParams } {
  const [path = '', query = ''] = url.slice('/v3/directline/'.length).split('?', 2);
  return { parts: path.split('/').filter(Boolean), query: new URLSearchParams(query) };
}

export function createRoutes(deps: Deps): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { tokens, origins, conversations, looseEnds, limits } = deps;
  const posts = createGate(limits.postsPerConversation, 10);
  const large = createGate(limits.largeBytesPerConversation, 600);
  const grants = createGrantRoutes(deps);
  const time = () => new Date(deps.now()).toISOString();
  const files = createFileRoutes({ ...deps, uploadBytes: limits.uploadBytes, time });
  const ok = (body: object, status = 200): Answer => ({ status, json: JSON.stringify(body) });

  async function described(
    request: IncomingMessage,
    person: Person,
    watermark: number,
    status: number,
  ): Promise<Answer> {
    const [token, streamToken] = await Promise.all([tokens.issue(person), tokens.issueForStream(person)]);
    const socketAddress = origins.addressFor(request).replace(/^http/, 'ws');
    const path = `/v3/directline/conversations/${person.conversationId}/stream`;
    const streamUrl = `${socketAddress}${path}?watermark=${watermark}&t=${streamToken}`;
    const { conversationId } = person;
    return ok({ conversationId, token, expires_in: tokenLife, streamUrl, referenceGrammarId: conversationId }, status);
  }

  const start: Handler = async (request, person) => {
    const body = await readBody(request, limits.bodyBytes);
    if (typeof body === 'string') return faults.tooLarge;
    const locale = /"locale"\s*:\s*"([A-Za-z-]{2,20})"/.exec(body.toString())?.[1];
    const isNew = await conversations.begin(person, locale, origins.addressFor(request));
    return described(request, person, 0, isNew ? 201 : 200);
  };

  const resume: Handler = (request, person, query) =>
    described(request, person, readWatermark(query.get('watermark')), 200);

  const refresh: Handler = (_request, person) => grants.refresh(person);

  const poll: Handler = async (_request, person, query) => {
    const watermark = readWatermark(query.get('watermark'));
    let entries: LogEntry[] = [];
    try {
      entries = await deps.logs.look(person.conversationId, watermark);
    } catch (failure) {
      deps.log.error('the log could not be read', failureFields(failure));
    }
    const loose = looseEnds.take(person.conversationId);
    if (loose.length === 0) return { status: 200, json: wireSet(person.conversationId, entries, watermark) };
    return { status: 200, json: `{"activities":[${loose.join(',')}],"watermark":"${watermark}"}` };
  };

  const post: Handler = async (request, person) => {
    const [passed, body] = await Promise.all([posts.pass(person.conversationId), readBody(request, limits.bodyBytes)]);
    if (body === 'too-large') return faults.tooLarge;
    if (body === 'cut-off') return faults.notJson;
    if (!passed) return faults.tooMany;
    if (body.length > largeMessage && !(await large.pass(person.conversationId, body.length))) return faults.tooMany;
    return heard(request, person, readIncoming(body.toString(), person, time()));
  };

  const upload: Handler = async (request, person) => {
    if (!(await posts.pass(person.conversationId))) return faults.tooMany;
    return heard(request, person, await files.upload(request, person, origins.addressFor(request)));
  };

  async function heard(request: IncomingMessage, person: Person, incoming: Incoming | Fault): Promise<Answer | Fault> {
    if (isFault(incoming)) return incoming;
    const id = await conversations.hear(person, incoming, origins.addressFor(request));
    return id === 'rejected' ? faults.botRejected : (incoming.after ?? ok({ id }));
  }

  // Maps, because a path is a stranger's word: an object would answer to "constructor".
  const open = new Map([
    ['tokens/generate', grants.generate],
    ['tokens/resume', grants.resume],
  ]);
  const handlers = new Map<string, Map<string, Handler>>([
    ['tokens/refresh', new Map([['POST', refresh]])],
    ['conversations', new Map([['POST', start]])],
    ['conversations/*', new Map([['GET', resume]])],
    [
      'conversations/*/activities',
      new Map([
        ['GET', poll],
        ['POST', post],
      ]),
    ],
    ['conversations/*/upload', new Map([['POST', upload]])],
  ]);

  /** @returns undefined when a file was sent. */
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<Answer | Fault | undefined> {
    const { parts, query } = split(request.url ?? '');
    const method = request.method ?? 'GET';
    if (parts[2] === 'attachments' && method === 'GET' && (await files.download(parts, response))) return undefined;
    if (!origins.allows(request)) return faults.foreignOrigin;
    const grant = open.get(parts.join('/'));
    if (grant) return method === 'POST' ? grant(request) : faults.badMethod;
    const named = parts[0] === 'conversations' ? parts[1] : undefined;
    const path = named === undefined ? parts : ['conversations', '*', ...parts.slice(2)];
    const route = handlers.get(path.join('/'));
    if (!route) return faults.noPath;
    const handler = route.get(method);
    if (!handler) return faults.badMethod;
    const person = await tokens.read(request.headers.authorization);
    if (isFault(person)) return person;
    if (named !== undefined && named !== person.conversationId) return faults.noConversation;
    return handler(request, person, query);
  }

  return async function serve(request, response) {
    const crossOrigin = origins.headersFor(request);
    if (request.method === 'OPTIONS') {
      request.resume();
      return answer(response, origins.allows(request) ? 204 : 403, '', crossOrigin);
    }
    const result = await handle(request, response).catch((failure: unknown) => {
      deps.log.error('direct line could not answer', failureFields(failure));
      return faults.broken;
    });
    if (!result) return;
    // Drains the unread body so that the connection can be reused.
    if (!request.complete) request.resume();
    if (isFault(result) && 'code' in result) refuse(response, result, crossOrigin);
    else answer(response, result.status, (result as Answer).json, crossOrigin);
  };
}
