// `reports` and `report show|resend|erase|verify|schema`: what an operator may see and do. Nobody's words are shown
// unless --with-content is typed; sending again keeps reference and Message-ID; erasing leaves the bare receipt.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { eraseReport } from '../../delivery/erase-report.ts';
import { readReceipt } from '../../delivery/report-record.ts';
import { isSettled } from '../../delivery/state/delivery.ts';
import { verifyReport } from '../../delivery/verify-report.ts';
import { parseReference } from '../../reporting/reference.ts';
import { reportJsonSchema } from '../../reporting/schema.ts';
import { route } from '../../routing/route.ts';
import type { OpenReports } from '../open-reports.ts';

export interface Io {
  out(line: string): void;
  err(line: string): void;
  stdin: NodeJS.ReadableStream;
}

export interface ReportsDoor {
  open(): Promise<OpenReports>;
  /** Our own public key in base64, to check against when none is given. */
  publicKey(): string;
}

const time = (at: number | null): string => (at === null ? '–' : new Date(at).toISOString());

/** One line of the list: codes alone, no word of anybody. */
interface Listed {
  readonly reference: string;
  readonly sentAt: string;
  readonly ageHours: number;
  readonly force: string;
  readonly state: string;
  /** `-` where the content has ended. */
  readonly urgency: string;
  readonly operation: string;
  /** Whose turn it is to answer; `-` where nobody is waited for. */
  readonly turn: string;
  readonly next: string;
}

const filters = ['urgency', 'operation', 'force', 'turn'] as const;
const usage = `usage: reports [--open] [--json] ${filters.map((one) => `[--${one} CODE]`).join(' ')}`;

async function listed(reference: string, reports: OpenReports, dueAt: number | undefined): Promise<Listed | null> {
  const receipt = await readReceipt(reports.store, reference);
  if (!receipt) return null;
  const delivery = (await reports.book.load(reference))?.delivery;
  const waits = delivery && !isSettled(delivery);
  return {
    reference,
    sentAt: receipt.sentAt,
    ageHours: Math.floor((reports.now().getTime() - Date.parse(receipt.sentAt)) / 3_600_000),
    force: receipt.force,
    state: receipt.state,
    urgency: delivery?.urgency ?? '-',
    operation: receipt.operation ?? 'none',
    turn: (waits && delivery.contacts[delivery.rung]?.kind) || '-',
    next: dueAt === undefined ? 'closed' : `next look ${time(dueAt)}`,
  };
}

/** `reports`: one line a report, the filters by code. @returns the exit code. */
export async function reportsCommand(args: readonly string[], io: Io, door: ReportsDoor): Promise<number> {
  const strings = Object.fromEntries(filters.map((one) => [one, { type: 'string' as const }]));
  const options = { open: { type: 'boolean' as const }, json: { type: 'boolean' as const }, ...strings };
  let asked: Record<string, unknown>;
  try {
    asked = parseArgs({ args: [...args], options }).values;
  } catch {
    io.err(usage);
    return 2;
  }
  const reports = await door.open();
  try {
    const open = await reports.store.due(Number.MAX_SAFE_INTEGER, 100_000);
    const planned = new Map(
      open.filter((one) => one.reference.startsWith('SS-')).map((one) => [one.reference, one.dueAt]),
    );
    const references = asked.open ? [...planned.keys()] : await reports.store.references();
    for (const reference of references) {
      const line = await listed(reference, reports, planned.get(reference));
      if (!line || filters.some((one) => asked[one] !== undefined && asked[one] !== line[one])) continue;
      io.out(asked.json ? JSON.stringify(line) : Object.values(line).join('\t'));
    }
    if (asked.json) return 0;
    const { count, oldest } = await reports.store.undelivered();
    io.out(
      `${references.length} reports, ${planned.size} open, ${count} undelivered, the oldest since ${time(oldest)}`,
    );
    return 0;
  } finally {
    await reports.close();
  }
}

