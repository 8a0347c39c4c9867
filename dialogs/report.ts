// Reporting harassment, as few questions as a force can act on. Everything here is essential; what can be skipped is
// asked after it and only of those who want to tell more.
import type { Condition, Option, Step } from '../src/engine/form.ts';
import { contests, roles, worries } from '../src/reporting/report.ts';
import { alsoForOthers } from './for-others.ts';
import { optionsOf } from './options.ts';
import { sorting } from './sorting.ts';
import { withSynonyms, yesNoSynonyms } from './synonyms.ts';

const named: Condition = { not: { field: 'forWhom', is: 'anonymous' } };

const roleOptions: readonly Option[] = withSynonyms(
  'role',
  roles.map((code) => ({ code, label: `report.role.${code}` as const })),
);
const electionOptions: readonly Option[] = withSynonyms(
  'election',
  contests.map((code) => ({ code, label: `report.election.${code}` as const })),
);
const worryOptions: readonly Option[] = withSynonyms(
  'worry',
  worries.map((code) => ({ code, label: `report.worry.${code}` as const })),
);

export const report: readonly Step[] = [
  {
    id: 'agree',
    section: 'B',
    need: 'essential',
    ask: 'report.agree.ask',
    hint: 'report.agree.hint',
    why: 'report.agree.why',
    label: 'report.agree.label',
    field: { id: 'agree', kind: 'yes-no', yes: 'report.agree.yes', no: 'report.agree.no', ...yesNoSynonyms('agree') },
    secondaryActions: [
      { code: 'advice', label: 'report.agree.advice' },
      { code: 'who', label: 'report.agree.who' },
      { code: 'return', label: 'report.agree.return' },
    ],
    stopsWhen: { when: { field: 'agree', is: 'no' }, say: 'report.agree.rest' },
  },
  {
    id: 'for-whom',
    section: 'C',
    need: 'essential',
    ask: 'report.for-whom.ask',
    why: 'report.for-whom.why',
    label: 'report.for-whom.label',
    field: {
      id: 'forWhom',
      kind: 'choice',
      options: withSynonyms('for-whom', optionsOf('for-whom', 'me', 'someone-else', 'witness', 'anonymous')),
    },
    after: [{ when: { field: 'forWhom', is: 'anonymous' }, say: 'report.for-whom.anonymousNote' }],
  },
  {
    id: 'victim',
    section: 'C',
    need: 'recommended',
    when: { field: 'forWhom', is: 'someone-else' },
    ask: 'report.victim.ask',
    label: 'report.victim.label',
    field: { id: 'victim', kind: 'text', atMost: 200 },
  },
  {
    id: 'name',
    section: 'C',
    need: 'essential',
    when: named,
    ask: 'report.name.ask',
    why: 'report.name.why',
    label: 'report.name.label',
    refusal: {
      field: 'forWhom',
      code: 'anonymous',
      ask: 'report.name.withoutName',
      yes: 'report.name.without',
      no: 'report.name.with',
    },
    field: { id: 'name', kind: 'text', atMost: 200, isName: true },
  },
  {
    id: 'contact',
    section: 'C',
    need: 'recommended',
    skipLabel: 'report.contact.none',
    skipMessage: 'report.contact.noneNote',
    when: named,
    ask: 'report.contact.ask',
    hint: 'report.contact.hint',
    why: 'report.contact.why',
    label: 'report.contact.label',
    aliases: ['phone', 'phone number', 'number', 'email', 'mobile', 'contact', 'ffon', 'rhif ffon', 'e bost'],
    field: { id: 'contact', kind: 'contact' },
  },
  {
    id: 'role',
    section: 'C',
    need: 'essential',
    ask: 'report.role.ask',
    reprompt: 'report.role.again',
    why: 'report.role.why',
    label: 'report.role.label',
    field: { id: 'role', kind: 'choice', options: roleOptions },
  },
  {
    id: 'election',
    section: 'D',
    need: 'essential',
    ask: 'report.election.ask',
    reprompt: 'report.election.again',
    why: 'report.election.why',
    label: 'report.election.label',
    field: { id: 'election', kind: 'choice', options: electionOptions },
  },
  {
    id: 'place',
    section: 'D',
    need: 'essential',
    ask: 'report.place.ask',
    hint: 'report.place.hint',
    reprompt: 'report.place.again',
    why: 'report.place.why',
    label: 'report.place.label',
    aliases: ['town', 'where', 'force', 'police', 'police force', 'tref', 'ble', 'heddlu'],
    field: { id: 'place', kind: 'place' },
  },
  {
    id: 'account',
    section: 'E',
    need: 'essential',
    ask: 'report.account.ask',
    hint: 'report.account.hint',
    why: 'report.account.why',
    label: 'report.account.label',
    field: { id: 'account', kind: 'text', atMost: 10_000 },
    prefills: true,
  },
  ...sorting,
  {
    id: 'understood',
    section: 'steer',
    need: 'essential',
    when: { not: { field: 'readOut', is: 'none' } },
    ask: 'report.understood.ask',
    why: 'report.understood.why',
    label: 'report.understood.label',
    field: {
      id: 'understood',
      kind: 'yes-no',
      yes: 'report.understood.yes',
      no: 'report.understood.no',
      ...yesNoSynonyms('understood'),
    },
    confirmsPrefill: true,
  },
  {
    id: 'when',
    section: 'F',
    need: 'essential',
    ask: 'report.when.ask',
    hint: 'report.when.hint',
    why: 'report.when.why',
    label: 'report.when.label',
    aliases: ['date', 'day', 'time', 'dyddiad', 'diwrnod', 'amser'],
    field: {
      id: 'when',
      kind: 'date',
      options: withSynonyms('when', optionsOf('when', 'today', 'yesterday', 'ongoing', 'not-sure')),
    },
  },
  ...alsoForOthers(
    {
      id: 'worry',
      section: 'I',
      need: 'essential',
      ask: 'report.worry.ask',
      hint: 'report.worry.hint',
      why: 'report.worry.why',
      reprompt: 'report.worry.again',
      label: 'report.worry.label',
      field: { id: 'worry', kind: 'choice', scale: true, options: worryOptions },
      after: [{ when: { field: 'worry', is: 'fear-for-life' }, say: 'common.danger.now' }],
    },
    'report.worry.askOthers',
  ),
  {
    id: 'more',
    section: 'steer',
    need: 'essential',
    ask: 'report.more.ask',
    reprompt: 'report.more.again',
    label: 'report.more.label',
    field: { id: 'more', kind: 'yes-no', yes: 'report.more.yes', no: 'report.more.no', ...yesNoSynonyms('more') },
  },
];
