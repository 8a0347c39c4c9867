// What the word tests let pass, each with its reason. It should shrink: a line goes when its sentence is rewritten.

type Reasons = Readonly<Record<string, string>>;

/** Message key → why this prompt may read above the ceiling. */
export const hardPrompts: Reasons = {
  'report.role.elected': 'A list of the offices that people hold, by their names.',
  'pages.start.title': 'The title of the service: its three hard words are the ones people search for.',
  'pages.privacy.who.here': 'Names who is responsible; “organisation” and “conversation” have no shorter equals here.',
  'pages.accessibility.aim': 'Carries the full name of the standard.',
};

const toShorten = 'Known to be too long; to be split by the owner of the pages.';

/** Message key → why a sentence of it may be longer than twenty words. */
export const longSentences: Readonly<Record<'en' | 'cy', Reasons>> = {
  en: {
    'pages.danger.when': toShorten,
    'pages.privacy.short.what': toShorten,
    'pages.privacy.what.report': toShorten,
    'pages.accessibility.how.automatic': toShorten,
  },
  cy: {
    'pages.accessibility.aim': 'Carries the full name of the standard.',
  },
};
