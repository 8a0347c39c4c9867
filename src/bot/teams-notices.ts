// The truth about privacy in Teams: who else may see this chat, and that leaving cannot wipe Teams' own copy. It is said
// before the first question that asks who somebody is, in each language they come to speak, and wherever our own words
// would promise more: with files, before sending, on leaving.
import type { BotMessage } from '../engine/bot-message.ts';
import { inWelsh } from './in-welsh.ts';

/** How far the person is with the language that this turn speaks: known to it, or new to it before or after answers. */
export type NewToLanguage = 'known' | 'opening' | 'midway';

export type Around = (channelId: string, says: readonly BotMessage[], language: NewToLanguage) => readonly BotMessage[];

const leaving = new Set<string>(['common.erased', 'common.left']);
/** What is kept of a file, or no longer, is not the only copy. */
const ofFiles = new Set<string>(['evidence.kept', 'evidence.later', 'evidence.removed']);

function inTeams(one: BotMessage): BotMessage {
  const hints = [...(one.hints ?? [])];
  const repeated = one.key === 'evidence.kept' && !hints.includes('evidence.first');
  if (ofFiles.has(one.key) && !repeated) {
    hints.splice(hints.indexOf('evidence.goes') + 1, 0, 'teams.file');
    return { ...one, hints };
  }
  const goesTo = hints.indexOf('common.check.goesTo');
  if (goesTo < 0) return one;
  hints.splice(goesTo + 1, 0, 'teams.copy');
  return { ...one, hints };
}

/** Pages that are named in the chat: in Teams there is nothing around it to lead to them. */
function withPage(one: BotMessage, chatUrl: string): BotMessage {
  if (one.key !== 'report.agree.ask') return one;
  const page = (path: string) => new URL(path, chatUrl).href;
  const values = { ...one.values, url: { en: page('privacy'), cy: page('cy/privacy') } };
  return { ...one, values, hints: [...(one.hints ?? []), 'teams.privacyPage'] };
}

/** @param chatUrl where the web chat is, the way that no employer looks into. */
export function createAroundTeams(chatUrl: () => string): Around {
  return (channelId, says, language) => {
    if (channelId !== 'msteams') return says;
    const url = { en: chatUrl(), cy: inWelsh(chatUrl()) };
    const privacy: BotMessage = { key: 'teams.privacy', values: { url } };
    const all = says.flatMap((one): BotMessage[] => {
      if (one.key === 'common.welcome') return [one, privacy];
      return leaving.has(one.key) ? [one, { key: 'teams.copy' }] : [withPage(inTeams(one), chatUrl())];
    });
    if (language === 'known' || all.includes(privacy)) return all;
    return [...(language === 'opening' ? [{ key: 'common.welcome' } as const] : []), privacy, ...all];
  };
}
