// Whether words that could not be read as a day speak of time at all: then they are worth keeping as they are.
import { plainWords } from '../../shared/plain-words.ts';

const timeWords =
  /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)\w*\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:day|night|morning|evening|afternoon|noon|midnight|week|weekend|fortnight|month|year|around|about|summer|autumn|winter|spring|christmas|easter|ago|before|after|since|during|while|when|every|always|often|lately|recently|then|earlier|time|times|hour|hours|o clock)s?\b|\b(?:ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr|llun|mercher|iau|gwener|sadwrn|sul|dydd|ddydd|diwrnod|nos|noson|bore|prynhawn|pnawn|wythnos|mis|blwyddyn|llynedd|haf|hydref|gaeaf|gwanwyn|nadolig|pasg|yn ol|cyn|ers|wedi|tra|pan|pob|bob|weithiau|yn ddiweddar|awr|gwaith|amser|adeg|tua|oddeutu)\b/;

export const speaksOfTime = (words: string): boolean => timeWords.test(plainWords(words));
