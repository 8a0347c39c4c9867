// A conversation with the engine alone: rows of what is said or pressed, and the question that must follow. Each table
// is run in English, in Welsh, and switching half-way.
import { conversation } from '../../dialogs/index.ts';
import { createAdviceTools } from '../../src/bot/advice-deps.ts';
import { readAccountWith } from '../../src/bot/read-account.ts';
import { recognitionDeps } from '../../src/bot/recognition-deps.ts';
import type { EngineDeps } from '../../src/engine/deps.ts';
import type { Form } from '../../src/engine/form.ts';
import type { Input } from '../../src/engine/input.ts';
import { promptMessage } from '../../src/engine/prompts/index.ts';
import { takeReply } from '../../src/engine/reply.ts';
import type { Reply } from '../../src/engine/request.ts';
import { emptyState, type FormState, type PlaceAnswer } from '../../src/engine/state.ts';
import { type Turn, takeTurn } from '../../src/engine/take-turn.ts';
import type { Language } from '../../src/shared/locale.ts';
import { plainWords } from '../../src/shared/plain-words.ts';
import { maskProfanity } from '../../src/understanding/account/profanity.ts';

const placeNamed = (words: string, nameEn: string, nameCy: string, force: string): PlaceAnswer => ({
  kind: 'place',
  words,
  nameEn,
  nameCy,
  code: null,
  placeKind: 'town',
  force,
});

/** A handful of places, enough to meet every outcome of a look-up. */
function findPlace(words: string): ReturnType<EngineDeps['findPlace']> {
  const plain = plainWords(words);
  if (/cardiff|caerdydd|cf10/.test(plain)) {
    return { outcome: 'found', place: placeNamed(words, 'Cardiff', 'Caerdydd', 'south-wales'), sure: true, others: [] };
  }
  if (/newport/.test(plain)) {
    const places = [
      placeNamed(words, 'Newport, Newport', 'Casnewydd', 'gwent'),
      placeNamed(words, 'Newport, Shropshire', 'Newport, Shropshire', 'west-mercia'),
    ];
    return { outcome: 'ask', choices: places, needs: 'choose' };
  }
  if (/stiniog/.test(plain)) {
    const place = placeNamed(words, 'Blaenau Ffestiniog, Gwynedd', 'Blaenau Ffestiniog, Gwynedd', 'north-wales');
    return { outcome: 'found', place, sure: false, others: [] };
  }
  if (/al3 8/.test(plain)) {
    const places = [
      placeNamed(words, 'AL3 8QE', 'AL3 8QE', 'bedfordshire'),
      placeNamed(words, 'AL3 8QE', 'AL3 8QE', 'hertfordshire'),
    ] as const;
    return { outcome: 'found', place: places[0], sure: false, others: [places[1]] };
  }
  if (/market|marchnad/.test(plain)) {
    return { outcome: 'ask', choices: [placeNamed(words, 'Swansea', 'Abertawe', 'south-wales')], needs: 'choose' };
  }
  if (/hexham/.test(plain)) return { outcome: 'ask', choices: [], needs: 'postcode' };
  if (/edinburgh|caeredin/.test(plain)) return { outcome: 'elsewhere', where: 'scotland' };
  return { outcome: 'unknown', reason: 'not-found' };
}

let drafts = 0;
export const tools: EngineDeps = {
  now: '2026-11-24T03:44',
  newDraft: () => {
    drafts += 1;
    return `draft-${drafts}`;
  },
  findPlace,
  ...recognitionDeps,
  readAccount: readAccountWith('2026-11-24T03:44', findPlace),
  maskProfanity,
  advice: createAdviceTools(),
  namePlace: (place) => ({ en: `${place.nameEn} – ${place.force}`, cy: `${place.nameCy} – ${place.force}` }),
};

