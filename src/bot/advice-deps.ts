// The advice module, as the engine asks for it.
import { createAdviceAnswers } from '../advice/answer.ts';
import { helpLines } from '../advice/help-lines.ts';
import { createAdviceSearch } from '../advice/search.ts';
import { suggestAdvice } from '../advice/suggest.ts';
import type { TopicId } from '../advice/topic.ts';
import { topicText } from '../advice/topic-text.ts';
import { topics } from '../advice/topics.ts';
import type { Advice } from '../engine/deps.ts';
import type { Answers } from '../engine/state.ts';
import type { ForceId } from '../routing/force-id.ts';
import { forceById } from '../routing/forces.ts';

/** Codes by field; words of the person play no part in what is suggested. */
const codesOf = (answers: Answers): Record<string, readonly string[]> =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([field, one]) => (one.kind === 'choice' ? [[field, one.codes]] : [])),
  );

export function createAdviceTools(): Advice {
  const find = createAdviceSearch();
  return {
    menu: () => topics.map(({ id, title }) => ({ id, title })),
    find,
    answer: createAdviceAnswers(),
    suggest(answers, nation) {
      const codes = codesOf(answers);
      return Object.keys(codes).length === 0 ? [] : suggestAdvice(codes, nation, codes.role?.[0] ?? null);
    },
    help: (answers, nation) => {
      const { kinds } = codesOf(answers);
      return kinds === undefined ? [] : helpLines(nation, kinds);
    },
    text: (id, nation) => topicText(id as TopicId, nation),
    nationOf: (force) => (forceById(force as ForceId).nation === 'Wales' ? 'wales' : 'england'),
  };
}
