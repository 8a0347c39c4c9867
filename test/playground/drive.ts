// A whole report in English and one in Welsh in the personal chat of Agents Playground, with every kind of file, a status
// that comes by itself, a double press, a late one, and a message that is deleted. Each state leaves a picture, which
// somebody should look at. Argument: Playground's program.
import { createHash } from 'node:crypto';
import { type Language, type MessageKey, say } from '../../src/shared/locale.ts';
import { closeBrowser, openBrowser } from '../support/browser.ts';
import { allowedFiles } from '../support/files.ts';
import { forcePage } from '../support/force-page.ts';
import { startProcess } from '../support/service.ts';
import { openTeamsFiles } from '../support/teams-files.ts';
import { referenceIn } from '../support/tell.ts';
import { openPlayground, type Playground } from './playground.ts';

const [program = ''] = process.argv.slice(2);
const service = await startProcess();
const browser = await openBrowser();
const kinds = await allowedFiles();
const files = await openTeamsFiles(new Map(kinds.map(([name, , bytes]) => [name, bytes])));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const firstLine = (language: Language, key: MessageKey) =>
  (say(language, key).split('\n')[0] ?? '').replace(/\s*\{.*$/, '');

/** Whether the page of the force gives out these files with the hashes that they had. */
async function reached(reference: string, sent: readonly Buffer[]): Promise<boolean> {
  const { post } = await forcePage(service.url, reference);
  await post('', { what: 'received' });
  const list = await (await post('/files')).text();
  const out: string[] = [];
  for (const [, id] of list.matchAll(/\/files\/([\w-]+)\/take/g)) {
    out.push(sha256(Buffer.from(await (await post(`/files/${id}/take`)).arrayBuffer())));
  }
  return out.sort().join() === sent.map(sha256).sort().join();
}

/** @returns the reference. */
async function report(chat: Playground, language: Language, sent: typeof kinds): Promise<string> {
  const cy = language === 'cy';
  const reads = (key: MessageKey) => chat.reads(firstLine(language, key));
  const presses = (key: MessageKey) => chat.presses(say(language, key));
  await chat.reads(firstLine('en', 'teams.privacy'));
  if (cy) await chat.presses(say('en', 'teams.otherLanguage'));
  await reads('teams.privacy');
  await reads('start.danger.ask');
  await chat.picture(`${language}-1-first-words`);
  await presses('start.danger.no');
  await reads('report.agree.ask');
  await chat.presses(say(language, 'report.agree.yes'), 'twice');
  await reads('common.late');
  await chat.picture(`${language}-2-double-press`);
  await reads('report.account.ask');
  await chat.types(cy ? 'Gwaeddodd dyn y byddai’n llosgi fy nhŷ' : 'A man shouted that he would burn my house down');
  await reads('report.kinds.askQuoting');
  const attachments = sent.map(([name]) => files.shared(name));
  await chat.custom({ id: `file-${language}`, locale: cy ? 'cy-GB' : 'en-GB', attachments });
  await chat.readsTimes(firstLine(language, 'report.kinds.askQuoting').split('{')[0] ?? '', 2);
  await chat.picture(`${language}-4-read-out-and-files`);
  await chat.custom({ id: `file-${language}`, type: 'messageDelete', text: undefined });
  await reads('teams.deleted.asking');
  await presses('report.kinds.threat');
  await presses('common.several.done');
  await presses('report.worry.very-worried');
  await reads('report.when.ask');
  await chat.picture(`${language}-5-calendar`);
  await chat.types(cy ? 'neithiwr' : 'last night');
  await reads('report.for-whom.ask');
  await chat.pressesLate(say(language, 'report.worry.very-worried'));
  await chat.readsTimes(firstLine(language, 'common.late'), 2);
  await chat.picture(`${language}-6-late-press`);
  await presses('report.for-whom.me');
  await reads('report.name.ask');
  await chat.types('Siân Griffiths');
  await reads('report.contact.ask');
  await chat.types('07700 900123');
  await reads('report.role.ask');
  await chat.picture(`${language}-3-list`);
  await chat.types(cy ? 'ymgeisydd' : 'candidate');
  await reads('report.election.ask');
  await chat.types('1');
  await reads('report.place.ask');
  await chat.types(cy ? 'Caerdydd' : 'Cardiff');
  await reads('common.check.ask');
  await chat.picture(`${language}-7-check`);
  await presses('common.button.send');
  await chat.reads('SS-');
  await reads('email.news.accepted');
  await chat.picture(`${language}-8-sent-and-status`);
  return referenceIn((await chat.page.locator('body').textContent()) ?? '');
}

/** What whoever is in danger now sees first. */
async function danger(chat: Playground, language: Language): Promise<void> {
  await chat.reads(firstLine('en', 'teams.privacy'));
  if (language === 'cy') await chat.presses(say('en', 'teams.otherLanguage'));
  await chat.reads(firstLine(language, 'start.danger.ask'));
  await chat.presses(say(language, 'start.danger.yes'));
  await chat.reads(firstLine(language, 'common.danger.now'));
  await chat.picture(`${language}-9-danger`);
}

try {
  for (const language of ['en', 'cy'] as const) {
    const chat = await openPlayground(browser, program, service.url);
    const sent = kinds.slice(language === 'en' ? 0 : 2, language === 'en' ? 10 : 12);
    try {
      const reference = await report(chat, language, sent);
      const whole = await reached(
        reference,
        sent.map(([, , bytes]) => bytes),
      );
      process.stdout.write(
        `${language}: ${sent.length} files ${whole ? 'with' : 'WITHOUT'} the hashes that they had\n`,
      );
      if (!whole) process.exitCode = 1;
    } catch (failure) {
      await chat.picture(`${language}-where-it-stopped`);
      throw failure;
    } finally {
      await chat.close();
    }
    process.stdout.write(
      `${language}: a whole report, files, a double press, a late press, a status, the report at the force\n`,
    );
    const other = await openPlayground(browser, program, service.url);
    await danger(other, language).finally(other.close);
  }
} finally {
  await closeBrowser(browser);
  files.close();
  await service.forget();
}
