// The beginning: a greeting in the person's language, and whatever they told with their first words is not lost.
import { plainWords } from '../../shared/plain-words.ts';
import { recogniseCommand } from '../../understanding/phrases/commands.ts';
import { greetsInWelsh } from '../../understanding/phrases/greetings.ts';
import type { EngineDeps } from '../deps.ts';
import { type Move, switchLanguage } from '../move.ts';
import type { FormState } from '../state.ts';
import { saveEarlyAccount } from './early-account.ts';
import { on } from './handler.ts';

function begin(state: FormState, language: 'en' | 'cy' | null): Move {
  const spoken = language && state.language !== language ? switchLanguage(state, language) : state;
  const back = Object.keys(state.answers).length > 0;
  return { state: spoken, messages: state.sent ? [] : [{ key: back ? 'common.welcomeBack' : 'common.welcome' }] };
}

/** However short: something that happened is told in it. */
const least = (words: string, deps: EngineDeps): 'told' | 'story' =>
  words.trim().split(/\s+/).length > 2 && deps.recogniseCodes('kinds', words).length > 0 ? 'told' : 'story';

export const begun = on('begin', ({ language }, { state }) => begin(state, language));

export const firstWords = on('words', ({ words }, { dialog, state, deps }) => {
  if (state.asked > 0) return null;
  const command = recogniseCommand(words)?.command;
  const isWelsh = command === 'welsh' || (command !== 'english' && greetsInWelsh(plainWords(words)));
  const language = command === 'english' ? 'en' : isWelsh ? 'cy' : null;
  const opened = begin(state, language);
  const told = command ? null : saveEarlyAccount(dialog, opened.state, words, least(words, deps));
  return told ? { state: told.state, messages: [...(opened.messages ?? []), ...(told.messages ?? [])] } : opened;
});
