// What a reader sees of a message: all of it where people write so much, both ends of what is longer. So no pattern, however it
// was written, can be made to hold the process by a message that is sent for that.

const beginning = 4_000;
const end = 1_000;

/** @returns the text, or its beginning and its end on two lines. The text itself is kept whole by the caller. */
export const boundedText = (text: string): string =>
  text.length <= beginning + end ? text : `${text.slice(0, beginning)}\n${text.slice(-end)}`;
