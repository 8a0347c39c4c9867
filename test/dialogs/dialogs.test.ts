// The questionnaire as data: it survives JSON, every step can be reached and left, and every answer lands in the report
// or is declared unsent.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { conversation } from '../../dialogs/index.ts';
import { questionnaire } from '../../src/cli/commands/questionnaire-command.ts';
import { kindOf } from '../../src/engine/fields/index.ts';
import type { Condition, Step } from '../../src/engine/form.ts';
import { journey } from '../../src/engine/journey.ts';
import type { Answer, Answers } from '../../src/engine/state.ts';
import { essentialFields, reportFromAnswers, unsentFields } from '../../src/reporting/report-from-answers.ts';
import { catalogues } from '../../src/shared/locale.ts';

const { steps } = conversation;

test('a dialog is plain data: it is the same after JSON', () => {
  expect(JSON.parse(JSON.stringify(conversation))).toEqual(conversation);
});

test('every word exists in both languages', () => {
  for (const step of steps) {
    const keys = [
      step.ask,
      step.label,
      ...[step.hint, step.why, step.unclear, step.reprompt, step.skipLabel, step.skipMessage].filter(
        (key) => key !== undefined,
      ),
      ...kindOf(step.field)
        .options(step.field)
        .map((one) => one.label),
    ];
    for (const key of keys) expect([key, catalogues.en.has(key), catalogues.cy.has(key)]).toEqual([key, true, true]);
  }
});

const choice = (...codes: string[]): Answer => ({ kind: 'choice', codes });

/** An answer of each kind; choices may be told what to be. */
function sample(step: Step, wanted: readonly string[]): Answer {
  const { field } = step;
  if (field.kind === 'text') return { kind: 'text', words: 'x' };
  if (field.kind === 'date') return { kind: 'date', words: 'x', from: null, to: null, at: null, approximate: true };
  if (field.kind === 'contact') return { kind: 'contact', contactKind: 'email', value: 'a@example.com' };
  if (field.kind === 'place') {
    return { kind: 'place', words: 'x', nameEn: 'x', nameCy: 'x', code: null, placeKind: 'town', force: 'gwent' };
  }
  const codes = kindOf(field)
    .options(field)
    .map((one) => one.code);
  const fitting = wanted.filter((code) => codes.includes(code));
  return choice(...(fitting.length > 0 ? fitting : [codes[0] ?? '']));
}

/** Codes that a condition wants of each field, taking every branch of `any`. */
function wants(condition: Condition | undefined, into: Record<string, string[]> = {}): Record<string, string[]> {
  if (!condition) return into;
  if ('all' in condition) for (const one of condition.all) wants(one, into);
  else if ('any' in condition) wants(condition.any[0], into);
  else if (!('not' in condition)) {
    const codes =
      'is' in condition
        ? [condition.is]
        : 'includes' in condition
          ? [condition.includes]
          : condition.isOneOf.slice(0, 1);
    into[condition.field] = [...(into[condition.field] ?? []), ...codes];
  }
  return into;
}

/** Answers every question on the way to a step so that its condition holds. */
function answersToReach(target: Step): Answers {
  const wanted: Record<string, string[]> = { agree: ['yes'], ...wants(target.when) };
  const answers: Record<string, Answer> = {
    ...(wanted.more ? { more: choice('yes') } : {}),
    readOut: choice(target.id === 'understood' ? 'how' : 'none'),
    dangerRead: choice(target.id === 'safe-now' ? 'maybe' : 'none'),
  };
  for (
    let open = journey(conversation, answers).open;
    open && open.id !== target.id;
    open = journey(conversation, answers).open
  ) {
    answers[open.field.id] = sample(open, wanted[open.field.id] ?? []);
  }
  return answers;
}

test.each(steps.map((step) => [step.id, step] as const))('"%s" can be reached, answered and left', (_id, step) => {
  const before = answersToReach(step);
  expect(journey(conversation, before).open?.id).toBe(step.id);
  const after = { ...before, [step.field.id]: sample(step, ['yes']) };
  expect(journey(conversation, after).open?.id).not.toBe(step.id);
});

test('every answer lands in the report or is declared unsent', () => {
  const answers: Record<string, Answer> = Object.fromEntries(
    steps.map((step) => [step.field.id, sample(step, ['yes', 'me'])]),
  );
  const sections = Object.fromEntries(steps.map((step) => [step.field.id, step.section]));
  const report = reportFromAnswers({
    answers,
    sections,
    reference: 'SS-7K3M-9QXD',
    sentAt: '2026-11-24T04:00:00.000Z',
    channel: 'webchat',
    language: 'cy',
    languagesUsed: ['cy'],
  });
  const landed = [...essentialFields, ...unsentFields, ...report.details.map((detail) => detail.field)];
  expect(steps.map((step) => step.field.id).filter((field) => !landed.includes(field))).toEqual([]);
  expect(report.details.every((detail) => /^[A-K]$/.test(detail.section))).toBe(true);
});

test('a draft that lacks an essential answer is never made into a report', () => {
  const answers = { danger: choice('no'), agree: choice('yes') };
  const given = {
    answers,
    reference: 'x',
    sentAt: 'x',
    channel: 'webchat',
    language: 'en',
    languagesUsed: ['en'],
  } as const;
  expect(() => reportFromAnswers(given)).toThrow('report-incomplete');
});

test('a rich account saves at least a third of the questions it answers', () => {
  const reads = ['when', 'how', 'platform', 'links', 'handle', 'before'];
  const open = { danger: choice('no'), agree: choice('yes'), forWhom: choice('me'), more: choice('yes') };
  const walk = (start: Record<string, Answer>) => {
    const answers = { ...start };
    let asked = 0;
    for (let next = journey(conversation, answers).open; next; next = journey(conversation, answers).open) {
      if (reads.includes(next.field.id)) asked += 1;
      answers[next.field.id] = sample(next, ['yes', 'threat', 'online', 'several']);
    }
    return asked;
  };
  const without = walk({ ...open, readOut: choice('none') });
  const given = Object.fromEntries(['when', 'how', 'platform'].map((field) => [field, choice('online', 'x')]));
  const readOut = choice('when', 'how', 'platform');
  expect(walk({ ...open, readOut, understood: choice('yes'), ...given })).toBeLessThanOrEqual((without * 2) / 3);
});

test('docs/questionnaire.md shows the dialogs as they are; to draw it again: npm run docs', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/questionnaire.md'), 'utf8').split('\n');
  const now = questionnaire().split('\n');
  expect(now.filter((line) => !page.includes(line))).toEqual([]);
  expect(page).toEqual(now);
});
