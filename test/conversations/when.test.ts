// The question "when" as it is answered in a talk, in both languages and switching half-way: the day that was meant, or none.
import { describe, expect, test } from '@jest/globals';
import { type Row, runs, walk } from '../support/talk.ts';
import { upTo } from './essentials.ts';

const day = (from: string | null, to: string | null = null) => ({ from, to });
const next = 'report.for-whom.ask';

/** What is typed, and the days that are kept of it, on the night of Tuesday 24 November 2026. */
const talks: readonly (readonly [rows: readonly Row[], kept: ReturnType<typeof day>])[] = [
  [[{ en: 'a week last Monday', cy: 'wythnos i ddydd Llun diwethaf', leads: next }], day('2026-11-16')],
  [[{ en: 'on Remembrance Sunday', cy: 'ar Sul y Cofio', leads: next }], day('2026-11-08')],
  [[{ en: 'every night', cy: 'bob nos', leads: next }], day(null, '2026-11-24')],
  [[{ en: 'since Sunday', cy: 'ers dydd Sul', leads: next }], day('2026-11-22', '2026-11-24')],
  [[{ en: 'no', cy: 'na', leads: next }], day(null)],
  [[{ en: 'can’t remember', cy: 'dw i ddim yn cofio', leads: next }], day(null)],
  [[{ en: 'the other day', cy: 'y diwrnod o’r blaen', leads: next }], day(null)],
  [
    [
      { en: 'on Tuesday', cy: 'ddydd Mawrth', leads: 'common.problem.whichDay' },
      { en: '2', cy: '2', leads: next },
    ],
    day('2026-11-17'),
  ],
  [
    [
      { en: 'Tuesday', cy: 'dydd Mawrth', leads: 'common.problem.whichDay' },
      { press: '2026-11-24', leads: next },
    ],
    day('2026-11-24'),
  ],
  [
    [
      { en: 'Tuesday', cy: 'dydd Mawrth', leads: 'common.problem.whichDay' },
      { en: 'no, it was last Friday', cy: 'na, nos Wener diwethaf', leads: next },
    ],
    day('2026-11-20'),
  ],
  [
    [
      { en: 'purple', cy: 'porffor', leads: 'report.when.ask', messages: 'common.problem.date' },
      { en: 'elephants', cy: 'eliffantod', leads: 'report.when.ask', messages: 'common.problem.date' },
      { en: 'green', cy: 'gwyrdd', leads: 'report.when.ask', messages: 'common.stuckEssential' },
      { en: 'yesterday', cy: 'ddoe', leads: next },
    ],
    day('2026-11-23'),
  ],
];

describe.each(runs)('in %s', (run) => {
  test.each(talks)('row %#', (rows, kept) => {
    const { deviations, talk } = walk([...upTo('report.when.ask'), ...rows], run);
    expect(deviations).toEqual([]);
    expect(talk.state.answers.when).toMatchObject({ kind: 'date', ...kept });
  });
});
