// A place becomes a force only when there is no doubt. Doubt is a value: the person chooses, and nothing is guessed.
import { cutText } from '../../shared/cut-text.ts';
import { plainWords } from '../../shared/plain-words.ts';
import { isMapPin, isWhat3Words } from '../../understanding/entities/map-pins.ts';
import { countryNamed, namesNoTown } from '../../understanding/phrases/place-answers.ts';
import type { EngineDeps } from '../deps.ts';
import type { PlaceField } from '../form.ts';
import type { PlaceAnswer, Suggestion } from '../state.ts';
import type { FieldKindOf } from './field.ts';

/** More than this on a phone is a wall; "none of these" leads to the postcode. */
const mostOffers = 8;

function offer(places: readonly PlaceAnswer[], deps: EngineDeps): Suggestion[] {
  const suggestions = places.slice(0, mostOffers).map((place, index) => {
    const { en, cy } = deps.namePlace(place);
    return { code: `place-${index + 1}`, labelEn: en, labelCy: cy, answer: place };
  });
  return [...suggestions, { code: 'none', labelEn: 'None of these', labelCy: 'Dim un o’r rhain', answer: null }];
}

export const place: FieldKindOf<PlaceField> = {
  options: () => [],
  parse(_field, input, deps) {
    const words = cutText((input.words ?? '').trim(), 500);
    if (words === '') return { kind: 'problem', say: 'common.problem.empty' };
    const plain = plainWords(words);
    if (namesNoTown(plain)) return { kind: 'problem', say: 'common.place.whichTown' };
    const country = countryNamed(plain);
    if (country) return { kind: 'problem', say: `common.place.elsewhere.${country}` };
    if (isWhat3Words(words)) return { kind: 'problem', say: 'common.place.mapPin' };
    const heard = deps.findPlace(words);
    if (heard.outcome === 'found' && heard.sure) return { kind: 'answer', answer: heard.place };
    if (heard.outcome === 'found') {
      return {
        kind: 'suggestions',
        say: 'common.place.confirm',
        suggestions: offer([heard.place, ...heard.others], deps),
      };
    }
    if (heard.outcome === 'ask') {
      if (heard.choices.length === 0) {
        return {
          kind: 'problem',
          say: heard.needs === 'postcode' ? 'common.place.needPostcode' : 'common.place.needTown',
        };
      }
      const say = heard.choices.length === 1 ? 'common.place.confirm' : 'common.place.choose';
      return { kind: 'suggestions', say, suggestions: offer(heard.choices, deps) };
    }
    if (isMapPin(words)) return { kind: 'problem', say: 'common.place.mapPin' };
    if (heard.outcome === 'elsewhere') return { kind: 'problem', say: `common.place.elsewhere.${heard.where}` };
    return { kind: 'problem', say: `common.place.unknown.${heard.reason}` };
  },
  show: (_field, answer, deps) => (answer.kind === 'place' ? deps.namePlace(answer) : { key: 'common.skipped' }),
};
