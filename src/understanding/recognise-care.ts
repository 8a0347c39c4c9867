// Whether the writer thinks of harming themselves, or despairs: phrases in the first person, the word lists, and the model for what neither knows.
import { plainWords } from '../shared/plain-words.ts';
import { evenSpellings } from './account/normalise-spelling.ts';
import { senseSelfHarm } from './account/self-harm-phrases.ts';
import { boundedText } from './bounded-text.ts';
import type { ReadText } from './read-text.ts';
import type { Recognition } from './recognition.ts';

/** Model scores from which despair is noticed, with an entry of the word lists, without any, and in a message of a few words. */
const careFrom = { entry: 0.06, alone: 0.3, short: 0.6 } as const;
/** Tokens of a message that is too short to be despair unless the model is all but certain. */
const shortMessage = 3;

/** “They wish I was dead”: others think so, not the writer. */
const isOfOthers = (text: ReadText, from: number): boolean =>
  /^(?:they|he|she|people|nhw|fo|fe|hi|pobl)$/.test(text.tokens[from - 1]?.text ?? '');

/** @param text read by `readText`. @param score of the model for despair, from 0 to 1. */
export function recogniseCare(text: ReadText, score: number): Recognition['care'] {
  const sense = senseSelfHarm(evenSpellings(plainWords(boundedText(text.source))));
  if (sense === 'own') return { kind: 'self-harm', words: text.source.slice(0, 200) };
  if (sense === 'told') return null;
  const hits = text.hits.filter((hit) => hit.code.startsWith('care.') && !isOfOthers(text, hit.from));
  const [first] = hits.filter((hit) => hit.code === 'care.self-harm').concat(hits);
  if (first && score >= careFrom.entry)
    return { kind: first.code === 'care.self-harm' ? 'self-harm' : 'despair', words: text.quote(first) };
  const from = text.tokens.length <= shortMessage ? careFrom.short : careFrom.alone;
  return score >= from ? { kind: 'despair', words: text.source.slice(0, 200) } : null;
}
