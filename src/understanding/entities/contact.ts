// How a person may be reached and how not: numbers and addresses that were given, those that were refused, and the hours
// that were said. "Don't ring 07…, ring 07…", "ddim ar 07…", "home 01633… no, mobile 07…".
import { readEmails } from './emails.ts';
import type { Entity } from './entity.ts';
import { readHours } from './hours.ts';
import { readPhones } from './phones.ts';

export interface Way {
  readonly kind: 'phone' | 'email';
  /** A number in E.164 or an address as it was written. */
  readonly value: string;
}

export interface Contact {
  /** What may be used, the preferred one first. */
  readonly usable: readonly Entity<Way>[];
  /** What was refused, is old, or is seen by somebody else. */
  readonly refused: readonly Entity<Way>[];
  /** When it is safe, as it was written; null where nothing was said. */
  readonly hours: string | null;
}

const use =
  'ring|rings?|call|phone|text|use|contact|e-?mail|message|msg|send|write|try|whatsapp|leave|reach|get me|dial|pass|give|share|ffonio|ffonia|ffoniwch|ffon|galw|tecstio|tecst|defnyddio|defnyddia|defnyddiwch|cysylltu|cysyllta|e-?bostio|anfon|gyrru|hala|danfon|sgwennu|rhoi|trio|triwch';
