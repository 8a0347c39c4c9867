// The first words of every conversation: danger comes before anything else, before language, purpose or agreement.
import type { Step } from '../src/engine/form.ts';
import { yesNoSynonyms } from './synonyms.ts';

export const start: readonly Step[] = [
  {
    id: 'danger',
    section: 'A',
    need: 'essential',
    ask: 'start.danger.ask',
    label: 'start.danger.label',
    unclear: 'start.danger.unclear',
    why: 'start.danger.why',
    field: {
      id: 'danger',
      kind: 'yes-no',
      yes: 'start.danger.yes',
      no: 'start.danger.no',
      cautious: true,
      ...yesNoSynonyms('danger'),
    },
    after: [{ when: { field: 'danger', is: 'yes' }, say: 'common.danger.now' }],
  },
];
