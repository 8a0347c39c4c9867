// What programs leave in front of a saved email: a mark of UTF-8, empty lines, the count of Apple Mail, the line of an mbox. Whoever reads
// the email begins behind it; a parser that does not would take all of it for one text and see no attachment.
const prefix = /^(?:\u00ef\u00bb\u00bf)?\s{0,2000}(?:\d{1,12}[ \t]*\r?\n)?(?:>?From [^\r\n]{0,1000}[\r\n]{1,2})?/;

/** @param start the beginning, as latin1. @returns bytes in front of the first field. */
export const mailPrefix = (start: string): number => prefix.exec(start)?.[0].length ?? 0;
