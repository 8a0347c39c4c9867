// A question about staying safe gets its answer first: the one line of advice that fits it best, what to do besides, and
// the page where that was read. Search is over the lines themselves, helped by the topic that they stand in.
import MiniSearch from 'minisearch';
import { adviceSources, type SourceId } from '../facts/register.ts';
import { catalogues, type MessageKey } from '../shared/locale.ts';
import { welshBeginnings } from '../understanding/morphology/welsh-beginnings.ts';
import { createAdviceSearch, queryFor, wordsOf } from './search.ts';
import type { AdviceLine, TopicId } from './topic.ts';
import { topics } from './topics.ts';

export interface AdviceAnswer {
  readonly topic: TopicId;
  /** The best line first, then at most two more of its topic. */
  readonly lines: readonly MessageKey[];
  /** Web address of the page on which the first line was read; null where it is about this service itself. */
  readonly source: string | null;
}

/** Lines that are said at once: an answer and the next steps. */
const atMost = 3;

interface Document {
  readonly id: string;
  readonly en: string;
  readonly cy: string;
}

const documents = topics.flatMap((topic) =>
  topic.lines.map(
    ({ say }): Document => ({ id: say, en: catalogues.en.get(say) ?? '', cy: catalogues.cy.get(say) ?? '' }),
  ),
);

function sourceOf({ from }: AdviceLine): string | null {
  const id = from === 'own' ? undefined : (from.split(' ')[1] as SourceId);
  return id ? (adviceSources[id][0] ?? null) : null;
}

/** Builds the index once. @returns the answer to a question; null where no advice fits. */
export function createAdviceAnswers(): (words: string) => AdviceAnswer | null {
  const find = createAdviceSearch();
  const search = new MiniSearch<Document>({
    fields: ['en', 'cy'],
    tokenize: wordsOf,
    processTerm: (term, field) => (field === 'cy' ? [term, ...welshBeginnings(term)] : term),
    searchOptions: { tokenize: wordsOf, processTerm: (term) => term },
  });
  search.addAll(documents);
  return (typed) => {
    const [best] = find(typed);
    const topic = topics.find((one) => one.id === best);
    if (!topic) return null;
    const hits = search.search(queryFor([...new Set(wordsOf(typed.slice(0, 400)))].slice(0, 24)));
    const score = new Map(hits.map((hit) => [String(hit.id), hit.score]));
    // What holds in one nation alone waits until the nation is known.
    const lines = topic.lines.filter((line) => line.nation === undefined);
    const ranked = [...lines].sort((one, other) => (score.get(other.say) ?? 0) - (score.get(one.say) ?? 0));
    const [first] = ranked;
    if (!first) return null;
    return { topic: topic.id, lines: ranked.slice(0, atMost).map((line) => line.say), source: sourceOf(first) };
  };
}
