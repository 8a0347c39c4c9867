// One word for one thing, and none of the turns of phrase that a reader of the Welsh sent back: each with what is said instead.
import { expect, test } from '@jest/globals';
import { catalogues } from '../../src/shared/locale.ts';

const sentences = [...catalogues.cy].map(([key, text]) => `${key}: ${text}`);

test.each<readonly [found: RegExp, instead: string]>([
  [/Mewn perygl, ffoniwch/, 'Os oes perygl, ffoniwch'],
  [/\bRwy’n\b/, 'Rydw i’n'],
  [/fan hwyraf/, 'fan bellaf'],
  [/\b[Rr]oddoch\b/, 'roesoch'],
  [/(?:pobl|person|berson|phobl) etholedig/, 'aelod etholedig'],
  [/sgwrs we[ .]/, 'sgwrs ar y we'],
  [/(?:llun|lluniau) preifat neu noeth/, 'rhywiol neu noeth'],
  [/system e-bost ar y ffordd/, 'system e-bost sy’n ei gario'],
  [/Ydych chi am i fi\b/, 'i mi'],
  [/delio (?:â|ag|gyda)/, 'ymdrin â'],
  [/swyddog etholiadau\b/, 'swyddog cyswllt etholiadau’r heddlu'],
  [/[Gg]ormod o gynigion/, 'ceisio gormod o weithiau'],
  [/lle mae’r adroddiad/i, 'hynt yr adroddiad'],
  [/gynghorydd ar gyfer ymgeiswyr/, 'swyddog sy’n cynghori ymgeiswyr'],
  [/wrth eich cartref/, 'yn eich cartref neu y tu allan iddo'],
])('no sentence has %s: it is “%s”', (found) => {
  expect(sentences.filter((one) => found.test(one))).toEqual([]);
});

test('a person in fear of their own life finds it named, in both languages', () => {
  expect(catalogues.cy.get('report.worry.fear-for-life')).toMatch(/fy mywyd.*rhywun arall/);
  expect(catalogues.cy.get('email.worry.fear-for-life')).toMatch(/ei fywyd ei hun.*rhywun arall/);
});
