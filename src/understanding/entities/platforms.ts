// Which social network, mail or message service a message names, by its full name, its short name and its address.
import { distinct, type Entity, longestRead } from './entity.ts';

/** Code, and the names people use; a name that is also a word stands behind "on", "ar" and the like. */
const names: readonly (readonly [code: string, name: string])[] = [
  ['x', 'twitter|x\\.com|tweet(?:s|ed|ing)?|retweet\\w*|drydar\\w*|trydar\\w*|thrydar\\w*|twit+er'],
  ['facebook', 'face ?book|facebook\\.com|fb|ffesbwc|gweplyfr|messenger|f b messenger'],
  ['instagram', 'insta(?:gram)?|instagram\\.com|ig|insta dm'],
  ['tiktok', 'tik ?tok|tiktok\\.com|tik tok live'],
  ['youtube', 'you ?tube|youtu\\.be|yt'],
  ['whatsapp', "what'?s ?app?|watsap|wotsapp?|wats ?app|wa\\.me"],
  ['telegram', 'telegram|t\\.me'],
  ['nextdoor', 'next ?door app|nextdoor(?! neighbour)'],
  ['linkedin', 'linked ?in'],
  ['reddit', 'reddit|subreddit'],
  ['snapchat', 'snap ?chat|snap'],
  ['bluesky', 'blue ?sky|bsky'],
  ['threads', 'threads app'],
  ['discord', 'discord'],
  ['email', 'e-?mail(?:s|ed|ing)?|e-?b[oy]st|ebyst|gmail|hotmail|outlook|proton ?mail'],
];
const afterOn: readonly (readonly [code: string, name: string])[] = [
  ['x', 'x'],
  ['nextdoor', 'next door'],
  ['threads', 'threads'],
  ['snapchat', 'snap'],
  ['signal', 'signal'],
];
const alone = new RegExp(
  `(?<![\\p{L}\\p{N}@/._-])(?:${names.map(([code, name]) => `(?<${code}>${name})`).join('|')})(?![\\p{L}\\p{N}_]|-)`,
  'giu',
);
const on = new RegExp(
  `(?<![\\p{L}])(?:on|via|over|through|ar|drwy|dros)(?: (?:the|my|our|his|fy|ein|y))? (?:${afterOn.map(([code, name]) => `(?<${code}>${name})`).join('|')})(?![\\p{L}\\p{N}_'’-]| ?(?:number|may|june|street))`,
  'giu',
);
const posted =
  /(?<![\p{L}\p{N}])X (?:post|account|profile|message|dm|thread)s?(?![\p{L}])|(?<![\p{L}\p{N}])(?:posted|tweeted) (?:it )?on X(?![\p{L}])/gu;

const codeOf = (found: RegExpExecArray | RegExpMatchArray): string =>
  Object.entries(found.groups ?? {}).find(([, said]) => said !== undefined)?.[0] ?? 'x';

/** @returns the codes of the dialogs, each once, in order; "signal", "email" and others that no dialog offers too. */
export function readPlatforms(text: string): Entity[] {
  const searched = text.slice(0, longestRead);
  const found = [alone, on, posted].flatMap((pattern) =>
    [...searched.matchAll(pattern)].map(
      (one): Entity => ({
        value: codeOf(one),
        start: one.index,
        end: one.index + one[0].length,
      }),
    ),
  );
  return distinct(
    found
      .filter(
        ({ start, end }) =>
          !/^(?:snap|yt|ig)$/.test(text.slice(start, end)) || /\b(?:on|ar) $/i.test(text.slice(0, start)),
      )
      .sort((a, b) => a.start - b.start),
    (value) => value,
  );
}
