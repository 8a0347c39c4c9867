// A turn whose bot may have put its words into the log itself, in one step with its state. botbuilder takes the ids off
// whatever is sent; here those that name an entry of the log are kept, so that nothing is said twice.
import { type Activity, type ResourceResponse, TurnContext } from 'botbuilder';
import type { LogEntry } from '../../storage/conversation-store.ts';
import type { DirectLineAdapter } from './direct-line-adapter.ts';

export class DirectLineTurn extends TurnContext {
  readonly #door: DirectLineAdapter;
  /** The log number of what the person said, where that is kept: replies come after it. */
  readonly echo: Promise<number> | undefined;
  /** What the bot put into the log in this turn. */
  readonly logged: LogEntry[] = [];

  constructor(door: DirectLineAdapter, activity: Partial<Activity>, echo: Promise<number> | undefined) {
    super(door, activity as Activity);
    this.#door = door;
    this.echo = echo;
  }

  override async sendActivities(activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const own = `${this.activity.conversation.id}|`;
    if (activities.length === 0 || !activities.every((one) => one.id?.startsWith(own))) {
      return (await super.sendActivities(activities)) ?? [];
    }
    for (const { id, ...activity } of activities) {
      this.logged.push({ number: Number(id?.slice(own.length)), activity: JSON.stringify(activity) });
    }
    this.#door.wake(this.activity.conversation.id, this.logged.at(-1)?.number ?? 0);
    this.responded = true;
    return activities.map((one) => ({ id: one.id ?? '' }));
  }
}
