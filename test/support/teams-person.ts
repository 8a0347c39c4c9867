// A person in a personal chat in Teams, as the service meets them: activities come in over HTTP, replies go to a connector
// of ours, buttons are pressed as Teams presses them.
import type { Activity, Attachment } from 'botbuilder';
import type { Microsoft } from './microsoft.ts';

type Element = Readonly<Record<string, unknown>>;
interface Card {
  readonly version: string;
  readonly fallbackText: string;
  readonly body: readonly Element[];
  readonly actions?: readonly CardAction[];
}
interface CardAction {
  readonly type: string;
  readonly title: string;
  readonly data: { standSafe?: { step: string; code: string; asked: number }; msteams?: { value: unknown } };
}

export interface TeamsPerson {
  readonly conversationId: string;
  /** Everything they were sent, the newest last. */
  readonly seen: Partial<Activity>[];
  /** Says words. @returns what came back, as text. */
  type(words: string): Promise<string>;
  /** Presses the button with this code on the newest card, or chooses it there. */
  press(code: string): Promise<string>;
  /** Ticks several on the newest card. */
  tick(...codes: string[]): Promise<string>;
  /** Chooses a day in the newest card. */
  day(date: string): Promise<string>;
  /** Sends any activity. @returns what came back, as text. */
  send(activity: Partial<Activity>): Promise<string>;
  /** The press of a button as it would be sent, to send it late or twice. */
  pressOf(code: string): Partial<Activity>;
  readonly status: number;
}

export const cardIn = (activity: Partial<Activity> | undefined): Card | undefined =>
  activity?.attachments?.find((one: Attachment) => one.contentType.endsWith('card.adaptive'))?.content as
    | Card
    | undefined;

const textOf = (activity: Partial<Activity>) =>
  [activity.text?.replace(/\n\n/g, '\n'), cardIn(activity)?.fallbackText].filter(Boolean).join('\n');

function everyAction(card: Card | undefined): CardAction[] {
  const inBody = (card?.body ?? []).flatMap((one) => (one.type === 'ActionSet' ? (one.actions as CardAction[]) : []));
  return [...inBody, ...(card?.actions ?? [])];
}

let people = 0;

/** @param url of the service. @param locale of their Teams. */
export function teamsPerson(url: string, microsoft: Microsoft, locale = 'en-GB'): TeamsPerson {
  people += 1;
  const conversationId = `a:chat-${people}-${process.pid}`;
  const seen: Partial<Activity>[] = [];
  let sent = 0;
  let status = 0;

  async function send(activity: Partial<Activity>): Promise<string> {
    sent += 1;
    const whole = {
      type: 'message',
      id: `${conversationId}:${sent}`,
      channelId: 'msteams',
      serviceUrl: microsoft.serviceUrl,
      from: { id: `29:person-${people}`, name: 'Person' },
      recipient: { id: '28:bot', name: 'Stand Safe' },
      conversation: { id: conversationId, conversationType: 'personal', tenantId: 'tenant' },
      locale,
      ...activity,
    };
    const before = seen.length;
    const answer = await fetch(`${url}/api/messages`, { method: 'POST', body: JSON.stringify(whole) });
    await answer.text();
    status = answer.status;
    collect();
    return seen.slice(before).map(textOf).join('\n');
  }

  function collect(): void {
    const mine = microsoft.replies.filter(({ path }) => path.includes(encodeURIComponent(conversationId)));
    for (const { activity } of mine.slice(seen.length)) seen.push(activity);
  }

  const newest = () => seen.findLast((one) => cardIn(one)?.actions !== undefined);
  const input = (code: string, more: Element): Partial<Activity> => {
    const action = everyAction(cardIn(newest())).find((one) => one.data.standSafe?.code === code);
    return { text: '', value: { standSafe: action?.data.standSafe, ...more } };
  };

  function pressOf(code: string): Partial<Activity> {
    const card = cardIn(newest());
    const action = everyAction(card).find((one) => one.data.standSafe?.code === code);
    if (action) return { text: action.title, value: action.data.msteams?.value ?? action.data };
    const list = card?.body.find((one) => one.type === 'Input.ChoiceSet');
    const choices = (list?.choices ?? []) as { value: string }[];
    if (!choices.some((one) => one.value === code)) throw new Error(`no button ${code} on the card`);
    return input(list?.isMultiSelect ? '*several' : '*one', { choice: code });
  }

  return {
    conversationId,
    get seen() {
      collect();
      return seen;
    },
    get status() {
      return status;
    },
    send,
    pressOf,
    type: (words) => send({ text: words }),
    press: (code) => send(pressOf(code)),
    tick: (...codes) => send(input('*several', { choice: codes.join(',') })),
    day: (date) => send(input('*day', { day: date })),
  };
}
