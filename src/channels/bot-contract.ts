// What a channel asks of a bot: one turn, read and answered. A channel takes any such function, so it is tested
// with an echo bot and carries the real one.
import type { TurnContext } from 'botbuilder';

/**
 * Hears one activity and answers through `context`. A rejection means that nothing was heard: the door says so to its
 * client in the way its protocol has for it. Over Direct Line an activity whose id begins with `<conversation id>|` is
 * taken to stand in the conversation's log already: sending it only wakes the sockets. A bot that heard the same activity
 * before, and only repeats what it said, sets `repeated` to true in `context.turnState`: where the channel knows that it
 * arrived the first time, the person does not get it twice (P4).
 */
export type Bot = (context: TurnContext) => Promise<void>;
