// P19: the store or the mail server takes everything and answers nothing. At every door a person still hears to call 999
// in danger and 101 otherwise, within three seconds, and nothing is taken that is not kept.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BlackHole, blackHole } from '../support/black-hole.ts';
import { type Line, openLine } from '../support/line.ts';
import { type Microsoft, startMicrosoft } from '../support/microsoft.ts';
import { type TestRedis, withRedis } from '../support/redis.ts';
import { type RunningService, startProcess } from '../support/service.ts';
import { type TeamsPerson, teamsPerson } from '../support/teams-person.ts';
import { referenceIn, tellUpToCheck } from '../support/tell.ts';

let redis: TestRedis;
let store: BlackHole;
let mail: BlackHole;
let microsoft: Microsoft;
let service: RunningService;
let line: Line;
let teams: TeamsPerson;
beforeAll(async () => {
  [redis, mail, microsoft] = await Promise.all([withRedis(), blackHole(null), startMicrosoft()]);
  store = await blackHole(redis.socket);
  service = await startProcess({
    environment: {
      REDIS_URL: `redis://127.0.0.1:${store.port}`,
      SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
      MAIL_ALLOW_INSECURE_LOOPBACK: 'true',
    },
  });
}, 60_000);
afterAll(async () => {
  line.close();
  await service.forget();
  await microsoft.stop();
  store.stop();
  mail.stop();
  await redis.stop();
}, 60_000);

/** What the promise messages: three seconds, and the while that a busy machine takes to run a test. */
const soon = () => AbortSignal.timeout(3000 + 1500);
const hasBoth = (text: string) => text.includes('999') && text.includes('101');

async function within<T>(what: Promise<T>): Promise<T> {
  const late = soon();
  return Promise.race([
    what,
    new Promise<never>((_resolve, reject) => late.addEventListener('abort', () => reject(late.reason))),
  ]);
}

test('P19: with a mail server that swallows everything a report is still thanked for, at once, and truly kept', async () => {
  line = await openLine(service.url, 'en');
  await tellUpToCheck(line, 'en');
  const thanks = await within(line.press('send'));
  expect(referenceIn(thanks)).not.toBe('');
  expect(hasBoth(line.said.join('\n'))).toBe(true);
  expect(await redis.redis.exists(`v1:report:{${referenceIn(thanks)}}`)).toBe(1);
  teams = teamsPerson(service.url, microsoft);
  await teams.type('hello');
  expect(teams.seen.length).toBeGreaterThan(0);
});

describe('with a store that swallows everything', () => {
  let keysBefore: number;
  beforeAll(async () => {
    keysBefore = await redis.redis.dbsize();
    store.swallow();
  });
  afterAll(() => store.heal());

  // The chat begins in the store: where there is none it says so, and what to do instead.
  test.each([
    ['/', 200],
    ['/cy', 200],
    ['/chat', 503],
    ['/chat?lang=cy', 503],
    ['/privacy', 200],
    ['/accessibility', 200],
  ])('P19: the page %s comes, and says 999', async (path, status) => {
    const page = await fetch(service.url + path, { signal: soon() });
    const text = await page.text();
    expect(page.status).toBe(status);
    expect(text).toContain('tel:999');
    expect(text).toContain(`<html lang="${/^\/cy|=cy/.test(path) ? 'cy' : 'en'}"`);
  });

  test.each([
    ['/status', 'en'],
    ['/cy/status', 'cy'],
  ])('P19: %s does not pretend: it says to try again, and 999', async (path, language) => {
    const body = new URLSearchParams({ reference: 'SS-7K3M-9QXD', code: '1234567812345678' });
    const page = await fetch(service.url + path, { method: 'POST', body, signal: soon() });
    const text = await page.text();
    expect(page.status).toBeGreaterThanOrEqual(400);
    expect(text).toContain('999');
    expect(text).toContain(`<html lang="${language}"`);
  });

  test('P19: in the chat 999 and 101 are said, and the message is not taken as heard', async () => {
    const before = line.said.length;
    const answered = line.until((text) => hasBoth(text) && line.said.lastIndexOf(text) >= before);
    const post = line.type('he is at my door');
    post.catch(() => undefined);
    expect(hasBoth(await within(answered))).toBe(true);
  });

  test('P19: at the door of Teams the same is said', async () => {
    const before = teams.seen.length;
    await within(teams.type('he is at my door'));
    expect(hasBoth(JSON.stringify(teams.seen.slice(before)))).toBe(true);
  });

  test('P19: nothing was taken that is not kept', async () => {
    expect(await redis.redis.dbsize()).toBeLessThanOrEqual(keysBefore + 1);
  });
});

test('P19: when the store is back the conversation goes on by itself', async () => {
  for (let tries = 0; tries < 20; tries += 1) {
    const answer = await fetch(`${service.url}/health/ready`);
    await answer.text();
    if (answer.status === 200) break;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  const said = await line.type('help');
  expect(hasBoth(said) || said.length > 0).toBe(true);
}, 20_000);
