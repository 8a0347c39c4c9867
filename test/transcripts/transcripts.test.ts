// One full report of each kind in both languages, as it is read on the screen: the pages in the docs are what is said
// today, each goes all the way to the thanks, and Welsh asks what English asks.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { say } from '../../src/shared/locale.ts';
import { stories } from './stories.ts';
import { transcript } from './transcript.ts';

const page = (name: string, language: string) =>
  readFileSync(join(import.meta.dirname, `../../docs/transcripts/${name}.${language}.md`), 'utf8');

describe.each(Object.entries(stories))('%s', (name, story) => {
  test.each(['en', 'cy'] as const)('in %s, as the docs show it', (language) => {
    const told = transcript(language, story);
    expect(told).toContain('SS-7K3M-9QXD');
    expect(told).toBe(page(name, language));
  });

  test('P20: as many questions are asked in Welsh as in English', () => {
    const pressed = (text: string) => text.match(/^\*\*/gm)?.length;
    expect(pressed(transcript('cy', story))).toBe(pressed(transcript('en', story)));
  });
});

test('a transcript holds what was said, and not its key', () => {
  expect(page('online', 'en')).toContain(say('en', 'report.worry.ask'));
});
