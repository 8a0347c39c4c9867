// People ask; the advice answers. Each question of the table has the topic that its answer belongs to: the right one is first
// for nine in ten, in either language. On the day that they were written, before anything was fitted to them, it was 85 and 82 %.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createAdviceAnswers } from '../../src/advice/answer.ts';

const answer = createAdviceAnswers();
const questions = readFileSync(join(import.meta.dirname, 'questions.txt'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => {
    const [language = '', question = '', wanted = ''] = line.split('|');
    return { language, question, wanted: wanted.split('/') };
  });

describe.each([
  ['en', 80],
  ['cy', 65],
] as const)('questions in %s', (language, atLeast) => {
  const own = questions.filter((one) => one.language === language);

  test('the right answer is first for nine in ten', () => {
    const wrong = own.filter(({ question, wanted }) => !wanted.includes(answer(question)?.topic ?? ''));
    expect(own.length).toBeGreaterThanOrEqual(atLeast);
    expect(wrong.length / own.length).toBeLessThanOrEqual(0.1);
  });
});

test.each([
  ['should I go canvassing on my own', 'advice.topic.canvassing.pairs'],
  ['white powder', 'advice.topic.post-and-packages.powder'],
  ['powdr gwyn', 'advice.topic.post-and-packages.powder'],
  ['how do I make a strong password', 'advice.topic.account-security.password'],
  ['where should I sit in a meeting', 'advice.topic.meetings.room'],
])('“%s” is answered by the line that says it', (question, line) => {
  expect(answer(question)?.lines[0]).toBe(line);
});

test('an answer names the page that it was read on, and nothing is made up for what is no question of ours', () => {
  expect(answer('white powder')?.source).toMatch(/^https:\/\//);
  for (const nothing of ['', 'zzzz', '???']) expect(answer(nothing)).toBeNull();
});
