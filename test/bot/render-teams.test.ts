// Cards for Teams: whole, small enough, the same words as text, and own words that stay words.
import { describe, expect, test } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { mostCardBytes, renderTeams } from '../../src/bot/render-teams.ts';
import type { BotMessage, Button } from '../../src/engine/bot-message.ts';
import { languages, say } from '../../src/shared/locale.ts';
import { cardIn } from '../support/teams-person.ts';

const button = (code: string): Button => ({
  label: { en: `Label ${code}`, cy: `Label ${code}` },
  step: 's',
  code,
  asked: 7,
});
const buttons = (...codes: string[]) => codes.map(button);
const only = (said: Partial<Activity>[]) => cardIn(said[0]);
const runsOf = (said: Partial<Activity>[]) =>
  said
    .flatMap((one) => (cardIn(one)?.body ?? []) as { inlines?: { text: string }[] }[])
    .flatMap((one) => one.inlines ?? [])
    .map((one) => one.text);

describe.each(languages)('in %s', (language) => {
  test('a check page of any length is split into cards under 20 kB, with no answer left out', () => {
    const lines = Array.from({ length: 60 }, (_, index) => ({
      label: 'report.account.label' as const,
      answer: `answer-${index} ${'ŵ"\\\n'.repeat(200)}`,
    }));
    const said = renderTeams(language, { key: 'common.check.ask', lines, buttons: buttons('send', 'change', 'stop') });
    expect(said.length).toBeGreaterThan(3);
    for (const one of said) expect(Buffer.byteLength(JSON.stringify(one))).toBeLessThan(mostCardBytes);
    const shown = runsOf(said).join('\n');
    const text = said.map((one) => cardIn(one)?.fallbackText).join('\n');
    for (let index = 0; index < 60; index += 1) {
      expect(shown).toContain(`answer-${index} `);
      expect(text).toContain(`answer-${index} `);
    }
    expect(said.filter((one) => cardIn(one)?.actions)).toEqual([said.at(-1)]);
  });

  test('each button is an Action.Submit with its step, code and count, and stands numbered in the text', () => {
    const card = only(renderTeams(language, { key: 'report.for-whom.ask', buttons: buttons('yes', 'no') }));
    expect(card?.actions).toMatchObject([
      { type: 'Action.Submit', title: 'Label yes', data: { standSafe: { step: 's', code: 'yes', asked: 7 } } },
      { type: 'Action.Submit', title: 'Label no', data: { standSafe: { step: 's', code: 'no', asked: 7 } } },
    ]);
    expect(card?.fallbackText).toContain(say(language, 'report.for-whom.ask'));
    expect(card?.fallbackText).toContain('2. Label no');
    expect(JSON.stringify(card)).not.toMatch(/http(?!:\/\/adaptivecards)/);
  });

  test('more than six buttons are a list, from which skipping is kept apart', () => {
    const many: BotMessage = { key: 'report.kinds.ask', buttons: buttons('a', 'b', 'c', 'd', 'e', 'f', 'skip') };
    const one = only(renderTeams(language, many));
    const several = only(renderTeams(language, { ...many, takes: 'several' }));
    for (const [card, isMultiSelect] of [
      [one, false],
      [several, true],
    ] as const) {
      const list = card?.body.find(({ type }) => type === 'Input.ChoiceSet');
      expect(list).toMatchObject({ isMultiSelect, isRequired: true, style: 'expanded' });
      expect(list?.choices).toHaveLength(6);
      expect(card?.actions?.map(({ title }) => title)).toEqual([say(language, 'teams.done'), 'Label skip']);
    }
  });

  test('words of the person are shown as they are, not as Markdown or links', () => {
    const words = '**x** [click](https://evil.example) 1. _y_';
    const said = renderTeams(language, {
      key: 'common.check.ask',
      lines: [{ label: 'report.account.label', answer: words }],
      buttons: buttons('send'),
    });
    expect(runsOf(said).some((run) => run.endsWith(words))).toBe(true);
    expect(JSON.stringify(only(said))).not.toContain('"TextBlock"');
  });

  test('the notice on a locked screen says nothing of the question', () => {
    const [said] = renderTeams(language, { key: 'start.danger.ask', buttons: buttons('yes', 'no') });
    expect(said?.summary).toBe(say(language, 'teams.preview'));
    expect(said?.text).toBeUndefined();
  });

  test('the way to the web chat is one press, and no address of anybody else is a link', () => {
    const url = 'https://stand-safe.example/chat';
    const [said] = renderTeams(language, { key: 'teams.privacy', values: { url } });
    const opens = JSON.stringify(said).match(/"selectAction":\{[^}]*\}/g);
    expect(opens).toEqual([`"selectAction":${JSON.stringify({ type: 'Action.OpenUrl', url })}`]);
    expect(runsOf([said ?? {}]).join('')).toBe(say(language, 'teams.privacy', { url }).replaceAll('\n', ''));
    const buttoned = { key: 'report.agree.ask', hints: ['teams.privacyPage'], buttons: buttons('yes') } as const;
    const page = renderTeams(language, { ...buttoned, values: { url: { en: `${url}/en`, cy: `${url}/cy` } } });
    expect(JSON.stringify(page)).toContain(
      `"selectAction":${JSON.stringify({ type: 'Action.OpenUrl', url: `${url}/${language}` })}`,
    );
    const theirs = renderTeams(language, { key: 'evidence.kept', values: { names: url }, hints: ['evidence.goes'] });
    expect(JSON.stringify(theirs)).not.toContain('selectAction');
  });

  test('the lines of 999 stand apart', () => {
    const said = renderTeams(language, { key: 'common.danger.now' });
    expect(runsOf(said)).toEqual(say(language, 'common.danger.now').split('\n'));
  });
});
