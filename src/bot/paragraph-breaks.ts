// Teams runs lines together that have no empty one between them, and "call 999" would drown in a block of words.

/** @returns the same words with an empty line between any two lines. */
export const linesApart = (text: string): string => text.replace(/\n+/g, '\n\n');
