// Now the words: utterances become activities in the person's language, as plain text with buttons, fit for a web chat,
// for Teams and for anything that can show text. What the person wrote is put in as it stands.
import type { Activity } from 'botbuilder';
import type { Button, Line, Spoken, Utterance } from '../form/utterance.ts';
import { type Language, type MessageKey, say, sayDate } from '../locale.ts';

export type TalkState = 'asking' | 'sent' | 'erased';

/** Longer answers are cut on the check page only; the whole of them is kept and sent. */
const mostOnCheckPage = 700;

export function spokenText(language: Language, spoken: Spoken): string {
  if (typeof spoken === 'string') return spoken;
  if (typeof spoken === 'number') return String(spoken);
  if ('key' in spoken) return say(language, spoken.key);
  if ('date' in spoken) return sayDate(language, spoken.date);
  if ('join' in spoken) return spoken.join.map((one) => spokenText(language, one)).join(', ');
  return spoken[language];
}

/** Numbered through, each section under its heading. */
function numberedLines(language: Language, lines: readonly Line[]): string[] {
  return lines.flatMap((line, index) => {
    const text = `${index + 1}. ${say(language, line.label)}: ${cut(spokenText(language, line.answer))}`;
    const opens = line.section && line.section !== lines[index - 1]?.section;
    return opens && line.section ? [say(language, line.section).toLocaleUpperCase(language), text] : [text];
  });
}

const cut = (text: string) => (text.length > mostOnCheckPage ? `${text.slice(0, mostOnCheckPage)}…` : text);

/** The whole text of an utterance: sentence, numbered lines, hints. Each line is a paragraph where it is shown. */
export function utteranceText(language: Language, utterance: Utterance): string {
  const values = Object.fromEntries(
    Object.entries(utterance.values ?? {}).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : cut(spokenText(language, value)),
    ]),
  );
  const lines = numberedLines(language, utterance.lines ?? []);
  const hints = (utterance.hints ?? []).map((hint) => say(language, hint, values));
  const parts = [say(language, utterance.key, values), lines.join('\n'), hints.join('\n')];
  return parts.filter((part) => part !== '').join('\n');
}

const buttonLabel = (language: Language, button: Button) =>
  'key' in button.label ? say(language, button.label.key as MessageKey) : button.label[language];

function buttonAction(language: Language, button: Button) {
  const label = buttonLabel(language, button);
  const { step, code, asked } = button;
  return {
    type: 'messageBack',
    title: label,
    text: label,
    displayText: label,
    value: { standSafe: { step, code, asked } },
  };
}

/** Buttons for a channel: beside the input where it can, in a card with numbered lines elsewhere. */
function withButtons(channel: string, language: Language, text: string, buttons: readonly Button[]): Partial<Activity> {
  const actions = buttons.map((button) => buttonAction(language, button));
  if (actions.length === 0) return { text };
  if (channel === 'directline') return { text, suggestedActions: { to: [], actions: actions as never } };
  const numbered = actions.map((action, index) => `${index + 1}. ${action.title}`).join('\n');
  const card = { contentType: 'application/vnd.microsoft.card.hero', content: { buttons: actions } };
  return { text: `${text}\n\n${numbered}`, attachments: [card] };
}

/** @param channel the activity's channelId. @param state told to the page with the last activity of the turn. */
export function render(
  channel: string,
  language: Language,
  says: readonly Utterance[],
  state: TalkState,
): Partial<Activity>[] {
  return says.map((utterance, index) => ({
    type: 'message',
    locale: language === 'cy' ? 'cy-GB' : 'en-GB',
    textFormat: 'plain',
    inputHint: 'expectingInput',
    ...withButtons(channel, language, utteranceText(language, utterance), utterance.buttons ?? []),
    ...(index === says.length - 1 ? { channelData: { standSafe: { language, state } } } : {}),
  }));
}
