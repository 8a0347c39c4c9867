// One report in the making through the real, unpatched DirectLineJS from Node: what is typed or pressed, and what the
// bot says to it before it waits again.
import type { Activity } from 'botframework-directlinejs';
import { openClient } from './direct-line-client.ts';

interface Button {
  readonly title: string;
  readonly value: { readonly standSafe: { step: string; code: string; asked: number } };
}
type Heard = Activity & { text?: string; suggestedActions?: { actions: Button[] } };

export interface Line {
  /** Everything the bot said so far, as text. */
  readonly said: readonly string[];
  /** The buttons under the last question. */
  readonly buttons: readonly Button[];
  /** @returns what the bot said to it. */
  type(text: string): Promise<string>;
  press(code: string): Promise<string>;
  /** Posts as it is and waits for the bot to ask again. */
  turn(activity: object): Promise<string>;
  /** Resolves with the first thing said that fits. */
  until(fits: (text: string) => boolean): Promise<string>;
  close(): void;
}

const turnEnds = (activity: Heard) => activity.from?.role !== 'user' && activity.channelData?.standSafe !== undefined;

export async function openLine(url: string, language: 'en' | 'cy', options: object = {}): Promise<Line> {
  const client = await openClient(`${url}/v3/directline`, options);
  const locale = language === 'cy' ? 'cy-GB' : 'en-GB';
  const spoken = () => (client.heard as Heard[]).filter((one) => one.type === 'message' && one.from?.role !== 'user');
  const buttons = () => spoken().at(-1)?.suggestedActions?.actions ?? [];

  async function turn(activity: object): Promise<string> {
    const before = client.heard.length;
    await client.post({ from: { id: 'someone' }, locale, ...activity });
    await client.until((one) => client.heard.indexOf(one) >= before && turnEnds(one as Heard));
    const new_ = (client.heard.slice(before) as Heard[]).filter((one) => one.from?.role !== 'user');
    return new_.map((one) => one.text ?? '').join('\n\n');
  }

  await turn({ type: 'event', name: 'start', value: { language } });
  return {
    get said() {
      return spoken().map((one) => one.text ?? '');
    },
    get buttons() {
      return buttons();
    },
    turn,
    type: (text) => turn({ type: 'message', text }),
    press(code) {
      const button = buttons().find((one) => one.value.standSafe.code === code);
      return turn({ type: 'message', text: button?.title ?? code, value: button?.value });
    },
    until: async (fits) => {
      const found = await client.until((one) => one.from?.role !== 'user' && fits((one as Heard).text ?? ''));
      return (found as Heard).text ?? '';
    },
    close: client.end,
  };
}
