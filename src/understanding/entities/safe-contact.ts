// Which number or address in a message is the safe one, and what is said beside it. A denied one is never taken.
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { plainWords } from '../../shared/plain-words.ts';
import { readContact } from './contact.ts';

export type SafeContact =
  | {
      readonly outcome: 'safe';
      readonly kind: 'phone' | 'email';
      readonly value: string;
      readonly note: string | undefined;
    }
  /** Several, one of them denied in a way that was not understood; all of them denied; or none there. */
  | { readonly outcome: 'unclear' | 'denied' | 'none' };

const address = /[^\s@<>()[\]",;:]{1,64}@[^\s@<>()[\]",;:]+\.[a-z]{2,24}/gi;
const denied = /\b(?:not|n t|dont|never|d?dim(?! ond)|peidiwch|paid|peidio|nid|byth)(?: [a-z]+){0,3}$/;
/** Words beside a number that add nothing to it. */
const filler =
  /\b(?:my|the|is|it|s|its|number|phone|mobile|mob|tel|telephone|email|e mail|mail|address|call|ring|text|me|on|at|you|can|please|contact|reach|and|or|fy|rhif|ffon|symudol|e bost|cyfeiriad|yw|ydy|ffoniwch|fi|ar|a|neu|os gwelwch yn dda|thanks|diolch)\b/g;

interface Found {
  readonly match: string;
  readonly kind: 'phone' | 'email';
  readonly value: string;
}

/** Relay UK: typed in front of the number, it connects a person who reads with one who speaks. Whoever rings must know. */
const relay = /(?<!\d)1800[12](?=[\s.-]*[+0(])/;

/** What stands around the number or address, where it says something; undefined where it does not. */
function beside(typed: string, one: Found, all: readonly Found[]): string | undefined {
  const again = all.filter(({ value, match }) => value === one.value && match !== one.match).map(({ match }) => match);
  const own = [one.match, ...again].reduce((left, match) => left.replaceAll(match, ' … '), typed);
  const rest = own
    .replace(/…[\s…/,;-]*…/g, '…')
    .replace(/\s+/g, ' ')
    .trim();
  const messages = plainWords(rest).replace(filler, '').trim();
  const said = messages.length > 2 ? rest.replace(/^… |[\s,.;:-]*…$/g, '').trim() : '';
  const prefix = relay.exec(one.match)?.[0] ?? '';
  return [prefix, said].filter(Boolean).join(' ') || undefined;
}

/** Every number and address in what was typed, in order. */
function allIn(typed: string): Found[] {
  const emails = [...typed.matchAll(address)].map(([match]) => match.replace(/\.+$/, ''));
  const phones = [...typed.matchAll(/[+\d][\d\s().-]{6,24}/g)].flatMap(([digits]): Found[] => {
    const phone = parsePhoneNumberFromString(digits.replace(/^1800[012][\s.-]*(?=[+0(])/, ''), 'GB');
    // A British mobile number has ten digits after its nought; with one less an officer would ring a stranger.
    const least = phone?.country === 'GB' && phone.nationalNumber.startsWith('7') ? 10 : 9;
    return phone?.isPossible() && phone.nationalNumber.length >= least
      ? [{ match: digits.trim(), kind: 'phone', value: phone.number }]
      : [];
  });
  const found = [...emails.map((match): Found => ({ match, kind: 'email', value: match })), ...phones];
  return found.toSorted((one, other) => typed.indexOf(one.match) - typed.indexOf(other.match));
}

const corrected = /\b(?:sorry|wait|i mean|i meant|actually|correction|sori|arhoswch|meddwl)\b/;

/** Said after a number that is somebody else’s, or not safe. */
const notTheirs =
  /^(?:is|s|are|was|yw|ydy|ydi|nid yw|dydy)?\s*(?:not (?:safe|mine|good)|no good|unsafe|my (?:husband|wife|partner|ex|mum|dad|boyfriend|girlfriend|son|daughter)\b|his\b|hers\b|n? ?ddim yn (?:ddiogel|saff)|ddim yn (?:ddiogel|saff))/;
/** Said before one that somebody else reads or holds. */
const readByOthers = /\b(?:reads|answers|checks|has|knows|darllen|ateb)(?: [a-z]+){0,2}$/;

/** Those that were not denied, in order. */
function notDenied(typed: string, all: readonly Found[]): readonly Found[] {
  const refused = new Set(readContact(typed).refused.map(({ value }) => value.value));
  return all.filter(({ match }, index) => {
    const start = typed.indexOf(match);
    const since = all[index - 1]?.match ?? '';
    const own = typed.slice(since === '' ? 0 : typed.indexOf(since) + since.length, start);
    const before = plainWords(own.split(/[,.;:\n]/).at(-1) ?? '');
    const after = plainWords(typed.slice(start + match.length));
    if (refused.has(all[index]?.value ?? '')) return false;
    return !denied.test(before) && !readByOthers.test(before) && !notTheirs.test(after);
  });
}

/** The one that is safe: after a correction the later. */
function safeOne(typed: string, safe: readonly Found[]): Found | undefined {
  const [first, last] = [safe[0], safe.at(-1)];
  if (!first || !last || first === last) return first;
  const between = typed.slice(typed.indexOf(first.match) + first.match.length, typed.indexOf(last.match));
  return corrected.test(plainWords(between)) ? last : first;
}

/** Words by which one of several is denied, in whatever way it is put; of the bare "not" only where it is not about hours. */
const doubt =
  /\b(?:dont|cant|wont|former|lost|stolen|broken|avoid|unsafe|shared|monitored|watched|hacked|tapped|sees?|reads?|checks?|husband|wife|partner|ex|peidiwch|paid|hen|gweld|darllen)\b/;
const bareNot = /\b(?:not|n t|never|ddim|nid|byth)\b/;

/** Two, one of them denied in a way that was not understood: whichever is taken may be the wrong one. */
function isUnclear(typed: string, safe: readonly Found[], all: readonly Found[]): boolean {
  const values = new Set(safe.map(({ value }) => value));
  if (values.size < 2 || safe.length < all.length) return false;
  const words = plainWords(typed);
  return doubt.test(words) || (bareNot.test(words) && readContact(typed).hours === null);
}

/** Their own words say which: "… is best", "ring …". */
const isChosen = (typed: string, { match }: Found): boolean => {
  const at = typed.indexOf(match);
  return /\b(?:best|safe|private|gorau|saff|ddiogel)\b/.test(
    plainWords(typed.slice(at + match.length, at + match.length + 40)),
  );
};

/** Those that the reader of whole sentences finds usable, where numbers stand so close that they look like one. */
function inSentences(typed: string): readonly Found[] {
  return readContact(typed).usable.map(({ start, end, value }) => ({ match: typed.slice(start, end), ...value }));
}

/** @param typed at most 500 characters. */
export function readSafeContact(typed: string): SafeContact {
  const all = allIn(typed);
  const left = notDenied(typed, all);
  const safe = safeOne(typed, left) ?? inSentences(typed)[0];
  if (!safe) return { outcome: all.length > 0 ? 'denied' : 'none' };
  if (isUnclear(typed, left, all) && !isChosen(typed, safe)) return { outcome: 'unclear' };
  const note = beside(typed, safe, [...all, ...inSentences(typed)]);
  return { outcome: 'safe', kind: safe.kind, value: safe.value, note };
}
