// When it is safe to ring or write, in the person's own words: "after 6pm only", "ddim ar ôl 8 y nos", "not at weekends".
import type { Entity } from './entity.ts';

const speaksOfHours =
  /\b(?:after|before|between|until|till|from|by|at|around|ar ôl|ar ol|cyn|rhwng|hyd|tan|o|am|tua)(?: about| tua)? (?:\d{1,2}(?:[:.]\d\d)?(?: ?(?:am|pm|yb|yh|o'clock|y nos|y bore|o'r gloch))?|one|two|three|four|five|six|seven|eight|nine|ten|noon|lunch|work|school|dark|tea|un|dau|ddau|tri|dri|pedwar|bedwar|pump|bump|chwech|saith|wyth|naw|deg|ddeg|gwaith|hanner dydd|cinio|ysgol)\b|\b(?:evenings?|mornings?|afternoons?|daytime|weekdays?|weekends?|nights?|any ?time|office hours|working hours|school hours|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|gyda['’]r nos|gyda['’]r hwyr|yn y bore|yn y prynhawn|yn y pnawn|y nos|yn ystod y dydd|unrhyw bryd|unrhyw adeg|penwythnos\w*|dyddiau['’]r wythnos|oriau (?:swyddfa|gwaith|ysgol)|bob bore|bob nos|when (?:he|she|they|my)\b|while (?:he|she|they|my)\b|pan (?:mae|fydd|fo|nad)\b|tra)\b/iu;
const speaksOfContact =
  /\b(?:ring|rings?|call|calls|phone|text|e-?mail|contact|reach|message|ffoni\w*|galw|cysyllt\w*|tecstio|e-?bost\w*|anfon|safe|saff|ddiogel)\b/iu;
const aboutUse = /\b(?:happened|threaten\w*|kill|came|shouted|digwydd\w*|bygwth\w*|daeth)\b/i;

/** @param ways where numbers and addresses stand. @returns the pieces that tell hours, joined; null where none does. */
export function readHours(text: string, ways: readonly Entity<unknown>[]): string | null {
  let rest = '';
  let done = 0;
  for (const { start, end } of ways) {
    rest += `${text.slice(done, start)} ; `;
    done = end;
  }
  rest += text.slice(done);
  const pieces = rest
    .slice(0, 2000)
    .split(/[;\n!?]|\.(?=\s|$)|,(?=\s)|(?<=\s)(?:but|ond)(?=\s)/i)
    .map((piece) =>
      piece.trim().replace(/^(?:and|or|a|ac|neu|please|plis|ring|call|text|ffoniwch|me|number|is) (?=\S)/i, ''),
    )
    .filter((piece) => piece.length > 2 && piece.length < 120 && speaksOfHours.test(piece) && !aboutUse.test(piece));
  const meant = ways.length > 0 || (text.length < 120 && speaksOfContact.test(text));
  return pieces.length > 0 && meant ? pieces.join(', ') : null;
}
