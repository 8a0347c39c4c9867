// What more can be said of the incident itself: what, how, where, who, and what was kept. Every question can be passed
// over; each branch is asked only of those whom it concerns.
import type { Condition, Step } from '../src/form/definition.ts';
import { optionsOf } from './options.ts';

const more: Condition = { field: 'more', is: 'yes' };
/** Asked of those who tell more; there already for those whose own words said it. */
const orRead = (field: string, asked: Condition): Condition => ({
  any: [asked, { all: [{ field: 'understood', is: 'yes' }, { field: 'readOut', includes: field }] }],
});
const happened = (...ways: readonly string[]): Condition => ({ all: [more, { field: 'how', isOneOf: ways }] });
const kindIs = (kind: string): Condition => ({ all: [more, { field: 'kinds', includes: kind }] });
const online: Condition = { all: [more, { any: [{ field: 'how', includes: 'online' }, { field: 'kinds', includes: 'online' }, { field: 'kinds', includes: 'fake' }] }] };

/** Asked of everybody, because the read-out of an account fills them. */
export const kinds: Step = {
  id: 'kinds', section: 'E', need: 'recommended', when: orRead('kinds', more),
  ask: 'report.kinds.ask', hint: 'report.kinds.hint', label: 'report.kinds.label',
  field: {
    id: 'kinds', kind: 'choice', several: true,
    options: optionsOf('kinds', 'threat', 'abuse', 'repeated', 'following', 'online', 'fake', 'private', 'damage', 'assault', 'sexual', 'hate', 'package', 'event', 'voters', 'other'),
  },
  after: [
    { when: { field: 'kinds', includes: 'package' }, say: 'common.danger.package' },
    { when: { field: 'kinds', includes: 'sexual' }, say: 'common.danger.assault' },
  ],
};

export const how: Step = {
  id: 'how', section: 'F', need: 'recommended', when: orRead('how', more),
  ask: 'report.how.ask', hint: 'report.how.hint', label: 'report.how.label',
  field: { id: 'how', kind: 'choice', several: true, options: optionsOf('how', 'in-person', 'online', 'phone', 'post', 'event', 'home', 'vehicle') },
};

export const before: Step = {
  id: 'before', section: 'J', need: 'recommended', when: orRead('before', more),
  ask: 'report.before.ask', label: 'report.before.label',
  field: { id: 'before', kind: 'choice', options: optionsOf('before', 'first', 'once', 'several', 'worse') },
};

