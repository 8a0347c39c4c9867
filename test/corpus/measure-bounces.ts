// `npm run measure:bounces -- FOLDER`: how many real returned emails are read rightly. The Message-ID of the letter that came back in each is replaced
// by one of ours, and the mailbox it went to counts as ours. Reports of abuse and what brought no letter back are left out. Right is: our letter, our
// mailbox, and the outcome that the machine’s part states (in prose: not a delay taken for a failure). The emails are not ours to keep here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bounce, readReturned } from '../../src/delivery/mail/bounce.ts';
import { isAbout } from '../../src/delivery/mail/match-letter.ts';

const id = 'ss-7k3m-9qxd.0123456789abcdef0123';
const ours = `<${id}@stand-safe.example>`;
const idField = /^[> ]*(?:X-Microsoft-Original-|X-)?Message-ID:[ \t]*(?:\r?\n[ \t]+)?(<[^>\r\n]+>)/gim;
/** Feedback of a provider about what its customers call spam, with or without the machine’s part. */
const complaint = /report-type="?feedback-report|^feedback-type:|^subject:[ \t]+complaint about message/im;
const delayInProse =
  /will (?:keep trying|retry|be retried|continue to try)|do not need to resend|warning message only|no action is required|has been delayed|delivery is delayed/i;

const addresses = (text: string): string[] =>
  [...text.matchAll(/[\w.+=/%?-]+@[\w.-]+\w/g)].map(([one]) => one.toLowerCase());

/** Mailboxes that the letter itself names as its receivers; where the server blotted it out, none. */
function receiversOf(returned: string): string[] {
  const field = /^[> ]*(?:to|cc|bcc|x-original-to|delivered-to):[^\n]*(?:\n[> ]*[ \t]+[^\n]*)*/gim;
  return [...returned.matchAll(field)].flatMap(([one]) => addresses(one));
}

interface Expected {
  readonly action: Bounce['action'] | null;
  readonly mailboxes: readonly string[];
}

/** What the machine’s part and the returned letter say, read apart from the code that is measured. */
function expectedOf(text: string, head: number, letterAt: number): Expected {
  const about = [...text.matchAll(/^[> ]*(?:final|original)-recipient:[^\n]*/gim)].flatMap(([one]) => addresses(one));
  const actions = [...text.matchAll(/^[> ]*action:[ \t]*([a-z]+)/gim)].map(([, one]) => one?.toLowerCase());
  const known = ['failed', 'delayed', 'relayed', 'delivered', 'expanded'] as const;
  const action = known.find((one) => actions.includes(one)) ?? (delayInProse.test(text.slice(head)) ? 'delayed' : null);
  return { action, mailboxes: [...about, ...receiversOf(text.slice(letterAt))] };
}

function faultOf(expected: Expected, bounce: Bounce | null): string | null {
  if (!bounce) return 'not read';
  if (bounce.envelopeId !== id) return 'letter not proved';
  const { action, mailboxes } = expected;
  if (mailboxes.length > 0 && !mailboxes.some((one) => isAbout(bounce, one))) return 'taken for another mailbox';
  return action !== null && action !== bounce.action ? `${bounce.action} instead of ${action}` : null;
}

const folder = process.argv[2];
if (!folder) {
  process.stderr.write('usage: npm run measure:bounces -- FOLDER\n');
  process.exit(2);
}
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml'));
let [read, right, usable, delaysAsFailures] = [0, 0, 0, 0];
for (const name of names) {
  const text = readFileSync(join(folder, name), 'latin1');
  const head = text.search(/\r?\n\r?\n/);
  const inner = [...text.matchAll(idField)].filter((one) => one.index > head && head > 0);
  if (inner.length === 0 || complaint.test(text)) continue;
  usable += 1;
  const changed = inner.reduce((sofar, one) => sofar.split(one[1] ?? ours).join(ours), text);
  const returned = await readReturned(Buffer.from(changed, 'latin1')).catch(() => ({ kind: 'other' }) as const);
  const expected = expectedOf(text, head, text.lastIndexOf('\n\n', inner.at(-1)?.index));
  const bounce = returned.kind === 'bounce' ? returned.bounce : null;
  if (bounce?.reference) read += 1;
  if (expected.action === 'delayed' && bounce?.action === 'failed') delaysAsFailures += 1;
  const fault = faultOf(expected, bounce);
  if (fault === null) right += 1;
  else process.stdout.write(`${name}: ${fault}\n`);
}
const share = (many: number) => Number((many / usable).toFixed(4));
const figure = {
  files: names.length,
  usable,
  read,
  share: share(read),
  right,
  shareRight: share(right),
  delaysAsFailures,
};
process.stdout.write(`${JSON.stringify(figure)}\n`);
