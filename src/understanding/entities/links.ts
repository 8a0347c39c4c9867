// Web addresses as people paste them. The comma, full stop or bracket behind one does not belong to it.
import { distinct, type Entity, longestRead, mostOfEach } from './entity.ts';

const whole = /\b(?:https?:\/\/|www\.)[^\s<>"“”‘’`]{2,2000}/gi;
/** Without `https://` an address has a known ending and, where that is also a word, a path. */
const bare =
  /(?<![@\w.-])(?:[a-z0-9-]{1,63}\.){1,4}(?:(?:com|co\.uk|org\.uk|gov\.uk|org|net|wales|cymru|app|social|tv|gg|io|info|news)(?![\w.-]*@)(?:\/[^\s<>"“”‘’`]{0,2000}|(?![\w-]))|(?:me|be|it|am|ly|co|uk|watch|to)\/[^\s<>"“”‘’`]{1,2000})/gi;

/** Ends the address where it ends: `(see https://x.com/a_(b)).` */
function ended(address: string): string {
  let end = address.length;
  for (let again = true; again; ) {
    const last = address.charAt(end - 1);
    const closes = { ')': '(', ']': '[', '}': '{' }[last];
    const opened = closes !== undefined && count(address, closes, end) >= count(address, last, end);
    again =
      end > 0 && (/[.,;:!?'*_…]/.test(last) ? !/\w_$/.test(address.slice(0, end)) : closes !== undefined && !opened);
    if (again) end -= 1;
  }
  return address.slice(0, end);
}

function count(text: string, letter: string, end: number): number {
  let sum = 0;
  for (let at = 0; at < end; at += 1) if (text.charAt(at) === letter) sum += 1;
  return sum;
}

/** @returns addresses as they were written, each once, in order. */
export function readLinks(text: string): Entity[] {
  const searched = text.slice(0, longestRead);
  const found: Entity[] = [];
  for (const one of [...searched.matchAll(whole), ...searched.matchAll(bare)]) {
    const value = ended(one[0]);
    const [start, end] = [one.index, one.index + value.length];
    const inside = found.some((other) => start < other.end && other.start < end);
    if (!inside && value.includes('.')) found.push({ value, start, end });
    if (found.length >= mostOfEach) break;
  }
  return distinct(found, (value) => value).sort((a, b) => a.start - b.start);
}
