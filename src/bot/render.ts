// Now the words: utterances become activities in the person's language, as plain text with buttons, fit for a web chat
// and for anything that can show text; as cards for Teams. What the person wrote is put in as it stands.
import type { Activity } from 'botbuilder';
import type { BotMessage, Button } from '../engine/bot-message.ts';
import type { Language } from '../shared/locale.ts';
import { buttonLabel, utteranceText } from './message-text.ts';
import { pageLayout } from './page-layout.ts';
import { renderTeams } from './render-teams.ts';

export type TalkState = 'asking' | 'sent' | 'erased';

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

function laidOut(channel: string, language: Language, message: BotMessage): Partial<Activity> {
  const layout = channel === 'directline' ? pageLayout(language, message) : undefined;
  return layout ? { channelData: { layout } } : {};
}

/** @param channel the activity's channelId. @param state told to the page with the last activity of the turn. */
export function render(
  channel: string,
  language: Language,
  messages: readonly BotMessage[],
  state: TalkState,
): Partial<Activity>[] {
  const shown = messages.flatMap((utterance): Partial<Activity>[] =>
    channel === 'msteams'
      ? renderTeams(language, utterance)
      : [
          {
            ...withButtons(channel, language, utteranceText(language, utterance), utterance.buttons ?? []),
            ...laidOut(channel, language, utterance),
          },
        ],
  );
  return shown.map((one, index) => ({
    type: 'message',
    locale: language === 'cy' ? 'cy-GB' : 'en-GB',
    textFormat: 'plain',
    inputHint: 'expectingInput',
    ...one,
    ...(index === shown.length - 1 ? { channelData: { ...one.channelData, standSafe: { language, state } } } : {}),
  }));
}
