// `node test/emails/write-emails.ts [folder]`: every kind of email that leaves the house, through the real path (record, worker,
// SMTP), for looking at: .eml, .txt, .html and pictures at 360 and 800 pixels. Invented people only.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProbe } from '../../src/delivery/jobs/probe.ts';
import type { DeliveryEvent } from '../../src/delivery/state/step-delivery.ts';
import type { Submission } from '../../src/delivery/submit.ts';
import { closeBrowser, openBrowser } from '../support/browser.ts';
import { answersFor, directory, submissionOf, withDelivery } from '../support/delivery.ts';
import type { Taken } from '../support/smtp-sink.ts';
import { accounts } from './accounts.ts';

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'stand-safe-emails-'));
mkdirSync(folder, { recursive: true });
// What is private about Redis is not counted as work in hand: something must be, until all is written.
const awake = setInterval(() => undefined, 1000);
const bench = await withDelivery({ alarmTo: 'operator@stand-safe.example' });
const { delivery, sink, clock } = bench;
const hour = 3_600_000;

type Step = DeliveryEvent | 'work' | 'add' | 'contact' | 'withdraw' | number;
type Kind = readonly [name: string, submission: Partial<Submission>, steps: readonly Step[], to: string];

const national = { kind: 'national' as const, mailbox: directory.national.spoc };
const passedTo = (force: 'gwent' | 'kent', contacts: { kind: 'spoc' | 'national'; mailbox: string }[]) =>
  ({
    kind: 'passed-on',
    by: 'spoc',
    to: { force, contacts, copies: [], replyWithinHours: 24 },
  }) satisfies DeliveryEvent;
const resend = {
  kind: 'resend',
  to: { contacts: [{ kind: 'spoc', mailbox: 'spoc@gwent.police.example' }], copies: [] },
} satisfies DeliveryEvent;

const kinds: readonly Kind[] = [
  ...accounts.map(([name, more]) => [name, more, ['work'], 'spoc'] as const),
  ['copy-to-adviser', accounts[0]?.[1] ?? {}, ['work'], 'feoa'],
  ['backup', accounts[0]?.[1] ?? {}, ['work', hour, 'work', 'work'], 'backup'],
  ['national-silence', accounts[0]?.[1] ?? {}, ['work', hour, 'work', 'work', hour, 'work', 'work'], 'desk'],
  ['national-passed', accounts[1]?.[1] ?? {}, ['work', passedTo('gwent', [national]), 'work'], 'desk'],
  [
    'passed-to-kent',
    accounts[1]?.[1] ?? {},
    ['work', passedTo('kent', [{ kind: 'spoc', mailbox: 'spoc@kent.police.example' }]), 'work'],
    'spoc@kent',
  ],
  ['resent', accounts[1]?.[1] ?? {}, ['work', resend, 'work'], 'spoc'],
  ['added', accounts[1]?.[1] ?? {}, ['work', 'add', 'work'], 'spoc'],
  ['added-before', accounts[1]?.[1] ?? {}, ['add', 'contact', 'work'], 'spoc'],
  ['contact-wanted', accounts[1]?.[1] ?? {}, ['work', 'contact', 'work'], 'spoc'],
  ['withdrawn', accounts[1]?.[1] ?? {}, ['work', 'withdraw', 'work'], 'spoc'],
];

const subjects = { en: 'Your record', cy: 'Eich cofnod' } as const;
const written: { name: string; html: string }[] = [];
function write(name: string, taken: Taken | undefined): void {
  if (!taken) throw new Error(`no email came: ${name}`);
  const { subject = '', text = '', html } = taken.mail;
  writeFileSync(join(folder, `${name}.eml`), taken.raw);
  writeFileSync(join(folder, `${name}.txt`), `To: ${taken.to}\nSubject: ${subject}\n\n${text}`);
  for (const file of taken.mail.attachments) writeFileSync(join(folder, `${name}.${file.filename}`), file.content);
  if (html) written.push({ name, html });
}

async function take(reference: string, code: string, step: Step): Promise<void> {
  if (typeof step === 'number') return clock.pass(step);
  if (step === 'work') return void (await delivery.work(reference));
  if (typeof step === 'object') return void (await delivery.book.change(reference, [step]));
  const words = 'He came back tonight at ten. My sister is with me now: 07700 900456, after six.';
  await delivery.followUp(reference, code, { kind: step, words, language: 'en' }, step);
}

for (const [name, more, steps, to] of kinds) {
  const { reference, returnCode } = await delivery.submit(submissionOf(more));
  for (const step of steps) await take(reference, returnCode ?? '', step);
  const mine = sink.taken.filter((one) => one.raw.includes(reference));
  write(
    name,
    mine.findLast((one) => one.to.startsWith(to)),
  );
  const copy = mine.find((one) => one.to.startsWith('nia'));
  if (copy) write(`${name}-reporters-copy`, copy);
}

for (const language of ['en', 'cy'] as const) {
  const contact = { kind: 'contact' as const, contactKind: 'email' as const, value: 'nia@person.example' };
  const safe = {
    safeHow: { kind: 'choice' as const, codes: ['email'] },
    whoReads: { kind: 'choice' as const, codes: ['no'] },
  };
  const answers = answersFor({ more: { contact, ...safe } });
  const { reference } = await delivery.submit(submissionOf({ answers, language, languagesUsed: [language] }));
  await delivery.start();
  write(`reporters-copy-${language}`, (await sink.until(1, `Subject: ${subjects[language]} ${reference}`)).at(-1));
}

const probe = createProbe({
  store: delivery.store,
  keys: delivery.keys,
  hand: async () => undefined,
  mailbox: 'bounces@stand-safe.example',
  mailDomain: 'stand-safe.example',
  now: clock.now,
  random: Math.random,
  log: { info: () => undefined } as never,
});
const test = await probe.once();
await delivery.work(test);
write(
  'daily-test',
  sink.taken.find((one) => one.raw.includes(test)),
);

const browser = await openBrowser();
const page = await browser.newPage();
for (const { name, html } of written) {
  writeFileSync(join(folder, `${name}.html`), html);
  await page.setContent(html);
  for (const width of [360, 800]) {
    await page.setViewportSize({ width, height: 800 });
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) console.log(`${name} is ${wide} wide at ${width}`);
  }
}
await closeBrowser(browser);
await bench.stop();
clearInterval(awake);
console.log(folder);
process.exit(0);
