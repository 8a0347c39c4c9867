// The entry of place finding: what a person wrote goes in, one of five outcomes comes out. It never throws, never guesses
// and never names a force outside the table, whatever is typed.

import { disambiguate } from './disambiguate.ts';
import { findPostcode } from './find-postcode.ts';
import { fixedNames } from './fixed-names.ts';
import type { GazetteerTables } from './gazetteer-tables.ts';
import { createNameIndex } from './name-index.ts';
import { foldWords } from './normalise-name.ts';
import type { FoundPlace, PlaceFinding } from './place-finding.ts';
import { looksLikePostcode, postcodesWithin, type SeenPostcode, wholePostcode } from './postcode-shape.ts';
import { readPostcodeTable } from './postcode-table.ts';
import { readName, readSentence } from './read-name.ts';
import { createSpelling } from './spelling.ts';
import { standsAsAddress } from './stands-as-address.ts';
import { suggestInSentence, suggestName } from './suggest-spelling.ts';

/** Longer texts are not places. */
const longestText = 1_000;
/** Even with all its blanks; what is longer is not looked at. */
const longestInput = 50_000;

/** A text of so many words may be one name with a slip in it. */
const longestSlip = 8;

export interface Gazetteer {
  /** Reads a postcode, a name, an address or a sentence, in English or Welsh. Total: any text whatever has an outcome. */
  find(words: string): PlaceFinding;
}

/** The places a finding could mean, most likely first; none when it is not (or not only) in England or Wales. */
export function placesFound(finding: PlaceFinding): FoundPlace[] {
  if (finding.outcome === 'force') return [finding.place];
  return finding.outcome === 'ask' ? finding.choices : [];
}

/** Findings of several postcodes, or of several readings of one: agreement is believed, disagreement is asked about. */
function agree(findings: readonly PlaceFinding[]): PlaceFinding | null {
  const useful = findings.filter(({ outcome }) => outcome !== 'unknown');
  const [first] = useful.length > 0 ? useful : findings;
  if (!first || useful.length < 2) return first ?? null;
  const all = useful.flatMap(placesFound);
  const abroad = useful.filter(({ outcome }) => outcome === 'out_of_scope');
  if (all.length === 0) return first;
  const forces = new Set(all.map(({ force }) => force));
  const settled = useful.every(({ outcome }) => outcome === 'force');
  if (forces.size === 1 && abroad.length === 0 && settled) return first;
  const choices = all.filter(
    (place, i) => all.findIndex((p) => p.code === place.code && p.force === place.force) === i,
  );
  const why = `Several postcodes: ${[...forces].join(', ')}${abroad.length > 0 ? ' and outside England and Wales' : ''}.`;
  return { outcome: 'ask', reason: 'several-places', choices, needs: 'choose', why };
}

/** A postcode and a name that contradict each other are both handed to the person. */
function reconcile(postcode: PlaceFinding, name: PlaceFinding | null): PlaceFinding {
  const [here, there] = [placesFound(postcode), name ? placesFound(name) : []];
  if (postcode.outcome !== 'force' || there.length === 0) return postcode;
  if (there.some(({ force }) => force === postcode.place.force)) return postcode;
  const why = `The postcode is in ${postcode.place.force} but the words name a place elsewhere.`;
  return { outcome: 'ask', reason: 'several-places', choices: [...here, ...there], needs: 'choose', why };
}

const notFound: PlaceFinding = { outcome: 'unknown', reason: 'not-found', why: 'No place of the tables is named.' };

const noSuchPostcode: PlaceFinding = {
  outcome: 'unknown',
  reason: 'no-such-postcode',
  why: 'It has the form of a postcode, but none begins so.',
};

