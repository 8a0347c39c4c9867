// Writes docs/transcripts anew, for the reader who goes over every word.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../src/shared/locale.ts';
import { stories } from './stories.ts';
import { transcript } from './transcript.ts';

for (const [name, story] of Object.entries(stories)) {
  for (const language of languages) {
    const path = join(import.meta.dirname, `../../docs/transcripts/${name}.${language}.md`);
    writeFileSync(path, transcript(language, story));
  }
}
