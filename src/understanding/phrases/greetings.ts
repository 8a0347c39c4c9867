// A greeting tells the language before anything else was said.

const welsh =
  /^(helo|shwmae|shw mae|shwmai|shwd|su mae|su mai|s mae|sut mae|bore da|bora da|p ?r?y?nhawn da|p ?nawn da|noswaith dda|haia)\b/;

/** @param plain the whole message in plain words. */
export const greetsInWelsh = (plain: string): boolean => welsh.test(plain);
