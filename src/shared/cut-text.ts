// A text cut to a length. A JavaScript string counts UTF-16 units, so a plain cut may leave half of an emoji, which no header, form or
// JSON of a stranger can carry.

/** The beginning, at most so many units, never ending in half a character. */
export function cutText(text: string, atMost: number): string {
  return text.length <= atMost ? text : text.slice(0, atMost).replace(/[\ud800-\udbff]$/, '');
}
