// The door for Bot Framework channels (Teams). The SDK behind it answers two kinds of forged token with 500 and tells
// others our app id; so a guard stands before it: size, then shape, then token, and every bad token gets 401 and nothing
// else (P11).
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  type TurnContext,
} from 'botbuilder';
import type { Server } from 'restify';
import type { Config } from '../config.ts';
import { failureFields, type Log } from '../log.ts';
import type { Bot } from './bot-contract.ts';
import { readBody } from './read-body.ts';

type AppSettings = Pick<
  Config,
  'NODE_ENV' | 'MICROSOFT_APP_ID' | 'MICROSOFT_APP_TYPE' | 'MICROSOFT_APP_TENANT_ID' | 'MICROSOFT_APP_PASSWORD'
>;
export interface AzureDoorDeps {
  readonly config: AppSettings;
  readonly log: Log;
}

export interface AzureDoor {
  /** Does nothing in production without an app id: there `/api/messages` does not exist. */
  mount(server: Server): void;
  /** Says something outside a turn. */
  push(reference: Partial<ConversationReference>, activity: Partial<Activity>): Promise<void>;
}

interface Earliest {
  first(handler: (request: IncomingMessage, response: ServerResponse) => boolean): void;
}

const path = '/api/messages';
const loopback = /^(::ffff:)?127\.|^::1$/;
/** A token is three parts; the first says how it was signed. Anything but RS256, RS384 and RS512 was not Microsoft's. */
const tokenShape = /^Bearer [\w-]{10,2000}\.[\w-]{10,8000}\.[\w-]{40,2000}$/;

/** CloudAdapter with its own door open: what comes back is the answer to an invoke. */
class OpenAdapter extends CloudAdapter {
  hear(authorization: Parameters<CloudAdapter['processActivityDirect']>[0], activity: Activity, bot: Bot) {
    return this.processActivity(authorization as string, activity, (context: TurnContext) => bot(context));
  }
}

function answer(response: ServerResponse, status: number, body?: unknown): void {
  if (response.headersSent || response.destroyed) return;
  const text = body === undefined ? '' : JSON.stringify(body);
  const type = text ? { 'Content-Type': 'application/json; charset=utf-8' } : {};
  const closing = status === 413 ? { Connection: 'close' } : {};
  response.writeHead(status, {
    ...type,
    ...closing,
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
  });
  response.end(text);
}

function signedByKey(authorization: string): boolean {
  if (!tokenShape.test(authorization)) return false;
  try {
    const header = JSON.parse(Buffer.from(authorization.slice(7).split('.')[0] ?? '', 'base64url').toString());
    return ['RS256', 'RS384', 'RS512'].includes((header as { alg?: string }).alg ?? '');
  } catch {
    return false;
  }
}

/** @returns undefined when the body is no activity. */
function readActivity(body: Buffer): Activity | undefined {
  try {
    const activity = JSON.parse(body.toString()) as Partial<Activity> | null;
    if (typeof activity !== 'object' || activity === null) return undefined;
    const { type, conversation, serviceUrl, channelId, from } = activity;
    const named = [type, conversation?.id, serviceUrl, channelId, from?.id];
    return named.every((one) => typeof one === 'string') ? (activity as Activity) : undefined;
  } catch {
    return undefined;
  }
}

/** Microsoft's keys could not be fetched: that is not the sender's fault. */
const keysMissing = (failure: unknown): boolean =>
  failure instanceof Error && /openid config|fetch failed|ENOTFOUND|ECONN|ETIMEDOUT|EAI_AGAIN/i.test(failure.message);

export function createAzureDoor(deps: AzureDoorDeps, bot: Bot): AzureDoor {
  const { config, log } = deps;
  const appId = config.MICROSOFT_APP_ID ?? '';
  const settings = {
    MicrosoftAppId: appId,
    MicrosoftAppType: config.MICROSOFT_APP_TYPE ?? 'MultiTenant',
    MicrosoftAppTenantId: config.MICROSOFT_APP_TENANT_ID ?? '',
    MicrosoftAppPassword: config.MICROSOFT_APP_PASSWORD ?? '',
  };
  const authentication = new ConfigurationBotFrameworkAuthentication(settings);
  const adapter = new OpenAdapter(authentication);

  async function judge(activity: Activity, authorization: string) {
    try {
      return await authentication.authenticateRequest(activity, authorization);
    } catch (failure) {
      if (!keysMissing(failure)) return 401;
      log.error('the keys of Bot Framework could not be read', failureFields(failure));
      return 503;
    }
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return answer(response, 405);
    const authorization = request.headers.authorization ?? '';
    if (appId === '' && !loopback.test(request.socket.remoteAddress ?? '')) return answer(response, 403);
    const body = await readBody(request);
    if (body === 'too-large') return answer(response, 413);
    if (body === 'cut-off') return;
    if (appId !== '' && !signedByKey(authorization)) return answer(response, 401);
    const activity = readActivity(body);
    if (!activity) return answer(response, 400);
    const verdict = await judge(activity, authorization);
    if (typeof verdict === 'number') return answer(response, verdict);
    const invoked = await adapter.hear(verdict, activity, bot);
    answer(response, invoked?.status ?? 200, invoked?.body);
  }

  return {
    mount(server) {
      if (appId === '' && config.NODE_ENV === 'production') return;
      (server as Server & Earliest).first((request, response) => {
        if (request.url?.split('?')[0] !== path) return true;
        serve(request, response).catch((failure: unknown) => {
          log.error('a Bot Framework activity could not be taken', failureFields(failure));
          answer(response, 500);
        });
        return false;
      });
    },
    push: (reference, activity) =>
      adapter.continueConversationAsync(appId, reference, async (context) => {
        await context.sendActivity(activity);
      }),
  };
}
