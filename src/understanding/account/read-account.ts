// What can be read out of somebody's own words, in either language, by plain phrases and nothing cleverer: it is shown
// to the person once, and nothing is taken over that they did not confirm. No service, no learning, no guessing: what was
// denied, what was only theirs, and what the police have taken already is left out.
import { plainWords } from '../../shared/plain-words.ts';
import {
  beforePhrases,
  meansPhrases,
  oncePhrases,
  platformPhrases,
  wayPhrases,
  worsePhrases,
} from './account-channels.ts';
import { kindPhrases, type Phrases } from './account-phrases.ts';

export interface ReadAccount {
  readonly kinds: readonly string[];
  readonly how: readonly string[];
  readonly platform: readonly string[];
  readonly means: readonly string[];
  readonly before: 'several' | 'worse' | 'first' | null;
  readonly links: readonly string[];
  readonly handles: readonly string[];
  /** Whether they still have what came by post: `no` where the police took it; null where nothing was said. */
  readonly keptPost: 'no' | null;
}

/** "They did not threaten me"; but "he did not stop threatening me" denies nothing. */
const denied =
  /(?:n t|(?<![\p{L}])(?:not|never|no|without|nobody|none|didnt|wouldnt|wasnt|isnt|hasnt|havent|dont|doesnt|wont|cant|rather than|instead of|ddim|dim|nid|heb|neb|na fyddai n|yn hytrach na))(?! (?:stop\w*|only|just|let|leave|leaving|cease|sure|idea|matter|ond|stopio|peidio|gadael|yn siwr|syniad))(?: (?!(?:and|but|or|because|that|who|whose|when|so|then|until|while|where|ond|neu|achos|pwy|pan|nes|a|ac)\b)\p{L}+){0,2} $/u;
/** "Fygythiodd e ddim neb". */
const deniedAfter = /^ (?:e|o|fe|fo|hi|nhw|i|ni|neb) ddim(?! ond)(?!\p{L})/u;
const helping =
  '(?:have|ve|had|d|just|then|also|only|politely|always|sometimes|once|even|will|ll|would|can|could|did|nearly|almost|recently|publicly|never|still|often|both)';
const ownDeed = new RegExp(`\\b(?:i|we|my team|our team|our volunteers|the dog)(?: ${helping})* $`);
const ownDoing = new RegExp(
  `\\b(?:i|we)(?: ${helping})*(?: (?:was|were|am|m|are|re|been|keep|kept|started|stopped))(?: ${helping})* $`,
);
/** Verbs in which somebody is the doer; "I got", "we were" are not among them. */
const deed =
  /^(?:post|comment|tweet|kick|punch|push|shov|threw|throw|hit|grabb|shout|yell|scream|swore|swear|follow|watch|film|broke|break|smash|damag|paint|tore|tear|rip|pull|took|take|knock|cut|phon|rang|ring|text|email|e mail|call|kill|murder|keyed|park|wait|sat|stood|drov|driv|walk|went|put|shar|publish|burn|kept|attack|beat|told|spat|hurl|sort|still)/;
/** "I put a letter", "we sent emails": a thing of their own making. */
const ownThing =
  /\b(?:i|we)(?: (?:have|ve|had|just|then|also|only))* (?:posted|sent|wrote|delivered|put|dropped|made|published|shared|emailed|send|write|post|tweeted|printed|handed|answered|replied to)(?: \p{L}+){0,3} $/u;
const eisoes =
  /(?<!\p{L})(?:(?:dwi|(?:dw|rydw|roeddwn|r?o n|wnes|gwnes|nes|bues|fues|dechreuais) i)(?: n| yn| wedi| newydd| i)* |(?:rydyn|ryn|dyn|roedden|wnaethon|gwnaethon|buon|fuon) ni(?: n| yn| wedi| newydd| i)* )$/u;
const ownEnding = /(?:ais|es)$/;
/** What is done for weeks on every campaign. */
const campaigning =
  /\b(?:canvass\w*|campaign\w*|leaflet\w*|standing|stood|work\w*|living|lived|plann\w*|married|(?:am|m|been|was) (?:a |an |the )?(?:\p{L}+ )?(?:candidate|councillor|member)|(?:i|we)(?: were| have been)? knock\w*|cnocio|cnocion|out|friends|together|known|been here|canfasio|ymgyrchu|taflennu|sefyll|gweithio|byw)(?: \p{L}+){0,4} $/u;

const ownThingWelsh =
  /(?<!\p{L})(?:(?:postiais|sgwennais|ysgrifennais|anfonais|rhoddais|gadewais|dosbarthais|rhannais|danfonais) i|(?:wnes|gwnes|nes) i (?:bostio|ysgrifennu|sgwennu|anfon|ddanfon|rannu|roi|adael|ddosbarthu))(?: \p{L}+){0,4} $/u;

