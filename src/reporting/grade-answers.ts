// Grades the answers of a report: ticks, fear, danger, and every text of the person, in one table for both languages.
import { plainWords } from '../shared/plain-words.ts';
import { kindOfFormCode } from '../understanding/dialog-codes.ts';
import { pressingDanger } from '../understanding/pressing-danger.ts';
import { recognise } from '../understanding/recognise.ts';
import { type KindCode, type RiskCode, riskCodes } from '../understanding/recognition.ts';
import { type Assessment, assess } from './assess-urgency.ts';
import { grade } from './grade.ts';
import { offencesOfTicks } from './offences-of-ticks.ts';
import type { Urgency, Worry } from './report.ts';

interface Essentials {
  readonly dangerNow: boolean;
  readonly worry: Worry;
  readonly account: string;
}

const codesOf = (answer: unknown): readonly string[] => {
  const codes = typeof answer === 'object' && answer !== null && 'codes' in answer ? answer.codes : [];
  return Array.isArray(codes) ? codes.filter((one): one is string => typeof one === 'string') : [];
};
const wordsOf = (answer: unknown): string[] =>
  typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'text' && 'words' in answer
    ? [String(answer.words)]
    : [];

/** Fields that hold the person's words about what happened; a name or a code word is none. */
const telling: readonly string[] = ['account', 'exactWords', 'whyRole', 'moreAtRisk', 'nextEvent', 'toldOthers', 'who'];

const order: readonly Urgency[] = ['standard', 'amber', 'red'];

/** @param answers by field id. @returns urgency with its reasons, and possible offences. */
export function gradeAnswers(answers: Readonly<Record<string, unknown>>, essentials: Essentials): Assessment {
  const { account, worry } = essentials;
  const kinds = codesOf(answers.kinds).flatMap((code): KindCode[] => {
    const kind = kindOfFormCode(code);
    return kind ? [kind] : [];
  });
  const risks = codesOf(answers.risks).filter((code): code is RiskCode =>
    (riskCodes as readonly string[]).includes(code),
  );
  const asked = answers.kinds !== undefined;
  const texts = [account, ...telling.flatMap((field) => wordsOf(answers[field]))];
  const dangerNow = essentials.dangerNow || codesOf(answers.safeNow).includes('no');
  const graded = grade({
    dangerNow,
    worry,
    ticks: asked ? { kinds, risks } : null,
    texts: [...new Set(texts)].map((one) => recognise(one)),
  });
  const spoken = plainWords(account);
  const phrases = assess({ dangerNow, worry, plain: spoken, dangerWords: pressingDanger(recognise(account)) });
  const isHeavier = order.indexOf(phrases.urgency.level) > order.indexOf(graded.level);
  const level = isHeavier ? phrases.urgency.level : graded.level;
  const own = graded.reasons.map(({ code }) => code).filter((code) => code !== 'unsorted' || level === 'standard');
  const also = isHeavier ? phrases.urgency.reasons : [];
  const reasons = [...new Set([...own, ...also])];
  const named = phrases.indicators.map(({ offence }) => offence);
  const ticked = offencesOfTicks(kinds, risks).filter((offence) => !named.includes(offence));
  return {
    urgency: { level, reasons: reasons.length > 0 ? reasons : ['nothing-pressing-was-said'] },
    indicators: [...phrases.indicators, ...ticked.map((offence) => ({ offence, facts: [] as string[] }))],
  };
}