export interface Talk {
  readonly state: FormState;
  hear(heard: Input): Turn;
  type(words: string): Turn;
  /** Presses a button of the question that stands now. */
  press(code: string): Turn;
  /** The service answers what the last turn asked of it. */
  reply(reply: Reply): Turn;
  /** The key of the question that stands now. */
  readonly standing: string;
}

export function startTalk(language: Language, dialog: Form = conversation): Talk {
  let state = emptyState(dialog, tools.newDraft(), language);
  let last: Turn | undefined;
  const hear = (heard: Input): Turn => {
    const turn = takeTurn(dialog, state, heard, tools);
    state = turn.state;
    last = turn;
    return turn;
  };
  hear({ kind: 'begin', language });
  return {
    get state() {
      return state;
    },
    get standing() {
      return promptMessage(dialog, state, tools).key;
    },
    hear,
    reply(reply) {
      if (!last?.request) throw new Error('nothing was asked of the service');
      const turn = takeReply(dialog, last, reply, tools);
      state = turn.state;
      return turn;
    },
    type: (words) => hear({ kind: 'words', words }),
    press(code) {
      const button = promptMessage(dialog, state, tools).buttons?.find((one) => one.code === code);
      return hear({ kind: 'pressed', step: button?.step ?? '', code, asked: button?.asked ?? -1 });
    },
  };
}

export type Row =
  | { readonly en: string; readonly cy: string; readonly leads: string; readonly messages?: string }
  | { readonly press: string; readonly leads: string; readonly messages?: string }
  | { readonly reply: Reply; readonly leads: string; readonly messages?: string };

export type Run = 'en' | 'cy' | 'en to cy' | 'cy to en';
export const runs: readonly Run[] = ['en', 'cy', 'en to cy', 'cy to en'];

const sortingKeys: readonly string[] = [
  'report.safe-now.ask',
  'report.kinds.ask',
  'report.kinds.askQuoting',
  'report.risks.ask',
];
const isSortingKey = (key: string): boolean => sortingKeys.includes(key);

/** Answers the closed questions after the account where a table is about something else. */
export function passSorting(talk: Talk): void {
  if (talk.standing === 'report.safe-now.ask') talk.press('yes');
  if (talk.standing.startsWith('report.kinds.ask')) {
    const { selected } = talk.press('threat').state;
    talk.press(selected.length > 0 ? 'done' : 'none');
  }
  if (talk.standing === 'report.risks.ask') talk.press('none');
}

/** Walks a table. @returns every deviation, as text; none when all went as written. */
export function walk(rows: readonly Row[], run: Run): { deviations: string[]; talk: Talk; turns: number } {
  const [first, second] = run.length === 2 ? [run, run] : (run.split(' to ') as [Language, Language]);
  const talk = startTalk(first as Language);
  const deviations: string[] = [];
  let language = first as Language;
  for (const [index, row] of rows.entries()) {
    if (index >= Math.floor(rows.length / 2) && language !== second && !('reply' in row)) {
      const before = talk.standing;
      talk.type(second === 'cy' ? 'Cymraeg' : 'English');
      language = second as Language;
      if (talk.standing !== before) deviations.push(`switching moved from ${before} to ${talk.standing}`);
    }
    const turn =
      'reply' in row ? talk.reply(row.reply) : 'press' in row ? talk.press(row.press) : talk.type(row[language]);
    if (turn.outcome === 'asking' && !isSortingKey(row.leads)) passSorting(talk);
    const led = turn.outcome === 'asking' ? talk.standing : `!${turn.request?.kind ?? turn.outcome}`;
    if (led !== row.leads) deviations.push(`row ${index + 1}: ${led} instead of ${row.leads}`);
    if (row.messages && !turn.messages.some((one) => one.key === row.messages)) {
      deviations.push(
        `row ${index + 1}: did not say ${row.messages} but ${turn.messages.map((one) => one.key).join(', ')}`,
      );
    }
  }
  return { deviations, talk, turns: rows.length };
}