export const incidentDetails: readonly Step[] = [
  kinds,
  {
    id: 'threat', section: 'E', need: 'recommended', when: kindIs('threat'),
    ask: 'report.threat.ask', hint: 'report.threat.hint', label: 'report.threat.label',
    field: { id: 'threat', kind: 'choice', several: true, options: optionsOf('threat', 'me', 'family', 'team', 'someone-else', 'nobody') },
  },
  {
    id: 'means', section: 'E', need: 'recommended', when: orRead('means', kindIs('threat')),
    ask: 'report.means.ask', hint: 'report.means.hint', label: 'report.means.label',
    field: { id: 'means', kind: 'choice', several: true, options: optionsOf('means', 'weapon', 'plan', 'time-place', 'home', 'movements', 'family', 'none') },
  },
  {
    id: 'exact-words', section: 'E', need: 'recommended', when: more,
    ask: 'report.exact-words.ask', hint: 'report.exact-words.hint', label: 'report.exact-words.label',
    field: { id: 'exactWords', kind: 'text', atMost: 4000 },
  },
  {
    id: 'why-role', section: 'E', need: 'recommended', when: more,
    ask: 'report.why-role.ask', hint: 'report.why-role.hint', label: 'report.why-role.label',
    field: { id: 'whyRole', kind: 'text', atMost: 2000 },
  },
  {
    id: 'hate', section: 'E', need: 'optional', when: kindIs('hate'),
    ask: 'report.hate.ask', hint: 'report.hate.hint', label: 'report.hate.label',
    field: { id: 'hate', kind: 'choice', several: true, options: optionsOf('hate', 'race', 'religion', 'disability', 'orientation', 'gender-identity', 'sex', 'other') },
  },
  how,
  {
    id: 'exact-place', section: 'F', need: 'recommended', when: happened('in-person', 'event', 'home', 'vehicle'),
    ask: 'report.exact-place.ask', hint: 'report.exact-place.hint', label: 'report.exact-place.label',
    field: { id: 'exactPlace', kind: 'text', atMost: 500 },
  },
  {
    id: 'platform', section: 'F', need: 'recommended', when: orRead('platform', online),
    ask: 'report.platform.ask', hint: 'report.platform.hint', label: 'report.platform.label',
    field: {
      id: 'platform', kind: 'choice', several: true,
      options: optionsOf('platform', 'x', 'facebook', 'instagram', 'tiktok', 'youtube', 'whatsapp', 'telegram', 'nextdoor', 'linkedin', 'reddit', 'email', 'other'),
    },
  },
  {
    id: 'links', section: 'F', need: 'recommended', when: orRead('links', online),
    ask: 'report.links.ask', hint: 'report.links.hint', label: 'report.links.label',
    field: { id: 'links', kind: 'text', atMost: 4000 },
  },
  {
    id: 'handle', section: 'F', need: 'recommended', when: orRead('handle', online),
    ask: 'report.handle.ask', hint: 'report.handle.hint', label: 'report.handle.label',
    field: { id: 'handle', kind: 'text', atMost: 500 },
  },
  {
    id: 'still-up', section: 'F', need: 'recommended', when: online,
    ask: 'report.still-up.ask', label: 'report.still-up.label',
    field: { id: 'stillUp', kind: 'choice', options: optionsOf('still-up', 'yes', 'no', 'not-sure') },
  },
  {
    id: 'phone-number', section: 'F', need: 'recommended', when: happened('phone'),
    ask: 'report.phone-number.ask', hint: 'report.phone-number.hint', label: 'report.phone-number.label',
    field: { id: 'phoneNumber', kind: 'text', atMost: 200 },
  },
  {
    id: 'kept-post', section: 'F', need: 'recommended', when: happened('post'),
    ask: 'report.kept-post.ask', label: 'report.kept-post.label',
    field: { id: 'keptPost', kind: 'choice', options: optionsOf('kept-post', 'yes', 'no', 'not-sure') },
    after: [{ when: { field: 'keptPost', is: 'yes' }, say: 'report.kept-post.note' }],
  },
  {
    id: 'camera', section: 'F', need: 'recommended', when: happened('in-person', 'event', 'home', 'vehicle'),
    ask: 'report.camera.ask', hint: 'report.camera.hint', label: 'report.camera.label',
    field: { id: 'camera', kind: 'choice', options: optionsOf('camera', 'yes', 'no', 'not-sure') },
    after: [{ when: { field: 'camera', is: 'yes' }, say: 'report.camera.note' }],
  },
  {
    id: 'known', section: 'G', need: 'recommended', when: more,
    ask: 'report.known.ask', label: 'report.known.label',
    field: { id: 'known', kind: 'choice', options: optionsOf('known', 'yes', 'maybe', 'no') },
  },
  {
    id: 'who', section: 'G', need: 'recommended', when: more,
    ask: 'report.who.ask', hint: 'report.who.hint', label: 'report.who.label',
    field: { id: 'who', kind: 'text', atMost: 2000 },
  },
  {
    id: 'relationship', section: 'G', need: 'optional', when: { all: [more, { field: 'known', isOneOf: ['yes', 'maybe'] }] },
    ask: 'report.relationship.ask', label: 'report.relationship.label',
    field: { id: 'relationship', kind: 'choice', options: optionsOf('relationship', 'stranger', 'known', 'partner', 'colleague', 'opponent', 'party', 'other') },
  },
  {
    id: 'danger-signs', section: 'G', need: 'recommended', when: { all: [more, { field: 'known', isOneOf: ['yes', 'maybe'] }] },
    ask: 'report.danger-signs.ask', hint: 'report.danger-signs.hint', label: 'report.danger-signs.label',
    field: { id: 'dangerSigns', kind: 'choice', several: true, options: optionsOf('danger-signs', 'weapons', 'dogs', 'violent', 'unwell', 'none') },
  },
  {
    id: 'witnesses', section: 'H', need: 'recommended', when: more,
    ask: 'report.witnesses.ask', hint: 'report.witnesses.hint', label: 'report.witnesses.label',
    field: { id: 'witnesses', kind: 'text', atMost: 1000 },
  },
  {
    id: 'evidence', section: 'H', need: 'recommended', when: more,
    ask: 'report.evidence.ask', hint: 'report.evidence.hint', label: 'report.evidence.label',
    field: { id: 'evidence', kind: 'choice', several: true, options: optionsOf('evidence', 'screenshots', 'links', 'voicemail', 'letter', 'photos', 'video', 'notes', 'none') },
  },
  {
    id: 'original', section: 'H', need: 'recommended', when: { all: [more, { field: 'evidence', isOneOf: ['screenshots', 'voicemail', 'letter', 'photos', 'video'] }] },
    ask: 'report.original.ask', hint: 'report.original.hint', label: 'report.original.label',
    field: { id: 'original', kind: 'choice', options: optionsOf('original', 'yes', 'no', 'not-sure') },
  },
  {
    id: 'told-others', section: 'H', need: 'recommended', when: more,
    ask: 'report.told-others.ask', hint: 'report.told-others.hint', label: 'report.told-others.label',
    field: { id: 'toldOthers', kind: 'text', atMost: 1000 },
  },
];
