// The route for Bot Framework channels (Teams). Checks come before the SDK: size, then token, then shape, and every bad
// token gets 401 and nothing else (P11). Replies go only to Microsoft's own addresses.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Activity, type ConversationReference, TurnContext } from 'botbuilder';
import type { Server } from 'restify';
import { ServiceError } from '../../shared/errors.ts';
import { failureFields, type Log } from '../../shared/log.ts';
import type { TeamsStore } from '../../storage/teams-store.ts';
import type { Bot } from '../bot-contract.ts';
import { readBody } from '../read-body.ts';
import { createRefusals } from './auth-failures.ts';
import { AzureAdapter, type AzureAdapterDeps } from './bot-framework-adapter.ts';
import { type BotToken, createBotToken, type SignIn } from './bot-token.ts';
import { type ConnectorLimits, createConnector, usualLimits } from './connector.ts';
import { type MicrosoftCloud, microsoftCloud } from './microsoft-cloud.ts';
import { readActivity } from './read-activity.ts';
import { allowsServiceUrl } from './service-url.ts';
import { createSigningKeys } from './signing-keys.ts';
import { createTokenVerifier } from './verify-token.ts';

export interface AzureDoorDeps {
  readonly production: boolean;
  /** Null: nobody's token is asked for, and only this machine is let in; in production there is no route at all. */
  readonly signIn: SignIn | null;
  readonly store: AzureAdapterDeps['store'] & Pick<TeamsStore, 'isGone'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: () => number;
  readonly newId: () => string;
  readonly cloud?: MicrosoftCloud;
  readonly limits?: Partial<ConnectorLimits>;
  readonly log: Log;
}

export interface AzureDoor {
  /** Does nothing in production without an app id: there `/api/messages` does not exist. */
  mount(server: Server): void;
  /**
   * Says something outside a turn.
   * @returns `gone` where the person cannot be written to or removed the app: they are never written to again.
   * @throws ServiceError where it may work later.
   */
  push(reference: Partial<ConversationReference>, activity: Partial<Activity>): Promise<'said' | 'gone'>;
  /** Replies that no channel took, since this process began. */
  undelivered(): number;
  /** Requests refused for their token, since this process began. */
  refused(): number;
  /** The token that Microsoft's own servers want to hear from us; null without an app id. */
  readonly token: BotToken | null;
}

interface Earliest {
  first(handler: (request: IncomingMessage, response: ServerResponse) => boolean): void;
}

const path = '/api/messages';
const loopback = /^(::ffff:)?127\.|^::1$/;

function answer(response: ServerResponse, status: number, body?: unknown): void {
  if (response.headersSent || response.destroyed) return;
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, {
    ...(text ? { 'Content-Type': 'application/json; charset=utf-8' } : {}),
    ...(status === 413 ? { Connection: 'close' } : {}),
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
  });
  response.end(text);
}

const nothing: Pick<Activity, 'channelId' | 'serviceUrl'> = { channelId: '', serviceUrl: '' };

export function createAzureDoor(deps: AzureDoorDeps, bot: Bot): AzureDoor {
  const { signIn, log, now, store } = deps;
  const cloud = deps.cloud ?? microsoftCloud;
  const token = signIn ? createBotToken({ signIn, cloud, now, newId: deps.newId }) : null;
  const allows = (serviceUrl: string) => allowsServiceUrl(serviceUrl, !deps.production);
  const limits = deps.limits ? { limits: deps.limits } : {};
  const connector = createConnector({ token, allows, now, random: deps.random, ...limits });
  const later = deps.limits?.later ?? usualLimits.later;
  const adapter = new AzureAdapter({ connector, store, later, random: deps.random, log });
  const keys = createSigningKeys({ openIdUrl: cloud.openIdUrl, now, log });
  const judge = signIn ? createTokenVerifier({ appId: signIn.appId, issuer: cloud.issuer, keys, now }) : null;
  const refusals = createRefusals({ now, log });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return answer(response, 405);
    if (!judge && !loopback.test(request.socket.remoteAddress ?? '')) return answer(response, 403);
    const body = await readBody(request);
    if (body === 'too-large') return answer(response, 413);
    if (body === 'cut-off') return;
    const activity = readActivity(body);
    const authorization = request.headers.authorization ?? '';
    const judged = judge ? await judge(authorization, activity ?? nothing) : { verdict: 'genuine' as const };
    if (judged.verdict === 'undecided') return answer(response, 503);
    if (judged.verdict === 'refused' && (activity || judged.why !== 'service-url')) {
      refusals.count(judged.why);
      return answer(response, 401);
    }
    if (!activity) return answer(response, 400);
    if (!allows(activity.serviceUrl)) return answer(response, 403);
    const { status, body: said } = await adapter.hear(signIn?.appId ?? '', activity, bot);
    answer(response, status, said);
  }

  return {
    token,
    undelivered: () => adapter.undelivered,
    refused: refusals.all,
    mount(server) {
      if (!signIn && deps.production) return;
      (server as Server & Earliest).first((request, response) => {
        if (request.url?.split('?')[0] !== path) return true;
        serve(request, response).catch((failure: unknown) => {
          log.error('a Bot Framework activity could not be taken', failureFields(failure));
          answer(response, 500);
        });
        return false;
      });
    },
    async push(reference, activity) {
      const id = reference.conversation?.id ?? '';
      await adapter.settled(id);
      if (await store.isGone(id)) return 'gone';
      // News of a report must not come before the thanks with its reference.
      if (!(await adapter.sayOwed(id, reference.serviceUrl ?? ''))) {
        throw new ServiceError('channels-undelivered', { retryable: true, hint: 'replies are owed' });
      }
      const { replyToId: _none, ...said } = TurnContext.applyConversationReference({ ...activity }, reference);
      try {
        await connector.say(reference.serviceUrl ?? '', id, said);
        return 'said';
      } catch (failure) {
        if (!(failure instanceof ServiceError) || failure.code !== 'channels-gone') throw failure;
        log.warn('a person in Teams can no longer be written to', failureFields(failure));
        await store.markGone(id);
        return 'gone';
      }
    },
  };
}
