// Welsh as carefully as English: spelled right by the Welsh dictionary, which knows the mutated forms; chi throughout;
// one kind of apostrophe. It does not replace a translator's eye: grammar and tone are not checked by any machine.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import nspell from 'nspell';
import { catalogues } from '../../src/shared/locale.ts';
import { manifestWords } from '../support/manifest-words.ts';
import { welshWordsAllowed } from './welsh-words.ts';

const dictionary = join(import.meta.dirname, '..', '..', 'node_modules', 'dictionary-cy');
let spelling: ReturnType<typeof nspell>;

beforeAll(() => {
  spelling = nspell(readFileSync(join(dictionary, 'index.aff')), readFileSync(join(dictionary, 'index.dic')));
}, 60_000);

/** What is joined to a word by an apostrophe: the article, "and", "in", pronouns. */
const joined = new Set(['r', 'n', 'ch', 'm', 'i', 'u', 'w', 'th']);
const notWords = /\{\w+\}|\S+@\S*|\b\S+\.(?:com|org|uk|example|eml|ts|json)\b\S*/g;

const known = (word: string) =>
  word.length < 2 ||
  welshWordsAllowed.has(word.toLowerCase()) ||
  spelling.correct(word) ||
  spelling.correct(word.toLowerCase());

function misspelt(text: string): string[] {
  const words = text.replace(notWords, ' ').match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  return words.filter((found) => {
    const word = found.replaceAll('’', "'").replace(/['-]+$/, '');
    const [stem = '', ...ends] = word.split("'");
    return !known(word) && !(known(stem) && ends.every((end) => joined.has(end) || known(end)));
  });
}

/** All that we say: in the chat, on pages, in emails, and in Teams' own windows. */
const said = (language: 'en' | 'cy') => [...catalogues[language], ...manifestWords(language)];

describe('Welsh', () => {
  test('is spelled as the dictionary spells it, or is named with its reason', () => {
    const wrong = said('cy').flatMap(([key, text]) => misspelt(text).map((word) => `${key}: ${word}`));
    expect(wrong).toEqual([]);
  });

  test('the spelling test sees a slip, and knows mutations and joined words', () => {
    expect(misspelt('Mae eich adroddiad wedi’i anfon at yr heddlu. Yng nghartref eich cymydog, a’ch plant.')).toEqual(
      [],
    );
    expect(misspelt('Mae eich adrodiad wedi’i anffon at yr hedllu.')).toEqual(['adrodiad', 'anffon', 'hedllu']);
  });

  test('speaks to the person as chi, never ti', () => {
    const familiar =
      /(^|[\s“(‘])(ti|tithau|dy|rwyt|wyt|dwyt|oeddet|fyddet|wnest|gen ti|i ti|arnat|gennyt|wrthyt|gwna|dere|cer|paid|rho|dewisa|ffonia|teipia)([\s,.?!”)’:]|$)/i;
    const found = said('cy').filter(([, text]) => familiar.test(text));
    expect(found.map(([key]) => key)).toEqual([]);
  });
});

test.each(['en', 'cy'] as const)('the apostrophe is ’ and quotation marks are “ ” (%s)', (language) => {
  const straight = said(language).filter(([, text]) => /['"‘]/.test(text));
  expect(straight.map(([key]) => key)).toEqual([]);
});
