// One topic as sentences to say, for the nation in which the person is. It names keys only, so that a caller may say it
// in either language, on a screen, in a chat or in an email.
import type { MessageKey } from '../shared/locale.ts';
import { contactsNamed } from './support.ts';
import type { Nation, TopicId } from './topic.ts';
import { topics } from './topics.ts';

export interface TopicText {
  readonly title: MessageKey;
  /** The advice, opened by the line about danger. */
  readonly lines: readonly MessageKey[];
  /** Who can help: whole sentences too; already the last of `lines`. */
  readonly contacts: readonly MessageKey[];
}

/** The sentences of a topic. The first always sends a person who is in danger to 999. */
export function topicText(id: TopicId, nation: Nation): TopicText {
  const found = topics.find((topic) => topic.id === id);
  if (!found) return { title: 'advice.menu.label', lines: ['advice.only'], contacts: [] };
  const said = found.lines.filter((line) => line.nation === undefined || line.nation === nation);
  const contacts = contactsNamed(found.contacts, nation).map((contact) => contact.say);
  return { title: found.title, lines: ['advice.only', ...said.map((line) => line.say), ...contacts], contacts };
}
