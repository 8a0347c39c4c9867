// The advice that fits what was just reported: at most three topics, so that it helps and does not lecture.
import type { AdviceTopic, Nation, TopicId } from './topic.ts';
import { topics } from './topics.ts';

/** More than this is a reading list. */
const atMost = 3;

/** Fits whatever happened, so it fills the places that are left. */
const always: readonly TopicId[] = ['keep-evidence', 'look-after-yourself'];

const concerns = (topic: AdviceTopic, nation: Nation, role: string | null) =>
  topic.nations.includes(nation) && (topic.roles === 'all' || role === null || topic.roles.includes(role));

function signs(topic: AdviceTopic, answers: Readonly<Record<string, readonly string[]>>): number {
  return Object.entries(topic.suggestedBy).reduce((sum, [field, codes]) => {
    const given = Object.hasOwn(answers, field) ? (answers[field] ?? []) : [];
    return sum + codes.filter((code) => given.includes(code)).length;
  }, 0);
}

/**
 * Up to three topics, the one with most signs in the answers first; where two have the same, the one that was reported
 * more directly (a kind or a way it happened) comes before one that follows from an effect.
 * @param answers field id of the questionnaire → codes chosen; fields and codes that are not known change nothing.
 */
export function suggestAdvice(
  answers: Readonly<Record<string, readonly string[]>>,
  nation: Nation,
  role: string | null,
): readonly TopicId[] {
  const given = (field: string) => (Object.hasOwn(answers, field) ? (answers[field] ?? []) : []);
  const direct = { kinds: given('kinds'), how: given('how') };
  const all = role === null ? answers : { ...answers, role: [role] };
  const fitting = topics
    .filter((topic) => concerns(topic, nation, role))
    .map((topic) => ({ id: topic.id, all: signs(topic, all), direct: signs(topic, direct) }))
    .filter((one) => one.all > 0)
    .sort((one, other) => other.all - one.all || other.direct - one.direct)
    .map((one) => one.id);
  const told = fitting.length > 0 || direct.kinds.length > 0 || direct.how.length > 0;
  return [...new Set([...fitting, ...(told ? always : [])])].slice(0, atMost);
}
