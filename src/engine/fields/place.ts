// A place becomes a force only when there is no doubt. Doubt is a value: the person chooses, and nothing is guessed.
import { cutText } from '../../shared/cut-text.ts';
import type { MessageKey } from '../../shared/locale.ts';
import { plainWords } from '../../shared/plain-words.ts';
import { isMapPin, isWhat3Words } from '../../understanding/entities/map-pins.ts';
import { countryNamed, namesNoTown } from '../../understanding/phrases/place-answers.ts';
import type { EngineDeps, PlaceLookup } from '../deps.ts';
import type { PlaceField } from '../form.ts';
import type { PlaceAnswer, Suggestion } from '../state.ts';
import type { FieldKindOf, FieldResult } from './field.ts';

/** More than this on a phone is a wall; "none of these" leads to the postcode. */
const mostOffers = 8;

function offer(places: readonly PlaceAnswer[], deps: EngineDeps): Suggestion[] {
  const suggestions = places.slice(0, mostOffers).map((place, index) => {
    const { en, cy } = deps.namePlace(place);
    return { code: `place-${index + 1}`, labelEn: en, labelCy: cy, answer: place };
  });
  return [...suggestions, { code: 'none', labelEn: 'None of these', labelCy: 'Dim un o’r rhain', answer: null }];
}

const problem = (say: MessageKey): FieldResult => ({ kind: 'problem', say });

/** Words that no table of places is asked for. */
function notAPlace(words: string): FieldResult | null {
  const plain = plainWords(words);
  if (namesNoTown(plain)) return problem('common.place.whichTown');
  const country = countryNamed(plain);
  if (country) return problem(`common.place.elsewhere.${country}`);
  return isWhat3Words(words) ? problem('common.place.mapPin') : null;
}

const choose = (say: MessageKey, places: readonly PlaceAnswer[], deps: EngineDeps): FieldResult => ({
  kind: 'suggestions',
  say,
  suggestions: offer(places, deps),
});

/** What the tables know of it: one place without doubt, some to choose from, or why there is none. */
function found(words: string, read: PlaceLookup, deps: EngineDeps): FieldResult {
  if (read.outcome === 'found')
    return read.sure
      ? { kind: 'answer', answer: read.place }
      : choose('common.place.confirm', [read.place, ...read.others], deps);
  if (read.outcome === 'ask' && read.choices.length > 0)
    return choose(read.choices.length === 1 ? 'common.place.confirm' : 'common.place.choose', read.choices, deps);
  if (read.outcome === 'ask')
    return problem(read.needs === 'postcode' ? 'common.place.needPostcode' : 'common.place.needTown');
  if (isMapPin(words)) return problem('common.place.mapPin');
  if (read.outcome === 'elsewhere') return problem(`common.place.elsewhere.${read.where}`);
  return problem(`common.place.unknown.${read.reason}`);
}

export const place: FieldKindOf<PlaceField> = {
  options: () => [],
  parse(_field, input, deps) {
    const words = cutText((input.words ?? '').trim(), 500);
    if (words === '') return { kind: 'problem', say: 'common.problem.empty' };
    return notAPlace(words) ?? found(words, deps.findPlace(words), deps);
  },
  show: (_field, answer, deps) => (answer.kind === 'place' ? deps.namePlace(answer) : { key: 'common.skipped' }),
};
