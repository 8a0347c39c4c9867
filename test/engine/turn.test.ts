// Whatever comes, in whatever order, the state stays valid, there is a next question, and answers are not lost.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { conversation } from '../../dialogs/index.ts';
import type { Input } from '../../src/engine/input.ts';
import { currentPrompt } from '../../src/engine/prompt.ts';
import { promptMessage } from '../../src/engine/prompts/index.ts';
import { emptyState, type FormState, formState } from '../../src/engine/state.ts';
import { takeTurn } from '../../src/engine/take-turn.ts';
import { recogniseCommand } from '../../src/understanding/phrases/commands.ts';
import { tools } from '../support/talk.ts';

const spoken = fc.oneof(
  fc.constantFrom(
    'yes',
    'no',
    'back',
    'yn ôl',
    'forward',
    'change',
    'change 2',
    'newid 3',
    'help',
    'skip',
    'hepgor',
    'start again',
    'stop',
    'Cymraeg',
    'English',
    'skip the rest',
    'candidate',
    'Cardiff',
    'Newport',
    'AL3 8QE',
    'Edinburgh',
    '07700 900123',
    'a@example.com',
    'yesterday',
    'neithiwr',
    '1',
    '2',
    '99',
    'worried',
    'council',
    'send',
    'he is outside',
    'keep',
    'nac oes',
    'oes',
  ),
  fc.string({ maxLength: 60 }),
  fc.constant('x'.repeat(10_001)),
);
const heard: fc.Arbitrary<Input> = fc.oneof(
  { weight: 6, arbitrary: spoken.map((words): Input => ({ kind: 'words', words })) },
  {
    weight: 3,
    arbitrary: fc.nat(9).map((nth): Input => ({ kind: 'pressed', step: '!nth', code: String(nth), asked: nth })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Input>(
      { kind: 'unreadable' },
      { kind: 'begin', language: 'cy' },
      { kind: 'begin', language: null },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('pressed' as const),
      step: fc.string(),
      code: fc.string(),
      asked: fc.nat(),
    }),
  },
);

/** Presses the nth button of the question that stands, when the input says so. */
function real(state: FormState, one: Input): Input {
  if (one.kind !== 'pressed' || one.step !== '!nth') return one;
  const buttons = promptMessage(conversation, state, tools).buttons ?? [];
  const button = buttons[Number(one.code) % Math.max(1, buttons.length)];
  return button ? { kind: 'pressed', step: button.step, code: button.code, asked: button.asked } : one;
}

function afterAll(inputs: readonly Input[]): FormState {
  let state = emptyState(conversation, 'draft-0', 'en');
  for (const one of inputs) {
    const turn = takeTurn(conversation, state, real(state, one), tools);
    if (turn.outcome === 'erase') return emptyState(conversation, 'draft-0', state.language);
    state = turn.state;
  }
  return state;
}

const say = (state: FormState, words: string) => takeTurn(conversation, state, { kind: 'words', words }, tools);
const inputs = fc.array(heard, { maxLength: 40 });

test('any sequence of inputs leaves a valid state that survives JSON, with a question to ask', () => {
  fc.assert(
    fc.property(inputs, (all) => {
      const state = afterAll(all);
      expect(formState.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
      expect(promptMessage(conversation, state, tools).key).toBeTruthy();
    }),
    { numRuns: 400 },
  );
});

test('back then forward is identity', () => {
  fc.assert(
    fc.property(inputs, (all) => {
      const before = say(afterAll(all), 'help').state;
      const back = say(before, 'back');
      fc.pre(
        currentPrompt(conversation, before).kind === 'step' &&
          before.suggestions.length === 0 &&
          !before.wholeList &&
          before.selected.length === 0,
      );
      fc.pre(!back.messages.some((one) => one.key === 'common.noBack'));
      const again = say(back.state, 'forward').state;
      const { asked: _a, misses: _m, ...same } = again;
      const { asked: _b, misses: _n, ...first } = before;
      expect(same).toEqual(first);
    }),
    { numRuns: 300 },
  );
});

test('P20: a switch of language changes no answer and not the question', () => {
  fc.assert(
    fc.property(inputs, fc.constantFrom('Cymraeg', 'English', 'yn Gymraeg', 'Saesneg'), (all, words) => {
      const before = say(afterAll(all), 'help').state;
      const { state } = say(before, words);
      expect(state.answers).toEqual(before.answers);
      expect(currentPrompt(conversation, state)).toEqual(currentPrompt(conversation, before));
    }),
    { numRuns: 300 },
  );
});

test('from every state help, back, Cymraeg and stop are heard', () => {
  fc.assert(
    fc.property(inputs, (all) => {
      const state = say(afterAll(all), 'help').state;
      expect(say(state, 'help').messages.some((one) => one.key === 'common.help')).toBe(true);
      expect(say(state, 'Cymraeg').state.language).toBe('cy');
      expect(say(state, 'stop').state.interruption ?? 'sent').toBe(state.sent ? 'sent' : 'stop');
      expect(say(state, 'exit').outcome).toBe('erase');
      expect(say(state, 'back').messages.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

test('no input of any kind throws', () => {
  fc.assert(fc.property(fc.string({ maxLength: 20_000 }), (words) => void recogniseCommand(words)));
});

test('a button pressed twice, or late, changes nothing and says so', () => {
  let state = emptyState(conversation, 'draft-0', 'en');
  state = takeTurn(conversation, state, { kind: 'begin', language: 'en' }, tools).state;
  const press: Input = { kind: 'pressed', step: 'danger', code: 'no', asked: state.asked };
  const first = takeTurn(conversation, state, press, tools);
  const second = takeTurn(conversation, first.state, press, tools);
  expect(second.messages[0]?.key).toBe('common.late');
  expect(second.state.answers).toEqual(first.state.answers);
  expect(second.messages.at(-1)?.key).toBe('report.agree.ask');
});
