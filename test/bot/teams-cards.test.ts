// Every question of every dialog, and every sentence that can be said, as Teams shows it: a card of version 1.5 that is
// small enough, with the same words as text, whose every button comes back as the press that it is.
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { conversation } from '../../dialogs/index.ts';
import { createTools } from '../../src/bot/engine-deps.ts';
import { buttonLabel, utteranceText } from '../../src/bot/message-text.ts';
import { readInput } from '../../src/bot/read-input.ts';
import { mostCardBytes, renderTeams } from '../../src/bot/render-teams.ts';
import type { BotMessage } from '../../src/engine/bot-message.ts';
import { promptMessage } from '../../src/engine/prompts/index.ts';
import { emptyState, type FormState, interruptions } from '../../src/engine/state.ts';
import { takeTurn } from '../../src/engine/take-turn.ts';
import { catalogues, languages, type MessageKey } from '../../src/shared/locale.ts';
import { cardIn } from '../support/teams-person.ts';

const nowhere = () => ({ kind: 'nothing' }) as never;
const tools = createTools({ now: () => new Date('2026-11-24T21:00:00Z'), newId: randomUUID, find: nowhere })();

/** What Teams shows of 1.5, and what our cards are made of. */
const elements = new Set(['AdaptiveCard', 'RichTextBlock', 'TextRun', 'Input.ChoiceSet', 'Input.Date', 'ActionSet']);
interface Press {
  readonly title: string;
  readonly data: { readonly standSafe: { step: string; code: string; asked: number } };
}

function everyType(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(everyType);
  if (typeof value !== 'object' || value === null) return [];
  const { type, ...rest } = value as { type?: unknown };
  return [...(typeof type === 'string' ? [type] : []), ...Object.values(rest).flatMap(everyType)];
}

/** All questions: each step alone, each thing that can stand in front of one, the check page, what comes after sending. */
function everyQuestion(language: 'en' | 'cy'): { name: string; state: FormState; dialog: typeof conversation }[] {
  const fresh = { ...emptyState(conversation, 'draft', language), asked: 7 };
  const sent = 'SS-7K3M-9QXD';
  const steps = conversation.steps.map((step) => {
    const { when: _always, ...alone } = step;
    return { name: step.id, state: fresh, dialog: { ...conversation, steps: [alone] } };
  });
  const before = interruptions.flatMap((interruption) =>
    [fresh, { ...fresh, sent, visit: { reference: sent, open: true } }].map((state) => ({
      name: `${interruption} ${state.sent ?? ''}`,
      state: { ...state, interruption },
      dialog: conversation,
    })),
  );
  return [
    ...steps,
    ...before,
    { name: 'sent', state: { ...fresh, sent }, dialog: conversation },
    { name: 'check', state: fresh, dialog: { ...conversation, steps: [] } },
  ];
}

describe.each(languages)('in %s', (language) => {
  test.each(everyQuestion(language))('$name', ({ state, dialog }) => {
    const utterance = promptMessage(dialog, state, tools);
    const said = renderTeams(language, utterance);
    for (const one of said) expect(Buffer.byteLength(JSON.stringify(one))).toBeLessThan(mostCardBytes);
    const buttons = utterance.buttons ?? [];
    if (buttons.length === 0) return;
    const card = cardIn(said.at(-1));
    expect(card).toMatchObject({ version: '1.5', lang: language });
    const types = everyType(card);
    expect(types.filter((type) => !elements.has(type) && type !== 'Action.Submit')).toEqual([]);
    // The same words as text: the question, its hints, and every button with its number.
    for (const line of utteranceText(language, { ...utterance, lines: [] }).split('\n')) {
      expect(card?.fallbackText).toContain(line);
    }
    buttons.forEach((one, index) => {
      expect(card?.fallbackText).toContain(`${index + 1}. ${buttonLabel(language, one)}`);
    });
    // Each button, or its place in the list, comes back as itself, with the count of this question and no other.
    const list = card?.body.find(({ type }) => type === 'Input.ChoiceSet');
    const choices = ((list?.choices ?? []) as { value: string }[]).map(({ value }) => value);
    const inBody = card?.body.flatMap((one) => (one.type === 'ActionSet' ? (one.actions as Press[]) : [])) ?? [];
    const presses = [...inBody, ...((card?.actions ?? []) as readonly Press[])];
    const codes = presses.map(({ data }) => data.standSafe.code);
    expect([...choices, ...codes.filter((code) => !code.startsWith('*'))].sort()).toEqual(
      buttons.map(({ code }) => code).sort(),
    );
    for (const { data, title } of presses) {
      const value = { ...data, ...(choices.length > 0 ? { choice: choices[0] } : {}), day: '2026-05-12' };
      const heard = readInput({ type: 'message', text: title, value } as Partial<Activity>);
      expect(heard).toMatchObject({ kind: 'pressed', asked: 7, step: buttons[0]?.step });
      // A press that comes when the question has been answered changes nothing.
      const later = { ...state, asked: 8 };
      const late = takeTurn(dialog, later, heard as never, tools);
      expect(late.messages[0]?.key).toBe('common.late');
      expect(late.state.answers).toEqual(later.answers);
    }
  });

  test('every sentence that can be said is small enough, and is the same in its card as in its text', () => {
    for (const key of catalogues[language].keys()) {
      const utterance: BotMessage = { key: key as MessageKey };
      for (const one of renderTeams(language, utterance)) {
        expect(Buffer.byteLength(JSON.stringify(one))).toBeLessThan(mostCardBytes);
        const text = one.text ?? cardIn(one)?.fallbackText;
        expect([key, text]).toEqual([key, utteranceText(language, utterance)]);
      }
    }
  });
});
