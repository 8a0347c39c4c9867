// What the engine asks of the recognizer, in the form's own codes.
import type { EngineDeps } from '../engine/deps.ts';
import { plainWords } from '../shared/plain-words.ts';
import { senseDanger } from '../understanding/account/danger-phrases.ts';
import { readAccount } from '../understanding/account/read-account.ts';
import { boundedText } from '../understanding/bounded-text.ts';
import { formCode, kindOfFormCode } from '../understanding/dialog-codes.ts';
import { readContest } from '../understanding/entities/contest.ts';
import { readIntroduction } from '../understanding/entities/introduction.ts';
import { readRole } from '../understanding/entities/role.ts';
import { recognise } from '../understanding/recognise.ts';
import type { DangerKind } from '../understanding/recognition.ts';

/** The panel that fits each kind of danger. */
const panels = {
  help: 'now',
  now: 'now',
  weapon: 'now',
  fire: 'now',
  child: 'now',
  home: 'home',
  package: 'package',
  assault: 'assault',
  spiking: 'spiking',
} as const satisfies Record<DangerKind, string>;

export const recognitionDeps: Pick<
  EngineDeps,
  'recogniseDanger' | 'rankKinds' | 'recogniseCodes' | 'readIntroduction'
> = {
  recogniseDanger(words) {
    const phrase = senseDanger(plainWords(boundedText(words)));
    if (phrase) return phrase;
    const { danger, care } = recognise(words);
    if (danger.level === 'sure') return panels[danger.kind ?? 'now'];
    if (care?.kind === 'self-harm') return 'self-harm';
    return danger.level === 'maybe' ? 'maybe' : null;
  },
  rankKinds(words) {
    const { offered, suggesting } = recognise(words);
    const phrases = readAccount(words, plainWords(words)).kinds.filter((code) => code !== 'online');
    const codes = [...new Set([...phrases, ...offered.map(formCode)])];
    return codes.map((code) => ({ code, words: suggesting[kindOfFormCode(code) ?? 'other'] ?? '' }));
  },
  readIntroduction,
  recogniseCodes(field, words) {
    if (field === 'role') return [readRole(words, true)].filter((code) => code !== null);
    if (field === 'election') return [readContest(words, true)].filter((code) => code !== null);
    const { mentioned, risks } = recognise(words);
    return field === 'risks' ? risks.map(({ code }) => code) : mentioned.map(formCode);
  },
};
