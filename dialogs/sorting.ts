// Two closed questions that everybody is asked after the account: which kinds fit, and which risks are true. The urgency of
// the report comes from them, so it does not depend on how, or in which language, somebody writes.
import type { Step } from '../src/engine/form.ts';
import { optionsOf } from './options.ts';
import { withSynonyms } from './synonyms.ts';

const kinds: Step = {
  id: 'kinds',
  section: 'E',
  need: 'essential',
  ask: 'report.kinds.ask',
  askQuoting: 'report.kinds.askQuoting',
  hint: 'report.kinds.hint',
  label: 'report.kinds.label',
  field: {
    id: 'kinds',
    kind: 'choice',
    several: true,
    ranked: true,
    recognised: 'kinds',
    options: withSynonyms(
      'kinds',
      optionsOf(
        'kinds',
        'threat',
        'abuse',
        'repeated',
        'following',
        'online',
        'fake',
        'false-statement',
        'private',
        'damage',
        'assault',
        'sexual',
        'hate',
        'package',
        'event',
        'voters',
        'blackmail',
        'account-takeover',
        'tracking-device',
        'theft',
        'other',
        'none',
      ),
    ),
  },
  after: [
    { when: { field: 'kinds', includes: 'package' }, say: 'common.danger.package' },
    { when: { field: 'kinds', includes: 'sexual' }, say: 'common.danger.assault' },
  ],
};

const risks: Step = {
  id: 'risks',
  section: 'E',
  need: 'essential',
  ask: 'report.risks.ask',
  hint: 'report.risks.hint',
  label: 'report.risks.label',
  alsoReads: ['worry'],
  field: {
    id: 'risks',
    kind: 'choice',
    several: true,
    recognised: 'risks',
    options: withSynonyms(
      'risks',
      optionsOf(
        'risks',
        'when-or-where',
        'weapon',
        'home',
        'keeps-happening',
        'violent-before',
        'family',
        'hurt',
        'near-now',
        'none',
      ),
    ),
  },
  after: [{ when: { field: 'risks', includes: 'near-now' }, say: 'common.danger.now' }],
};

/** Asked where what was told may be happening now, unless danger was said at the beginning. */
const safeNow: Step = {
  id: 'safe-now',
  section: 'A',
  need: 'essential',
  when: {
    all: [
      { field: 'dangerRead', isOneOf: ['maybe', 'sure'] },
      { field: 'danger', is: 'no' },
    ],
  },
  ask: 'report.safe-now.ask',
  asksSafety: true,
  label: 'report.safe-now.label',
  field: { id: 'safeNow', kind: 'choice', options: withSynonyms('safe-now', optionsOf('safe-now', 'yes', 'no')) },
  after: [{ when: { field: 'safeNow', is: 'no' }, say: 'common.danger.now' }],
};

export const sorting: readonly Step[] = [safeNow, kinds, risks];
