// The truth about privacy in Teams: who else may read this chat, and that leaving cannot wipe Teams' own copy. It is said
// before the first question that asks who somebody is, and again when they leave.
import type { Utterance } from '../form/utterance.ts';

const leaving = new Set<string>(['common.erased', 'common.left']);

/** @param chatUrl where the web chat is, the way that no employer looks into. */
export function createAroundTeams(
  chatUrl: () => string,
): (channelId: string, says: readonly Utterance[]) => readonly Utterance[] {
  return (channelId, says) => {
    if (channelId !== 'msteams') return says;
    return says.flatMap((one): Utterance[] => {
      if (one.key === 'common.welcome') return [one, { key: 'teams.privacy', values: { url: chatUrl() } }];
      return leaving.has(one.key) ? [one, { key: 'teams.copy' }] : [one];
    });
  };
}
