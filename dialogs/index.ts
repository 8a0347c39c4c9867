// The register of dialogs. The whole conversation is one list of steps with conditions, so its path can be derived.
import { defineForm } from '../src/engine/form.ts';
import { personDetails, wishes } from './details-person.ts';
import { detailsWhat } from './details-what.ts';
import { detailsWhere } from './details-where.ts';
import { detailsWho } from './details-who.ts';
import { diary } from './diary.ts';
import { report } from './report.ts';
import { start } from './start.ts';
import { yesNoSynonyms } from './synonyms.ts';

export const conversation = defineForm({
  id: 'conversation',
  version: 1,
  sections: {
    A: 'report.section.A',
    B: 'report.section.B',
    C: 'report.section.C',
    D: 'report.section.D',
    E: 'report.section.E',
    F: 'report.section.F',
    G: 'report.section.G',
    H: 'report.section.H',
    I: 'report.section.I',
    J: 'report.section.J',
    K: 'report.section.K',
  },
  further: { field: 'more', label: 'report.more.yes', synonyms: yesNoSynonyms('more').yesSynonyms ?? [] },
  steps: [...start, ...report, ...detailsWhat, ...detailsWhere, ...detailsWho, ...personDetails, ...diary, ...wishes],
});
