// What is recognised in an utterance. Every finding carries the span of the person's own words that it rests on.

export const kindCodes = [
  'threat',
  'abuse',
  'harassment',
  'stalking',
  'hate',
  'damage',
  'assault',
  'sexual',
  'doxxing',
  'letter-package',
  'event-disruption',
  'online-fake',
  'false-statement',
  'voter-pressure',
  'blackmail',
  'account-takeover',
  'tracking-device',
  'theft',
  'other',
] as const; // prettier-ignore
export type KindCode = (typeof kindCodes)[number];

export const riskCodes = [
  'when-or-where',
  'weapon',
  'home',
  'keeps-happening',
  'violent-before',
  'family',
  'hurt',
  'near-now',
] as const; // prettier-ignore
export type RiskCode = (typeof riskCodes)[number];

export type Level = 'sure' | 'maybe';

export interface Found<C extends string> {
  readonly code: C;
  readonly level: Level;
  /** As the person wrote it. */
  readonly words: string;
}

export type DangerKind = 'help' | 'home' | 'now' | 'weapon' | 'package' | 'fire' | 'assault' | 'spiking' | 'child';

export interface Recognition {
  /** Whether somebody is in danger now. */
  readonly danger: { readonly level: Level | 'none'; readonly kind: DangerKind | null; readonly words: string };
  /** Whether the writer may harm themselves, or despairs. */
  readonly care: { readonly kind: 'self-harm' | 'despair'; readonly words: string } | null;
  readonly kinds: readonly Found<KindCode>[];
  /** Kinds that an entry of the lexicon names in a text that has something to report: enough to raise a grade, not to tick. */
  readonly named: readonly KindCode[];
  /** Kinds that a sure entry names, whatever the model finds: for an answer to “which of these fits?”. */
  readonly mentioned: readonly KindCode[];
  /** The person's own words that suggest a kind, whether or not it counts as recognised. */
  readonly suggesting: Readonly<Partial<Record<KindCode, string>>>;
  /** The five likeliest kinds, likeliest first; always five. */
  readonly offered: readonly KindCode[];
  readonly risks: readonly Found<RiskCode>[];
  /** Dangerous things that the words name, whenever it was: powder, fire, a spiked drink. */
  readonly hazards: readonly DangerKind[];
  readonly weapon: boolean;
  readonly children: boolean;
  /** True where the text says nothing that has to be sorted: thanks, a question, a test, politics. */
  readonly harmless: boolean;
}
