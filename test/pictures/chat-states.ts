// Every state of the chat that a person can meet, one after another in one talk: pictures are taken of them, and axe reads them.
import type { Page } from 'playwright-core';
import { type Language, say } from '../../src/shared/locale.ts';
import { allowedFiles } from '../support/files.ts';
import { openChat, type Person, personAt } from '../support/person.ts';
import { referenceIn } from '../support/tell.ts';

/** Called at each state. */
export type Look = (page: Page, state: string) => Promise<void>;

export interface SentReport {
  readonly reference: string;
  readonly code: string;
}

const words = {
  en: {
    danger: 'he is outside with a knife',
    account:
      'Last night at 10.45pm somebody put a brick through our front window. The note round it said “next time its petrol”.',
    name: 'Siân Griffiths',
    role: 'candidate',
    place: 'Newport',
  },
  cy: {
    danger: 'mae o y tu allan efo cyllell',
    account:
      'Neithiwr am 10.45pm taflodd rhywun fricsen drwy’r ffenest flaen. Roedd nodyn arni yn dweud “petrol fydd hi y tro nesaf”.',
    name: 'Siân Griffiths',
    role: 'ymgeisydd',
    place: 'Casnewydd',
  },
} as const;

/** Does something and waits until the open question is another one. */
async function next(page: Page, act: () => Promise<void>): Promise<void> {
  const number = await page.locator('#now .ask').first().getAttribute('data-number');
  await act();
  await page.waitForFunction((was) => document.querySelector('#now .ask')?.getAttribute('data-number') !== was, number);
}

const pressFirst = (page: Page) => () => page.locator('#now button[name=press]:visible').first().click();

async function saidDanger(page: Page, url: string, language: Language, look: Look): Promise<void> {
  await openChat(page, url, language);
  await personAt(page).types(words[language].danger);
  await page.locator('#log a.call--in[href="tel:999"], #open a.call--in').first().waitFor();
  await look(page, '02-danger-said');
  await page.context().clearCookies();
}

/** @returns when the check page stands. */
async function upToCheck(person: Person, language: Language, look: Look): Promise<void> {
  const { page } = person;
  const told = words[language];
  await person.presses(language, 'start.danger.no');
  await person.reads(language, 'report.agree.ask');
  await look(page, '03-agreement');
  await next(page, () => person.presses(language, 'report.agree.yes'));
  await look(page, '04-account');
  await next(page, () => person.types(told.account));
  // A threat in the account: danger is asked about before anything else.
  await look(page, '05-safe-now');
  await next(page, pressFirst(page));
  await look(page, '05-which-fits');
  await person.presses(language, 'report.kinds.damage');
  await person.presses(language, 'report.kinds.threat');
  await look(page, '06-which-fits-ticked');
  await next(page, () => person.presses(language, 'common.several.done'));
  await look(page, '07-risk-check');
  await next(page, () => person.presses(language, 'report.worry.very-worried'));
  await look(page, '08-understood');
  await next(page, pressFirst(page));
  await look(page, '09-for-whom');
  await next(page, () => person.types(told.name));
  await look(page, '10-contact');
  await next(page, () => person.types('nonsense'));
  await look(page, '11-not-understood');
  await next(page, () => person.types('07700 900123'));
  await next(page, () => person.types(told.role));
  await next(page, () => person.presses(language, 'report.election.council'));
  await look(page, '12-place');
  await next(page, () => person.types(told.place));
  // A name of several places is asked about; in Welsh this one has one bearer.
  if ((await page.locator('#now .list').count()) === 0) {
    await look(page, '13-place-which');
    await next(page, pressFirst(page));
  }
  await person.reads(language, 'common.check.ask');
  await look(page, '14-check');
}

async function files(person: Person, look: Look): Promise<void> {
  const { page } = person;
  const sent = (await allowedFiles()).slice(0, 2).map(([name, mimeType, buffer]) => ({ name, mimeType, buffer }));
  await page.locator('#files').setInputFiles(sent);
  await page.locator('#picked').waitFor();
  await look(page, '15-files-picked');
  await next(page, () => page.locator('#send').click());
  await page.locator('#log .file').first().scrollIntoViewIfNeeded();
  await look(page, '16-files-kept');
}

async function details(person: Person, language: Language, look: Look): Promise<void> {
  await next(person.page, () => person.presses(language, 'report.more.yes'));
  await look(person.page, '17-detail-question');
  const finish = language === 'cy' ? 'hepgor y gweddill' : 'skip the rest';
  await next(person.page, () => person.types(finish));
}

/** A whole talk, and beside it one of somebody in danger. */
export async function walkChat(page: Page, url: string, language: Language, look: Look): Promise<SentReport> {
  await saidDanger(page, url, language, look);
  await openChat(page, url, language);
  const person = personAt(page);
  await person.reads(language, 'start.danger.ask');
  await look(page, '01-first-question');
  await upToCheck(person, language, look);
  await files(person, look);
  await details(person, language, look);
  await look(page, '18-check-again');
  await next(page, () => person.presses(language, 'common.button.send'));
  await page.locator('#main strong.code').first().waitFor();
  await look(page, '19-thanks');
  const all = (await person.transcript()).join('\n');
  const code = (await page.locator('#main strong.code').first().textContent()) ?? '';
  await page.locator('#main strong.code').first().scrollIntoViewIfNeeded();
  await look(page, '20-return-code');
  const leaves = page.locator('#now button', { hasText: say(language, 'common.button.exit') });
  if ((await leaves.count()) > 0) {
    await next(page, () => leaves.first().click());
    await look(page, '21-leave');
  }
  return { reference: referenceIn(all), code };
}
