// The web chat for our own page: the same bot, the same log and the same rules as Direct Line, reached by forms that need
// no script. A session is a signed token; who holds it is one person in one conversation.
import { createHmac, hkdfSync } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Received } from '../../evidence/evidence.ts';
import { cleanName } from '../../evidence/sanitise-file-name.ts';
import type { Language } from '../../shared/locale.ts';
import { failureFields, type Log } from '../../shared/log.ts';
import type { ConversationStore, LogEntry } from '../../storage/conversation-store.ts';
import type { Conversations } from './conversations.ts';
import type { ChannelFiles } from './file-routes.ts';
import { type Incoming, readIncoming } from './incoming.ts';
import { createGate, type Limits } from './limits.ts';
import type { Origins } from './origins.ts';
import { createPageWakes } from './page-wakes.ts';
import type { ComingFile } from './read-upload.ts';
import { isFault, type Person, type Tokens } from './tokens.ts';

interface Deps {
  readonly store: ConversationStore;
  readonly tokens: Tokens;
  readonly origins: Origins;
  readonly conversations: Conversations;
  readonly limits: Limits;
  readonly files?: ChannelFiles;
  readonly linkKey: Buffer;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly newId: () => string;
  readonly time: () => string;
  readonly log: Log;
}

/** What a page sends: an activity as a Direct Line client would, without who sent it. */
export interface PageMessage {
  readonly activity: object;
  /** The same for the same message sent twice. */
  readonly id: string;
  readonly files: readonly Received[];
}

export interface PageChannel {
  /** Begins a conversation: the greeting and the first question are in its log when this resolves. */
  open(language: Language, request: IncomingMessage): Promise<Person | 'busy' | 'broken'>;
  /** @returns undefined when the session is none of ours or has ended. */
  person(session: string): Promise<Person | undefined>;
  session(person: Person): Promise<string>;
  /** Stands in every form of this conversation, so that no other page can send one. */
  formKey(person: Person): string;
  /** All that was said, the first first; empty when the conversation has ended. */
  log(person: Person): Promise<LogEntry[]>;
  hear(person: Person, message: PageMessage, request: IncomingMessage): Promise<'heard' | 'rejected' | 'too-many'>;
  receive(person: Person, file: ComingFile): Promise<Received>;
  /** Resolves when the log has more than this, after a while in any case. */
  more(person: Person, after: number): Promise<void>;
  /** The log of a conversation has grown; null: any may have. */
  wake(conversationId: string | null): void;
  close(): void;
}

/** Entries that the store gives at once. */
const batch = 200;

export function createPageChannel(deps: Deps): PageChannel {
  const { store, tokens, conversations, limits } = deps;
  const opened = createGate(limits.tokensPerAddressWithWork, 60);
  const posts = createGate(limits.postsPerConversation, 10);
  const wakes = createPageWakes(limits.socketsPerConversation);
  const key = Buffer.from(hkdfSync('sha256', deps.linkKey, '', 'stand-safe chat form', 32));

  async function tell(person: Person, { activity, id, files }: PageMessage, request: IncomingMessage) {
    const address = deps.origins.addressFor(request);
    const read = readIncoming(JSON.stringify(activity), person, deps.time());
    if (isFault(read)) return 'rejected';
    const base = `${address}/v3/directline/conversations/${person.conversationId}/attachments`;
    const kept = files.flatMap((one) => ('kept' in one ? [one.kept] : []));
    const attachments = kept.map(({ id, name, type }) => ({ name, contentType: type, contentUrl: `${base}/${id}` }));
    const whole = files.every((one) => !('problem' in one) || one.problem !== 'broken');
    const incoming: Incoming = {
      echo: {
        ...read.echo,
        ...(kept.length > 0 ? { attachments, channelData: { attachmentSizes: kept.map(({ size }) => size) } } : {}),
      },
      // What broke off is sent again under the same number, and is not a repeat.
      clientActivityId: whole ? id : '',
      ...(files.length > 0 ? { files } : {}),
    };
    return (await conversations.hear(person, incoming, address)) === 'rejected' ? 'rejected' : 'heard';
  }

  return {
    async open(language, request) {
      if (!(await opened.pass(deps.addressOf(request)))) return 'busy';
      const person = { conversationId: deps.newId(), userId: `dl_${deps.newId()}` };
      const activity = { type: 'event', name: 'start', value: { language }, locale: `${language}-GB` };
      const heard = await tell(person, { activity, id: 'start', files: [] }, request);
      return heard === 'heard' ? person : 'broken';
    },
    async person(session) {
      const known = session === '' ? undefined : await tokens.readForPage(session);
      return known === undefined || isFault(known) ? undefined : known;
    },
    session: tokens.issueForPage,
    formKey: ({ conversationId }) => createHmac('sha256', key).update(conversationId).digest('base64url').slice(0, 22),
    async log({ conversationId }) {
      const entries: LogEntry[] = [];
      for (;;) {
        const more = await store.read(conversationId, entries.at(-1)?.number ?? 0);
        entries.push(...more);
        if (more.length < batch) return entries;
      }
    },
    async hear(person, message, request) {
      return (await posts.pass(person.conversationId)) ? tell(person, message, request) : 'too-many';
    },
    async receive(person, file) {
      try {
        if (deps.files) return await deps.files.receive(person.conversationId, { ...file, channel: 'webchat' });
      } catch (failure) {
        deps.log.error('a file could not be kept', failureFields(failure));
      }
      return { problem: 'broken', name: cleanName(file.name) };
    },
    async more({ conversationId }, after) {
      // Listening first, so that nothing falls between the look and the wait.
      const woken = wakes.wait(conversationId);
      if ((await store.read(conversationId, after)).length === 0) await woken.done;
      woken.stop();
    },
    wake: wakes.wake,
    close: wakes.close,
  };
}
