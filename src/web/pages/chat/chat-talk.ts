// What the chat page asks of the channel that carries it. The page knows forms and HTML; the channel knows conversations,
// the bot and the log.
import type { IncomingMessage } from 'node:http';
import type { Received } from '../../../evidence/evidence.ts';
import type { Language } from '../../../shared/locale.ts';
import type { LogEntry } from '../../../storage/conversation-store.ts';

export interface ChatPerson {
  readonly conversationId: string;
  readonly userId: string;
}

export interface ChatFile {
  readonly name: string;
  readonly claimedType: string;
  readonly size: number | null;
  readonly stream: AsyncIterable<Uint8Array>;
}

export interface ChatMessage {
  readonly activity: object;
  /** The same for the same message sent twice. */
  readonly id: string;
  readonly files: readonly Received[];
}

export interface ChatTalk {
  /** Begins a conversation: the first question is in its log when this resolves. */
  open(language: Language, request: IncomingMessage): Promise<ChatPerson | 'busy' | 'broken'>;
  /** @returns undefined when the session is none of ours or has ended. */
  person(session: string): Promise<ChatPerson | undefined>;
  session(person: ChatPerson): Promise<string>;
  formKey(person: ChatPerson): string;
  /** Empty when the conversation has ended. */
  log(person: ChatPerson): Promise<LogEntry[]>;
  hear(person: ChatPerson, message: ChatMessage, request: IncomingMessage): Promise<'heard' | 'rejected' | 'too-many'>;
  receive(person: ChatPerson, file: ChatFile): Promise<Received>;
  /** Resolves when the log has more than this, after a while in any case. */
  more(person: ChatPerson, after: number): Promise<void>;
}
