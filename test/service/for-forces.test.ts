// What a force finds without us: the page in both languages, and key, schema and codes for its programs.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningService, startProcess } from '../support/service.ts';

let service: RunningService;
beforeAll(async () => {
  service = await startProcess();
}, 90_000);
afterAll(() => service.forget());

test('the page says how to check a letter, in both languages, and links to key, schema and codes', async () => {
  for (const [path, title] of [
    ['/for-forces', 'For police forces'],
    ['/cy/for-forces', 'I heddluoedd'],
  ] as const) {
    const page = await (await fetch(service.url + path)).text();
    expect(page).toContain(title);
    for (const one of ['key', 'schema', 'codes']) expect(page).toContain(`/.well-known/stand-safe/${one}"`);
  }
  const ask = async (name: string) => (await fetch(`${service.url}/.well-known/stand-safe/${name}`)).json();
  expect(await ask('key')).toMatchObject({ algorithm: 'Ed25519', publicKey: expect.stringMatching(/^[\w+/]{43}=$/) });
  expect(await ask('schema')).toMatchObject({ $id: 'stand-safe.report.v1' });
  expect(await ask('codes')).toEqual(expect.arrayContaining([expect.objectContaining({ field: 'kinds' })]));
});
