// Places as they are mentioned: postcodes, streets with or without a number, and names behind "in", "outside", "yn". They
// are offered to the person and never taken for where it happened.
import { radicalForms } from '../morphology/radical-forms.ts';
import { distinct, type Entity, longestRead, mostOfEach } from './entity.ts';

export interface Place {
  readonly kind: 'postcode' | 'street' | 'name';
  /** As it was written; a postcode in capitals with its space. */
  readonly name: string;
  /** Of a Welsh name, what it may be without its mutation: "Nghaerdydd" is "Caerdydd". */
  readonly mayBe: readonly string[];
}

const postcode = /(?<![\p{L}\p{N}])([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})(?![\p{L}\p{N}])/giu;
const streetKinds =
  'street|st|road|rd|lane|ln|avenue|ave|close|drive|crescent|terrace|place|square|hill|way|gardens|grove|court|parade|row|mews|walk|park|green|embankment';
const street = new RegExp(
  `(?<![\\p{L}\\p{N}'’])(?:(\\d{1,4}[a-z]?),? )?((?:\\p{L}[\\p{L}'’.-]{1,24} ){1,3}(?:${streetKinds}))(?![\\p{L}'’])`,
  'giu',
);
const welshKinds = '(?:[Ss]tryd|[Hh]eol|[Ff]fordd|[Ll]ôn|[Mm]aes|[Rr]hodfa|[Cc]los|[Tt]eras|[Ss]tad|[Ss]gwâr|[Rr]hes)';
const capitals = "\\p{Lu}[\\p{L}'’-]{1,24}(?: \\p{Lu}[\\p{L}'’-]{1,24})?";
const welshStreet = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(\\d{1,4}[a-z]?),? (${welshKinds} (?:y |yr )?\\p{L}[\\p{L}'’-]{1,24})|(${welshKinds} (?:y |yr |'r )?${capitals}))(?![\\p{L}])`,
  'gu',
);
/** "The middle of the road" and "a high street" are no addresses. */
const noStreet =
  /^(?:(?:in|on|the|a|an|my|our|this|that|of|down|up|across|along|in the|on the|off|every|each|same|next|to|his|her|their|your|and|main|whole|is|was|by|no|any|it|i|he|she|they|we|from|at|into|walking|middle|side|one|same)\b ?)+(?:street|st|road|rd|lane|place|way|close|drive|hill|square|court|park|green|walk|row|terrace|avenue)$/i;
const leading =
  /^(?:(?:in|on|at|the|a|an|my|our|of|down|up|to|outside|near|along|across|from|off|by|is|was|live|lives|living|and|into|around|i|we|he|she|they)\b ?)+/i;
const word = "\\p{Lu}[\\p{Ll}'’]+(?:-[\\p{L}]+)*";
const named = new RegExp(
  `(?<![\\p{L}])(?:in|near|outside|at|around|from|to|through|behind|opposite|yn|yng|ym|i|o|ger|wrth|tu allan i|ar bwys|rownd|trwy|drwy|at) (?:the |y |yr )?(${word}(?: (?:on|upon|under|le|and|of|the|y|yr|ar|o) ${word}| ${word}){0,3})`,
  'gu',
);
const noPlace =
  /^(?:Facebook|Ffesbwc|Twitter|Instagram|Insta|Tik|TikTok|Whats|WhatsApp|Telegram|You|YouTube|Snapchat|Reddit|Nextdoor|Linked|LinkedIn|Messenger|Signal|X|Google|Zoom|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr|Sul|Llun|Mercher|Iau|Gwener|Sadwrn|English|Welsh|Gymraeg|Saesneg|Cymraeg|Labour|Plaid|Reform|Conservatives?|Tory|Tories|Greens?|Lib|Jo Cox|David Amess|Mr|Mrs|Ms|Miss|Cllr|Dr|God|Nazi|I|Ring|He|She|They|Allah|Jesus|Parliament|Senedd|Council|Mum|Dad|Mam|Nain|Taid|Mamgu|Tadcu|Siambr|Duw)(?![\p{L}])/u;

const radicalsOf = (name: string): string[] =>
  radicalForms(name.toLowerCase())
    .slice(1)
    .map((form) => form.charAt(0).toUpperCase() + form.charAt(1) + name.slice(name.length - form.length + 2));
const lateWord =
  / (?:on|and|in|of|o|a|y|ar) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day.*$| (?:on|and|in|of) (?:January|February|March|April|May|June|July|August|September|October|November|December).*$/;

/** "I know where you live on station rd": what is written as a name, or stands behind "on". */
function ownName(name: string): string | null {
  const written = /(?:^| )((?:\p{Lu}[\p{L}'’.-]* ?)+\p{L}+)$/u.exec(name)?.[1];
  if (written?.includes(' ')) return written;
  const own = name.replace(leading, '');
  return own.includes(' ') && /\b(?:on|at|down|off) (?:the )?\S+ \S+$/i.test(name) ? own : null;
}

/** @returns each once, in order; a name within a street is not given again. */
export function readPlaces(text: string): Entity<Place>[] {
  const searched = text.slice(0, longestRead);
  const found: Entity<Place>[] = [];
  const add = (kind: Place['kind'], name: string, start: number, end: number) => {
    if (found.length < mostOfEach && !found.some((other) => start < other.end && other.start < end))
      found.push({ value: { kind, name, mayBe: kind === 'name' ? radicalsOf(name) : [] }, start, end });
  };
  for (const one of searched.matchAll(postcode))
    add('postcode', `${one[1]} ${one[2]}`.toUpperCase(), one.index, one.index + one[0].length);
  for (const one of searched.matchAll(street)) {
    const [, number, name = ''] = one;
    const own = number ? name : ownName(name);
    const end = one.index + one[0].length;
    if (own && !noStreet.test(name))
      add('street', number ? `${number} ${own}` : own, end - (number ? one[0] : own).length, end);
  }
  for (const one of searched.matchAll(welshStreet)) add('street', one[0], one.index, one.index + one[0].length);
  for (const one of searched.matchAll(named)) {
    const name = (one[1] ?? '').replace(lateWord, '').replace(/['’][snr]$/, '');
    const start = one.index + one[0].length - (one[1] ?? '').length;
    if (!noPlace.test(name)) add('name', name, start, start + name.length);
  }
  return distinct(found, ({ name }) => name.toLowerCase()).sort((a, b) => a.start - b.start);
}
