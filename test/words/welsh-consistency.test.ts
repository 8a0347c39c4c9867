// One word for one thing, and none of the turns of phrase that a reader of the Welsh sent back: each with what is said instead.
import { expect, test } from '@jest/globals';
import { catalogues } from '../../src/shared/locale.ts';

const sentences = [...catalogues.cy].map(([key, text]) => `${key}: ${text}`);

test.each<readonly [found: RegExp, instead: string]>([
  [/(?:^|[.?!:“] ?|\n)Mewn perygl/, 'Os oes perygl, ffoniwch'],
  [/\bRwy’n\b/i, 'Rydw i’n'],
  [/\b(?:rydym|nid ydym|nid yw|nid oes)\b/i, 'Rydyn ni, Dydyn ni ddim, Dydy … ddim, Does dim'],
  [/\b(?:ydych|fyddwch|gallwch|allwch|hoffech|oeddech|cawsoch)\b(?! chi)/i, 'the verb with chi'],
  [/\b(?:ohonynt|ganddynt|iddynt|wrthynt|arnynt|amdanynt|wrthyf|gennyf|hebom)\b/, 'ohonyn nhw, gen i, hebddon ni'],
  [/llythrennau sy’n ffitio/, 'nodau'],
  [/\ba drwy\b/, 'a thrwy'],
  [/pa mor (?:frys|brys)/, 'faint o frys'],
  [/[Dd]ewiswch bob un sy’n (?:gywir|ffitio)/, 'sy’n berthnasol'],
  [/\bhyd i (?:dd)?rosedd\b(?<!o hyd i drosedd)/, 'dod o hyd i'],
  [/lluniau preifat/, 'rhywiol'],
  [/dwn i ddim|\brwan\b|\befo\b/, 'nawr, gyda: one norm'],
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

/** Words after which the next one has the soft mutation, and those that never have it. */
const softening = new Set('am ar at dan dros drwy heb hyd wrth gan neu pa dwy dau rhy dyma dyna i o ail'.split(' '));
const unchanging = new Set('mi mor mewn mai mae maen mwy tua pan cyn police dim'.split(' '));
const finite = /wch$|^(?:byddwn|dydy?n?|doedd|does|rhoddwyd|clywais)$/;
/** “o hyd” is an adverb, and “i” is also “I”. */
const isTrigger = (before: string, word: string): boolean =>
  softening.has(word) &&
  !(word === 'i' && /a$|^(?:ydw|rydw|dydw|wnes|oeddwn)$/.test(before)) &&
  !(before === 'o' && word === 'hyd');

test('no word stands as in the dictionary after one that mutates it', () => {
  const unmutated = [...catalogues.cy].flatMap(([key, text]) => {
    const words = text.match(/[\p{L}’-]+|[^\p{L}’\s-]+/gu) ?? [];
    return words.flatMap((word, at) => {
      const trigger = (words[at - 1] ?? '').toLowerCase();
      if (!isTrigger((words[at - 2] ?? '').toLowerCase(), trigger)) return [];
      const radical = /^(?:p(?!h)|t(?!h)|c(?!h)|ll|rh|m)/.test(word);
      const allowed = unchanging.has(word.split('’')[0] ?? '') || (trigger === 'neu' && finite.test(word));
      return radical && !allowed ? [`${key}: ${trigger} ${word}`] : [];
    });
  });
  expect(unmutated).toEqual([]);
});

test('a plural form stands only where it differs from the usual one, in one language at least', () => {
  const { en, cy } = catalogues;
  const forms = [...en.keys()].filter((key) => /_(?:zero|one|two|few|many)$/.test(key));
  const same = forms.filter((key) => {
    const usual = key.replace(/_\w+$/, '_other');
    return en.get(key) === en.get(usual) && cy.get(key) === cy.get(usual);
  });
  expect(same).toEqual([]);
});

test('a person in fear of their own life finds it named, in both languages', () => {
  expect(catalogues.cy.get('report.worry.fear-for-life')).toMatch(/fy mywyd.*rhywun arall/);
  expect(catalogues.cy.get('email.worry.fear-for-life')).toMatch(/ei fywyd ei hun.*rhywun arall/);
});
