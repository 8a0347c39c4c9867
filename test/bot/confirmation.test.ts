// What is said once a report is kept: three messages at most, and nobody whose life may be in danger is told to wait a day.
import { expect, test } from '@jest/globals';
import { thank } from '../../src/bot/confirmation.ts';
import { utteranceText } from '../../src/bot/message-text.ts';
import type { Receipt } from '../../src/delivery/submit.ts';

const receipt: Receipt = {
  reference: 'SS-7K3M-9QXD',
  force: 'gwent',
  sentAt: '2026-11-24T20:00:00Z',
  returnCode: '1234567890123456',
  operation: 'ford',
  acceptsReports: false,
  replyWithinHours: 24,
  urgency: 'standard',
  reachable: true,
};
const said = (more: Partial<Receipt>, language: 'en' | 'cy' = 'en') =>
  thank({ ...receipt, ...more }, {}).map((one) => utteranceText(language, one));

test('three messages: kept and on its way, the code, and what to do now', () => {
  const all = said({});
  expect(all).toHaveLength(3);
  expect(all[0]).toMatch(/SS-7K3M-9QXD[\s\S]*Gwent Police/);
  expect(all[1]).toContain('1234 5678 9012 3456');
  expect(all[2]).toMatch(/not yet a recorded crime[\s\S]*“Operation Ford”[\s\S]*after 24 hours/);
});

test.each([
  ['red', 'en', /Do not wait for an answer: call 101 now/],
  ['red', 'cy', /Peidiwch ag aros am ateb: ffoniwch 101 nawr/],
  ['amber', 'en', /after 4 hours/],
  ['amber', 'cy', /ar ôl 4 awr/],
  ['standard', 'en', /after 24 hours/],
] as const)('%s in %s', (urgency, language, words) => {
  const text = said({ urgency }, language).join('\n');
  expect(text).toMatch(words);
  if (urgency === 'red') expect(text).not.toMatch(/24/);
});

test('who gave no way to be reached waits for nobody; a force that waits less than we do is believed', () => {
  expect(said({ reachable: false, urgency: 'red' }).join('\n')).not.toContain('Do not wait');
  expect(said({ urgency: 'amber', replyWithinHours: 2 }).join('\n')).toContain('after 2 hours');
});
