// Welsh as it is spoken and typed in the north, the south-west and the Valleys is heard at each question: what is said is
// kept as what was meant, a denial is no yes, a refusal is no name, and a question to us gets its answer.
import { describe, expect, test } from '@jest/globals';
import { type Row, walk } from '../support/talk.ts';
import { essentials, upTo } from './essentials.ts';

/** What is said, the question that follows, and the sentence or the answer that must be there. */
type Said = readonly [words: string, leads: string, says?: string];

const row = ([words, leads, says]: Said): Row => ({ en: words, cy: words, leads, ...(says ? { says } : {}) });

function heard(at: string, said: Said): string[] {
  return walk([...upTo(at), row(said)], 'cy').deviations;
}

const each = (words: string, leads: string, says?: string): Said[] =>
  words.split(' / ').map((one): Said => (says ? [one, leads, says] : [one, leads]));

const questions: Readonly<Record<string, readonly Said[]>> = {
  'start.danger.ask': [
    ...each(
      'nagoes / nag os / na dim rwan / sdim perygl / dwi’n saff / fi’n iawn / ddim ar y funud',
      'report.agree.ask',
    ),
    ...each('na ma fe wedi mynd / dim peryg / nagw', 'report.agree.ask'),
    ...each(
      'smo fi’n saff / so fi’n saff / sai’n saff / dwi’m yn saff / does neb yn saff',
      'report.agree.ask',
      'common.danger.now',
    ),
    ...each('oes / yndw / ella / sai’n gwbod / dwi’m yn siŵr', 'report.agree.ask', 'common.danger.now'),
    ...each('dwi isio bod yn saff rŵan', 'start.danger.ask', 'start.danger.unclear'),
    ...each('shwmai / sut wyt ti / pnawn da', 'start.danger.ask', 'answers.hello'),
  ],
  'report.agree.ask': [
    ...each('dwi’n cytuno / fi’n cytuno / ie plis / ia iawn / ocê / cewch siŵr / ia ok', 'report.account.ask'),
    ...each('sai moyn / dwi’m isio / na chei / dwi’m yn cytuno / na dim diolch', 'report.agree.rest'),
    ...each('ti’n berson go iawn? / dach chi’n berson go iawn / pwy dach chi?', 'report.agree.ask', 'answers.machine'),
    ...each('dwi ddim yn hapus iawn am hyn / dwi’m isio neb wybod', 'report.agree.ask', 'common.problem.choice'),
    ...each('pwy geith weld o / i bwy mae hwn yn mynd? / di hwn yn gyfrinachol', 'report.agree.ask', 'answers.who'),
    ...each('neith o ffeindio allan? / fydd e’n ffindo mas?', 'report.agree.ask', 'answers.findOut'),
    ...each('be sy’n digwydd wedyn / be neith yr heddlu?', 'report.agree.ask', 'answers.after'),
    ...each('dim byd mawr ydi o / sai moyn wasto amser neb / ydi o werth o?', 'report.agree.ask', 'answers.minor'),
    ...each('alla i neud hyn heb enw?', 'report.agree.ask', 'answers.anonymous'),
    ...each('i be?', 'report.agree.ask', 'report.agree.why'),
  ],
  'report.for-whom.ask': [
    ...each('fi / fi fy hunan / drosta i / fi sy ’di cael o', 'report.name.ask'),
    ...each('gwr fi / ffrind i fi / fy chwaer / ngwraig i', 'report.victim.ask'),
    ...each('weles i fe / mi welish i o / dwi’n dyst', 'report.name.ask'),
    ...each(
      'smo fi moyn rhoi enw fi / dwi’m isio rhoi fy enw / dim enw',
      'report.role.ask',
      'report.for-whom.anonymousNote',
    ),
  ],
  'report.name.ask': [
    ...each('sai moyn gweud / dwi’m isio deud / smo fi moyn / well gen i beidio', 'report.name.withoutName'),
    ...each('hepgor / dwi ofn rhoi enw', 'report.name.withoutName'),
    ...each('i be dach chi isio enw fi', 'report.name.ask', 'report.name.why'),
    ...each('pwy fydd yn gweld enw fi', 'report.name.ask', 'answers.who'),
    ...each('diolch', 'report.name.ask', 'answers.welcome'),
    ...each('Siôn Gwbod', 'report.contact.ask'),
  ],
  'report.contact.ask': [
    ...each(
      'sgin i’m ffôn saff / sdim byd yn saff / mae o’n sbio ar fy ffôn i',
      'report.role.ask',
      'report.contact.noneNote',
    ),
    ...each('sai moyn rhoi rhif / ma fe’n darllen popeth', 'report.role.ask', 'report.contact.noneNote'),
    ...each('dim ar 07700 900123 achos ma’r gŵr yn ateb', 'report.contact.ask', 'common.problem.contactNot'),
    ...each('dim ond 07700 900123', 'report.role.ask'),
  ],
  'report.role.ask': each(
    'dwi’n sefyll / fi’n canfaso / dwi’n gynghorydd / y wraig / neb o’r rhain',
    'report.election.ask',
  ),
  'report.election.ask': [
    ...each('cyngor / lecsiwn lleol / y cynulliad / sai’n siŵr / sdim etholiad / maer', 'report.place.ask'),
    ...each('fi moyn cyngor', 'advice.nation.ask'),
  ],
  'report.when.ask': each('sai’n cofio / sai’n gwbod / fi ddim yn gwbod / jest nawr / gynna', 'report.for-whom.ask'),
  'report.understood.ask': each('ie ma hwnna’n iawn / ydi mae’n iawn / odi / hollol gywir', 'report.when.ask'),
};