async function show(reference: string, withContent: boolean, io: Io, reports: OpenReports): Promise<number> {
  const receipt = await readReceipt(reports.store, reference);
  const opened = await reports.book.load(reference);
  if (!receipt) {
    io.err(`${reference}: no such report`);
    return 1;
  }
  io.out(`${reference}  ${receipt.force}  sent ${receipt.sentAt}  ${receipt.state}  answer in ${receipt.language}`);
  for (const line of receipt.history)
    io.out(`  ${time(line.at)}  ${line.kind}${line.to ? ` ${line.to}` : ''}${line.what ? ` ${line.what}` : ''}`);
  for (const { at, what, file, link } of await reports.evidence.accesses(reference))
    io.out(`  ${at}  files ${what}${file === null ? '' : ` ${file}`}  by the link of ${link}`);
  if (!opened) {
    io.out('  the content has ended; only the receipt is left');
    return 0;
  }
  for (const letter of opened.delivery.letters) {
    const answer = letter.answer ? `${letter.answer.code} ${letter.answer.enhanced} ${letter.answer.reason}` : '';
    io.out(
      `  ${letter.kind}${letter.about === null ? '' : ' (added)'}  ${letter.state}${letter.failure ? ` (${letter.failure})` : ''}  attempts ${letter.attempts}  ${letter.state === 'accepted' ? `taken ${time(letter.acceptedAt)}` : `next ${time(letter.nextAt)}`}  ${answer}  ${letter.messageId}`,
    );
  }
  if (withContent) io.out(JSON.stringify(opened.kept.report, null, 2));
  return 0;
}

async function resend(reference: string, io: Io, reports: OpenReports): Promise<number> {
  const opened = await reports.book.load(reference);
  if (!opened) {
    io.err(`${reference}: no such report, or its content has ended`);
    return 1;
  }
  if (opened.delivery.withdrawn !== null) {
    io.err(`${reference}: the reporter withdrew it, so it is not sent again`);
    return 1;
  }
  const { operation } = opened.kept.report;
  const to = route({ force: opened.delivery.force, operation, safetyMatter: true }, reports.directory());
  const changed = await reports.book.change(reference, [{ kind: 'resend', to }]);
  if (changed) await reports.outbox.hand(reference, changed.revision);
  io.out(`${reference}: will be sent again, by today's directory; marked as sent again, same reference and Message-ID`);
  return 0;
}

async function verify(args: readonly string[], io: Io, door: ReportsDoor): Promise<number> {
  const [file, ...options] = args;
  const option = (name: string) => options[options.indexOf(name) + 1] ?? '';
  if (file === undefined) {
    io.err(
      'usage: report verify FILE [--signature BASE64] [--key BASE64]   FILE: the email as .eml, its attachment, or a reporter’s copy',
    );
    return 2;
  }
  const signature = options.includes('--signature') ? option('--signature') : null;
  const key = options.includes('--key') ? option('--key') : door.publicKey();
  const found = await verifyReport(await readFile(file), signature, key);
  io.out(`reference ${found.reference ?? 'not found'}`);
  io.out(`SHA-256 ${found.hash}`);
  io.out(found.genuine ? 'genuine: signed by this key, not changed' : `NOT genuine: ${found.fault}`);
  return found.genuine ? 0 : 1;
}

/** `report show|resend|erase REFERENCE`, `report verify FILE`, `report schema`. @returns the exit code. */
export async function reportCommand(args: readonly string[], io: Io, door: ReportsDoor): Promise<number> {
  const [action = '', subject = '', ...rest] = args;
  if (action === 'verify') return verify(args.slice(1), io, door);
  if (action === 'schema') {
    io.out(JSON.stringify(reportJsonSchema(), null, 2));
    return 0;
  }
  const reference = parseReference(subject);
  if (!['show', 'resend', 'erase'].includes(action) || !reference) {
    io.err('usage: report show REFERENCE [--with-content] | resend REFERENCE | erase REFERENCE | verify FILE | schema');
    return 2;
  }
  const reports = await door.open();
  try {
    const withContent = rest.includes('--with-content');
    const what = action === 'show' && withContent ? 'report-show-with-content' : `report-${action}`;
    // A damaged trail keeps nobody from erasing or sending again: it is said, and `audit verify` says what is wrong with it.
    await reports.trail
      .append({ kind: action === 'erase' ? 'erase' : 'command', what, reference })
      .catch((failure: Error) => io.err(`the trail was not written: ${failure.message}`));
    if (action === 'show') return await show(reference, withContent, io, reports);
    if (action === 'resend') return await resend(reference, io, reports);
    const erased = await eraseReport(reports.store, reference, reports.evidence);
    // What was deleted is gone from the file of Redis too, as soon as that is written anew.
    if (erased) await reports.rewriteLog();
    io.out(erased ? `${reference}: erased; the receipt without content is left` : `${reference}: no such report`);
    return erased ? 0 : 1;
  } finally {
    await reports.close();
  }
}
