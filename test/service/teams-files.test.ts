// Files that a person sends in Teams, through the whole service: every kind that may be sent reaches the page of the force
// with the hash that it had; what may not is named with its reason; a group's file is not even fetched.
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { say } from '../../src/shared/locale.ts';
import { socketFor } from '../../src/storage/private-redis.ts';
import { connectRedis, type Store, waitForRedis } from '../../src/storage/redis.ts';
import { allowedFiles, picture, refusedFiles } from '../support/files.ts';
import { forcePage } from '../support/force-page.ts';
import { type Microsoft, startMicrosoft } from '../support/microsoft.ts';
import { type RunningService, startProcess } from '../support/service.ts';
import { openTeamsFiles, type TeamsFiles } from '../support/teams-files.ts';
import { type TeamsPerson, teamsPerson } from '../support/teams-person.ts';
import { referenceIn, tellUpToCheck } from '../support/tell.ts';

const allowed = await allowedFiles();
/** Each under a name of its own. */
const refused = (await refusedFiles()).map(
  ([, name, problem, bytes], index) => [`${index} ${name}`, problem, bytes] as const,
);
const pasted = await picture('png', 99);
let microsoft: Microsoft;
let service: RunningService;
let redis: Store;
let files: TeamsFiles;
beforeAll(async () => {
  const all = new Map([...allowed.map(([name, , bytes]) => [name, bytes] as const), ['pasted', pasted] as const]);
  for (const [name, , bytes] of refused) all.set(name, bytes);
  [microsoft, service, files] = await Promise.all([startMicrosoft(), startProcess(), openTeamsFiles(all)]);
  redis = connectRedis(socketFor(service.dataDir));
  await waitForRedis(redis, 5000);
}, 60_000);
afterAll(async () => {
  redis.disconnect();
  await service.forget();
  await microsoft.stop();
  files.close();
});

/** Everything kept, but for what works on reports that are on their way. */
const kept = async () => (await redis.keys('*')).filter((key) => !/queue|undelivered/.test(key)).sort();
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function atCheck(language: 'en' | 'cy'): Promise<TeamsPerson> {
  const person = teamsPerson(service.url, microsoft, language === 'cy' ? 'cy-GB' : 'en-GB');
  await person.send({ type: 'installationUpdate', action: 'add' } as Partial<Activity>);
  await tellUpToCheck(person, language);
  return person;
}

describe.each(['en', 'cy'] as const)('files from Teams (%s)', (language) => {
  // A report takes ten files; over both languages every kind goes.
  const kinds = allowed.slice(language === 'en' ? 0 : 3, language === 'en' ? 9 : 12);

  test('P17: every kind that may be sent reaches the page of the force with the same SHA-256', async () => {
    const person = await atCheck(language);
    const first = await person.send({ text: '', attachments: [files.shared(kinds[0]?.[0] ?? '')] });
    expect(first).toContain(say(language, 'evidence.goes'));
    expect(first).toContain(say(language, 'teams.file'));
    const rest = kinds.slice(1).map(([name]) => files.shared(name));
    const html = { contentType: 'text/html', content: '<p><img src="x"></p>' };
    const more = await person.send({ text: '', attachments: [...rest, files.pasted('pasted', 'image/png'), html] });
    expect(more).not.toContain(say(language, 'teams.file'));
    for (const { name } of rest) expect(more).toContain(name);
    expect(more).toContain(`${say(language, 'evidence.label')}: 10`);
    const reference = referenceIn(await person.press('send'));
    const { post } = await forcePage(service.url, reference);
    await post('', { what: 'received' });
    const list = await (await post('/files')).text();
    const takes = [...list.matchAll(/\/files\/([\w-]+)\/take/g)].map((found) => found[1] ?? '');
    const out: string[] = [];
    for (const id of takes) out.push(sha256(Buffer.from(await (await post(`/files/${id}/take`)).arrayBuffer())));
    const sent = [...kinds.map(([, , bytes]) => bytes), pasted].map(sha256);
    expect(out.sort()).toEqual(sent.sort());
    for (const hash of sent) expect(list).toContain(hash);
  });

  test('P4: a message with a file that Teams delivers again keeps the file once', async () => {
    const person = await atCheck(language);
    const message = { id: randomUUID(), text: '', attachments: [files.shared('photo.jpg')] };
    await person.send(message);
    await person.send(message);
    expect(await person.send({ text: '', attachments: [files.shared('letter.pdf')] })).toContain(
      `${say(language, 'evidence.label')}: 2`,
    );
  });

  test('P17: what may not be sent is named with its reason, and the report waits as it was', async () => {
    const person = await atCheck(language);
    for (const [name, problem] of refused) {
      const said = await person.send({ text: '', attachments: [files.shared(name)] });
      const key = `evidence.problem.${problem}` as 'evidence.problem.empty';
      expect(said).toContain(say(language, key, { name }));
      expect(said).toContain(say(language, 'common.check.ask'));
    }
    expect(await person.send({ text: '', attachments: [files.shared('gone.png')] })).toContain(
      say(language, 'evidence.problem.not-fetched', { name: 'gone.png' }),
    );
  });

  test('P15: whoever has them deleted here hears that Teams still has its copy', async () => {
    const person = await atCheck(language);
    await person.send({ text: '', attachments: [files.shared('photo.jpg')] });
    const said = await person.type(language === 'cy' ? 'dileu ffeiliau' : 'remove files');
    expect(said).toContain(say(language, 'evidence.removed'));
    expect(said).toContain(say(language, 'teams.file'));
    expect(await redis.keys(`v1:file*{${person.conversationId}}*`)).toEqual([]);
  });

  test.each(['groupChat', 'channel'])(
    'of a file or a press in a %s nothing is fetched and nothing kept',
    async (kind) => {
      const person = teamsPerson(service.url, microsoft, language === 'cy' ? 'cy-GB' : 'en-GB');
      const id = `19:${randomUUID()}@thread.v2`;
      const conversation = { id, tenantId: 'tenant', conversationType: kind, isGroup: true } as never;
      const [before, fetched] = [await kept(), files.fetched.length];
      await person.send({ conversation, text: '<at>Stand Safe</at>', attachments: [files.shared('photo.jpg')] });
      await person.send({ conversation, text: '', value: { standSafe: { step: 'danger', code: 'yes', asked: 1 } } });
      await person.send({ conversation, text: '', value: { standSafe: { words: 'Cymraeg' } } });
      const said = microsoft.replies.filter(({ path }) => path.includes(encodeURIComponent(id)));
      const line = say(language, 'teams.alone', { url: `${service.url}/chat${language === 'cy' ? '?lang=cy' : ''}` });
      expect(said.map(({ activity }) => activity.text)).toEqual([line, line, line]);
      expect(said.every(({ activity }) => activity.attachments === undefined)).toBe(true);
      expect([await kept(), files.fetched.length]).toEqual([before, fetched]);
    },
  );
});
