// Earlier times, one after another, as a diary: each is added by a yes, changed like any answer, and taken out again
// alone. Police look for a pattern, and a pattern is made of small things.
import type { Condition, Step } from '../src/engine/form.ts';
import { more, orRead } from './conditions.ts';
import { optionsOf } from './options.ts';
import { withSynonyms } from './synonyms.ts';

const before: Step = {
  id: 'before',
  section: 'J',
  need: 'recommended',
  when: orRead('before', more),
  ask: 'report.before.ask',
  label: 'report.before.label',
  field: {
    id: 'before',
    kind: 'choice',
    options: withSynonyms('before', optionsOf('before', 'first', 'once', 'several', 'worse')),
  },
};

/** More than this is for an officer to take down. */
const mostEarlierTimes = 8;

const hasHistory: Condition = {
  all: [
    { field: 'more', is: 'yes' },
    { field: 'before', isOneOf: ['once', 'several', 'worse'] },
  ],
};

/** The question stands when the one before it was answered with yes. */
function earlierTime(number: number): readonly Step[] {
  const asked: Condition =
    number === 1 ? hasHistory : { all: [hasHistory, { field: `earlier${number - 1}`, isOneOf: ['yes', 'remove'] }] };
  const told: Condition = { all: [asked, { field: `earlier${number}`, is: 'yes' }] };
  return [
    {
      id: `earlier-${number}`,
      section: 'J',
      need: 'recommended',
      when: asked,
      ask: number === 1 ? 'report.diary.ask' : 'report.diary.again',
      hint: 'report.diary.hint',
      label: 'report.diary.label',
      hiddenWhen: { field: `earlier${number}`, isOneOf: ['no', 'remove'] },
      field: {
        id: `earlier${number}`,
        kind: 'choice',
        options: [
          ...optionsOf('diary', 'yes', 'no'),
          { code: 'remove', label: 'report.diary.remove', onlyOnReview: true },
        ],
      },
    },
    {
      id: `earlier-${number}-what`,
      section: 'J',
      need: 'recommended',
      when: told,
      ask: 'report.diary-what.ask',
      label: 'report.diary-what.label',
      field: { id: `earlier${number}What`, kind: 'text', atMost: 4000 },
    },
    {
      id: `earlier-${number}-when`,
      section: 'J',
      need: 'recommended',
      when: told,
      ask: 'report.diary-when.ask',
      hint: 'report.diary-when.hint',
      label: 'report.diary-when.label',
      field: { id: `earlier${number}When`, kind: 'date', options: [] },
    },
  ];
}

export const diary: readonly Step[] = [
  before,
  ...Array.from({ length: mostEarlierTimes }, (_, index) => earlierTime(index + 1)).flat(),
  {
    id: 'reported-before',
    section: 'J',
    need: 'recommended',
    when: hasHistory,
    ask: 'report.reported-before.ask',
    hint: 'report.reported-before.hint',
    label: 'report.reported-before.label',
    acceptsNo: true,
    field: { id: 'reportedBefore', kind: 'text', atMost: 1000 },
  },
  {
    id: 'others-targeted',
    section: 'J',
    need: 'recommended',
    when: { field: 'more', is: 'yes' },
    ask: 'report.others-targeted.ask',
    label: 'report.others-targeted.label',
    field: { id: 'othersTargeted', kind: 'choice', options: optionsOf('others-targeted', 'yes', 'no', 'not-sure') },
  },
];
