// Text that is rewritten step by step and still knows where each of its letters stood at the beginning.

export interface TracedText {
  readonly text: string;
  /** Where each letter's source begins and ends in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** @param offset where `text` itself stands in a longer one. */
export function traced(text: string, offset = 0): TracedText {
  const starts = Array.from({ length: text.length }, (_, at) => offset + at);
  return { text, starts, ends: starts.map((at) => at + 1) };
}

/** `String.replace` with a global pattern; what is put in stands where the whole of what it replaces stood. */
export function rewrite(
  source: TracedText,
  pattern: RegExp,
  by: string | ((...match: string[]) => string),
): TracedText {
  let text = '';
  const [starts, ends]: [number[], number[]] = [[], []];
  let done = 0;
  const keep = (from: number, to: number) => {
    text += source.text.slice(from, to);
    for (let at = from; at < to; at += 1) {
      starts.push(source.starts[at] ?? 0);
      ends.push(source.ends[at] ?? 0);
    }
  };
  for (const match of source.text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    keep(done, match.index);
    const put = typeof by === 'string' ? by : by(...match);
    text += put;
    for (let at = 0; at < put.length; at += 1) {
      starts.push(source.starts[match.index] ?? 0);
      ends.push(source.ends[Math.max(match.index, end - 1)] ?? 0);
    }
    done = end;
  }
  if (done === 0) return source;
  keep(done, source.text.length);
  return { text, starts, ends };
}

/** Where a piece of the rewritten text stood in the original. */
export const sourceOf = ({ starts, ends }: TracedText, start: number, end: number): readonly [number, number] => [
  starts[start] ?? 0,
  ends[Math.max(start, end - 1)] ?? 0,
];
