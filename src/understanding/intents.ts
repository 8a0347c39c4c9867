// What somebody wants of the service, in their own words: “can I stop”, “save it for later”, “siarad Cymraeg plis”. Only a short message
// that says nothing else is a command, so that no account is cut short by a word inside it.
import { findEntries } from './lexicon.ts';
import type { Command } from './phrases/commands.ts';
import { tokenise } from './tokens.ts';
import { commandLexicons } from './word-lists.ts';

/** Words of the longest message that can be a command. */
const shortMessage = 9;

/** @returns the command that the whole message is, or null. */
export function recogniseIntent(message: string): Command | null {
  if (message.length > 80) return null;
  const tokens = tokenise(message);
  if (tokens.length === 0 || tokens.length > shortMessage) return null;
  const hits = commandLexicons.flatMap((lexicon) => findEntries(lexicon, tokens));
  const isFiller = tokens.map((_token, at) =>
    hits.some(({ code, from, to }) => code === 'command.fillers' && from <= at && at < to),
  );
  const whole = hits.filter(
    ({ code, from, to }) =>
      code !== 'command.fillers' && tokens.every((_token, at) => isFiller[at] || (from <= at && at < to)),
  );
  // The longest says most: “start again” is more than “again”.
  const [best] = whole.sort((one, other) => other.to - other.from - (one.to - one.from));
  if (!best) return null;
  const command = best.code.slice('command.'.length) as Command;
  // Leaving wipes at once. In words that are not its own it is asked about first, as stopping is.
  return command === 'exit' ? 'stop' : command;
}
