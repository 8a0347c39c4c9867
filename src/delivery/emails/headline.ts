// The first line under the banner: whose case it is and the kinds that they ticked. A kind that only the service read out of the
// words is not named here; then the line points to the words themselves.
import type { Report } from '../../reporting/report.ts';
import { type Language, say } from '../../shared/locale.ts';
import type { Describe } from './describe-detail.ts';
import { quoteOwn } from './essential-rows.ts';

/** @returns the headline, and the words of the person that stand below it. */
export function headline(language: Language, report: Report, describe: Describe): { title: string; quote: string } {
  const kinds = report.details.find(({ field }) => field === 'kinds');
  const codes = kinds?.codes.filter((code) => code !== 'none' && code !== 'other') ?? [];
  const role = say(language, `email.role.${report.reporter.role}`);
  const title =
    kinds && codes.length > 0
      ? say(language, 'force.headline.kinds', { role, kinds: describe({ ...kinds, codes }).answer })
      : say(language, 'force.headline.unknown', { role });
  const exact = report.details.find(({ field }) => field === 'exactWords')?.words;
  const danger = report.incident.dangerNow ? `${say(language, 'force.headline.danger')}. ` : '';
  return { title: `${danger}${title}`, quote: quoteOwn(exact || report.incident.account, 170) };
}