/** Builds the gazetteer from its tables. Pure; takes a fraction of a second and is meant to be done once. */
export function createGazetteer(tables: GazetteerTables): Gazetteer {
  const index = createNameIndex([...tables.names, fixedNames()]);
  const postcodes = readPostcodeTable(tables.postcodes);
  const isOutcode = (name: string): boolean => postcodes.outcodes.has(name);
  const nearest = createSpelling(() => index.keys());
  const findAll = (seen: readonly SeenPostcode[]): PlaceFinding | null =>
    agree(seen.map((one) => findPostcode(one, postcodes, index)));

  /** A text that is a name, or a name and what stands behind it. */
  function findByName(text: string): PlaceFinding | null {
    const { found, unread } = readName(text, index);
    if (!found) return null;
    const finding = disambiguate(found, index);
    if (finding.outcome !== 'ask' || !unread) return finding;
    return suggestName(unread.join(' '), { index, nearest, qualifier: found.rows }) ?? finding;
  }

  /** A text in which there is a name. A short one is more likely a whole name with a slip in it: that is offered first. */
  function findWithin(text: string, words: readonly string[]): PlaceFinding | null {
    const found = readSentence(text, index);
    const also = found?.rows ?? [];
    const slip = words.length <= longestSlip ? suggestName(text, { index, nearest, also }) : null;
    if (slip) return slip;
    return found ? disambiguate(found, index) : suggestInSentence(text, { index, nearest });
  }

  /** "CF" or "BT": every outcode of a postcode area. */
  function findPostcodeArea(text: string): PlaceFinding | null {
    const area = text.trim().toUpperCase();
    if (!/^[A-Z]{1,2}$/.test(area)) return null;
    const codes = [...postcodes.outcodes].filter(
      ([name]) => name.startsWith(area) && /\d/.test(name[area.length] ?? ''),
    );
    const forces = [...new Set(codes.flatMap(([, { forces: all }]) => all))];
    if (forces.length === 0) return null;
    const table = { ...postcodes, outcodes: new Map([[area, { kind: '' as const, forces, districts: [] }]]) };
    return findPostcode({ outcode: area, sector: null, unit: null, exact: false }, table, index);
  }

  /** An outcode amid other words, unless it is as likely a road ("on the M4") or a name ("the HS2 site"). */
  function findOutcodeWithin(words: readonly string[], text: string): PlaceFinding | null {
    const codes = words.map((word) => word.toUpperCase()).filter((word) => isOutcode(word) && !/^[MAB]\d+$/.test(word));
    const finding = findAll(codes.map((outcode) => ({ outcode, sector: null, unit: null, exact: false })));
    if (!finding || finding.outcome === 'unknown') return null;
    if (codes.some((code) => standsAsAddress(text, code))) return finding;
    // Part of a name: never a reason to say that it is in another country, and no stronger than a town that is named.
    const rest = codes.reduce((left, code) => left.replace(new RegExp(`\\b${code}\\b`, 'gi'), ' '), text).trim();
    const found = readSentence(rest, index);
    const named = findByName(rest) ?? (found ? disambiguate(found, index) : null);
    if (finding.outcome === 'out_of_scope') return named ?? notFound;
    return reconcile(finding, named);
  }

  /** A text that is a postcode, has one in it, or has the form of one. */
  function findPostcodeOf(text: string): PlaceFinding | null {
    const whole = findAll(wholePostcode(text, isOutcode));
    if (whole) return whole;
    const seen = postcodesWithin(text, isOutcode);
    const half = seen.every(({ unit, exact, outcode }) => (unit === null || !exact) && !standsAsAddress(text, outcode));
    const within = findAll(seen);
    if (within && !(half && within.outcome === 'out_of_scope'))
      return reconcile(within, findByName(text.replace(/\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/gi, ' ')));
    return looksLikePostcode(text) ? noSuchPostcode : null;
  }

  function find(input: string): PlaceFinding {
    const text = input.length > longestInput ? input : input.replace(/\p{C}+/gu, ' ').trim();
    if (text.length > longestText) return { outcome: 'invalid', why: 'The text is too long to be a place.' };
    const words = foldWords(text);
    if (!/\p{L}/u.test(text)) return { outcome: 'invalid', why: 'There is no letter in the text.' };
    if (words.some((word) => word.startsWith('bfpo')))
      return { outcome: 'out_of_scope', elsewhere: 'bfpo', why: 'BFPO is a British Forces address.' };
    return (
      (/\d/.test(text) ? findPostcodeOf(text) : null) ??
      findByName(text) ??
      findAll(wholePostcode(text, isOutcode)) ??
      findOutcodeWithin(words, text) ??
      findPostcodeArea(text) ??
      findWithin(text, words) ??
      notFound
    );
  }
  return { find };
}
