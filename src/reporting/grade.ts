// How urgent a report is: one table over what the person ticked, their own fear, danger now, and what their words say. Ticks
// and fear decide; words can only raise it, or say that it could not be sorted. Rules: red, amber and standard of the offence table
// (domain research, section 2.1). The force can always override.
import type { DangerKind, KindCode, Recognition, RiskCode } from '../understanding/recognition.ts';
import type { Urgency, Worry } from './report.ts';

export interface GradeInput {
  readonly dangerNow: boolean;
  readonly worry: Worry;
  /** What the person ticked; null where they were not asked. */
  readonly ticks: { readonly kinds: readonly KindCode[]; readonly risks: readonly RiskCode[] } | null;
  /** What was recognised in each text that they wrote. */
  readonly texts: readonly Recognition[];
}

export interface Reason {
  /** `kind-threat`, `risk-weapon`, `text-threat`, `own-fear`, `danger-now`, `unsorted` … */
  readonly code: string;
  /** The person's own words, where words are the reason. */
  readonly words: string;
}

export interface Grade {
  readonly level: Urgency;
  /** False: nothing that was ticked says how urgent it is, and the words may. An officer reads the account first. */
  readonly sorted: boolean;
  readonly reasons: readonly Reason[];
}

type Facts = Readonly<{ kinds: ReadonlySet<KindCode>; risks: ReadonlySet<RiskCode> }>;
type Rule = readonly [level: Urgency, kinds: readonly KindCode[], risks: readonly RiskCode[]];

/** Of each list one must hold; an empty list asks for nothing. The heaviest rule that holds decides. */
const rules: readonly Rule[] = [
  ['red', [], ['near-now']],
  ['red', ['threat'], ['when-or-where', 'weapon', 'home', 'family', 'hurt']],
  [
    'red',
    ['assault', 'stalking', 'event-disruption', 'voter-pressure', 'letter-package', 'blackmail', 'sexual'],
    ['weapon'],
  ],
  ['red', ['sexual'], ['hurt']],
  ['red', ['blackmail', 'threat'], ['near-now']],
  [
    'amber',
    [
      'threat',
      'stalking',
      'tracking-device',
      'doxxing',
      'sexual',
      'blackmail',
      'account-takeover',
      'hate',
      'assault',
      'letter-package',
      'voter-pressure',
    ],
    [],
  ],
  ['amber', ['harassment'], ['keeps-happening', 'home', 'violent-before', 'family']],
  ['amber', ['damage'], ['home', 'keeps-happening', 'family']],
  ['amber', [], ['when-or-where', 'weapon', 'violent-before', 'family', 'hurt', 'home']],
];

const byWorry: Readonly<Record<Worry, Urgency>> = {
  calm: 'standard',
  worried: 'standard',
  'very-worried': 'amber',
  'fear-for-life': 'red',
};
/** A kind that was ticked, and what the words name beside it. */
const hazardOf: readonly (readonly [KindCode, DangerKind])[] = [
  ['letter-package', 'package'],
  ['damage', 'fire'],
  ['threat', 'fire'],
  ['assault', 'spiking'],
  ['other', 'spiking'],
];
const order: readonly Urgency[] = ['standard', 'amber', 'red'];
const heavier = (one: Urgency, other: Urgency): Urgency => (order.indexOf(one) >= order.indexOf(other) ? one : other);

/** Kinds that words alone never leave at the lowest grade without a look. */
const grave: readonly KindCode[] = rules.filter(([, , risks]) => risks.length === 0).flatMap(([, kinds]) => kinds);

const holds = ([, kinds, risks]: Rule, facts: Facts): boolean =>
  (kinds.length === 0 || kinds.some((kind) => facts.kinds.has(kind))) &&
  (risks.length === 0 || risks.some((risk) => facts.risks.has(risk)));

/** The heaviest rule, with what was ticked for it. */
function byRules(facts: Facts, among: readonly Rule[] = rules): { level: Urgency; reasons: Reason[] } {
  const fitting = among.filter((rule) => holds(rule, facts));
  const level = fitting.reduce<Urgency>((most, [one]) => heavier(most, one), 'standard');
  const decisive = fitting.filter(([one]) => one === level);
  const kinds = decisive.flatMap(([, all]) =>
    all.filter((kind) => facts.kinds.has(kind)).map((kind) => `kind-${kind}`),
  );
  const risks = decisive.flatMap(([, , all]) =>
    all.filter((risk) => facts.risks.has(risk)).map((risk) => `risk-${risk}`),
  );
  return { level, reasons: [...new Set([...kinds, ...risks])].map((code) => ({ code, words: '' })) };
}

