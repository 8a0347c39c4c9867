// Whether words may show who wrote them: a number, an address, a name that they call their own.

const traceable =
  /(?:\+44|\b0)\d(?:[\s-]?\d){8,9}\b|[^\s@]+@[^\s@]+\.[a-z]{2,}|\b(?:my name is|fy enw i yw|fy enw yw)\b/i;

export const isTraceable = (words: string): boolean => traceable.test(words);
