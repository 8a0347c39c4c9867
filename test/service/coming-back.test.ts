// Answers saved on one device are carried on with another; a sent report is come back to by its reference and code.
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { say } from '../../src/shared/locale.ts';
import { type InboxRow, openEmail, untilEmails } from '../support/inbox.ts';
import { type Line, openLine } from '../support/line.ts';
import { type RunningService, startProcess } from '../support/service.ts';
import { referenceIn, tellUpToCheck } from '../support/tell.ts';

let service: RunningService;
const lines: Line[] = [];
const open = async (language: 'en' | 'cy') => {
  const line = await openLine(service.url, language);
  lines.push(line);
  return line;
};
beforeAll(async () => {
  service = await startProcess();
}, 60_000);
afterEach(() => {
  for (const line of lines.splice(0)) line.close();
});
afterAll(() => service.forget());

const codeIn = (text: string) => /\d{4} \d{4} \d{4} \d{4}/.exec(text)?.[0] ?? '';

test('a draft is carried on with another device and in the other language, and leaves the first', async () => {
  const phone = await open('en');
  await phone.press('no');
  await phone.press('yes');
  await phone.type('Siân Griffiths here. A man shouted at me in the street.');
  const saved = await phone.type('save');
  expect(saved).toContain('Have you saved both?');
  const [reference, code] = [referenceIn(saved), codeIn(saved)];

  const laptop = await open('cy');
  await laptop.press('no');
  await laptop.press('return');
  expect(await laptop.type(`${reference} 1111 2222 3333 4444`)).toContain('Wnes i ddim dod o hyd');
  const back = await laptop.type(`${reference} ${code}`);
  expect(back).toContain('Croeso’n ôl');
  expect(back).toContain(say('cy', 'report.kinds.ask'));
  await phone.until((text) => text.includes('carried on with another device'));
  expect(await phone.type('hello')).not.toContain('Siân');

  await laptop.type('newid beth ddigwyddodd');
  expect(laptop.said.join('\n')).toContain('Siân Griffiths');
});

test('a report sent from one device is found again from another, and a wrong code finds nothing', async () => {
  const phone = await open('en');
  await tellUpToCheck(phone, 'en');
  const thanks = await phone.press('send');
  const reference = referenceIn(thanks);
  const code = codeIn(thanks);
  expect(thanks).toContain('Have you saved it?');

  const laptop = await open('cy');
  expect(await laptop.type('dychwelyd')).toContain('Beth yw eich rhif cyfeirnod?');
  const found = await laptop.type(`${reference.toLowerCase()} ${code}`);
  expect(found).toContain(`Dyma beth ddigwyddodd i ${reference}`);
  expect(laptop.buttons.map((one) => one.value.standSafe.code)).toEqual([
    'status',
    'add',
    'ask-contact',
    'withdraw',
    'back',
  ]);
});

test('what is added, asked for and withdrawn reaches the force as emails of their own, and advice the own mailbox', async () => {
  const line = await open('cy');
  await tellUpToCheck(line, 'cy');
  const reference = referenceIn(await line.press('send'));
  await line.until((text) => text.startsWith(reference) && text.includes('system e-bost'));

  // News of the report may come in between: what was said is waited for, not counted.
  const hears = (words: string) => line.until((text) => text.includes(words));
  await line.press('add');
  await line.type('Daeth e eto neithiwr, gyda morthwyl.');
  await hears('Diolch. Mae wedi’i gadw’n ddiogel');
  await line.press('ask-contact');
  await line.type('Ar ôl chwech, drwy neges destun');
  await hears('Mae eich cais wedi’i gadw');
  await line.press('withdraw');
  await line.press('yes');
  await hears('cael gwybod eich bod chi’n tynnu eich adroddiad yn ôl');
  const toSpoc = (row: InboxRow) => row.subject.includes(reference) && row.to.startsWith('election-spoc@');
  const about = await untilEmails(service.url, toSpoc, 4);
  const emails = await Promise.all(about.map((row) => openEmail(service.url, row)));
  expect(emails.filter((text) => text.includes('gyda morthwyl'))).toHaveLength(1);
  expect(emails.filter((text) => text.includes('Ar ôl chwech'))).toHaveLength(1);
  expect(about.map((row) => row.subject).join('\n')).not.toMatch(/morthwyl|chwech/);

  await line.press('advice');
  await line.type('1');
  await line.press('mail');
  await line.type('fi@example.com');
  await hears('Mae’r cyngor ar ei ffordd');
  const [advice] = await untilEmails(service.url, (row) => row.to === 'fi@example.com', 1);
  expect(advice?.subject).toBe('Y cyngor y gofynnoch chi amdano');
});

test('codes cannot be guessed: after ten tries the door is shut, and 101 is named', async () => {
  const line = await open('en');
  await line.type('return');
  for (let tries = 0; tries < 10; tries += 1) await line.type(`SS-7K3M-9QXD 1111 2222 3333 44${10 + tries}`);
  expect(await line.type('SS-7K3M-9QXD 1111 2222 3333 4499')).toContain('tried too often');
});
