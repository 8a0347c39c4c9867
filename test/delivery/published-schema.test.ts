// What is published for forces: closed lists with labels in both languages, and a schema that real reports keep to.
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { fieldSections } from '../../src/delivery/emails/describe-detail.ts';
import { codeLists } from '../../src/delivery/publish/code-list.ts';
import { publishedSchema } from '../../src/delivery/publish/published-schema.ts';
import { reportFromAnswers } from '../../src/reporting/report-from-answers.ts';
import { accounts } from '../emails/accounts.ts';
import { answersFor } from '../support/delivery.ts';

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
(addFormats as unknown as (one: Ajv2020) => void)(ajv);
const isValid = ajv.compile(publishedSchema());
const reportOf = (answers: Record<string, unknown>) =>
  reportFromAnswers({
    answers,
    sections: fieldSections,
    reference: 'SS-7K3M-9QXD',
    sentAt: '2026-11-23T20:00:00.000Z',
    channel: 'webchat',
    language: 'en',
    languagesUsed: ['en'],
  });

test.each(accounts)('a report keeps to the published schema: %s', (_name, { answers }) => {
  const fits = isValid(reportOf(answers ?? answersFor()));
  expect(isValid.errors ?? []).toEqual([]);
  expect(fits).toBe(true);
});

test('a code that is on no list is refused', () => {
  const report = reportOf(answersFor());
  const details = [{ field: 'kinds', section: 'E', codes: ['invented'], words: null }];
  expect(isValid({ ...report, details })).toBe(false);
  expect(isValid({ ...report, details: [{ field: 'invented', section: 'E', codes: [], words: 'x' }] })).toBe(false);
});

test('every code has a label in both languages, and no list holds one twice', () => {
  for (const { field, codes } of codeLists()) {
    expect([field, new Set(codes.map((one) => one.code)).size]).toEqual([field, codes.length]);
    for (const { en, cy } of codes) expect(en.length * cy.length).toBeGreaterThan(0);
  }
});
