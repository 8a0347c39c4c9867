// Why a report is as urgent as it is, in words for an officer: what the person ticked, their own fear, and what their words say.
import type { Report } from '../../reporting/report.ts';
import { catalogues, type MessageKey, say } from '../../shared/locale.ts';
import { formCode } from '../../understanding/dialog-codes.ts';
import { type KindCode, riskCodes } from '../../understanding/recognition.ts';
import { offenceName } from './offence-name.ts';

const label = (step: 'kinds' | 'risks', code: string): string => {
  const key = `report.${step}.${code}`;
  return catalogues.en.has(key) ? say('en', key as MessageKey) : code;
};
const kindLabel = (kind: string): string => label('kinds', formCode(kind as KindCode));
const riskLabel = (risk: string): string => label('risks', risk);
const textLabel = (code: string): string =>
  (riskCodes as readonly string[]).includes(code) ? riskLabel(code) : kindLabel(code);

/** Why it is as urgent as it is: what was ticked, the person's own fear, and what the words say. */
export function sayReasons(report: Report): string[] {
  return report.urgency.reasons.map((code) => {
    if (code === 'danger-now') return say('en', 'email.reason.danger-now');
    if (code === 'own-fear') return say('en', 'email.reason.own-fear');
    if (code === 'threat-with-means-time-or-place') return say('en', 'email.reason.threat-with-means-time-or-place');
    if (code === 'nothing-pressing-was-said') return say('en', 'email.reason.nothing');
    if (code === 'unsorted') return say('en', 'email.reason.unsorted');
    if (code.startsWith('words-') || code.startsWith('text-danger-')) return say('en', 'email.reason.words');
    if (code.startsWith('kind-')) return say('en', 'email.reason.tick-kind', { label: kindLabel(code.slice(5)) });
    if (code.startsWith('risk-')) return say('en', 'email.reason.tick-risk', { label: riskLabel(code.slice(5)) });
    if (code.startsWith('text-')) return say('en', 'email.reason.words-kind', { label: textLabel(code.slice(5)) });
    return say('en', 'email.reason.possible', { offence: offenceName(code.replace(/^possible-/, '')) });
  });
}