const refusedBefore = new RegExp(
  `(?:\\b(?:do ?n['’]?t|do not|dont|never|please no|no longer|can(?:no|['’])?t|cant|could ?n['’]?t|avoid|stop|(?:i )?(?:lost|broke|cancelled)|(?:he|she|they) (?:took|stole|has)|stolen|stay off|stay away from|leave off|keep off|collais|colli|wedi colli|instead of|rather than|anything but|peidiwch(?: [âa])?|paid(?:iwch)?(?: [âa])?|peidio(?: [âa])?|osgoi|osgowch|yn lle|byth|ddim i|dim i)(?: \\p{L}+['’]?\\p{L}*){0,6}|\\b(?:not|nid|dim|ddim|nage)(?! (?:sure|siŵr|ond|only)\\b)(?: (?:on|at|to|the|my|via|by|ar|i|at|ato|y|fy|yn|through|home|work|old|office|landline|house|mobile|phone|number|rhif|ffôn|ffon|cartref|gwaith|tŷ|this|that|hwn|un|one|swyddfa|${use})['’]?n?){0,6}|\\b(?:old|previous|former|wrong|dead|hen|blaenorol)(?: (?:number|mobile|phone|email|e-?mail|address|one|landline|rh?if|ffôn|ffon|g?c?yfeiriad|e-?bost|un)){1,3}(?: (?:was|is|were|oedd|yw|ydy|ydi|,))?|\\b(?:was|used to be|oedd|changed(?: my)?(?: number| email| mobile| address)? from|newid(?: fy)? rhif o|newidiodd o))[\\s:,(]{0,3}$`,
  'iu',
);
const readByOthers =
  /\b(?:he|she|they|husband|wife|partner|ex|boyfriend|girlfriend|mum|dad|someone|somebody|everyone|office|staff|fe|fo|o|e|hi|nhw|n?gŵr|n?gwr|n?gwraig|[pm]h?artner|n?g?h?cariad|nghariad|cyn|rhywun|pawb|flatmate|housemate|carer|stalker|boss|he[’']s|she[’']s)(?: (?:can|could|will|also|always|still|yn|['’]n|sy['’]n|sydd))*['’]?n? ?(?:see|sees|reads?|answers?|checks?|has|have|got|knows?|monitors?|watch(?:es)?|looks at|goes through|uses|shares?|opens?|picks up|gweld|darllen|ateb|gwybod|gwbod|edrych ar|defnyddio|agor)(?: (?:my|the|all|access to|into|in to|our|fy|y|ein|messages? (?:on|to|at)|emails? (?:on|to|at)|texts? (?:on|to)|negeseuon|rhif|ffôn|phone|mobile|email|e-bost)){0,4} ?$/iu;
const refusedAfter =
  /^[\s,;:)(–-]{0,3}(?:(?:is|['’]?s|are|was|that['’]?s|thats|which is|it['’]?s|its|it is|this is|yw|ydy|ydi|mae(?:['’]n)?|sydd|sy['’]n|['’]n|yn)? ?(?:being |also |always |now |all |actually |n |yn )*(?:not (?:safe|mine|good|secure|private|ok|working|in use|to be used|a good)|isn['’]?t|isnt|no good|no use|unsafe|insecure|monitored|shared|tapped|watched|hacked|compromised|bugged|old|dead|blocked|disconnected|cut off|cancelled|lost|stolen|broken|switched off|barred|out of use|wrong|read by|seen by|answered by|the old|my old|a shared|a family|the family|his|hers|theirs|the office|my (?:husband|wife|partner|ex|mum|mam|dad|boyfriend|girlfriend|son|daughter|work|boss|office|agent)\b|cael ei (?:ddarllen|fonitro|wylio|rannu)|hen|anghywir|beryglus|peryglus|rhannu)|does(?: ?n['’]?t| not) (?:work|ring|answer)|(?:please )?do(?: ?n['’]?t| not) (?:use|ring|call) (?:it|that|this|them)|no longer|no[,.]|no$|nope|(?:he|she|they|fe|fo|hi|nhw|e|o|husband|my ex|my husband) (?:can |could |also |will |always )?(?:see|sees|read|reads|check|checks|answer|answers|has|have|knows?|monitors?)|(?:ddim|dim|nid|nid yw|dyw|dydy|dydi)(?:['’]n| yn|['’]r un)? ?(?:n |yn )?(?:saff|ddiogel|diogel|gweithio|iawn|fi|breifat|hwn|hwnna)|ma(?:e|['’])?(?:['’]r gŵr|['’]r gwr|['’]r wraig| o| e| fo| fe| hi| nhw| rhywun| fy \p{L}+)?['’]?n? ?(?:yn )?(?:gweld|darllen|ateb|gwbod|gwybod|cael ei|agor|edrych))/iu;
const fineAfter =
  /^[\s)–-]{0,3}(?:is |['’]?s |yw |ydy |ydi |mae(?:['’]n)? |['’]n |yn )?(?:yn |n )?(?:now )?(?:fine|ok|okay|safe|private|best|better|good|great|preferred|mine|works|secure|the new|new|only|instead|please|iawn|saff|ddiogel|diogel|gorau|well|orau|breifat|newydd|plis)/iu;
const theirs =
  /\b(?:called|rang|phoned|texted|messaged|emailed|came|come|sent|received|call|calls|text|texts|message|messages|email|emails|got|ffoniodd|ffonio|gal(?:wad|wodd)|daeth|neges|tecst|e-bost|cael|ges i)(?: (?:me|us|it|was|were|i|fi|ni|in|today|again|a|an))* (?:from|off|o|oddi wrth|gan)(?: (?:the|a|this|number|rhif|y|address|cyfeiriad))* ?$|\b(?:his|her|their|caller['’]?s|suspect['’]?s|ei|eu) (?:number|phone|mobile|email|rhif|ffôn|e-bost)(?: (?:is|was|yw|ydy|ydi|oedd))? ?:? ?$/iu;
const prefers =
  /\b(?:best|prefer\w*|new number|new one|use|only|instead|ring|gorau|well gen i|rhif newydd|newydd|defnyddiwch|ffoniwch|ffonia)\b[^.]{0,30}$/iu;
const corrected =
  /\b(?:sorry|no wait|wait|i mean|i meant|actually|correction|sori|arhoswch|na,|no,|hynny yw|yn hytrach)\b/iu;

type Found = Entity<Way>;

/** What stands before it in its own sentence, since the one before; and after it, up to the next. */
function around(text: string, all: readonly Found[], at: number): readonly [before: string, after: string] {
  const { start = 0, end = 0 } = all[at] ?? {};
  const before =
    text
      .slice(Math.max(all[at - 1]?.end ?? 0, start - 120), start)
      .split(/[.;\n!?](?=\s|$)|\b(?:but|ond)\b/i)
      .at(-1) ?? '';
  const after = text.slice(end, Math.min(all[at + 1]?.start ?? text.length, end + 80));
  return [before.replace(/\s+/g, ' '), after];
}

/** "A is old, B is new": a comma begins a clause, but where it follows nothing that was said of a way to use. */
const lastClause = (before: string): string => before.split(/, (?=\p{L}+ )|\band\b|\ba(?=\s\p{L}+iwch)/iu).at(-1) ?? '';

function isRefused(text: string, all: readonly Found[], at: number): boolean {
  const [before, after] = around(text, all, at);
  if (theirs.test(before)) return true;
  if (refusedAfter.test(after)) return true;
  const clause = lastClause(before);
  if (refusedBefore.test(clause) || readByOthers.test(clause))
    return !fineAfter.test(after) || /\b(?:not|do ?n['’]?t|never|dim|ddim|peidi\w+|paid)\b/iu.test(clause);
  return false;
}

/** "07700 900111, sorry, 07700 900222": the later stands for the earlier of its kind. */
function isCorrected(text: string, all: readonly Found[], at: number): boolean {
  const [own, next] = [all[at], all[at + 1]];
  return (
    own !== undefined &&
    next !== undefined &&
    own.value.kind === next.value.kind &&
    next.start - own.end < 40 &&
    corrected.test(text.slice(own.end, next.start))
  );
}

/** @param text an answer or an account. */
export function readContact(text: string): Contact {
  const emails = readEmails(text).map(({ value, ...where }): Found => ({ value: { kind: 'email', value }, ...where }));
  const phones = readPhones(text)
    .filter(({ start, end }) => !emails.some((email) => start < email.end && email.start < end))
    .map(({ value, ...where }): Found => ({ value: { kind: 'phone', value }, ...where }));
  const all = [...emails, ...phones].sort((a, b) => a.start - b.start);
  const refused = all.filter((_, at) => isRefused(text, all, at) || isCorrected(text, all, at));
  const saidNo = new Set(refused.map(({ value }) => value.value));
  const usable = all.filter((one) => !refused.includes(one) && !saidNo.has(one.value.value));
  const preferred = usable.findIndex((one) => prefers.test(around(text, all, all.indexOf(one))[0]));
  const ordered =
    preferred > 0 ? [...usable.slice(preferred, preferred + 1), ...usable.filter((_, at) => at !== preferred)] : usable;
  return { usable: ordered, refused, hours: readHours(text, all) };
}
