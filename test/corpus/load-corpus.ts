// The corpus, and how it is split: by scenario, never by line, so that no situation is both learned and tested.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface CorpusLine {
  readonly id: string;
  readonly language: 'en' | 'cy';
  readonly scenario: string;
  readonly manner: string;
  readonly text: string;
  readonly task?: string;
  readonly kinds?: readonly string[];
  readonly risks?: readonly string[];
  readonly danger?: 'sure' | 'maybe' | 'none';
  readonly care?: 'self-harm' | 'despair' | null;
  readonly grade?: 'red' | 'amber' | 'standard';
  readonly grave?: boolean;
}

export type Split = 'train' | 'develop' | 'test';

export function splitOf(line: Pick<CorpusLine, 'scenario'>): Split {
  const share = (createHash('sha256').update(line.scenario).digest()[0] ?? 0) / 256;
  return share < 0.6 ? 'train' : share < 0.8 ? 'develop' : 'test';
}

export function loadCorpus(): CorpusLine[] {
  return (['en', 'cy'] as const).flatMap((language) => {
    const folder = join(import.meta.dirname, language);
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .sort();
    return files.flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as CorpusLine),
    );
  });
}
