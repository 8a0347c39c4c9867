// After a report, the advice that fits it: little, and to the point.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { suggestAdvice } from '../../src/advice/suggest.ts';

describe('advice after a report', () => {
  test.each([
    ['abuse on a platform', { kinds: ['online', 'abuse'], how: ['online'] }, 'online-abuse'],
    ['being followed again and again', { kinds: ['following', 'repeated'] }, 'stalking'],
    ['a letter', { kinds: ['package'], how: ['post'] }, 'post-and-packages'],
    ['calls', { kinds: ['threat'], how: ['phone'], evidence: ['voicemail'] }, 'phone-calls'],
    ['details made public', { kinds: ['private'], means: ['home'] }, 'private-details'],
    ['a fake picture', { kinds: ['fake'] }, 'fakes'],
    ['people at the house', { kinds: ['abuse'], how: ['home'], othersAtRisk: ['children'] }, 'home-and-family'],
    ['trouble at a meeting', { kinds: ['event'], how: ['event'] }, 'public-events'],
    ['pressure on voters', { kinds: ['voters'] }, 'polling-day'],
    ['no sleep', { kinds: ['other'], effect: ['sleep', 'work'] }, 'look-after-yourself'],
  ])('%s leads to its topic first', (_what, answers, id) => {
    expect(suggestAdvice(answers, 'wales', 'candidate')[0]).toBe(id);
  });

  test('how to keep evidence and how to look after oneself fill the places left, once anything is told', () => {
    expect(suggestAdvice({ kinds: ['fake'] }, 'england', null)).toEqual([
      'fakes',
      'keep-evidence',
      'look-after-yourself',
    ]);
    expect(suggestAdvice({ kinds: ['other'] }, 'england', null)).toEqual(['keep-evidence', 'look-after-yourself']);
    expect(suggestAdvice({}, 'england', null)).toEqual([]);
  });

  test('a topic that does not concern the role is left out', () => {
    const answers = { how: ['in-person'], kinds: ['assault'] };
    expect(suggestAdvice(answers, 'england', 'candidate')).toContain('canvassing');
    expect(suggestAdvice(answers, 'england', 'journalist')).not.toContain('canvassing');
    expect(suggestAdvice({ kinds: ['abuse'] }, 'england', 'agent')).toContain('your-team');
  });

  test('is never more than three topics, none twice, whatever the answers', () => {
    const answers = fc.dictionary(fc.string(), fc.array(fc.string()));
    fc.assert(
      fc.property(answers, fc.option(fc.string()), (given, role) => {
        const found = suggestAdvice(given, 'wales', role);
        expect(found.length).toBeLessThanOrEqual(3);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
