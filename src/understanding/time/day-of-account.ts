// The day that a whole account speaks of: exact or absent. Where several days are named, or the only one is of something
// else (a birthday, what was threatened, what was quoted), no day is read out of it.

import { dayBefore, type ReadDate } from './day.ts';
import { readTime } from './read-date.ts';
import type { Reading } from './reading.ts';

/** What somebody said or wrote is not when it happened. */
const quoted = /“[^”]{0,600}”|"[^"]{0,600}"|‘[^’]{6,600}’(?!\p{L})|«[^»]{0,600}»/gu;
/** A day that is told of the person, not of what was done to them. */
const ofTheirs =
  /\b(birthday|born|elected|selected|adopted|nominat\w+|married|anniversary|moved (in|here|house)|penblwydd|pen-blwydd|pen blwydd|geni|ganwyd|ethol\w*|etholwyd|dewis(wyd)?|enweb\w+|priodi|priodais|symud(ais)?)\b/i;
/** What has gone on since a day did not happen on it, nor on one day alone. */
const goesOn = /\b(since|ers)\b/i;
/** What is still to come, or was threatened. */
const toCome =
  /\b(will|going to|gonna|would|plan(s|ned|ning)? to|wants? to|coming (?:for|after|to get|round|back)|be there|see (?:you|me|us)|wait(?:ing)? for|next|tomorrow|ll|bydd\w*|byddai|yfory|nesa|nesaf|mynd i)\b|['’]ll\b/i;
/** What goes on is told beside the day that it came to a head. */
const again =
  /\b(every|each) (single )?(day|night|morning|evening|afternoon|week|weekend|month|time|hour|mon|tues|wednes|thurs|fri|satur|sun)(day)?s?\b|\b(at|all|most) nights?\b|\b(bob|pob) (un )?(dydd|nos|bore|prynhawn|wythnos|mis|awr|tro)( \p{L}+)?|\bfor (the (last|past) )?(\w+ )?(days|weeks|months|years)\b|\bers (wythnosau|misoedd|blynyddoedd)\b|\b(once|twice|\w+ times?|d+wywaith|[dt]eirgwaith|\w+ gwaith|\w+gwaith) ((already|yn barod) )?(this|last|yr|y) (week|month|wythnos|mis)( (hon|hwn|yma|diwethaf|ddiwethaf))?\b/giu;

/** Nearly every saying of a time has one of these; the rest of a long account is not read word by word. */
const mayTell =
  /\d|day|night|week|month|year|ago\b|back\b|since|last|morning|afternoon|evening|summer|spring|autumn|winter|easter|christmas|xmas|fawkes|hallow|pentecost|new year|clocks|time|weekend|yest|mon\b|tue|wed|thu|fri\b|sat\b|sun\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|noon|just now|\bnow\b|dydd|diwrnod|nos|noson|bore|nawn|wythnos|wsnos|wthnos|mis\b|fis\b|misoedd|blwyddyn|flwyddyn|blynedd|heddi|heno|ddoe|echdoe|neith|nith|ech|yn [oô]l|ers\b|llynedd|eleni|ionawr|chwefror|mawrth|ebrill|mai\b|fai\b|mehefin|fehefin|gorffennaf|awst|medi|fedi|hydref|tachwedd|rhagfyr|ragfyr|nadolig|dolig|pasg|sul\b|llun\b|sadwrn|gwener|calan|galan|tan gwyllt|tân gwyllt|ffowc|ffolant|dwynwen|dewi|sulgwyn|penwythnos|benwythnos|haf\b|gaeaf|gwanwyn|o hyd|dal i|gynnau|hanner|awr\b|munud/i;

const clauses = (words: string): string[] =>
  words
    .replace(quoted, ' ')
    .replace(again, ' ')
    .split(/(?<=[.!?;])\s+|\n+|,(?=\s)|\s(?=(?:and then|but|then|ond|wedyn|ac yna)\s)/)
    .filter((one) => one.trim() !== '')
    .slice(0, 80);

/** @param words an account. @param now wall clock `2026-11-24T03:44`. @returns one exact day, or null. */
export function dayOfAccount(words: string, now: string): ReadDate | null {
  const today = now.slice(0, 10);
  const read: Reading[] = [];
  for (const clause of clauses(words)) {
    if (read.some((one) => one.from !== read[0]?.from)) return null;
    if (!mayTell.test(clause) || ofTheirs.test(clause)) continue;
    const one = readTime(clause, now);
    if (one?.from && goesOn.test(clause)) return null;
    if (!one || one.lasting || (one.from ?? one.to ?? '') > today) continue;
    if (toCome.test(clause) && !/\b(yesterday|last|ago|ddoe|neithiwr|diwethaf|yn ôl)\b/i.test(clause)) continue;
    read.push(one);
  }
  const [first] = read;
  if (!first?.from || first.approximate || (first.weekday && first.from === today)) return null;
  if (first.to !== null || first.from < dayBefore(today, 36_525)) return null;
  if (read.some((one) => one.from !== first.from || one.to !== null || one.approximate)) return null;
  const at = read.find((one) => one.at && !one.aboutHour)?.at ?? null;
  return { from: first.from, to: null, at, approximate: false };
}
