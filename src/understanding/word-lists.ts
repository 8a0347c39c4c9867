// The word lists of both languages, compiled once. Whatever language somebody chose, both are matched: people mix them.
import cyCare from '../../locales/cy/understanding/care.json' with { type: 'json' };
import cyCommands from '../../locales/cy/understanding/commands.json' with { type: 'json' };
import cyConcepts from '../../locales/cy/understanding/concepts.json' with { type: 'json' };
import cyContext from '../../locales/cy/understanding/context.json' with { type: 'json' };
import cyDanger from '../../locales/cy/understanding/danger.json' with { type: 'json' };
import cyKinds from '../../locales/cy/understanding/kinds.json' with { type: 'json' };
import cyRisks from '../../locales/cy/understanding/risks.json' with { type: 'json' };
import cySenses from '../../locales/cy/understanding/senses.json' with { type: 'json' };
import enCare from '../../locales/en/understanding/care.json' with { type: 'json' };
import enCommands from '../../locales/en/understanding/commands.json' with { type: 'json' };
import enConcepts from '../../locales/en/understanding/concepts.json' with { type: 'json' };
import enContext from '../../locales/en/understanding/context.json' with { type: 'json' };
import enDanger from '../../locales/en/understanding/danger.json' with { type: 'json' };
import enKinds from '../../locales/en/understanding/kinds.json' with { type: 'json' };
import enRisks from '../../locales/en/understanding/risks.json' with { type: 'json' };
import enSenses from '../../locales/en/understanding/senses.json' with { type: 'json' };
import { compileLexicon, type Lexicon, type WordLists } from './lexicon.ts';

/** As written, for the test that holds the two languages against each other. */
export const wordLists: Readonly<Record<'en' | 'cy', { readonly concepts: WordLists; readonly rules: WordLists }>> = {
  en: {
    concepts: { ...enConcepts, ...enSenses },
    rules: { ...enContext, ...enDanger, ...enCare, ...enKinds, ...enRisks },
  },
  cy: {
    concepts: { ...cyConcepts, ...cySenses },
    rules: { ...cyContext, ...cyDanger, ...cyCare, ...cyKinds, ...cyRisks },
  },
};

/** Commands are matched by themselves: what is a command in a short message is a word like any other in an account. */
export const commandLexicons: readonly Lexicon[] = [
  compileLexicon({}, enCommands, false),
  compileLexicon({}, cyCommands, true),
];

export const lexicons: readonly Lexicon[] = [
  compileLexicon(wordLists.en.concepts, wordLists.en.rules, false),
  compileLexicon(wordLists.cy.concepts, wordLists.cy.rules, true),
];
