// A question instead of an answer gets an answer: who sees this, is it too small, is anybody there. Then we ask again.
// It is the moment at which people leave, so nobody is told that they were not understood.
import type { MessageKey } from '../../shared/locale.ts';
import { plainWords } from '../../shared/plain-words.ts';
import { asksOutright, asksWhy, beginsAsQuestion, faqTopicsOf } from '../../understanding/phrases/faq-topics.ts';
import type { Step } from '../form.ts';

/** Words beyond which a message is a story, not a question to us. */
const atMostWords = 15;

/**
 * @param words the whole message. @param step the question that stands; null at the check page and at rest.
 * @returns the sentence that answers it; null where nothing was asked.
 */
export function faqAnswer(words: string, step: Step | null): MessageKey | null {
  const plain = plainWords(words);
  if (plain === '' || plain.split(' ').length > atMostWords) return null;
  const [topic] = faqTopicsOf(plain);
  if (topic === 'thanks') return 'answers.welcome';
  if (topic) return `answers.${topic}`;
  if (asksWhy(plain)) return step?.why ?? (step?.need === 'essential' ? 'answers.unknown' : 'answers.why');
  return words.trim().endsWith('?') ? 'answers.unknown' : null;
}

/** True where a message asks, by its mark or by how it begins. */
export const isQuestion = (words: string): boolean => words.trim().endsWith('?') || beginsAsQuestion(plainWords(words));

/** Where a refusal is offered a way on, every topic is a question to us; elsewhere a greeting alone is one. */
const asksTopic = (plain: string, step: Step): boolean =>
  faqTopicsOf(plain).some((topic) => (step.refusal ? topic !== 'thanks' : topic === 'hello'));

/** Where words are asked for, only what is clearly a question to us is one: the rest is their answer. */
export function asksUs(words: string, step: Step): boolean {
  const plain = plainWords(words);
  if (plain.split(' ').length > atMostWords) return false;
  if (step.prefills) return words.trim().endsWith('?') && faqTopicsOf(plain).length > 0;
  return words.trim().endsWith('?') || asksOutright(plain) || asksTopic(plain, step);
}
