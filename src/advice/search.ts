// Advice found by the person's own words, in English, Welsh or both at once: accents folded, spelling and Welsh
// beginnings forgiven. Whatever is typed, it answers; nothing typed here is kept.
import MiniSearch, { type Query } from 'minisearch';
import { catalogues } from '../shared/locale.ts';
import { plainWords } from '../shared/plain-words.ts';
import { welshBeginnings } from '../understanding/morphology/welsh-beginnings.ts';
import type { AdviceTopic, TopicId } from './topic.ts';
import { topics } from './topics.ts';

/** More than this is no longer an answer. */
const atMost = 5;
/** A search is a few words; the rest of a long text would only cost time. */
const mostLetters = 400;
const mostWords = 24;

// Words that stand in every sentence say nothing of a topic.
const common = new Set(
  (
    'a about advice all am an and any are as at be been but by can do does for from get had has have he her his how i if ' +
    'in into is it its just me my no not of on or our out she so some someone somebody that the their them they this to ' +
    'up us was we what when where who will with would you your help please need want know stop people should because ' +
    'ac am ar ac at ble bod chi chwi da dw dwi ddim e ei eich ein er eu fe fi fo fy gan gael gyda hi hwn hyn i ia mae maen ' +
    'mi mod na nad ni nhw neu ni o oes oedd os pa pan pwy rhywun roedd rwy rydw sut sy sydd un wedi wrth y ydw ydy yn yr yw ' +
    'cyngor help cymorth eisiau angen beth oherwydd gyd rhag stopio pobl ddylwn allaf alla fedra'
  ).split(' '),
);

const meaningful = (word: string) => word.length > 1 && !common.has(word);
export const wordsOf = (text: string): string[] => plainWords(text.replace(/[’']/g, ' ')).split(' ').filter(meaningful);

function documentOf(topic: AdviceTopic) {
  const say = (language: 'en' | 'cy', keys: readonly string[]) =>
    keys.map((key) => catalogues[language].get(key) ?? '').join(' ');
  const lines = topic.lines.map((line) => line.say);
  return {
    id: topic.id,
    titleEn: say('en', [topic.title]),
    titleCy: say('cy', [topic.title]),
    wordsEn: topic.words.en,
    wordsCy: topic.words.cy,
    linesEn: say('en', lines),
    linesCy: say('cy', lines),
  };
}

type Document = ReturnType<typeof documentOf>;

const fields = ['titleEn', 'titleCy', 'wordsEn', 'wordsCy', 'linesEn', 'linesCy'] as const;
const boost = { titleEn: 4, titleCy: 4, wordsEn: 3, wordsCy: 3, linesEn: 1, linesCy: 1 };

/** As typed, then as a beginning and with slips, then with its Welsh beginning undone: each counts for less. */
export function queryFor(words: readonly string[]): Query {
  const undone = words.flatMap(welshBeginnings);
  return {
    combineWith: 'OR',
    queries: [
      {
        queries: [...words],
        boost,
        prefix: (term) => term.length > 3,
        fuzzy: (term) => (term.length > 4 ? 0.25 : false),
      },
      { queries: [...new Set(undone)], boost: lessen(0.6), prefix: (term) => term.length > 4 },
    ],
  };
}

const lessen = (by: number) => Object.fromEntries(fields.map((field) => [field, boost[field] * by]));

function index(): MiniSearch<Document> {
  const search = new MiniSearch<Document>({
    fields: [...fields],
    tokenize: wordsOf,
    processTerm: (term, field) => (field?.endsWith('Cy') ? [term, ...welshBeginnings(term)] : term),
    searchOptions: { tokenize: wordsOf, processTerm: (term) => term },
  });
  search.addAll(topics.map(documentOf));
  return search;
}

/** Builds the index once. @returns at most five topics for some words, the likeliest first; none when nothing fits. */
export function createAdviceSearch(): (words: string) => readonly TopicId[] {
  const search = index();
  return (typed) => {
    const words = [...new Set(wordsOf(String(typed).slice(0, mostLetters)))].slice(0, mostWords);
    if (words.length === 0) return [];
    return search
      .search(queryFor(words))
      .slice(0, atMost)
      .map((found) => found.id as TopicId);
  };
}
