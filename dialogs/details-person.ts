// What more can be said of the person: how it affects them, what they want, how to reach them safely, who may be told.
// Every question can be passed over, and an agreement that was not given is a no.
import type { Condition, Step } from '../src/engine/form.ts';
import type { MessageKey } from '../src/shared/locale.ts';
import { alsoForOthers } from './for-others.ts';
import { optionsOf } from './options.ts';

const more: Condition = { field: 'more', is: 'yes' };
const named: Condition = { all: [more, { not: { field: 'forWhom', is: 'anonymous' } }] };

/** Who has a council or a party of their own. */
const inPolitics: Condition = {
  all: [named, { not: { field: 'role', isOneOf: ['journalist', 'election-staff', 'other'] } }],
};

/** One question each, so that nobody agrees to three things by one press. */
const mayTell = (who: 'council' | 'officer' | 'party', label: MessageKey, when: Condition = named): Step => ({
  id: `share-${who}`,
  section: 'K',
  need: 'optional',
  when,
  ask: `report.share-${who}.ask`,
  hint: `report.share-${who}.hint`,
  label,
  field: {
    id: `share${who[0]?.toUpperCase()}${who.slice(1)}`,
    kind: 'choice',
    options: optionsOf(`share-${who}`, 'yes', 'no'),
  },
});

export const personDetails: readonly Step[] = [
  ...alsoForOthers(
    {
      id: 'effect',
      section: 'I',
      need: 'recommended',
      when: more,
      ask: 'report.effect.ask',
      hint: 'report.effect.hint',
      label: 'report.effect.label',
      field: {
        id: 'effect',
        kind: 'choice',
        several: true,
        options: optionsOf('effect', 'sleep', 'work', 'campaigning', 'event', 'family', 'standing', 'none'),
      },
    },
    'report.effect.askOthers',
  ),
  {
    id: 'others-at-risk',
    section: 'I',
    need: 'recommended',
    when: more,
    ask: 'report.others-at-risk.ask',
    hint: 'report.others-at-risk.hint',
    label: 'report.others-at-risk.label',
    field: {
      id: 'othersAtRisk',
      kind: 'choice',
      several: true,
      options: optionsOf('others-at-risk', 'children', 'family', 'staff', 'volunteers', 'venue', 'nobody'),
    },
  },
  ...alsoForOthers(
    {
      id: 'more-at-risk',
      section: 'I',
      need: 'optional',
      when: more,
      ask: 'report.more-at-risk.ask',
      hint: 'report.more-at-risk.hint',
      label: 'report.more-at-risk.label',
      field: { id: 'moreAtRisk', kind: 'text', atMost: 1000 },
    },
    'report.more-at-risk.askOthers',
  ),
];

export const wishes: readonly Step[] = [
  {
    id: 'safe-how',
    section: 'C',
    need: 'recommended',
    when: named,
    ask: 'report.safe-how.ask',
    hint: 'report.safe-how.hint',
    label: 'report.safe-how.label',
    field: {
      id: 'safeHow',
      kind: 'choice',
      several: true,
      options: optionsOf('safe-how', 'call', 'text', 'voicemail', 'email'),
    },
  },
  {
    id: 'safe-times',
    section: 'C',
    need: 'recommended',
    when: named,
    ask: 'report.safe-times.ask',
    hint: 'report.safe-times.hint',
    label: 'report.safe-times.label',
    field: { id: 'safeTimes', kind: 'text', atMost: 300 },
  },
  {
    id: 'who-reads',
    section: 'C',
    need: 'recommended',
    when: named,
    ask: 'report.who-reads.ask',
    label: 'report.who-reads.label',
    field: { id: 'whoReads', kind: 'choice', options: optionsOf('who-reads', 'yes', 'no', 'not-sure') },
  },
  {
    id: 'codeword',
    section: 'C',
    need: 'optional',
    when: named,
    ask: 'report.codeword.ask',
    label: 'report.codeword.label',
    field: { id: 'codeword', kind: 'text', atMost: 100 },
  },
  {
    id: 'go-between',
    section: 'C',
    need: 'optional',
    when: named,
    ask: 'report.go-between.ask',
    hint: 'report.go-between.hint',
    label: 'report.go-between.label',
    field: { id: 'goBetween', kind: 'text', atMost: 300 },
  },
  {
    id: 'needs',
    section: 'C',
    need: 'recommended',
    when: named,
    ask: 'report.needs.ask',
    hint: 'report.needs.hint',
    label: 'report.needs.label',
    field: {
      id: 'needs',
      kind: 'choice',
      several: true,
      options: optionsOf('needs', 'welsh', 'interpreter', 'bsl', 'writing', 'woman', 'other', 'none'),
    },
  },
  {
    id: 'known-as',
    section: 'D',
    need: 'recommended',
    when: { all: [more, { field: 'role', is: 'candidate' }] },
    ask: 'report.known-as.ask',
    label: 'report.known-as.label',
    field: { id: 'knownAs', kind: 'choice', options: optionsOf('known-as', 'nominated', 'announced', 'not-yet') },
  },
  {
    id: 'linked',
    section: 'D',
    need: 'optional',
    when: more,
    ask: 'report.linked.ask',
    hint: 'report.linked.hint',
    label: 'report.linked.label',
    field: { id: 'linked', kind: 'choice', options: optionsOf('linked', 'yes', 'no', 'not-sure') },
  },
  {
    id: 'next-event',
    section: 'D',
    need: 'recommended',
    when: more,
    ask: 'report.next-event.ask',
    hint: 'report.next-event.hint',
    label: 'report.next-event.label',
    field: { id: 'nextEvent', kind: 'text', atMost: 1000 },
  },
  {
    id: 'want',
    section: 'K',
    need: 'recommended',
    when: named,
    ask: 'report.want.ask',
    hint: 'report.want.hint',
    label: 'report.want.label',
    field: {
      id: 'want',
      kind: 'choice',
      several: true,
      options: optionsOf('want', 'contact', 'visit', 'alarm', 'patrol', 'record'),
    },
  },
  {
    id: 'support',
    section: 'K',
    need: 'recommended',
    when: named,
    ask: 'report.support.ask',
    hint: 'report.support.hint',
    label: 'report.support.label',
    field: { id: 'support', kind: 'choice', options: optionsOf('support', 'yes', 'no') },
  },
  mayTell('council', 'report.share-council.label', inPolitics),
  mayTell('officer', 'report.share-officer.label'),
  mayTell('party', 'report.share-party.label', inPolitics),
];
