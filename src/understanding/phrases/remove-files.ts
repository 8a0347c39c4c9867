// “Remove files”, “dileu ffeiliau”: the wish to take back the files of a draft.

const removing =
  /^(?:remove|delete) (?:the |my |all )*files?$|^(?:dileu|dilëwch|dilewch|tynnu)(?: y| fy| fy holl| yr holl)? ?ffeil(?:iau)?$/i;

/** "remove files", "dileu ffeiliau". */
export const asksToRemoveFiles = (words: string): boolean => removing.test(words.trim().replace(/[.!]$/, ''));
