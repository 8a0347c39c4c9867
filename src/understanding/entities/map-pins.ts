// Where somebody is, by a map: three words of what3words, a link, a pin, coordinates, a plus code, a grid reference. None of them is read
// here: who gives one is told so and asked for a postcode or a town, and is never told that it was misspelt.

const threeWords =
  /^\s*(?:\/{1,3}|(?:https?:\/\/)?(?:www\.)?(?:w3w\.co|what3words\.com)\/(?:\w{2}\/)?|what ?3 ?words\W*)?\p{Ll}{3,20}\.\p{Ll}{3,20}\.\p{Ll}{3,20}\s*$/iu;
const slashes = /(?:^|[\s(:])\/{3}\p{Ll}{2,20}\.\p{Ll}{2,20}\.\p{Ll}{2,20}|\bw3w\.co\/|what3words\.com\//iu;
const links =
  /\b(?:maps\.app\.goo\.gl|goo\.gl\/maps|(?:www\.)?google\.[a-z.]{2,6}\/maps|maps\.google\.[a-z.]{2,6}|maps\.apple\.com|maps\.apple|bing\.com\/maps|openstreetmap\.org|osm\.org|citymapper\.com|waze\.com|streetmap\.co\.uk|osmaps\.com|here\.com|find ?my)\b|\bgeo:-?\d/i;
const coordinates =
  /(?<![\d.])[+-]?\d{1,2}\.\d{2,}\s*°?\s*[NS]?\s*[,;/ ]\s*[+-]?\d{1,3}\.\d{2,}\s*°?\s*[EW]?(?![\d.])|\d{1,3}\s*°\s*\d{1,2}\s*['′’]/i;
const plusCode = /(?:^|[\s,(])[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?![\p{L}\p{N}])/u;
const gridReference = /^\s*(?:grid ?ref(?:erence)?\W*|cyfeirnod grid\W*)?[HNST][A-HJ-Z]\s?(?:\d{2,5}\s?\d{2,5})\s*$/i;
const pin =
  /^\W*(?:(?:a|my|the|here s|here is|this is|dropped?|shared|sent|live|current|google|apple|map|maps|fy|y|dyma|wedi rhannu|presennol) ?)*(?:pin|pinned location|location|lleoliad)\W*(?:dropped|shared|sent|attached|here|yma)?\W*$/i;

/** @returns whether these are three words of what3words and nothing else; towns may be among them, and are not meant. */
export const isWhat3Words = (words: string): boolean => threeWords.test(words) || slashes.test(words);

/** @returns whether a place is given by a map. */
export const isMapPin = (words: string): boolean =>
  isWhat3Words(words) || [links, coordinates, plusCode, gridReference, pin].some((one) => one.test(words));