describe.each(Object.entries(questions))('at %s', (at, table) => {
  test.each(table)('“%s” leads to %s', (...said) => {
    expect(heard(at, said)).toEqual([]);
  });
});

const kept = (at: string, words: string, field: string): readonly string[] => {
  const { talk } = walk([...upTo(at), { en: words, cy: words, leads: '' }], 'cy');
  const answer = talk.state.answers[field];
  return answer?.kind === 'choice' ? answer.codes : [];
};

describe('where one place is shown, yes is that place and no is none of them', () => {
  const shown: readonly Row[] = [
    ...upTo('report.place.ask'),
    { en: 'Stiniog', cy: 'Stiniog', leads: 'common.place.confirm' },
  ];
  test.each([
    ['ia', 'common.check.ask'],
    ['ie', 'common.check.ask'],
    ['iawn', 'common.check.ask'],
    ['yes', 'common.check.ask'],
    ['dyna fo', 'common.check.ask'],
    ['nage', 'report.place.again'],
    ['no', 'report.place.again'],
  ])('“%s” leads to %s', (words, leads) => {
    expect(walk([...shown, { en: words, cy: words, leads }], 'cy').deviations).toEqual([]);
  });
});

test('yes where two places are shown keeps both before them', () => {
  const rows = [...upTo('report.place.ask'), row(['AL3 8QE', 'common.place.confirm'])];
  const asked = row(['ia', 'common.place.confirm', 'common.problem.choice']);
  expect(walk([...rows, asked], 'cy').deviations).toEqual([]);
});

describe('how worried they are is neither lowered nor raised', () => {
  test.each([
    ['sai’n becso', 'calm'],
    ['dwi’m yn poeni lot', 'calm'],
    ['dim llawar', 'calm'],
    ['bach yn nerfus', 'worried'],
    ['fi’n ofan', 'worried'],
    ['fi’n becso’n ofnadw', 'very-worried'],
    ['ofn drwy ’nhin', 'very-worried'],
    ['pryderus iawn', 'very-worried'],
    ['ofn am bywyd fi', 'fear-for-life'],
    ['dwi ofn am ’y mywyd', 'fear-for-life'],
    ['fi’n meddwl bydd e’n lladd fi', 'fear-for-life'],
  ])('“%s” is %s', (words, code) => {
    expect(kept('report.worry.ask', words, 'worry')).toEqual([code]);
  });
});

describe('sending and telling more are told apart', () => {
  test.each([
    ['hala fe', '!send'],
    ['gyrrwch o', '!send'],
    ['fi moyn gweud mwy', 'report.threat.ask'],
  ])('“%s” leads to %s', (words, leads) => {
    expect(walk([...essentials, { en: words, cy: words, leads }], 'cy').deviations).toEqual([]);
  });
});

describe('who it happened to is no mistake for oneself', () => {
  test.each([
    ['merch fi', 'someone-else'],
    ['fi welodd e', 'witness'],
    ['smo fi moyn rhoi enw fi', 'anonymous'],
    ['i fi nath e ddigwydd', 'me'],
  ])('“%s” is %s', (words, code) => {
    expect(kept('report.for-whom.ask', words, 'forWhom')).toEqual([code]);
  });
});
