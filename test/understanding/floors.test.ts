// What is understood does not get worse: the figures of the test split, whose scenarios nothing was trained or tuned on,
// are held from below. Raise a floor when a figure rises.
import { describe, expect, test } from '@jest/globals';
import { grade } from '../../src/reporting/grade.ts';
import type { KindCode, RiskCode } from '../../src/understanding/recognition.ts';
import { loadCorpus, splitOf } from '../corpus/load-corpus.ts';
import { measure, recogniserFor } from '../corpus/measure.ts';

const lines = loadCorpus().filter((line) => splitOf(line) === 'test');
const recognise = recogniserFor('test');
const figures = {
  en: measure(
    lines.filter((one) => one.language === 'en'),
    recognise,
  ),
  cy: measure(
    lines.filter((one) => one.language === 'cy'),
    recognise,
  ),
};

const floors: Readonly<Record<'en' | 'cy', Readonly<Record<string, number>>>> = {
  en: {
    'kind among the five offered': 92,
    'threat among the five offered': 99,
    'danger sure or maybe: recall': 85,
    'no danger: not sure': 98,
    'no danger: not maybe': 89,
    'no despair: none found': 97,
    'despair and self-harm: recall': 76,
    'nothing to report is read as harmless': 67,
    'something to report is not read as harmless': 95,
  },
  cy: {
    'kind among the five offered': 91,
    'threat among the five offered': 99,
    'danger sure or maybe: recall': 79,
    'no danger: not sure': 97,
    'no danger: not maybe': 87,
    'no despair: none found': 96,
    'despair and self-harm: recall': 77,
    'nothing to report is read as harmless': 64,
    'something to report is not read as harmless': 93,
  },
};

describe.each(['en', 'cy'] as const)('on the test split, in %s', (language) => {
  test.each(Object.entries(floors[language]))('%s is at least %d %%', (name, floor) => {
    const { hits, of } = figures[language].get(name) ?? { hits: 0, of: 0 };
    expect(of).toBeGreaterThan(10);
    expect((100 * hits) / of).toBeGreaterThanOrEqual(floor);
  });
});

describe('with honest ticks', () => {
  const graded = lines.filter((line) => line.grade && line.kinds && line.risks);
  const levelOf = (line: (typeof graded)[number]) =>
    grade({
      dangerNow: line.danger === 'sure',
      worry: 'worried',
      ticks: { kinds: line.kinds as KindCode[], risks: line.risks as RiskCode[] },
      texts: [recognise(line.text)],
    });

  test('the grade is a careful officer’s in at least 85 % of the accounts', () => {
    const right = graded.filter((line) => levelOf(line).level === line.grade);
    expect(graded.length).toBeGreaterThan(100);
    expect((100 * right.length) / graded.length).toBeGreaterThanOrEqual(85);
  });

  test('no grave account is graded lowest and called sorted, but where nothing was ticked', () => {
    const grave = graded.filter((line) => line.grave && (line.kinds?.length ?? 0) + (line.risks?.length ?? 0) > 0);
    const lowest = grave.filter((line) => levelOf(line).level === 'standard' && levelOf(line).sorted);
    expect(lowest.map(({ id }) => id)).toEqual([]);
  });
});

test('the same ticks give the same grade, whatever the language and the words', () => {
  const ticks = { kinds: ['threat', 'damage'] as const, risks: ['home'] as const };
  const levels = ['He will burn my house', 'Bydd e’n llosgi fy nhŷ', 'x', ''].map(
    (text) => grade({ dangerNow: false, worry: 'calm', ticks, texts: [recognise(text)] }).level,
  );
  expect(new Set(levels)).toEqual(new Set(['red']));
});
