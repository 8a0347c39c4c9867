// Who gets a conversation: anybody, a few at once freely, many at once for a little work each, and no more than so many
// from one address; and whoever had one gets the same one again for a day.
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { ConversationStore } from '../../storage/conversation-store.ts';
import { readBody } from '../read-body.ts';
import { type Fault, faults } from './http-responses.ts';
import { createGate, type Limits, networkOf } from './limits.ts';
import { createProofOfWork, proofBits } from './proof-of-work.ts';
import { isFault, type Person, type Tokens, tokenLife } from './tokens.ts';

interface Deps {
  readonly store: Pick<ConversationStore, 'began'>;
  readonly tokens: Tokens;
  readonly limits: Limits;
  readonly linkKey: Buffer;
  readonly now: () => number;
  readonly newId: () => string;
  readonly addressOf: (request: IncomingMessage) => string;
}
export type Answer = { readonly status: number; readonly json: string };

const asked = z.object({
  proof: z.object({ challenge: z.string().max(200), answer: z.number().int() }).optional(),
  resume: z.string().max(1000).optional(),
});

async function readAsked(request: IncomingMessage): Promise<z.output<typeof asked>> {
  const body = await readBody(request, 8192);
  if (typeof body === 'string') return {};
  try {
    return asked.parse(JSON.parse(body.toString() || '{}'));
  } catch {
    // DirectLineJS's users send a user and trusted origins here: neither is needed.
    return {};
  }
}

export interface GrantRoutes {
  generate(request: IncomingMessage): Promise<Answer | Fault>;
  resume(request: IncomingMessage): Promise<Answer | Fault>;
  refresh(person: Person): Promise<Answer>;
}

export function createGrantRoutes(deps: Deps): GrantRoutes {
  const { tokens, limits } = deps;
  const freely = createGate(limits.tokensPerAddress, 60);
  const atAll = createGate(limits.tokensPerAddressWithWork, 60);
  const networks = createGate(limits.tokensPerAddressWithWork * 4, 60);
  const work = createProofOfWork(deps.linkKey, deps.now, deps.newId);

  /** `resume` is ours: DirectLineJS does not look at it. */
  async function grant(person: Person): Promise<Answer> {
    const [token, resume] = await Promise.all([tokens.issue(person), tokens.issueForReturn(person)]);
    const body = { conversationId: person.conversationId, token, expires_in: tokenLife, resume };
    return { status: 200, json: JSON.stringify(body) };
  }

  return {
    refresh: grant,
    async generate(request) {
      const { proof } = await readAsked(request);
      const address = deps.addressOf(request);
      // Where it is IPv6: a /64 is a household, and the /48 around it is still one customer.
      if (!(await atAll.pass(address)) || !(await networks.pass(networkOf(address)))) return faults.tooMany;
      const worked = proof !== undefined && work.accept(address, proof.challenge, proof.answer);
      if (!worked && !(await freely.pass(address))) {
        return { ...faults.workWanted, more: { challenge: work.challenge(address), bits: proofBits } };
      }
      return grant({ conversationId: deps.newId(), userId: `dl_${deps.newId()}` });
    },
    async resume(request) {
      const { resume } = await readAsked(request);
      const person = await tokens.readForReturn(resume ?? '');
      if (isFault(person)) return person;
      // One that was wiped, or has ended, is not opened again as an empty chat.
      return (await deps.store.began(person.conversationId)) ? grant(person) : faults.noConversation;
    },
  };
}
