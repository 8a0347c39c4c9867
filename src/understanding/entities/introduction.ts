// How people introduce themselves in one breath: "sarah jenkins, 07700 900812 after 6pm only", "Jo Bloggs jo@bloggs.example".
// The name is told apart from the number, and what is written beside the number stays with the number.
import { readContact } from './contact.ts';
import { nameOfAnswer, readName } from './names.ts';

export interface Introduction {
  readonly name: string | null;
  /** The message without the name: the number or address, and what is said of it. Empty where there is none. */
  readonly rest: string;
  /** True where a number or an address is in it. */
  readonly reachable: boolean;
}

const capitalised = /^\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|ap|ab|ferch|van|de|von|o)){0,4}$/u;
/** Words that no name holds: with one of them it is a sentence. */
const noNameWord =
  /\b(?:i|me|you|u|it|he|she|they|we|call|ring|text|email|phone|on|told|just|please|use|try|can|reach|contact|is|are|the|my|not|don['’]?t|fi|ffoniwch|ffonia|dim|ddim|peidiwch|ar|rhif|mae|yw|only|number|mobile)\b/iu;
const filler = /^[\s,;:.–-]+|[\s,;:–-]+$/g;

/** @param text what was typed where somebody is asked who they are. */
export function readIntroduction(text: string): Introduction {
  const typed = text.slice(0, 500);
  const contact = readContact(typed);
  const reachable = contact.usable.length > 0 || contact.refused.length > 0;
  const led = readName(typed);
  const [first] = [...contact.usable, ...contact.refused].toSorted((one, other) => one.start - other.start);
  const before = first ? typed.slice(0, first.start).replace(filler, '') : typed;
  const after = first ? typed.slice(first.end).replace(filler, '') : '';
  const loose = nameOfAnswer(before) ?? (capitalised.test(after) ? nameOfAnswer(after) : null);
  const isName = loose !== null && !noNameWord.test(loose) && (reachable || capitalised.test(loose));
  const name = led ?? (isName ? loose : null);
  const rest = name ? typed.replace(name, ' ').replace(filler, '') : typed;
  return { name, rest: reachable ? rest : '', reachable };
}
