// The chat as a browser without script has it: a whole report by forms, each sent once, none from anywhere else.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningService, startProcess } from '../../support/service.ts';

let service: RunningService;
beforeAll(async () => {
  service = await startProcess();
}, 60_000);
afterAll(() => service.forget(), 30_000);

interface Shown {
  readonly html: string;
  readonly cookie: string;
}
const cookieOf = (response: Response) => (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';

async function open(path = '/chat', cookie = ''): Promise<Shown> {
  const response = await fetch(service.url + path, { headers: { cookie }, redirect: 'manual' });
  return { html: await response.text(), cookie: cookieOf(response) || cookie };
}

function formOf({ html }: Shown, fields: Record<string, string>): URLSearchParams {
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
  const kept = ['session', 'key', 'language', 'id'].map((name) => [name, hidden(name)]);
  return new URLSearchParams([...kept, ...Object.entries(fields)] as [string, string][]);
}
const post = (body: URLSearchParams, cookie: string, headers: Record<string, string> = {}) =>
  fetch(`${service.url}/chat`, { method: 'POST', body, headers: { cookie, ...headers }, redirect: 'manual' });

async function does(page: Shown, fields: Record<string, string>): Promise<Shown> {
  const response = await post(formOf(page, fields), page.cookie);
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toMatch(/^\/chat#m\d+$/);
  return open('/chat', page.cookie);
}
const buttonValue = ({ html }: Shown, label: string) =>
  new RegExp(`value="([\\d.done]+)"[^>]*>(?:<span>)?${label}`).exec(html)?.[1] ?? `no button ${label}`;
const presses = (page: Shown, label: string) => does(page, { press: buttonValue(page, label) });
const types = (page: Shown, text: string) => does(page, { text });
const heading = ({ html }: Shown) => /<h2[^>]*>([^<]*)/.exec(html)?.[1] ?? '';

test('P18: the first question is in the first page, in either language', async () => {
  expect((await open()).html).toContain('in danger right now?');
  expect((await open('/chat?lang=cy')).html).toContain('<html lang="cy"');
});

test('P21: a whole report is sent by forms alone', async () => {
  let page = await open();
  for (const label of ['No', 'Yes']) page = await presses(page, label);
  page = await types(page, 'A man shouted that he would burn my house down');
  const tick = /name="tick" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  page = await does(page, { press: `${tick.split('.')[0]}.done`, tick });
  const risk = /name="tick" value="([^"]+)"><span>A weapon/.exec(page.html)?.[1] ?? '';
  page = await does(page, { press: buttonValue(page, 'Very worried'), tick: risk });
  page = await types(page, 'last night');
  page = await types(page, 'Siân Griffiths, 07700 900123');
  page = await types(page, 'candidate');
  page = await types(page, 'council');
  page = await types(page, 'Cardiff');
  expect(page.html).toMatch(/Risk<\/dt><dd>A weapon was shown/);
  expect(page.html).toMatch(/How worried you are<\/dt><dd>Very worried/);
  expect(page.html).toContain('<dl class="list">');
  page = await presses(page, 'Send to the police');
  expect(page.html).toMatch(/SS-[0-9A-Z]{4}-[0-9A-Z]{4}/);
}, 60_000);

test('P4: a form sent twice answers once', async () => {
  const page = await open();
  const form = formOf(page, { press: buttonValue(page, 'No') });
  await post(form, page.cookie);
  const once = await open('/chat', page.cookie);
  await post(form, page.cookie);
  const twice = await open('/chat', page.cookie);
  expect(heading(twice)).toBe(heading(once));
  expect(twice.html.match(/class="m /g)?.length).toBe(once.html.match(/class="m /g)?.length);
});

test('an old page’s button says so, and the open question stands', async () => {
  const old = await open();
  const after = await presses(old, 'No');
  const late = await presses(old, 'Yes, there is danger now');
  expect(late.html).toContain('You have already answered that one');
  expect(heading(late)).toBe(heading(after));
});

test('P15: a foreign or lost session begins anew, without a word of anybody', async () => {
  const page = await types(await presses(await open(), 'No'), 'zebra crossing');
  const anew = await open('/chat', 'stand-safe=nonsense');
  expect(anew.html).not.toContain('zebra');
  expect(anew.html).toContain('in danger right now?');
  const left = await fetch(`${service.url}/exit`, { method: 'POST', headers: { cookie: page.cookie } });
  expect(left.headers.get('set-cookie')).toContain('Max-Age=0');
  const after = await open('/chat', page.cookie);
  expect(after.html).not.toContain('zebra');
});

test('a form of another site is refused, and one without its key', async () => {
  const page = await open();
  const form = formOf(page, { text: 'from elsewhere' });
  expect((await post(form, page.cookie, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await post(form, page.cookie, { origin: 'https://evil.example' })).status).toBe(403);
  form.set('key', 'wrong');
  expect((await post(form, page.cookie)).status).toBe(403);
  expect((await open('/chat', page.cookie)).html).not.toContain('from elsewhere');
});

test('on a shared device no cookie is kept, and the form brings the session', async () => {
  const page = await open('/chat?shared=1');
  // Whoever says it in the middle has a cookie already: it is taken back.
  expect(page.cookie).toBe('stand-safe=');
  const form = formOf(page, { press: buttonValue(page, 'No') });
  const response = await fetch(`${service.url}/chat?shared=1`, { method: 'POST', body: form });
  expect(response.headers.get('set-cookie')).toContain('Max-Age=0');
  expect(await response.text()).toContain('may I send what you tell me');
});

test('P20: the other language is one button away, and the same question stands', async () => {
  const page = await presses(await open(), 'No');
  const welsh = await does(page, { press: 'language' });
  expect(welsh.html).toContain('<html lang="cy"');
  expect(heading(welsh)).not.toBe(heading(page));
});
