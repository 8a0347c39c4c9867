// The name of the person who writes: "My name's Jo Bloggs", "Fy enw i ydy Siân", "Gwenno dw i"; and what is left of an
// answer to "What is your name?" without numbers and hours.

const letters = "[\\p{L}][\\p{L}'’.-]{0,30}";
const title = '(?:(?:Cllr|Councillor|Cynghorydd|Cyng|Mr|Mrs|Ms|Miss|Mx|Dr|Rev|Sir|Lord|Lady|Prof|Parch)\\.? )?';
const name = `(${title}${letters}(?: (?:ap|ab|ferch|van|de|von|o)(?= ))?(?: ${letters}){0,3})`;
const led: readonly RegExp[] = [
  new RegExp(
    `(?<!\\b(?:said|says|saying|that|if|because) )\\bmy (?:full |real |first )?name(?:['’]?s\\b| is\\b| iz\\b| =|:) ?${name}`,
    'iu',
  ),
  new RegExp(`\\b(?:full )?name ?[:=-] ?${name}`, 'iu'),
  new RegExp(`\\b(?:they|people|you can|u can|just|please) call(?:s)? me ${name}|^call me ${name}`, 'iu'),
  new RegExp(`\\b(?:fy|f['’]|v['’]|yn|['’]n) ?enw(?: llawn)?(?: i)?(?: ydy| ydi| yw|['’]di| 'di|:) ?${name}`, 'iu'),
  new RegExp(`\\benw ?[:=-] ?${name}`, 'iu'),
];
/** "I'm" and "this is" lead to a name only where it is written as one. */
const capital = `(${title}\\p{Lu}[\\p{L}'’-]{1,30}(?: \\p{Lu}[\\p{L}'’-]{0,30}){1,3})`;
const isI = "(?:[yw]dw i|dw i|wdw i|(?:yw|ydy|ydi|di)(?:['’]n| fy| f['’]) ?enw(?: i)?)";
const loose: readonly RegExp[] = [
  new RegExp(`(?:^|[.,!] ?)${capital} ${isI}(?=$|[.,!]| )`, 'u'),
  new RegExp(`^(\\p{Lu}[\\p{L}'’-]{1,30}) ${isI}(?=$|[.,!])`, 'u'),
  new RegExp(
    `(?:^|[.,!] ?)(?:(?:[Hh]i|[Hh]ello|[Hh]elo|[Ss]hwmae|[Ss]'?mae),? )?(?:[Ii]['’]?m|[Ii] am|[Ii]t['’]?s|[Tt]his is|[Ff]i yw|[Ff]i ydy|[Yy]ma mae) ${capital}(?=$|[.,!]| here\\b| and\\b| the\\b| from\\b| yma\\b)`,
    'u',
  ),
  new RegExp(`(?:^|[.,!] ?)(?:(?:[Hh]i|[Hh]ello|[Hh]elo),? )?${capital} (?:here|speaking|yma)(?=$|[.,!])`, 'u'),
];

/** What comes after a name in one breath. */
const goesOn =
  / (?:and|but|i|im|i['’]m|my|the|a|an|from|of|at|on|in|is|was|here|speaking|who|with|for|or|please|thanks|ta|diolch|a|ac|ond|dw|dwi|rwy|wi|ydw|o|yn|yng|ym|fy|sy|sydd|mae|ma|ar|gan|yma|e|plis|if|you|u|this|that|don['’]?t|not|no|just|only|council\w*|candidate|standing|mobile|number|phone|email|tel|ring|call|text)(?= |$|[.,])/iu;
const noName =
  /^(?:no|na|nope|yes|ie|ia|ydw|oes|none|nobody|neb|anon(?:ymous)?|dienw|private|secret|withheld|not|rather|prefer|skip|stop|help|back|yn ôl|next|why|who|what|pam|pwy|beth|hello|hi|helo|ok|okay|iawn|sure|dunno|dim|sori|sorry|thanks|diolch|change|start|begin|again|exit|quit|delete|send|menu|cymraeg|english|saesneg|me|fi|myself|mine|unknown|n\/a|mae|ma|isio|eisiau|sgin|be|lle|ymgeisydd|asiant|tyst|gwirfoddolwr|cynghorydd|aelod|being|getting|scared|worried|sick|fed|not|so|very|really|afraid|terrified|ofnus|wedi|poeni|standing|the|a|an)$/i;
const saysMore =
  /\b(?:rather|prefer|don['’]?t|do not|dont|won['’]?t|cannot|can['’]?t|want|need|give|tell|why|should|would|could|have to|has|was|were|am|are|is|do you|who are|stay|keep|remain|name|eisiau|isio|moyn|well gen|ddim|peidio|pam|rhaid|dweud|deud|gweud|enw|aros|threat\w*|kill\w*|police|heddlu|leave me|anonym\w*)\b/i;

/** Ends where the person goes on to something else. */
function ended(found: string): string | null {
  const end = goesOn.exec(` ${found}`)?.index;
  const own = (end === undefined ? found : found.slice(0, Math.max(0, end - 1))).trim().replace(/[.,'’-]+$/, '');
  const first = own.split(' ')[0] ?? '';
  return own === '' || noName.test(first) || !/\p{L}{2}/u.test(own) ? null : own;
}

/** @returns the name that the writer gives as theirs, in any sentence; null where none is said. */
export function readName(text: string): string | null {
  const searched = text.slice(0, 2000);
  for (const pattern of [...led, ...loose]) {
    const found = pattern.exec(searched)?.slice(1).find(Boolean);
    const own = found ? ended(found) : null;
    if (own) return own;
  }
  return null;
}

const beside = /[+\d@][\d\s().@\p{L}_-]*|\b(?:after|before|ar ôl|cyn|evenings?|mornings?) .*$/giu;

/**
 * @param text typed at "What is your name?". @returns the name, without what was written beside it; null where it is a
 * refusal, a question or a sentence.
 */
export function nameOfAnswer(text: string): string | null {
  const led = readName(text);
  if (led) return led;
  const typed = text.slice(0, 200).trim();
  if (typed.includes('?')) return null;
  const [first = ''] = typed
    .replace(/^(?:(?:hi|hello|helo|it['’]?s|its|this is|im|i['’]m|i am|fi yw|fi ydy|name|enw)[,:]? )+/i, '')
    .replace(beside, ' ; ')
    .split(/[,;:\n(]|\s[-–]\s/);
  const own = first
    .trim()
    .replace(/[.!]+$/, '')
    .replace(/ (?:ydw i|dw i|yma|here)$/i, '');
  const words = own.split(/\s+/);
  const allNames = words.every((word) => /^[\p{L}][\p{L}'’.-]*$/u.test(word));
  return own !== '' &&
    words.length <= 5 &&
    allNames &&
    !noName.test(words[0] ?? '') &&
    !saysMore.test(own) &&
    /\p{L}{2}/u.test(own)
    ? own
    : null;
}
