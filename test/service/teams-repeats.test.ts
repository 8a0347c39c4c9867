// P4: Teams delivers a message again when it waited long. A thousand repeats over two processes are heard once each, and
// nobody is answered again and again.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { say } from '../../src/shared/locale.ts';
import { connectRedis, waitForRedis } from '../../src/storage/redis.ts';
import { type Microsoft, startMicrosoft } from '../support/microsoft.ts';
import { freePort, type RunningService, startProcess } from '../support/service.ts';
import { cardIn, teamsPerson } from '../support/teams-person.ts';

let microsoft: Microsoft;
let redis: ChildProcess;
let services: RunningService[] = [];
const folder = mkdtempSync(join(tmpdir(), 'stand-safe-repeats-'));
const dataDir = join(folder, 'data');

beforeAll(async () => {
  microsoft = await startMicrosoft();
  const port = await freePort();
  redis = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--appendfsync', 'always'],
    { stdio: 'ignore' },
  );
  const url = `redis://127.0.0.1:${port}`;
  const client = connectRedis(url);
  await waitForRedis(client, 5000);
  client.disconnect();
  const environment = { REDIS_URL: url };
  const first = await startProcess({ dataDir, environment });
  services = [first, await startProcess({ dataDir, environment })];
}, 60_000);
afterAll(async () => {
  for (const one of services) await one.end('SIGTERM');
  const gone = new Promise((resolve) => redis.once('exit', resolve));
  redis.kill();
  await gone;
  await microsoft.stop();
  rmSync(folder, { recursive: true, force: true });
});

const question = say('en', 'report.kinds.ask');

test('P4: 1,000 repeated messages over two processes change nothing, and each the reply is the same', async () => {
  const each = 40;
  const repeatOne = async (index: number) => {
    const [here, there] = services.map((one) => one.url) as [string, string];
    const person = teamsPerson(here, microsoft);
    await person.send({ type: 'installationUpdate', action: 'add' } as Partial<Activity>);
    await person.press('no');
    await person.press('yes');
    const { conversationId } = person;
    const repeat: Partial<Activity> = {
      type: 'message',
      id: `repeated-${index}`,
      text: `A man shouted at me ${index} times`,
      channelId: 'msteams',
      serviceUrl: microsoft.serviceUrl,
      from: { id: '29:person', name: 'Person' },
      recipient: { id: '28:bot', name: 'Stand Safe' },
      conversation: { id: conversationId, conversationType: 'personal' } as never,
      locale: 'en-GB',
    };
    const before = person.seen.length;
    const post = (url: string) => fetch(`${url}/api/messages`, { method: 'POST', body: JSON.stringify(repeat) });
    const answers = await Promise.all(Array.from({ length: each }, (_, turn) => post(turn % 2 ? here : there)));
    expect(answers.every((answer) => answer.status === 200)).toBe(true);
    const texts = person.seen.slice(before).flatMap((one) => cardIn(one)?.fallbackText ?? []);
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain(question);
    // Within a process the second waits for the first; of two processes each may say it once.
    expect(texts.length).toBeLessThanOrEqual(2);
    expect(await person.type('back')).toContain(`A man shouted at me ${index} times`);
  };
  // Five people at a time: a person repeats one message at once, not twenty-five of them.
  for (let first = 0; first < 25; first += 5) await Promise.all([0, 1, 2, 3, 4].map((one) => repeatOne(first + one)));
}, 120_000);
