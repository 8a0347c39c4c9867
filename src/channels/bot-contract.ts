// What a door asks of a bot: one turn, heard and answered. Every door takes any such function, so a channel is tested
// with an echo bot and carries the real one.
import type { TurnContext } from 'botbuilder';

/**
 * Hears one activity and answers through `context`. A rejection means that nothing was heard: the door says so to its
 * client in the way its protocol has for it.
 */
export type Bot = (context: TurnContext) => Promise<void>;

/**
 * botbuilder's `context.sendActivities` takes every id off what it sends. So a bot that has already put its words into
 * the conversation's log says so here: `context.turnState.set(alreadyLogged, true)`; what it then sends only wakes the
 * sockets. (A door also believes an activity whose id begins with `<conversation id>|`.)
 */
export const alreadyLogged = 'stand-safe.logged';