/** Danger that is dangerous whenever the words were written. */
const redInWords: readonly string[] = ['package', 'fire', 'weapon', 'child'];

/** What the words of one text ask for by themselves. */
function byWords({ danger, kinds, named, risks }: Recognition): { level: Urgency; reasons: Reason[] } {
  const facts: Facts = { kinds: new Set(named), risks: new Set(risks.map(({ code }) => code)) };
  const read = byRules(
    facts,
    rules.filter(([, asked]) => asked.length > 0),
  );
  const wordsOf = (code: string) =>
    [...kinds, ...risks].find((one) => `kind-${one.code}` === code || `risk-${one.code}` === code)?.words ?? '';
  const reasons = read.reasons.map(({ code }) => ({
    code: code.startsWith('kind-') || code.startsWith('risk-') ? `text-${code.slice('kind-'.length)}` : code,
    words: wordsOf(code),
  }));
  if (danger.level === 'none') return { level: read.level, reasons };
  const isRed = danger.level === 'sure' || redInWords.includes(danger.kind ?? '');
  const own: Urgency = isRed ? 'red' : 'standard';
  const reason = { code: `text-danger-${danger.kind ?? 'now'}`, words: danger.words };
  return { level: heavier(own, read.level), reasons: [reason, ...reasons] };
}

/** Beside ticks, words raise by danger and by what is dangerous whenever it was; else the person knows better than the reader. */
function raisedByWords(ticks: NonNullable<GradeInput['ticks']>, texts: readonly Recognition[]): Urgency {
  const hazard = hazardOf.some(
    ([kind, danger]) => ticks.kinds.includes(kind) && texts.some(({ hazards }) => hazards.includes(danger)),
  );
  if (hazard) return 'red';
  if (texts.some(({ care }) => care?.kind === 'self-harm')) return 'red';
  const sure = texts.some(({ danger }) => danger.level === 'sure');
  if (!sure) return 'standard';
  return ticks.kinds.length > 0 ? 'red' : 'amber';
}

/** @returns the grade, never below the person's own fear, the same in both languages for the same ticks. */
export function grade({ dangerNow, worry, ticks, texts }: GradeInput): Grade {
  const fear: Reason[] = byWorry[worry] === 'standard' ? [] : [{ code: 'own-fear', words: '' }];
  const danger: Reason[] = dangerNow ? [{ code: 'danger-now', words: '' }] : [];
  const ticked = byRules({ kinds: new Set(ticks?.kinds), risks: new Set(ticks?.risks) });
  const read = texts
    .map(byWords)
    .reduce((one, other) => (heavier(one.level, other.level) === one.level ? one : other), {
      level: 'standard' as Urgency,
      reasons: [] as Reason[],
    });
  const fromWords = ticks === null ? read.level : raisedByWords(ticks, texts);
  const levels: readonly Urgency[] = [byWorry[worry], dangerNow ? 'red' : 'standard', ticked.level, fromWords];
  const level = levels.reduce(heavier, 'standard');
  const decidesNothing = ticks === null || ticks.kinds.every((kind) => kind === 'other');
  const mayBeGrave =
    texts.some(({ danger: heard }) => ticks === null && heard.level === 'maybe') ||
    texts.some(
      ({ kinds, harmless }) =>
        (decidesNothing && !harmless) ||
        kinds.some(({ code, level: how }) => how === 'sure' && grave.includes(code) && !ticks?.kinds.includes(code)),
    );
  const sorted = !(level === 'standard' && mayBeGrave);
  const fromText = read.level === 'standard' ? [] : read.reasons;
  const unsorted: Reason[] = sorted ? [] : [{ code: 'unsorted', words: '' }];
  const reasons = [
    ...danger,
    ...fear,
    ...(ticked.level === 'standard' ? [] : ticked.reasons),
    ...fromText,
    ...unsorted,
  ];
  return { level, sorted, reasons };
}
