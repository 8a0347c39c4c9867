// What more can be said of who did it, who saw it and what was kept. Nothing is asked for here that is not safe to say.
import type { Condition, Step } from '../src/engine/form.ts';
import { more } from './conditions.ts';
import { optionsOf } from './options.ts';
import { withSynonyms } from './synonyms.ts';

/** A letter was asked about already where it came by post. */
const hasOriginal: Condition = {
  any: [
    { field: 'evidence', isOneOf: ['screenshots', 'voicemail', 'photos', 'video'] },
    {
      all: [
        { field: 'evidence', includes: 'letter' },
        { not: { field: 'keptPost', isOneOf: ['yes', 'no', 'not-sure'] } },
      ],
    },
  ],
};

export const detailsWho: readonly Step[] = [
  {
    id: 'known',
    section: 'G',
    need: 'recommended',
    when: more,
    ask: 'report.known.ask',
    label: 'report.known.label',
    field: { id: 'known', kind: 'choice', options: withSynonyms('known', optionsOf('known', 'yes', 'maybe', 'no')) },
  },
  {
    id: 'who',
    section: 'G',
    need: 'recommended',
    when: more,
    ask: 'report.who.ask',
    hint: 'report.who.hint',
    label: 'report.who.label',
    field: { id: 'who', kind: 'text', atMost: 2000 },
  },
  {
    id: 'relationship',
    section: 'G',
    need: 'optional',
    when: { all: [more, { field: 'known', isOneOf: ['yes', 'maybe'] }] },
    ask: 'report.relationship.ask',
    label: 'report.relationship.label',
    field: {
      id: 'relationship',
      kind: 'choice',
      options: optionsOf('relationship', 'stranger', 'known', 'partner', 'colleague', 'opponent', 'party', 'other'),
    },
  },
  {
    id: 'danger-signs',
    section: 'G',
    need: 'recommended',
    when: { all: [more, { field: 'known', isOneOf: ['yes', 'maybe'] }] },
    ask: 'report.danger-signs.ask',
    hint: 'report.danger-signs.hint',
    label: 'report.danger-signs.label',
    field: {
      id: 'dangerSigns',
      kind: 'choice',
      several: true,
      options: optionsOf('danger-signs', 'weapons', 'dogs', 'violent', 'unwell', 'none'),
    },
  },
  {
    id: 'witnesses',
    section: 'H',
    need: 'recommended',
    when: more,
    ask: 'report.witnesses.ask',
    hint: 'report.witnesses.hint',
    label: 'report.witnesses.label',
    acceptsNo: true,
    field: { id: 'witnesses', kind: 'text', atMost: 1000 },
  },
  {
    id: 'evidence',
    section: 'H',
    need: 'recommended',
    when: more,
    ask: 'report.evidence.ask',
    hint: 'report.evidence.hint',
    label: 'report.evidence.label',
    field: {
      id: 'evidence',
      kind: 'choice',
      several: true,
      options: optionsOf('evidence', 'screenshots', 'links', 'voicemail', 'letter', 'photos', 'video', 'notes', 'none'),
    },
  },
  {
    id: 'original',
    section: 'H',
    need: 'recommended',
    when: { all: [more, hasOriginal] },
    ask: 'report.original.ask',
    hint: 'report.original.hint',
    label: 'report.original.label',
    field: { id: 'original', kind: 'choice', options: optionsOf('original', 'yes', 'no', 'not-sure') },
  },
  {
    id: 'told-others',
    section: 'H',
    need: 'recommended',
    when: more,
    ask: 'report.told-others.ask',
    hint: 'report.told-others.hint',
    label: 'report.told-others.label',
    acceptsNo: true,
    field: { id: 'toldOthers', kind: 'text', atMost: 1000 },
  },
];
