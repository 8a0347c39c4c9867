// How urgent a report is for the force, with the reasons, never below what the person says of their own fear. Rules:
// red, amber and standard of the offence table. A human at the force can always override.
import { isSpecific } from '../understanding/account/specific-threat.ts';
import { indicatorsIn } from './offences.ts';
import type { Report, Urgency, Worry } from './report.ts';

export interface Assessment {
  readonly urgency: { readonly level: Urgency; readonly reasons: string[] };
  readonly indicators: Report['indicators'];
}

const byWorry: Readonly<Record<Worry, Urgency>> = {
  calm: 'standard',
  worried: 'standard',
  'very-worried': 'amber',
  'fear-for-life': 'red',
};

const heaviest = (levels: readonly Urgency[]): Urgency =>
  levels.includes('red') ? 'red' : levels.includes('amber') ? 'amber' : 'standard';

/** Each alone makes a report pressing; the rest are told to the force without raising it. */
const amberOffences = [
  'threat-to-kill',
  'threatening-message',
  'stalking',
  'harassment-at-home',
  'criminal-damage',
  'threat-of-damage',
  'assault',
  'intimate-image',
  'hate',
  'undue-influence',
  'account-taken-over',
  'blackmail',
];
const redOffences = ['bomb-hoax', 'harmful-substance'];
/** @param facts what was answered; `plain` is the account in plain words (lower case, no accents or punctuation). */
export function assess(facts: {
  dangerNow: boolean;
  worry: Worry;
  plain: string;
  dangerWords: string | null;
}): Assessment {
  const indicators = indicatorsIn(facts.plain);
  const named = indicators.map((one) => one.offence);
  const threatened = named.includes('threat-to-kill') || named.includes('threatening-message');
  const found: (readonly [Urgency, string])[] = [
    ...(facts.dangerNow ? ([['red', 'danger-now']] as const) : []),
    ...(facts.dangerWords ? ([['red', `words-${facts.dangerWords}`]] as const) : []),
    ...(threatened && isSpecific(facts.plain) ? ([['red', 'threat-with-means-time-or-place']] as const) : []),
    ...(facts.worry === 'fear-for-life' ? ([['red', 'own-fear']] as const) : []),
    ...named.filter((one) => redOffences.includes(one)).map((one) => ['red', `possible-${one}`] as const),
    ...named.filter((one) => amberOffences.includes(one)).map((one) => ['amber', `possible-${one}`] as const),
    ...(facts.worry === 'very-worried' ? ([['amber', 'own-fear']] as const) : []),
  ];
  const level = heaviest([byWorry[facts.worry], ...found.map(([urgency]) => urgency)]);
  const reasons = [...new Set(found.map(([, reason]) => reason))];
  return { urgency: { level, reasons: reasons.length > 0 ? reasons : ['nothing-pressing-was-said'] }, indicators };
}
