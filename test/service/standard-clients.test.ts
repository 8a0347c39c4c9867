// A client of another make knows nothing of our `start`: it joins and waits, or says that it has joined, and hears the first question, once.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningService, startProcess } from '../support/service.ts';

let service: RunningService;
beforeAll(async () => {
  service = await startProcess();
}, 60_000);
afterAll(() => service.forget());

interface Activity {
  readonly type: string;
  readonly text?: string;
}

async function join(locale?: string) {
  const address = `${service.url}/v3/directline`;
  const { token, conversationId } = (await (await fetch(`${address}/tokens/generate`, { method: 'POST' })).json()) as {
    token: string;
    conversationId: string;
  };
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  await fetch(`${address}/conversations`, { method: 'POST', headers, body: JSON.stringify(locale ? { locale } : {}) });
  const log = async () => {
    const answer = await fetch(`${address}/conversations/${conversationId}/activities`, { headers });
    const { activities = [] } = (await answer.json()) as { activities?: Activity[] };
    return activities.flatMap(({ type, text }) => (type === 'message' && text ? [text] : []));
  };
  return {
    log,
    say: (activity: object) =>
      fetch(`${address}/conversations/${conversationId}/activities`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ from: { id: 'somebody' }, ...activity }),
      }),
    async until(words: string): Promise<string[]> {
      for (;;) {
        const said = await log();
        if (said.some((one) => one.includes(words))) return said;
        await new Promise((resume) => setTimeout(resume, 100));
      }
    },
  };
}

test('whoever joins and says nothing is greeted, in the language of the client', async () => {
  const [english, welsh] = await Promise.all([join(), join('cy-GB')]);
  const said = await english.until('in danger right now?');
  expect(said.filter((one) => one.includes('in danger right now?'))).toHaveLength(1);
  expect((await welsh.until('ar hyn o bryd?')).join('\n')).toContain('Dyma Sefyll yn Ddiogel');
}, 30_000);

test.each(['webchat/join', 'requestWelcomeDialog', 'startConversation'])(
  '“%s” is a greeting, and is answered once',
  async (name) => {
    const client = await join();
    await client.say({ type: 'event', name, value: { language: 'en-US' }, locale: 'en-US' });
    const said = await client.until('in danger right now?');
    // The greeting that was due is not said beside it.
    await client.say({ type: 'message', text: 'no' });
    const after = await client.until('may I send');
    expect(said.filter((one) => one.includes('in danger right now?'))).toHaveLength(1);
    expect(after.filter((one) => one.includes('in danger right now?'))).toHaveLength(1);
  },
  30_000,
);
