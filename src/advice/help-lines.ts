// Who can help after what was reported, few enough to be read: at most three for what happened, and two who listen to everybody.
import type { MessageKey } from '../shared/locale.ts';
import { type SupportId, supportFor } from './support.ts';
import type { Nation } from './topic.ts';

const special = 3;
const listening: readonly SupportId[] = ['victim-support', 'samaritans'];

/** @param kinds codes of a report's `kinds` */
export function helpLines(nation: Nation, kinds: readonly string[]): readonly MessageKey[] {
  const all = supportFor(nation, kinds);
  const fitting = all.filter((contact) => contact.kinds !== undefined).slice(0, special);
  return [...fitting, ...all.filter((contact) => listening.includes(contact.id))].map((contact) => contact.say);
}
