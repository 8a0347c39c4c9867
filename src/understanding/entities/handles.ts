// Names of accounts: "@patriotdave88", "a user called dave_x", "cyfrif o'r enw rory1". An email address is none.
import { distinct, type Entity, longestRead, mostOfEach } from './entity.ts';

const withSign = /(?<![\p{L}\p{N}._%+/-])@([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,48}[\p{L}\p{N}_])?)(?![\p{L}\p{N}@])/gu;
const inLink = /(?:x|twitter|instagram|tiktok|facebook|threads)\.(?:com|net)\/@?([\w.]{2,50})(?=[/?\s.,;)]|$)/gi;
const notInLink =
  /^(?:i|p|reel|reels|status|groups|watch|share|photo|story|stories|hashtag|search|home|profile\.php|permalink\.php|events|explore)$/i;
const onReddit = /(?<![\w/])\/?u\/([\w-]{3,20})(?!\w)/g;
const called =
  /\b(?:user(?: ?name)?|handle|account|profile|screen ?name|user id|cyfrif|proffil|enw defnyddiwr|handl)(?: (?:is|was|called|named|name|by|with|under|the|name[d]?|of|yw|ydy|ydi|oedd|o'r|o’r|enw|dan|wedi'i|wedi’i|alw|yn|handle)){0,4}:? ["“‘'(@]?([\p{L}\p{N}][\p{L}\p{N}_.-]{2,48})/giu;
/** A name with a figure or a low line in it, behind "as" or a network. */
const asName =
  /\b(?:as|under|by|from|gan|fel|dan yr enw|o'r enw|called|snapchat|insta|instagram|twitter|tiktok|telegram) ["“‘'@]?([a-z][\w.]{2,40})/giu;

const looksMade = (name: string): boolean => /_|\p{L}\d|\d\p{L}/u.test(name);
const tidy = (name: string): string => name.replace(/[.-]+$/, '');
const word =
  /^(?:the|that|which|has|have|had|is|was|and|called|named|name|with|on|in|of|saying|says|said|who|it|they|he|she|posting|sent|me|my|yn|ar|sydd|sy|wedi|ac|a|o|i|y|yr|gan|fy|details?|page|pictures?|photos?|facebook|twitter|instagram|tiktok|fake|been|hacked|manager|number)$/i;

/** @returns names without @, each once, in order. */
export function readHandles(text: string): Entity[] {
  const searched = text.slice(0, longestRead);
  const found: Entity[] = [];
  const add = (pattern: RegExp, fits: (name: string, match: RegExpExecArray) => boolean) => {
    for (const one of searched.matchAll(pattern)) {
      const value = tidy(one[1] ?? '');
      const start = one.index + one[0].lastIndexOf(one[1] ?? '');
      const end = start + value.length;
      if (value.length > 1 && fits(value, one) && !found.some((other) => start < other.end && other.start < end))
        found.push({ value, start, end });
      if (found.length >= mostOfEach) return;
    }
  };
  add(withSign, (name) => !/^\d+(?:am|pm)?$/i.test(name));
  add(onReddit, () => true);
  add(inLink, (name) => !notInLink.test(name));
  add(
    called,
    (name, { 0: whole }) =>
      looksMade(name) ||
      (!word.test(name) &&
        (/called|named|handle|user|o['’]r enw|defnyddiwr/i.test(whole) ||
          /["“‘(@]$/.test(whole.slice(0, -name.length)))),
  );
  add(
    asName,
    (name) =>
      looksMade(name) &&
      !/\.(?:com|net|org|co|uk|wales|cymru)/i.test(name) &&
      !/^\d|\d(?:am|pm|st|nd|rd|th)$/i.test(name) &&
      !/^[a-z]{1,2}\d{1,2}[a-z]?$/i.test(name),
  );
  return distinct(found, (value) => value.toLowerCase()).sort((a, b) => a.start - b.start);
}
