// A whole report in English and one in Welsh in the personal chat of Agents Playground, with a file, a status that comes by
// itself, a double press and a late one. Each state leaves a picture, which somebody should look at. Argument: Playground's program.
import { type Language, type MessageKey, say } from '../../src/locale.ts';
import { closeBrowser, openBrowser } from '../support/browser.ts';
import { readInbox } from '../support/inbox.ts';
import { startProcess } from '../support/service.ts';
import { openFileServer, photo } from './file-server.ts';
import { openPlayground, type Playground } from './playground.ts';

const [program = ''] = process.argv.slice(2);
const service = await startProcess();
const browser = await openBrowser();
const files = await openFileServer();

const firstLine = (language: Language, key: MessageKey) =>
  (say(language, key).split('\n')[0] ?? '').replace(/\s*\{.*$/, '');

async function report(chat: Playground, language: Language): Promise<void> {
  const cy = language === 'cy';
  const reads = (key: MessageKey) => chat.reads(firstLine(language, key));
  const presses = (key: MessageKey) => chat.presses(say(language, key));
  await chat.reads(firstLine('en', 'teams.privacy'));
  if (cy) await chat.presses(say('en', 'teams.otherLanguage'));
  await reads('start.danger.ask');
  await chat.picture(`${language}-1-first-words`);
  await presses('start.danger.no');
  await reads('report.agree.ask');
  await chat.presses(say(language, 'report.agree.yes'), 'twice');
  await reads('common.late');
  await chat.picture(`${language}-2-double-press`);
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
  await reads('report.account.ask');
  await chat.types(cy ? 'Gwaeddodd dyn y byddai’n llosgi fy nhŷ' : 'A man shouted that he would burn my house down');
  await reads('report.understood.ask');
  await chat.custom({ id: `file-${language}`, locale: cy ? 'cy-GB' : 'en-GB', attachments: [photo(files.url)] });
  await chat.readsTimes(firstLine(language, 'report.understood.ask'), 2);
  await chat.picture(`${language}-4-read-out-and-a-file`);
  await presses('report.understood.yes');
  await reads('report.when.ask');
  await chat.picture(`${language}-5-calendar`);
  await chat.types(cy ? 'neithiwr' : 'last night');
  await reads('report.worry.ask');
  await chat.pressesLate(say(language, 'report.for-whom.me'));
  await chat.readsTimes(firstLine(language, 'common.late'), 2);
  await chat.picture(`${language}-6-late-press`);
  await presses('report.worry.very-worried');
  await reads('report.more.ask');
  await presses('report.more.no');
  await reads('common.check.ask');
  await chat.picture(`${language}-7-check`);
  await presses('common.button.send');
  await chat.reads('SS-');
  await reads('email.news.accepted');
  await chat.picture(`${language}-8-sent-and-status`);
}

try {
  for (const language of ['en', 'cy'] as const) {
    const chat = await openPlayground(browser, program, service.url);
    try {
      await report(chat, language);
    } catch (failure) {
      await chat.picture(`${language}-where-it-stopped`);
      throw failure;
    } finally {
      await chat.close();
    }
    process.stdout.write(`${language}: a whole report, a file, a double press, a late press, a status\n`);
  }
  const sent = (await readInbox(service.url)).filter((row) => row.to.startsWith('election-spoc'));
  process.stdout.write(`${sent.length} reports in the inbox of the force\n`);
  if (sent.length !== 2) process.exitCode = 1;
} finally {
  await closeBrowser(browser);
  files.close();
  await service.forget();
}
