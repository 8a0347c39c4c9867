// What a force can say about a report, behind a signed link: received, recorded, more wanted, not for us. Kept: what was
// pressed and when, and whose dispatch the link came with; nothing about who (issue of trust on both sides).

import type { Directory } from '../routing/directory.ts';
import { type ForceId, forceIds } from '../routing/force-id.ts';
import { type Route, route } from '../routing/route.ts';
import type { Log } from '../shared/log.ts';
import type { ReportStore } from '../storage/report-store.ts';
import { isCrimeNumber } from './crime-number.ts';
import type { DeliveryKeys } from './delivery-keys.ts';
import type { DeliveryRepository } from './delivery-repository.ts';
import type { Outbox } from './jobs/outbox.ts';
import { type ReportWithDelivery, readReceipt, type StoredReceipt } from './report-record.ts';
import { actMark, isActMark, readSpocToken, type SpocLink } from './spoc-link.ts';
import type { Acknowledged, Acknowledgement, DispatchKind } from './state/delivery.ts';
import type { DeliveryEvent } from './state/step-delivery.ts';

/** What the page shows: where the report stands, and no word of it. */
export interface SpocView {
  readonly receipt: StoredReceipt;
  readonly kind: DispatchKind;
  /** True once whoever got this link has passed the report on: they answer for it no longer. */
  readonly passed: boolean;
  /** To be sent back with what is pressed. */
  readonly mark: string;
}

export interface Pressed {
  readonly what: string;
  readonly crimeNumber: string;
  /** A force id, or `national`. */
  readonly passTo: string;
  readonly mark: string;
}

/** `passed`: the report had been passed on by whoever got this link. `copy`: the link is a copy's, which answers for nothing. Nothing was changed. */
export type PressOutcome = 'done' | 'gone' | 'passed' | 'copy' | 'too-often' | 'choose' | 'crime-number' | 'pass-to';

export interface AcknowledgementDesk {
  /** Changes nothing: mail scanners open links. Null when the link does not work (any more). */
  view(token: string): Promise<SpocView | null>;
  press(token: string, pressed: Pressed): Promise<PressOutcome>;
}

export interface AcknowledgementDeps {
  readonly book: DeliveryRepository;
  readonly store: ReportStore;
  readonly keys: DeliveryKeys;
  readonly directory: () => Directory;
  readonly outbox: Pick<Outbox, 'hand'>;
  readonly now: () => Date;
  readonly log: Log;
}

const acknowledgedCodes: readonly string[] = ['received', 'recorded', 'more-wanted'] satisfies Acknowledged[];
const isForceId = (name: string): name is ForceId => (forceIds as readonly string[]).includes(name);

const hour = 3_600_000;
/** Whoever holds the link can write to the person with each answer: nobody needs more. */
const answersAnHour = 10;
const answersSince = (receipt: StoredReceipt, since: number): number =>
  receipt.history.filter(({ kind, at }) => kind === 'acknowledged' && at > since).length;

const hasPassedOn = (link: SpocLink, receipt: StoredReceipt): boolean =>
  link.turn < receipt.history.filter((one) => one.kind === 'passed-on').length;

/** @returns the desk behind `/spoc/{token}`. */
export function createAcknowledgementDesk(deps: AcknowledgementDeps): AcknowledgementDesk {
  const { book, store, keys, log } = deps;
  const clock = () => deps.now().getTime();

  /** To another force, or to the national desk; a force that already said "not for us" is not asked again. */
  function newWay(
    opened: ReportWithDelivery,
    passTo: string,
  ): Pick<Route, 'force' | 'contacts' | 'copies' | 'replyWithinHours'> {
    const { delivery, kept } = opened;
    const asked: readonly string[] = [...delivery.passedOnBy, delivery.force];
    if (isForceId(passTo) && !asked.includes(passTo)) {
      return route({ force: passTo, operation: kept.report.operation, safetyMatter: true }, deps.directory());
    }
    const desk = deps.directory().national;
    const contacts = [{ kind: 'national' as const, mailbox: desk.spoc }];
    return {
      force: delivery.force,
      contacts,
      copies: [],
      replyWithinHours: desk.replyWithinHours ?? delivery.replyWithinHours,
    };
  }

  async function tell(reference: string, event: DeliveryEvent): Promise<boolean> {
    const changed = await book.change(reference, [event]);
    if (!changed) return false;
    // To tell the reporter now; should the queue be away, the sweep does it.
    await deps.outbox.hand(reference, changed.revision).catch(() => undefined);
    return true;
  }

  /** The content has ended, the receipt has not: a crime number that comes late is still for the reporter to see. */
  async function noteLate(reference: string, acknowledgement: Acknowledgement): Promise<PressOutcome> {
    const receipt = await readReceipt(store, reference);
    if (!receipt || receipt.state === 'erased') return 'gone';
    const { what, crimeNumber, at } = acknowledgement;
    const line = { kind: 'acknowledged' as const, at, to: null, what, crimeNumber, force: receipt.force };
    // Taken back by the person stays taken back, as in a report that has not ended; what was pressed is noted.
    const state = receipt.state === 'withdrawn' ? receipt.state : 'acknowledged';
    const kept: StoredReceipt = { ...receipt, state, history: [...receipt.history, line] };
    await store.keepReceipt(reference, JSON.stringify(kept));
    return 'done';
  }

  return {
    async view(token) {
      const link = readSpocToken(token, keys, clock());
      const receipt = link ? await readReceipt(store, link.reference) : null;
      if (!link || !receipt || receipt.state === 'erased') return null;
      return { receipt, kind: link.kind, passed: hasPassedOn(link, receipt), mark: actMark(token, keys) };
    },

    async press(token, pressed) {
      const link = readSpocToken(token, keys, clock());
      if (!link || !isActMark(pressed.mark, token, keys)) return 'gone';
      const { reference, kind } = link;
      const before = await readReceipt(store, reference);
      if (kind === 'copy') return 'copy';
      if (before && hasPassedOn(link, before)) return 'passed';
      if (before && answersSince(before, clock() - hour) >= answersAnHour) return 'too-often';
      if (pressed.what === 'not-for-us') {
        if (pressed.passTo !== 'national' && !isForceId(pressed.passTo)) return 'pass-to';
        const opened = await book.load(reference);
        if (!opened) return 'gone';
        // Taken back by the person: nobody new gets it, and nobody is told that it went on.
        if (opened.delivery.withdrawn !== null) return 'choose';
        log.info('report-passed-on', { reference, force: opened.delivery.force, contact: kind });
        return (await tell(reference, { kind: 'passed-on', by: kind, to: newWay(opened, pressed.passTo) }))
          ? 'done'
          : 'gone';
      }
      if (!acknowledgedCodes.includes(pressed.what)) return 'choose';
      const number = pressed.crimeNumber.trim();
      if (pressed.what === 'recorded' && !isCrimeNumber(number)) return 'crime-number';
      const acknowledgement: Acknowledgement = {
        what: pressed.what as Acknowledged,
        by: kind,
        at: clock(),
        crimeNumber: pressed.what === 'recorded' ? number : null,
      };
      log.info('report-acknowledged', { reference, contact: kind, state: pressed.what });
      const told = await tell(reference, { kind: 'acknowledged', acknowledgement });
      return told ? 'done' : noteLate(reference, acknowledgement);
    },
  };
}
