// What the engine asks of the recognizer, in the form's own codes.
import type { EngineDeps } from '../engine/deps.ts';
import { plainWords } from '../shared/plain-words.ts';
import { readAccount } from '../understanding/account/read-account.ts';
import { formCode, kindOfFormCode } from '../understanding/dialog-codes.ts';
import { readContest } from '../understanding/entities/contest.ts';
import { readIntroduction } from '../understanding/entities/introduction.ts';
import { readRole } from '../understanding/entities/role.ts';
import { recogniseIntent } from '../understanding/intents.ts';
import { recogniseCommand } from '../understanding/phrases/commands.ts';
import { pressingDanger } from '../understanding/pressing-danger.ts';
import { recognise } from '../understanding/recognise.ts';

export const recognitionDeps: Pick<
  EngineDeps,
  'recogniseDanger' | 'rankKinds' | 'recogniseCodes' | 'readIntroduction'
> = {
  recogniseDanger(words) {
    const read = recognise(words);
    const pressing = pressingDanger(read);
    if (pressing) return pressing;
    // A message that is a command says nothing else: “back” is nobody who has come back.
    const isCommand = recogniseCommand(words) !== null || recogniseIntent(words) !== null;
    return read.danger.level === 'maybe' && !isCommand ? 'maybe' : null;
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
