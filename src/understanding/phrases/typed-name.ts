// A name typed where one was asked for: “my name is …”, “fy enw i yw …”, and what is none.
import { plainWords } from '../../shared/plain-words.ts';

const nameLeadIn =
  /^(?:my (?:full )?name(?:['’]s| is)|i am|i['’]?m|it['’]?s|this is|(?:just )?call me|they call me|i am called|i['’]?m called|(?:the )?name['’]?s|fy enw i (?:yw|ydi|ydy|di)|fy enw(?: llawn)? (?:yw|ydi|ydy)|enw i (?:yw|ydi|ydy|di)|(?:fi|mi) (?:yw|ydi|ydy|di)|galwch fi(?:['’]?n)?)\s+(?=\S)/i;
/** What is no name, though it was typed where one was asked for. */
const noName =
  /^(?:[\d\s+]*|ok|okay|yes|yeah|yep|(?:wait|hang on|hold on)(?: a)?(?: sec| second| minute| mo| bit)?|one (?:sec|second|minute)|eiliad|sure|fine|i told you|you already have it|you have it|iawn|ie|ydw|aros)$/;

/** “Marged ydw i”, “Marged yw fy enw i”. */
const nameLeadOut = /\s+(?:ydw|dw|dwi|yw|ydi|ydy|di|sy)(?: i| fy enw(?: i)?| yma| fan hyn)?[.!]?$/i;

/** @param typed what was typed where a name was asked for. */
export const withoutNameLeadIn = (typed: string): string => typed.replace(nameLeadIn, '').replace(nameLeadOut, '');

/** “ok”, “wait a sec”, digits alone. */
export const isNoName = (words: string): boolean => noName.test(plainWords(words));
