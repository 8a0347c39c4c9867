// Whether children, the person's own or others, have a part in what is told.
import { longestRead } from './entity.ts';
import { type SaidOf, saidOf } from './said-of.ts';

const children =
  /(?<![\p{L}])(?:kids?|child|children|childs|toddlers?|bab(?:y|ies)|(?:my|our|his|her|their|the candidate['’]s) (?:(?:\p{L}+|\d{1,2}) ){0,3}?(?:sons?|daughters?|boys|girls|grandson|granddaughter|grandkids|little (?:one|boy|girl)s?)|grandchild(?:ren)?|(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen) ?(?:-| )?(?:year|yr)s?[ -]old|schoolboys?|schoolgirls?|school run|(?:my |the |our )?kids['’]? school|primary school|nursery|pupils?|teenagers?|plant|blant|mhlant|phlant|plentyn|blentyn|mhlentyn|phlentyn|babi|fabi|mabi|(?:fy|ein|ei|eu|['’]n|['’]y) (?:mab|merch|ferch|mab bach|hogyn bach|hogan fach|meibion|hogia|genod|ŵyr|wyres|wyrion)|wyrion|ŵyr bach|crwtyn|rhocyn|plantos|ysgol gynradd|ysgol feithrin|meithrinfa|feithrinfa|disgybl(?:ion)?|ddisgyblion)(?![\p{L}])/giu;
const idioms =
  /\b(?:no|i) kidding\b|\bkid(?:ding|ded)\b|\b(?:you['’]?re|ur) (?:a |just a )?kid\b|\bbaby[ -]?(?:sitter|blue|steps?)\b|\bchild['’]?s play\b|\binner child\b|\bplant (?:pot|pots|a tree|trees|hire|sale)\b|\b(?:power|water|treatment|recycling|steel|nuclear|the|a|house) plant\b|\bson of a\b/giu;

/** @returns whether they are spoken of, and where. */
export const readChildren = (text: string): SaidOf => saidOf(text.slice(0, longestRead), children, idioms);
