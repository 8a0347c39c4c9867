// `understand`: what the recognizer makes of a text and why. One JSON object a line in, one a line out, in order.
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { createTools } from '../../bot/engine-deps.ts';
import { assess } from '../../reporting/assess-urgency.ts';
import { grade } from '../../reporting/grade.ts';
import { indicatorsIn } from '../../reporting/offences.ts';
import { offencesOfTicks } from '../../reporting/offences-of-ticks.ts';
import { worries } from '../../reporting/report.ts';
import type { PlaceFinding } from '../../routing/place-finding.ts';
import { createGazetteer } from '../../routing/places.ts';
import { plainWords } from '../../shared/plain-words.ts';
import { readGazetteerTables } from '../../storage/gazetteer-file.ts';
import { readEntities } from '../../understanding/entities/read-entities.ts';
import { recogniseIntent } from '../../understanding/intents.ts';
import { recogniseCommand } from '../../understanding/phrases/commands.ts';
import { recognise } from '../../understanding/recognise.ts';
import {
  type KindCode,
  kindCodes,
  type Recognition,
  type RiskCode,
  riskCodes,
} from '../../understanding/recognition.ts';
import { readDates } from '../../understanding/time/read-when.ts';
import { answerAt } from './answer-at.ts';

interface Io {
  out(line: string): void;
  err(line: string): void;
  stdin: NodeJS.ReadableStream;
}

const request = z.object({
  text: z.string(),
  language: z.enum(['en', 'cy']).default('en'),
  now: z.string().optional(),
  at: z.string().optional(),
  ticks: z
    .object({
      kinds: z.array(z.string()).default([]),
      risks: z.array(z.string()).default([]),
      worry: z.string().default('worried'),
    })
    .optional(),
});
type Request = z.output<typeof request>;

const isOf = <T extends string>(codes: readonly T[], code: string): code is T =>
  (codes as readonly string[]).includes(code);

function urgencyOf({ text, ticks }: Request, read: Recognition) {
  const worry = worries.find((one) => one === ticks?.worry) ?? 'worried';
  const kinds = (ticks?.kinds ?? []).filter((code): code is KindCode => isOf(kindCodes, code));
  const risks = (ticks?.risks ?? []).filter((code): code is RiskCode => isOf(riskCodes, code));
  const graded = grade({ dangerNow: false, worry, ticks: ticks ? { kinds, risks } : null, texts: [read] });
  const plain = plainWords(text);
  const phrases = assess({ dangerNow: false, worry, plain, dangerWords: null });
  // Beside ticks, the phrases of the offence table change nothing; without ticks they keep a text from the lowest grade.
  const unsure =
    ticks === undefined && graded.level === 'standard' && phrases.urgency.level !== 'standard' && !read.harmless;
  const offences = [
    ...new Set([...indicatorsIn(plain).map(({ offence }) => offence), ...offencesOfTicks(kinds, risks)]),
  ];
  return { urgency: { level: graded.level, sorted: graded.sorted && !unsure, reasons: graded.reasons }, offences };
}

const list = (answer: unknown): readonly string[] => {
  if (typeof answer !== 'object' || answer === null) return [];
  if ('codes' in answer && Array.isArray(answer.codes)) return answer.codes as string[];
  return 'words' in answer && typeof answer.words === 'string' ? answer.words.split(/\n|, /) : [];
};

function understand(given: Request, find: (words: string) => PlaceFinding): object {
  const { text, at } = given;
  const time = new Date(given.now && !Number.isNaN(Date.parse(given.now)) ? given.now : Date.now());
  const deps = createTools({ now: () => time, newId: () => 'draft', find })();
  const read = recognise(text);
  const answers = deps.readAccount(text);
  const command = recogniseCommand(text)?.command ?? recogniseIntent(text);
  const { when } = readDates(text, time.toISOString());
  const entities = readEntities(text);
  const { urgency, offences } = urgencyOf(given, read);
  const [before] = list(answers.before);
  return {
    danger: { level: read.danger.level, kind: read.danger.kind },
    care: read.care?.kind ?? null,
    intent: command ? { name: command, score: 1 } : null,
    kinds: read.kinds,
    offered: read.offered,
    risks: read.risks,
    how: list(answers.how),
    platform: [...new Set([...list(answers.platform), ...entities.platforms.map(({ value }) => value)])],
    handles: entities.handles.map(({ value }) => value),
    links: entities.links.map(({ value }) => value),
    when,
    before: before === undefined ? null : before !== 'first',
    places: entities.places.map(({ value, start, end }) => ({ name: value.name, words: text.slice(start, end) })),
    weapon: entities.weapon.value ?? (read.weapon ? true : null),
    children: entities.children.value ?? (read.children ? true : null),
    urgency,
    offences,
    ...answerAt(at, text, given.language, deps),
  };
}

/** @returns 0; a line that is no request is answered with an error and its place kept. */
export async function understandCommand(io: Io): Promise<number> {
  const gazetteer = createGazetteer(await readGazetteerTables());
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    let given: unknown;
    try {
      given = JSON.parse(line);
    } catch {
      given = null;
    }
    const parsed = request.safeParse(given);
    io.out(
      JSON.stringify(
        parsed.success ? understand(parsed.data, gazetteer.find) : { error: 'a line is a JSON object with "text"' },
      ),
    );
  }
  return 0;
}
