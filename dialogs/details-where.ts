// What more can be said of how and where: each branch is asked only of those whom it concerns, and can be passed over.
import type { Step } from '../src/engine/form.ts';
import { platforms } from '../src/understanding/account/links.ts';
import { happened, more, online, orRead } from './conditions.ts';
import { optionsOf } from './options.ts';
import { withSynonyms } from './synonyms.ts';

const how: Step = {
  id: 'how',
  section: 'F',
  need: 'recommended',
  when: orRead('how', more),
  ask: 'report.how.ask',
  hint: 'report.how.hint',
  label: 'report.how.label',
  field: {
    id: 'how',
    kind: 'choice',
    several: true,
    options: optionsOf('how', 'in-person', 'online', 'phone', 'post', 'event', 'home', 'vehicle', 'railway'),
  },
  after: [{ when: { field: 'how', includes: 'railway' }, say: 'report.how.railwayNote' }],
};

/** What to keep of a post before it is gone, said for each place that was named. */
const toCapture: NonNullable<Step['after']> = [
  { when: { field: 'platform', isOneOf: platforms }, say: 'evidence.capture.intro' },
  ...platforms.map((code) => ({
    when: { field: 'platform', includes: code } as const,
    say: `evidence.capture.${code}` as const,
  })),
];

export const detailsWhere: readonly Step[] = [
  how,
  {
    id: 'tell-both',
    section: 'F',
    need: 'optional',
    when: more,
    ask: 'report.tell-both.ask',
    hint: 'report.tell-both.hint',
    label: 'report.tell-both.label',
    field: { id: 'tellBoth', kind: 'choice', options: optionsOf('tell-both', 'yes', 'no') },
  },
  {
    id: 'other-place',
    section: 'F',
    need: 'recommended',
    when: { all: [more, { field: 'tellBoth', is: 'yes' }] },
    ask: 'report.other-place.ask',
    label: 'report.other-place.label',
    field: { id: 'otherPlace', kind: 'place' },
  },
  {
    id: 'exact-place',
    section: 'F',
    need: 'recommended',
    when: happened('in-person', 'event', 'home', 'vehicle', 'railway'),
    ask: 'report.exact-place.ask',
    hint: 'report.exact-place.hint',
    label: 'report.exact-place.label',
    field: { id: 'exactPlace', kind: 'text', atMost: 500 },
  },
  {
    id: 'platform',
    section: 'F',
    need: 'recommended',
    when: orRead('platform', online),
    ask: 'report.platform.ask',
    hint: 'report.platform.hint',
    label: 'report.platform.label',
    field: {
      id: 'platform',
      kind: 'choice',
      several: true,
      options: optionsOf(
        'platform',
        'x',
        'facebook',
        'instagram',
        'tiktok',
        'youtube',
        'whatsapp',
        'telegram',
        'nextdoor',
        'linkedin',
        'reddit',
        'email',
        'other',
      ),
    },
    after: toCapture,
  },
  {
    id: 'links',
    section: 'F',
    need: 'recommended',
    when: orRead('links', online),
    ask: 'report.links.ask',
    hint: 'report.links.hint',
    label: 'report.links.label',
    field: { id: 'links', kind: 'text', atMost: 4000 },
  },
  {
    id: 'handle',
    section: 'F',
    need: 'recommended',
    when: orRead('handle', online),
    ask: 'report.handle.ask',
    hint: 'report.handle.hint',
    label: 'report.handle.label',
    field: { id: 'handle', kind: 'text', atMost: 500 },
  },
  {
    id: 'still-up',
    section: 'F',
    need: 'recommended',
    when: online,
    ask: 'report.still-up.ask',
    label: 'report.still-up.label',
    field: {
      id: 'stillUp',
      kind: 'choice',
      options: withSynonyms('still-up', optionsOf('still-up', 'yes', 'no', 'not-sure')),
    },
  },
  {
    id: 'phone-number',
    section: 'F',
    need: 'recommended',
    when: happened('phone'),
    ask: 'report.phone-number.ask',
    hint: 'report.phone-number.hint',
    label: 'report.phone-number.label',
    field: { id: 'phoneNumber', kind: 'text', atMost: 200 },
  },
  {
    id: 'kept-post',
    section: 'F',
    need: 'recommended',
    when: happened('post'),
    ask: 'report.kept-post.ask',
    label: 'report.kept-post.label',
    field: { id: 'keptPost', kind: 'choice', options: optionsOf('kept-post', 'yes', 'no', 'not-sure') },
    after: [{ when: { field: 'keptPost', is: 'yes' }, say: 'report.kept-post.note' }],
  },
  {
    id: 'camera',
    section: 'F',
    need: 'recommended',
    when: happened('in-person', 'event', 'home', 'vehicle', 'railway'),
    ask: 'report.camera.ask',
    hint: 'report.camera.hint',
    label: 'report.camera.label',
    field: { id: 'camera', kind: 'choice', options: optionsOf('camera', 'yes', 'no', 'not-sure') },
    after: [{ when: { field: 'camera', is: 'yes' }, say: 'report.camera.note' }],
  },
];
