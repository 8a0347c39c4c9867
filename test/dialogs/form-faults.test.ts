// A slip in a dialog is stopped here, where the compiler cannot see it, and named: the step, what is wrong, what to run.
import { describe, expect, test } from '@jest/globals';
import { conversation } from '../../dialogs/index.ts';
import { englishSynonyms } from '../../dialogs/synonyms-english.ts';
import { laySynonyms } from '../../dialogs/synonyms-lay-words.ts';
import { welshSynonyms } from '../../dialogs/synonyms-welsh.ts';
import type { Form, Step } from '../../src/engine/form.ts';
import { formFaults, synonymFaults } from './form-faults.ts';

/** Fails with every fault and the command that looks again. */
function none(faults: readonly string[]): void {
  const told = [...faults, 'After mending: npm run test:fast -- --testPathPatterns test/dialogs'];
  expect(faults.length === 0 ? [] : told).toEqual([]);
}

test('the form names only fields, codes, steps and words that there are', () => none(formFaults(conversation)));

test.each([
  ['dialogs/synonyms-english.ts', englishSynonyms],
  ['dialogs/synonyms-welsh.ts', welshSynonyms],
  ['dialogs/synonyms-lay-words.ts', laySynonyms],
])('%s has words only for steps and codes that there are', (_file, synonyms) =>
  none(synonymFaults(conversation, synonyms)),
);

describe('each slip is named', () => {
  const changed = (id: string, change: Partial<Step>): Form => ({
    ...conversation,
    steps: conversation.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
  });
  const worry = conversation.steps.find((step) => step.id === 'worry');

  test.each<readonly [slip: string, form: Form, named: string]>([
    [
      'a wrong field',
      changed('hate', { when: { field: 'kind', is: 'hate' } }),
      'step “hate”: no step asks the field “kind”',
    ],
    [
      'a wrong code',
      changed('hate', { when: { field: 'kinds', includes: 'hatred' } }),
      'step “hate”: the field “kinds” of its condition has no code “hatred”',
    ],
    [
      'a wrong code deep in a condition',
      changed('hate', { when: { all: [{ not: { field: 'more', is: 'maybe' } }] } }),
      'step “hate”: the field “more” of its condition has no code “maybe”',
    ],
    [
      'a duplicate id',
      { ...conversation, steps: [...conversation.steps, ...(worry ? [worry] : [])] },
      'step “worry”: there are two of this id',
    ],
    [
      'a duplicate field',
      { ...conversation, steps: [...conversation.steps, ...(worry ? [{ ...worry, id: 'fear' }] : [])] },
      'step “fear”: its field “worry” is that of step “worry”',
    ],
    [
      'the words of another step',
      changed('hate', { ask: 'report.threat.ask' }),
      'step “hate”: its words “report.threat.ask” are those of another step',
    ],
    [
      'a field that is also read',
      changed('name', { alsoReads: ['contacts'] }),
      'step “name”: it also reads the field “contacts”',
    ],
    [
      'a refusal',
      changed('name', {
        refusal: {
          field: 'forWhom',
          code: 'nobody',
          ask: 'report.name.withoutName',
          yes: 'report.name.without',
          no: 'report.name.with',
        },
      }),
      'has no code “nobody”',
    ],
  ])('%s', (_slip, form, named) => expect(formFaults(form).join('\n')).toContain(named));

  test('a synonym of a step or code that is not there', () => {
    expect(synonymFaults(conversation, { wory: { worried: ['x'] } })).toEqual([
      'synonyms of “wory”: there is no such step',
    ]);
    expect(synonymFaults(conversation, { worry: { woried: ['x'] } })).toEqual([
      'synonyms of “worry”: its step has no code “woried”',
    ]);
  });
});