interface Clause {
  readonly plain: string;
  /** Another's words: their "I" is not the person's. */
  readonly quoted: boolean;
}

/** Sentences and their parts: a "not" in one says nothing of the next. */
const clausesOf = (words: string): Clause[] =>
  words.split(/(“[^”]*”|"[^"]*"|«[^»]*»)/).flatMap((part, index) =>
    part
      .split(/[.!?;:\n]+|,(?!\d)|\s[–—-]\s|\s(?=(?:but|ond)\s)/)
      .map((one) => ({ plain: plainWords(one), quoted: index % 2 === 1 }))
      .filter((one) => one.plain !== ''),
  );

/** What the person did themselves. */
function isOwn(said: string, before: string, after: string): boolean {
  if (deed.test(said) && (ownDeed.test(before) || (ownDoing.test(before) && /ing\b/.test(said)))) return true;
  if (ownThing.test(before) || ownThingWelsh.test(before) || eisoes.test(before)) return true;
  const first = /^\p{L}+/u.exec(said)?.[0] ?? '';
  const whole = `${said}${after}`;
  return (
    (ownEnding.test(first) && whole.startsWith(`${first} i `)) || (/on$/.test(first) && whole.startsWith(`${first} ni`))
  );
}

/** @param threat whose own "I" is not theirs even without quotes: "he said I will kill you". */
function isSaid(found: RegExpMatchArray, { plain, quoted }: Clause, threat: boolean): boolean {
  const start = found.index ?? 0;
  const [before, after] = [plain.slice(0, start), plain.slice(start + found[0].length)];
  if (denied.test(before) || deniedAfter.test(after)) return false;
  return quoted || threat || !isOwn(found[0], before, after);
}

const says = (phrase: RegExp, clauses: readonly Clause[], threat = false): boolean =>
  clauses.some((clause) => [...clause.plain.matchAll(phrase)].some((one) => isSaid(one, clause, threat)));

const codesIn = (phrases: Phrases, clauses: readonly Clause[]): string[] =>
  phrases.filter(([code, phrase]) => says(phrase, clauses, code === 'threat')).map(([code]) => code);

/** "For weeks" belongs to what stands before it: the canvassing, or the calls. */
const lasting = (clauses: readonly Clause[]): Clause[] =>
  clauses.map(({ plain, quoted }) => ({
    quoted,
    plain: plain.replace(
      /\b(?:(?:for|ers|since) (?:the (?:last|past) )?(?:\p{L}+ )?(?:weeks|months|years|days|month|year|wythnosau|misoedd|blynyddoedd|wythnos|mis)|every (?:day|night|evening|week|weekend)|bob (?:dydd|nos|wythnos|penwythnos))\b/gu,
      (said, at: number) => (campaigning.test(plain.slice(0, at)) ? '' : said),
    ),
  }));

const taken =
  /\b(?:police|officers?|army|bomb squad)(?: \w+){0,3} (?:took|taken|has|have|collected|removed|picked up)(?: it| them| the \w+)\b|\b(?:heddlu|swyddogion)(?: \w+){0,3} (?:cymryd|gymryd|casglu|gasglu|mynd a|mynd ag)\b|\b(?:cymerodd|casglodd|aeth) (?:yr heddlu|swyddogion)\b/;

const linksIn = (words: string): string[] =>
  [...words.matchAll(/\bhttps?:\/\/[^\s<>"“”]{3,500}/gi)].map((one) => one[0].replace(/[.,;:!?)\]]+$/, ''));
const handlesIn = (words: string): string[] =>
  [...words.matchAll(/(?<![\w.@/])@[A-Za-z0-9_.]{2,30}\b(?!\.\w+@)/g)].map((one) => one[0].replace(/\.+$/, ''));

/**
 * @param words as they were typed. @param plain the same as plain words: lower case, no accents or punctuation.
 * @returns codes of the questions `kinds`, `how`, `platform`, `means`, `before` and `keptPost`; links and handles as written.
 */
export function readAccount(words: string, plain: string): ReadAccount {
  const spoken = lasting(clausesOf(words.replace(/\bhttps?:\/\/\S+/gi, ' ')));
  const kinds = codesIn(kindPhrases, spoken);
  const repeated = kinds.includes('repeated') || says(beforePhrases, spoken);
  const once = says(oncePhrases, spoken);
  return {
    kinds,
    how: codesIn(wayPhrases, spoken),
    platform: codesIn(platformPhrases, spoken),
    means: kinds.includes('threat') ? codesIn(meansPhrases, spoken) : [],
    before: says(worsePhrases, spoken) ? 'worse' : once ? 'first' : repeated ? 'several' : null,
    links: [...new Set(linksIn(words))].slice(0, 20),
    handles: [...new Set(handlesIn(words))].slice(0, 20),
    keptPost: kinds.includes('package') && taken.test(plain) ? 'no' : null,
  };
}
