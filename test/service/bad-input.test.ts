// Bad input gets a clear word in the person's language, or a plain status; the question stays, and nothing is lost.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Line, openLine } from '../support/line.ts';
import { type RunningService, startProcess } from '../support/service.ts';

let service: RunningService;
let line: Line;
beforeAll(async () => {
  service = await startProcess();
  line = await openLine(service.url, 'cy');
}, 60_000);
afterAll(async () => {
  line.close();
  await service.forget();
}, 60_000);

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${service.url}${path}`, { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } });

test('an empty message is asked for in words', async () => {
  expect(await line.turn({ type: 'message', text: '   ' })).toContain('Teipiwch eich ateb');
  expect(line.said.at(-1)).toContain('oes perygl');
});

test('a button pressed twice, and an old one pressed late, change nothing', async () => {
  const old = line.buttons.find((one) => one.value.standSafe.code === 'no');
  await line.press('no');
  const again = await line.turn({ type: 'message', text: old?.title, value: old?.value });
  expect(again).toContain('Rydych chi eisoes wedi ateb y cwestiwn hwnnw');
  expect(line.said.at(-1)).toContain('ga i anfon');
});

test('an answer of 10,001 characters is refused with its length; one of 10,000 is kept whole', async () => {
  await line.press('yes');
  expect(await line.type('x'.repeat(10_001))).toContain('10001');
  expect(await line.type('y'.repeat(10_000))).toContain('Pa rai o’r rhain');
  await line.type('Dim un o’r rhain');
  await line.type('Dim un o’r rhain');
  expect(await line.press('not-worried')).toContain('Pryd ddigwyddodd');
});

test('a postcode that does not exist, and a date that cannot be read, are asked for again', async () => {
  expect(await line.type('eliffantod porffor')).toContain('Welais i ddim dyddiad');
  await line.type('newid lle');
  expect(await line.type('ZZ99 9ZZ')).toMatch(/Wnes i ddim dod o hyd|Teipiwch/);
  await line.type('ei gadw');
  expect(line.said.at(-1)).toContain('Pryd ddigwyddodd');
});

test('fifty messages at once are all heard, and the talk goes on', async () => {
  const many = await openLine(service.url, 'en');
  const asked = () => many.said.filter((text) => text.includes('danger right now')).length;
  await Promise.all(Array.from({ length: 50 }, (_, index) => many.turn({ type: 'message', text: `hm ${index}` })));
  await many.until(() => asked() >= 51);
  expect(many.said.at(-1)).toContain('danger right now');
  await many.press('no');
  expect(many.said.at(-1)).toContain('may I send');
  many.close();
});

test('P16: a body that is not JSON gets 400, one of a megabyte 413, on every door', async () => {
  const made = (await (await post('/v3/directline/tokens/generate', '{}')).json()) as {
    token: string;
    conversationId: string;
  };
  const path = `/v3/directline/conversations/${made.conversationId}/activities`;
  const authorization = { Authorization: `Bearer ${made.token}` };
  expect((await post(path, 'not json', authorization)).status).toBe(400);
  expect(
    (await post(path, JSON.stringify({ type: 'message', text: 'x'.repeat(1_000_000) }), authorization)).status,
  ).toBe(413);
  expect((await post('/api/messages', 'not json')).status).toBe(400);
  expect((await post('/api/messages', JSON.stringify({ text: 'x'.repeat(1_000_000) }))).status).toBe(413);
  expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
});
