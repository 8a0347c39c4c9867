// How the page comes by the right to talk: a token of our own server, without a secret in the browser. When very many
// ask at once the server wants a small piece of work instead of a riddle: nobody has to see, hear or solve anything.
import { solve } from './proof-of-work.ts';

export interface Granted {
  readonly conversationId: string;
  readonly token: string;
  readonly resume: string;
}

const base = '/v3/directline/tokens';

async function ask(path: string, body: object): Promise<{ status: number; answer: Record<string, unknown> }> {
  const response = await fetch(`${base}/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'omit',
  });
  const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  return { status: response.status, answer };
}

/** A new conversation. @param working is told when the browser has work to do. @returns 'busy' when refused. */
export async function newConversation(working: () => void): Promise<Granted | 'busy'> {
  let { status, answer } = await ask('generate', {});
  const fault = answer.error as { code?: string; challenge?: string; bits?: number } | undefined;
  if (status === 429 && fault?.code === 'ProofOfWorkRequired' && fault.challenge) {
    working();
    const proof = { challenge: fault.challenge, answer: await solve(fault.challenge, fault.bits ?? 0) };
    ({ status, answer } = await ask('generate', { proof }));
  }
  return status === 200 ? (answer as unknown as Granted) : 'busy';
}

/** The same conversation again. @returns 'gone' when it has ended for good, 'busy' when it is worth trying later. */
export async function sameConversation(resume: string): Promise<Granted | 'gone' | 'busy'> {
  const { status, answer } = await ask('resume', { resume });
  if (status === 200) return answer as unknown as Granted;
  return status === 401 || status === 403 || status === 404 ? 'gone' : 'busy';
}
