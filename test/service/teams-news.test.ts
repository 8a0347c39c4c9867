// P7: news of a report that Teams no longer takes is not lost: the status page has it, and whoever removed or blocked the
// app is never written to again.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { type Language, say } from '../../src/shared/locale.ts';
import { forcePage } from '../support/force-page.ts';
import { type Microsoft, startMicrosoft } from '../support/microsoft.ts';
import { type RunningService, startProcess } from '../support/service.ts';
import { type TeamsPerson, teamsPerson } from '../support/teams-person.ts';
import { referenceIn, tellUpToCheck } from '../support/tell.ts';

let microsoft: Microsoft;
let service: RunningService;
beforeAll(async () => {
  [microsoft, service] = await Promise.all([startMicrosoft(), startProcess()]);
}, 60_000);
afterAll(async () => {
  await service.forget();
  await microsoft.stop();
});

async function until(what: () => boolean): Promise<void> {
  const timeUp = AbortSignal.timeout(20_000);
  while (!what() && !timeUp.aborted) {
    await Promise.race([microsoft.nextAttempt(), new Promise((resume) => setTimeout(resume, 200))]);
  }
}

interface Sent {
  readonly person: TeamsPerson;
  readonly reference: string;
  readonly code: string;
}

/** A report that was sent, and of which the first news has come. */
async function sent(language: Language): Promise<Sent> {
  const person = teamsPerson(service.url, microsoft, language === 'cy' ? 'cy-GB' : 'en-GB');
  await person.send({ type: 'installationUpdate', action: 'add' } as Partial<Activity>);
  await tellUpToCheck(person, language);
  const thanks = await person.press('send');
  const reference = referenceIn(thanks);
  await until(() => person.seen.some((one) => one.text?.startsWith(reference)));
  return { person, reference, code: /\d{4} \d{4} \d{4} \d{4}/.exec(thanks)?.[0] ?? '' };
}

const attemptsAt = ({ person }: Sent) =>
  microsoft.attempts.filter(({ path }) => path.includes(encodeURIComponent(person.conversationId))).length;

async function statusPage({ reference, code }: Sent, language: Language): Promise<string> {
  const url = `${service.url}${language === 'cy' ? '/cy' : ''}/status`;
  return (await fetch(url, { method: 'POST', body: new URLSearchParams({ reference, code }) })).text();
}

test.each([
  ['en', 'removed'],
  ['en', 403],
  ['cy', 404],
] as const)(
  '%s: news to a chat that is %s is on the status page, and nothing more is tried there',
  async (language, how) => {
    const [gone, there] = [await sent(language), await sent(language)];
    if (how === 'removed')
      await gone.person.send({ type: 'installationUpdate', action: 'remove' } as Partial<Activity>);
    else microsoft.closed.set(gone.person.conversationId, how);
    const before = attemptsAt(gone);
    const tried = how === 'removed' ? 0 : 1;

    const words = say(language, 'email.news.received');
    const pages = [await forcePage(service.url, gone.reference), await forcePage(service.url, there.reference)];
    for (const page of pages) await page.post('', { what: 'received' });
    await until(() => attemptsAt(gone) - before >= tried && there.person.seen.some((one) => one.text?.includes(words)));
    expect(attemptsAt(gone) - before).toBe(tried);

    const more = say(language, 'email.news.recorded', { number: 'GB-4711' });
    for (const page of pages) await page.post('', { what: 'recorded', crimeNumber: 'GB-4711' });
    await until(() => there.person.seen.some((one) => one.text?.includes(more)));
    expect(there.person.seen.some((one) => one.text?.includes(more))).toBe(true);
    expect(attemptsAt(gone) - before).toBe(tried);
    const page = await statusPage(gone, language);
    expect(page).toContain(words);
    expect(page).toContain(more);
  },
);

test('whoever was thought to be gone and writes again hears news again', async () => {
  const back = await sent('en');
  microsoft.closed.set(back.person.conversationId, 404);
  const page = await forcePage(service.url, back.reference);
  const before = attemptsAt(back);
  await page.post('', { what: 'received' });
  await until(() => attemptsAt(back) > before);
  microsoft.closed.delete(back.person.conversationId);
  expect(await back.person.type('help')).not.toBe('');
  await page.post('', { what: 'recorded', crimeNumber: 'GB-4711' });
  const more = say('en', 'email.news.recorded', { number: 'GB-4711' });
  await until(() => back.person.seen.some((one) => one.text?.includes(more)));
  expect(back.person.seen.some((one) => one.text?.includes(more))).toBe(true);
});
