// “Who is my contact?”: names the force of a place, and says that nothing was sent.
import type { BotMessage } from '../bot-message.ts';
import type { Option } from '../form.ts';
import { clearPrompt } from '../move.ts';
import type { Prompt } from '../prompt.ts';
import type { PromptKind } from './prompt-kind.ts';

const back: Option = { code: 'back', label: 'common.button.carryOn' };
/** Places named where several are meant. */
const mostNamed = 8;

export const who: PromptKind<Extract<Prompt, { kind: 'who' }>> = {
  ask: (_prompt, _context, press) => ({ key: 'common.who.ask', buttons: press([back]) }),
  answer(_prompt, given, { state, deps }) {
    if (given.code === 'back') return { state: clearPrompt(state) };
    const read = deps.findPlace((given.words ?? '').slice(0, 500));
    if (read.outcome === 'found') {
      const messages: BotMessage[] = [{ key: 'common.who.answer', values: { place: deps.namePlace(read.place) } }];
      return { state: clearPrompt(state), messages };
    }
    if (read.outcome === 'elsewhere') return { state, messages: [{ key: `common.place.elsewhere.${read.where}` }] };
    if (read.outcome === 'unknown') return { state, messages: [{ key: `common.place.unknown.${read.reason}` }] };
    const near = read.choices.slice(0, mostNamed).map((place) => deps.namePlace(place));
    if (near.length === 0) return { state, messages: [{ key: 'common.place.needTown' }] };
    return { state, messages: [{ key: 'common.who.several', values: { places: { join: near } } }] };
  },
};
