// Whether a number in a story is the writer’s own, and not that of whoever threatened them.

/** Said of a number that is the writer's, and not of the one that threatened them. */
const own =
  /\b(?:my (?:\w+ )?(?:number|mobile|phone|tel|email|e-mail)|(?:call|ring|text|reach|contact|phone|email) me|fy (?:rhif|e-bost|ffôn)|ffoniwch|cysylltwch|ffonia)\b/iu;

export const namesOwnContact = (words: string): boolean => own.test(words);
