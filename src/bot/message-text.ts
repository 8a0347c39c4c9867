// An utterance as words in one language: what is said, shown or read aloud is the same everywhere, whatever the channel.
import type { BotMessage, Button, Line, MessageValue } from '../engine/bot-message.ts';
import { type Language, type MessageKey, say, sayDate } from '../shared/locale.ts';

/** Longer answers are cut on the check page only; the whole of them is kept and sent. */
const mostOnCheckPage = 700;

export function spokenText(language: Language, spoken: MessageValue): string {
  if (typeof spoken === 'string') return spoken;
  if (typeof spoken === 'number') return String(spoken);
  if ('key' in spoken) return say(language, spoken.key);
  if ('date' in spoken) return sayDate(language, spoken.date);
  if ('from' in spoken)
    return say(language, 'common.check.between', {
      from: sayDate(language, spoken.from),
      to: sayDate(language, spoken.to),
    });
  if ('join' in spoken) return spoken.join.map((one) => spokenText(language, one)).join(', ');
  return spoken[language];
}

/** Numbered through, each section under its heading. */
export function numberedLines(language: Language, lines: readonly Line[]): string[] {
  return lines.flatMap((line, index) => {
    const text = `${index + 1}. ${say(language, line.label)}: ${cut(spokenText(language, line.answer))}`;
    const opens = line.section && line.section !== lines[index - 1]?.section;
    return opens && line.section ? [say(language, line.section).toLocaleUpperCase(language), text] : [text];
  });
}

/** A long answer as the check page shows it. */
export const cut = (text: string) => (text.length > mostOnCheckPage ? `${text.slice(0, mostOnCheckPage)}…` : text);

/** The question and its hints, each on a line, without the lines between them. */
export function questionText(language: Language, utterance: BotMessage): { ask: string; hints: string[] } {
  const values = Object.fromEntries(
    Object.entries(utterance.values ?? {}).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : cut(spokenText(language, value)),
    ]),
  );
  const hints = (utterance.hints ?? []).map((hint) => say(language, hint, values));
  return { ask: say(language, utterance.key, values), hints };
}

/** The whole text of an utterance: sentence, numbered lines, hints. Each line is a paragraph where it is shown. */
export function utteranceText(language: Language, utterance: BotMessage): string {
  const { ask, hints } = questionText(language, utterance);
  const lines = numberedLines(language, utterance.lines ?? []);
  return [ask, lines.join('\n'), hints.join('\n')].filter((part) => part !== '').join('\n');
}

/** What stands on a button. */
export const buttonLabel = (language: Language, button: Button) =>
  'key' in button.label ? say(language, button.label.key as MessageKey) : button.label[language];
