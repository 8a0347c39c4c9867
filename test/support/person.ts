// A person at the chat page, as far as a browser lets us be one: reads bubbles, presses answers, types, uses the mouse or
// the keyboard alone.
import type { Locator, Page } from 'playwright-core';
import { type Language, type MessageKey, say } from '../../src/shared/locale.ts';

export interface Person {
  readonly page: Page;
  /** Waits until a message of the service begins with this sentence. */
  reads(language: Language, key: MessageKey): Promise<void>;
  /** Presses the answer with these words. */
  presses(language: Language, key: MessageKey): Promise<void>;
  types(words: string): Promise<void>;
  /** All that is said so far, the newest last. */
  transcript(): Promise<string[]>;
}

/** Text as a page shows it: one space, whatever the catalogue had. */
const shown = (text: string) => text.replace(/\s+/g, ' ').trim();
const firstLine = (language: Language, key: MessageKey) =>
  shown(say(language, key).split('\n')[0] ?? '').replace(/\s*\{.*$/, '');

export async function openChat(page: Page, url: string, language: Language, more = ''): Promise<void> {
  await page.goto(`${url}/chat?lang=${language}${more}`);
}

async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const isThere = () =>
    wanted.evaluate((element) => element === document.activeElement || element.contains(document.activeElement));
  const inAnswers = () => page.evaluate(() => document.activeElement?.closest('[role=toolbar]') !== null);
  for (const direction of ['Shift+Tab', 'Tab']) {
    for (let steps = 0; steps < 40; steps += 1) {
      if (await isThere()) return;
      // Answers are one stop of the Tab key; the arrows go from one to the next, and round.
      for (let down = 0; down < 20 && (await inAnswers()); down += 1) {
        await page.keyboard.press('ArrowDown');
        if (await isThere()) return;
      }
      await page.keyboard.press(direction);
    }
  }
  throw new Error('the keyboard does not reach it');
}

/** @param hands `mouse` or `keyboard`. */
export function personAt(page: Page, hands: 'mouse' | 'keyboard' = 'mouse'): Person {
  const bubbles = page.locator('#main .m, #main .ask, #main .list');
  const answers = page.locator('#now button[name=press], #now .tick');
  const box = page.locator('#text');
  return {
    page,
    async reads(language, key) {
      const words = firstLine(language, key);
      await bubbles.filter({ hasText: words }).last().waitFor({ timeout: 15_000 });
    },
    async presses(language, key) {
      // Ticks are sent together by a button of their own.
      const done = page.locator('#now .choices .send');
      const answer =
        key === 'common.several.done'
          ? done
          : answers
              .filter({
                hasText: new RegExp(`^\\s*${shown(say(language, key)).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`),
              })
              .first();
      await answer.waitFor({ timeout: 15_000 });
      if (hands === 'mouse') {
        await answer.click();
        return;
      }
      await tabTo(page, answer);
      // The chat may roll in between: the key is for the button that the hands have reached.
      await answer.press((await answer.locator('input').count()) > 0 ? 'Space' : 'Enter');
    },
    async types(words) {
      if (hands === 'mouse') {
        await box.fill(words);
        await page.locator('#send').click();
        return;
      }
      await tabTo(page, box);
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
    },
    async transcript() {
      return (await bubbles.allInnerTexts()).map(shown);
    },
  };
}

/** The closed questions after the account: a threat, none of the risks, and very worried. */
export async function sortAccount(
  person: Person,
  language: Language,
  look: (state: string) => Promise<void> = async () => undefined,
): Promise<void> {
  await person.page.locator('#now .tick').first().waitFor();
  await look('kinds');
  await person.presses(language, 'report.kinds.threat');
  await person.presses(language, 'common.several.done');
  await person.reads(language, 'report.risks.ask');
  await look('risks');
  await person.presses(language, 'report.worry.very-worried');
}

/** The conversation that this browser is in, read from its session. */
export async function conversationOf(page: Page): Promise<string> {
  const cookie = (await page.context().cookies()).find((one) => one.name === 'stand-safe')?.value;
  const session = cookie ?? (await page.locator('#compose [name=session]').inputValue());
  const claims = Buffer.from(session.split('.')[1] ?? '', 'base64url').toString();
  return (JSON.parse(claims) as { conv: string }).conv;
}

/** Up to the question after the account. */
export async function tellAccount(person: Person, language: Language): Promise<void> {
  await person.presses(language, 'start.danger.no');
  await person.presses(language, 'report.agree.yes');
  await person.reads(language, 'report.account.ask');
  await person.types(language === 'cy' ? 'Gwaeddodd Siân Griffiths arna i' : 'Siân Griffiths shouted at me');
  await person.reads(language, 'report.kinds.ask');
}

/** The shortest whole report, up to the check page. @param look is called at each state worth a picture. */
export async function reportUpToCheck(
  person: Person,
  language: Language,
  look: (state: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const cy = language === 'cy';
  await person.reads(language, 'start.danger.ask');
  await look('danger');
  await person.presses(language, 'start.danger.no');
  await person.reads(language, 'report.agree.ask');
  await look('agree');
  await person.presses(language, 'report.agree.yes');
  await person.reads(language, 'report.account.ask');
  await look('account');
  await person.types(cy ? 'Gwaeddodd dyn y byddai’n llosgi fy nhŷ' : 'A man shouted that he would burn my house down');
  await sortAccount(person, language, look);
  await person.reads(language, 'report.when.ask');
  await look('when');
  await person.types(cy ? 'neithiwr' : 'last night');
  await person.reads(language, 'report.for-whom.ask');
  await look('who');
  await person.types('Siân Griffiths');
  await person.reads(language, 'report.contact.ask');
  await look('contact');
  await person.types('nonsense');
  await person.reads(language, 'common.problem.contact');
  await look('problem');
  await person.types('07700 900123');
  await person.reads(language, 'report.role.ask');
  await look('role');
  await person.types(cy ? 'ymgeisydd' : 'candidate');
  await person.presses(language, 'report.election.council');
  await person.reads(language, 'report.place.ask');
  await person.types(cy ? 'Caerdydd' : 'Cardiff');
  await person.reads(language, 'common.check.ask');
  await look('check');
}
