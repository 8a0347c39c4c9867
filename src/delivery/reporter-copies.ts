// The reporter's own copy, for as long as the content lives: to save from the status page, and by email only where the
// person gave an email address, said that email is a safe way, and that nobody else could read it.
import type { Answers } from '../engine/state.ts';
import { type Language, say } from '../shared/locale.ts';
import type { ReportStore } from '../storage/report-store.ts';
import type { DeliveryKeys } from './delivery-keys.ts';
import { copyName, reporterCopy } from './emails/reporter-copy.ts';
import { sayTime } from './emails/sections.ts';
import { loadReport } from './report-record.ts';
import type { ReporterEmails } from './reporter-emails.ts';

export interface ReporterCopies {
  /** Null when the content has ended. @param language theirs now; absent: that of the report. */
  file(reference: string, language?: Language): Promise<{ name: string; text: string } | null>;
  /**
   * Tells the address in the report, once, where the copy can be read with the return code. Nobody has shown that the address is theirs, so no word
   * of the report goes there: whoever makes a report up could otherwise have us send their words to anybody.
   */
  mail(reference: string): Promise<void>;
}

interface Deps {
  readonly store: ReportStore;
  readonly keys: Pick<DeliveryKeys, 'sign' | 'publicKey'>;
  readonly publicUrl: string;
  readonly mailToReporter: ReporterEmails;
}

/** Nothing is guessed: an answer that was not given is a no. */
export function mailIsSafe({ contact, safeHow, whoReads }: Answers): boolean {
  const byEmail = contact?.kind === 'contact' && contact.contactKind === 'email';
  const saysSafe = safeHow?.kind === 'choice' && safeHow.codes.includes('email');
  return byEmail && saysSafe && whoReads?.kind === 'choice' && whoReads.codes.join() === 'no';
}

export function createReporterCopies(deps: Deps): ReporterCopies {
  const { store, keys, publicUrl } = deps;

  async function file(reference: string, language?: Language) {
    const opened = await loadReport(store, reference);
    if (!opened) return null;
    const chosen = language ?? opened.kept.report.language;
    return { name: copyName(reference), text: reporterCopy({ opened, language: chosen, keys, publicUrl }) };
  }

  return {
    file,
    async mail(reference) {
      const opened = await loadReport(store, reference);
      const contact = opened?.kept.report.reporter.contact;
      if (!opened || contact?.kind !== 'email') return;
      const { language, sentAt } = opened.kept.report;
      const lines = [
        say(language, 'email.receipt.thanks'),
        say(language, 'email.receipt.reference', { reference }),
        say(language, 'email.receipt.sentAt', { at: sayTime(language, sentAt) }),
        say(language, 'email.receipt.readAt', { link: `${publicUrl}${language === 'cy' ? '/cy' : ''}/status` }),
        say(language, 'email.receipt.worse'),
        say(language, 'email.receipt.notYou'),
      ];
      await deps.mailToReporter({
        to: contact.value,
        language,
        subject: say(language, 'email.receipt.subject', { reference }),
        text: `${lines.join('\n\n')}\n`,
        key: 'copy',
        conversationId: reference,
      });
    },
  };
}
