// What more can be said of what was done: its kind, the threat, the words, the reason. Every question can be passed over.
import type { Step } from '../src/engine/form.ts';
import { kindIs, more, orRead } from './conditions.ts';
import { alsoForOthers } from './for-others.ts';
import { optionsOf } from './options.ts';

/** Asked of everybody, because the read-out of an account fills them. */
const kinds: Step = {
  id: 'kinds',
  section: 'E',
  need: 'recommended',
  when: orRead('kinds', more),
  ask: 'report.kinds.ask',
  hint: 'report.kinds.hint',
  label: 'report.kinds.label',
  field: {
    id: 'kinds',
    kind: 'choice',
    several: true,
    options: optionsOf(
      'kinds',
      'threat',
      'abuse',
      'repeated',
      'following',
      'online',
      'fake',
      'private',
      'damage',
      'assault',
      'sexual',
      'hate',
      'package',
      'event',
      'voters',
      'other',
    ),
  },
  after: [
    { when: { field: 'kinds', includes: 'package' }, say: 'common.danger.package' },
    { when: { field: 'kinds', includes: 'sexual' }, say: 'common.danger.assault' },
  ],
};

export const detailsWhat: readonly Step[] = [
  kinds,
  ...alsoForOthers(
    {
      id: 'threat',
      section: 'E',
      need: 'recommended',
      when: kindIs('threat'),
      ask: 'report.threat.ask',
      hint: 'report.threat.hint',
      label: 'report.threat.label',
      field: {
        id: 'threat',
        kind: 'choice',
        several: true,
        options: optionsOf('threat', 'me', 'family', 'team', 'someone-else', 'nobody'),
      },
    },
    'report.threat.ask',
    optionsOf('threat', 'them', 'their-family', 'me', 'someone-else', 'nobody'),
  ),
  {
    id: 'means',
    section: 'E',
    need: 'recommended',
    when: orRead('means', kindIs('threat')),
    ask: 'report.means.ask',
    hint: 'report.means.hint',
    label: 'report.means.label',
    field: {
      id: 'means',
      kind: 'choice',
      several: true,
      options: optionsOf('means', 'weapon', 'plan', 'time-place', 'home', 'movements', 'family', 'none'),
    },
  },
  {
    id: 'exact-words',
    section: 'E',
    need: 'recommended',
    when: more,
    ask: 'report.exact-words.ask',
    hint: 'report.exact-words.hint',
    label: 'report.exact-words.label',
    field: { id: 'exactWords', kind: 'text', atMost: 4000 },
  },
  {
    id: 'why-role',
    section: 'E',
    need: 'recommended',
    when: more,
    ask: 'report.why-role.ask',
    hint: 'report.why-role.hint',
    label: 'report.why-role.label',
    field: { id: 'whyRole', kind: 'text', atMost: 2000 },
  },
  {
    id: 'hate',
    section: 'E',
    need: 'optional',
    when: kindIs('hate'),
    ask: 'report.hate.ask',
    hint: 'report.hate.hint',
    label: 'report.hate.label',
    field: {
      id: 'hate',
      kind: 'choice',
      several: true,
      options: optionsOf('hate', 'race', 'religion', 'disability', 'orientation', 'gender-identity', 'sex', 'other'),
    },
  },
];
