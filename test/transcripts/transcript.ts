// A story walked through the real engine with the real gazetteer, written down as a person reads it on the screen.

import { conversation } from '../../dialogs/index.ts';
import { thank } from '../../src/bot/confirmation.ts';
import { createTools } from '../../src/bot/engine-deps.ts';
import { utteranceText } from '../../src/bot/message-text.ts';
import type { BotMessage } from '../../src/engine/bot-message.ts';
import { promptName } from '../../src/engine/prompt.ts';
import { promptMessage } from '../../src/engine/prompts/index.ts';
import { emptyState, type FormState } from '../../src/engine/state.ts';
import { takeTurn } from '../../src/engine/take-turn.ts';
import { gradeAnswers } from '../../src/reporting/grade-answers.ts';
import { operationFor } from '../../src/reporting/operation.ts';
import type { Contest, Worry } from '../../src/reporting/report.ts';
import { createGazetteer } from '../../src/routing/places.ts';
import { type Language, say } from '../../src/shared/locale.ts';
import { readGazetteerTables } from '../../src/storage/gazetteer-file.ts';
import type { Story, Telling } from './stories.ts';

const gazetteer = createGazetteer(await readGazetteerTables());
const tools = createTools({
  now: () => new Date('2026-11-24T20:00:00Z'),
  newId: () => 'draft',
  find: (words) => gazetteer.find(words),
})();

const words = (one: FormState['answers'][string] | undefined) => (one?.kind === 'text' ? one.words : '');
/** What the grade asks for beside the ticks. */
const essentialsOf = ({ account, worry, danger }: FormState['answers']) => ({
  account: words(account),
  worry: (worry?.kind === 'choice' ? worry.codes[0] : 'calm') as Worry,
  dangerNow: danger?.kind === 'choice' && danger.codes[0] === 'yes',
});

/** More turns than any story has. */
const mostTurns = 150;

export function transcript(language: Language, story: Story): string {
  let state: FormState = emptyState(conversation, 'draft', language);
  const page: string[] = [`# ${story.title[language]}`, ''];
  const bot = (messages: readonly BotMessage[]) => {
    for (const one of messages) {
      const buttons = (one.buttons ?? []).map((button) =>
        'key' in button.label ? say(language, button.label.key) : button.label[language],
      );
      page.push(
        ...utteranceText(language, one)
          .split('\n')
          .map((line) => `> ${line}  `),
      );
      if (buttons.length > 0) page.push(`> ${buttons.map((label) => `[${label}]`).join(' ')}`);
      page.push('');
    }
  };
  function press(code: string): void {
    const button = promptMessage(conversation, state, tools).buttons?.find((one) => one.code === code);
    const all = button
      ? undefined
      : promptMessage(conversation, state, tools).buttons?.find((one) => one.code === 'all');
    if (all) {
      press('all');
      press(code);
      return;
    }
    if (!button) throw new Error(`no button ${code} at ${promptName(conversation, state)}`);
    page.push(`**[${'key' in button.label ? say(language, button.label.key) : button.label[language]}]**`, '');
    hear({ kind: 'pressed', step: button.step, code, asked: button.asked });
  }
  function hear(heard: Parameters<typeof takeTurn>[2]): void {
    const turn = takeTurn(conversation, state, heard, tools);
    state = turn.state;
    if (turn.outcome === 'send') sent = true;
    else bot(turn.messages);
  }
  function tell(telling: Telling): void {
    if ('press' in telling) {
      const codes = [telling.press].flat();
      for (const code of codes) press(code);
      if (promptMessage(conversation, state, tools).buttons?.some((one) => one.code === 'done')) press('done');
      return;
    }
    page.push(`**${telling[language]}**`, '');
    hear({ kind: 'words', words: telling[language] });
  }

  let sent = false;
  hear({ kind: 'begin', language });
  for (let turns = 0; !sent && turns < mostTurns; turns += 1) {
    const name = promptName(conversation, state);
    if (name === '!check') press('send');
    else if (name.endsWith('?')) press(promptMessage(conversation, state, tools).buttons?.[0]?.code ?? '');
    else tell(story.tells[name] ?? story.tells[name.replace(/-others$/, '')] ?? { press: 'skip' });
  }
  const { election, forWhom, place } = state.answers;
  const code = (one: typeof election) => (one?.kind === 'choice' ? (one.codes[0] ?? '') : '');
  bot(
    thank(
      {
        reference: 'SS-7K3M-9QXD',
        force: (place?.kind === 'place' ? place.force : 'gwent') as 'gwent',
        sentAt: '2026-11-24T20:05:00Z',
        returnCode: '1234567890123456',
        operation: operationFor(code(election) as Contest),
        acceptsReports: false,
        replyWithinHours: 24,
        urgency: gradeAnswers(state.answers, essentialsOf(state.answers)).urgency.level,
        reachable: code(forWhom) !== 'anonymous',
      },
      state.answers,
    ),
  );
  return `${page.join('\n').trim()}\n`;
}
