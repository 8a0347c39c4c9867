// Why a report is as urgent as it is, in words for an officer: what the person ticked, their own fear, and what their words say.
import type { Report } from '../../reporting/report.ts';
import { catalogues, type Language, type MessageKey, say } from '../../shared/locale.ts';
import { formCode } from '../../understanding/dialog-codes.ts';
import { type KindCode, riskCodes } from '../../understanding/recognition.ts';
import { offenceName } from './offence-name.ts';

const label = (language: Language, step: 'kinds' | 'risks', code: string): string => {
  const key = `report.${step}.${code}`;
  return catalogues.en.has(key) ? say(language, key as MessageKey) : code;
};
const kindLabel = (language: Language, kind: string): string => label(language, 'kinds', formCode(kind as KindCode));
const riskLabel = (language: Language, risk: string): string => label(language, 'risks', risk);
const textLabel = (language: Language, code: string): string =>
  (riskCodes as readonly string[]).includes(code) ? riskLabel(language, code) : kindLabel(language, code);

/** Why it is as urgent as it is: what was ticked, the person's own fear, and what the words say. */
export function sayReasons(language: Language, report: Report): string[] {
  return report.urgency.reasons.map((code) => `${sayOrigin(language, code)}: ${sayReason(language, code)}`);
}

/** What the person ticked or fears is theirs; what was read out of their words is ours, and is marked as worked out. */
const sayOrigin = (language: Language, code: string): string =>
  say(
    language,
    /^(?:danger-now|own-fear|nothing|kind-|risk-)/.test(code) ? 'force.reasonFrom.person' : 'force.reasonFrom.service',
  );

function sayReason(language: Language, code: string): string {
  if (code === 'danger-now') return say(language, 'email.reason.danger-now');
  if (code === 'own-fear') return say(language, 'email.reason.own-fear');
  if (code === 'threat-with-means-time-or-place') return say(language, 'email.reason.threat-with-means-time-or-place');
  if (code === 'nothing-pressing-was-said') return say(language, 'email.reason.nothing');
  if (code === 'unsorted') return say(language, 'email.reason.unsorted');
  if (code.startsWith('words-') || code.startsWith('text-danger-')) return say(language, 'email.reason.words');
  if (code.startsWith('kind-'))
    return say(language, 'email.reason.tick-kind', { label: kindLabel(language, code.slice(5)) });
  if (code.startsWith('risk-'))
    return say(language, 'email.reason.tick-risk', { label: riskLabel(language, code.slice(5)) });
  if (code.startsWith('text-'))
    return say(language, 'email.reason.words-kind', { label: textLabel(language, code.slice(5)) });
  return say(language, 'email.reason.possible', { offence: offenceName(code.replace(/^possible-/, '')) });
}
