// After a report: who can help with what happened comes first, and whoever it was, somebody who listens is there.
import { expect, test } from '@jest/globals';
import { helpLines } from '../../src/advice/help-lines.ts';

const named = (...ids: string[]) => ids.map((id) => `advice.contact.${id}`);

test.each([
  ['wales', ['sexual'], named('rape-crisis', 'live-fear-free', 'private-images', 'victim-support', 'samaritans')],
  ['wales', ['hate'], named('wales-hate', 'hate-police', 'true-vision', 'victim-support', 'samaritans')],
  ['england', ['following', 'threat'], named('stalking-helpline', 'paladin', 'victim-support', 'samaritans')],
  ['england', ['tracking-device'], named('stalking-helpline', 'victim-support', 'samaritans')],
  ['england', ['account-takeover'], named('cyber-helpline', 'victim-support', 'samaritans')],
  ['england', ['damage'], named('victim-support', 'samaritans')],
  ['wales', [], named('victim-support', 'samaritans')],
  ['wales', ['no-such-kind'], named('victim-support', 'samaritans')],
] as const)('in %s after %j', (nation, kinds, lines) => {
  expect(helpLines(nation, kinds)).toEqual(lines);
});
