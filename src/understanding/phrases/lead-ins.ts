// What stands around a short answer: contractions in every spelling, “I am a …”, “dw i’n …”, and a “not” before it.
import { plainWords } from '../../shared/plain-words.ts';

/** Spellings that mean the same: "do not", "dont" and "don’t" are one. */
export const evenedSpelling = (text: string): string =>
  plainWords(text)
    .replace(/\b(do|does|did|is|was|will|can|could|have) ?n(?:o| )?t\b/g, '$1n t')
    .replace(/\bcannot\b/g, 'can t')
    .replace(/\bcann t\b/g, 'can t')
    .replace(/\b(?:i am|im)\b/g, 'i m')
    .replace(/\b(?:it is|its)\b/g, 'it s')
    .replace(/\b(?:dw i|dwi|rydw i|rwy)( n)?\b/g, 'rwy$1');

/** What stands before the answer itself: "I am a", "it was for the", "dw i’n". */
const leadIn =
  /^(?:i m|i am|we|it s|it was|that is|this is|he s|she s|they re|for|from|on behalf of|about|at|as|a|an|the|my|just|please|rwy n|rwy|fi n|fi yw r|wi n|mae n|ma n|roedd yn|ar ran|dros|am|i|yr|y|yn|dim ond)\s+/;

/** The answer itself, without what stands before it. */
export function withoutLeadIn(plain: string): string {
  let rest = plain;
  for (let next = rest.replace(leadIn, ''); next !== rest; next = rest.replace(leadIn, '')) rest = next;
  return rest;
}

const denied =
  /\b(?:not|n t|nid|never|byth|(?:d?dim|sai|sa i|sm?o(?: fi)?|(?:rwy|dydw i|tydw i|dw i) m)(?: n| yn)?)(?: (?:a|an|the|really|that|very|so|just|actually|fear|scared|afraid|ofni|ofn))*$/;

/** True where the words before something deny it. @param plain plain words. */
export const endsInDenial = (plain: string): boolean => denied.test(plain);

/** “a or b” are two. @param label in either language. */
export const alternativesIn = (label: string): readonly string[] => label.split(/ (?:or|neu) /);
