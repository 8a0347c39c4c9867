// What more can be said of what was done: the threat, the words, the reason. Every question can be passed over.
import type { Step } from '../src/engine/form.ts';
import { kindIs, more } from './conditions.ts';
import { alsoForOthers } from './for-others.ts';
import { optionsOf } from './options.ts';

export const detailsWhat: readonly Step[] = [
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
