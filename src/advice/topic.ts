// What a topic of advice is: data, with every line tied to the page it was read on. Advice that nobody can trace is
// an opinion, and people act on this when they are afraid.
import type { SourceId } from '../facts/register.ts';
import type { MessageKey } from '../shared/locale.ts';
import type { SupportId } from './support.ts';

export type Nation = 'england' | 'wales';

type Part = MessageKey extends infer K ? (K extends `advice.topic.${infer Rest}` ? Rest : never) : never;
export type TopicId = Part extends infer P ? (P extends `${infer Id}.title` ? Id : never) : never;
type LineOf<T extends TopicId> = Exclude<
  Part extends infer P ? (P extends `${T}.${infer Line}` ? Line : never) : never,
  'title'
>;

/** V: read on that page. V2: read at second hand. `own`: what this service itself does, so there is no page. */
export type Provenance = `${'V' | 'V2'} ${SourceId}` | 'own';

export interface AdviceLine {
  readonly say: MessageKey;
  readonly from: Provenance;
  /** Said only to people in that nation. */
  readonly nation?: Nation;
}

export interface AdviceTopic {
  readonly id: TopicId;
  readonly title: MessageKey;
  readonly lines: readonly AdviceLine[];
  readonly nations: readonly Nation[];
  /** Role codes of a report that it concerns. */
  readonly roles: 'all' | readonly string[];
  /** Who can help, shown after the lines. */
  readonly contacts: readonly SupportId[];
  /** What people call it, beside the words of the advice itself. */
  readonly words: { readonly en: string; readonly cy: string };
  /** Answers of a report that lead here: field id → codes. */
  readonly suggestedBy: Readonly<Record<string, readonly string[]>>;
}

type Written<T extends TopicId> = Readonly<Record<LineOf<T>, Provenance | readonly [Provenance, Nation]>>;

interface TopicParts<T extends TopicId> extends Pick<AdviceTopic, 'words' | 'suggestedBy'> {
  /** One for each line of the catalogue, in the order in which they are said; a missing one does not compile. */
  readonly lines: Written<T>;
  readonly nations?: readonly Nation[];
  readonly roles?: readonly string[];
  readonly contacts?: readonly SupportId[];
}

/** A topic whose every line stands in both catalogues and has its source. */
export function topic<T extends TopicId>(id: T, parts: TopicParts<T>): AdviceTopic {
  const written = Object.entries(parts.lines) as [string, Provenance | readonly [Provenance, Nation]][];
  const lines = written.map(([part, from]): AdviceLine => {
    const say = `advice.topic.${id}.${part}` as MessageKey;
    return typeof from === 'string' ? { say, from } : { say, from: from[0], nation: from[1] };
  });
  return {
    id,
    title: `advice.topic.${id}.title` as MessageKey,
    lines,
    nations: parts.nations ?? ['england', 'wales'],
    roles: parts.roles ?? 'all',
    contacts: parts.contacts ?? [],
    words: parts.words,
    suggestedBy: parts.suggestedBy,
  };
}
