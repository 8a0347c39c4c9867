// `route "CF10 1AA"`: which force a place comes to and why, as the service itself would decide it. With --json, or reading
// places from standard input, one JSON object a line.
import { createInterface } from 'node:readline';
import { decisionOf } from '../../routing/decision-of.ts';
import { forceById } from '../../routing/forces.ts';
import type { FoundPlace, PlaceFinding } from '../../routing/place-finding.ts';
import { createGazetteer } from '../../routing/places.ts';
import { readGazetteerTables } from '../../storage/gazetteer-file.ts';

interface Io {
  out(line: string): void;
  err(line: string): void;
  stdin: NodeJS.ReadableStream;
}

const named = ({ nameEn, withinEn, kind, force }: FoundPlace): string =>
  `${nameEn}${withinEn ? `, ${withinEn}` : ''} (${kind}): ${forceById(force).nameEn}`;

/** The decision in lines for a person. */
function explained(input: string, finding: PlaceFinding): string[] {
  const lines = [input, `  outcome: ${finding.outcome}`];
  if (finding.outcome === 'force') {
    const { id, pfa, nameEn } = forceById(finding.place.force);
    lines.push(`  force:   ${nameEn} (${id}, ${pfa})`, `  place:   ${named(finding.place)}`);
    lines.push(`  sure:    ${finding.sure ? 'yes' : 'no: shown to the person, who can correct it'}`);
    lines.push(...finding.others.map((place) => `  or:      ${named(place)}`));
  }
  if (finding.outcome === 'ask') {
    lines.push(`  because: ${finding.reason}`, `  needs:   ${finding.needs}`);
    lines.push(...finding.choices.map((place) => `  choice:  ${named(place)}`));
  }
  if (finding.outcome === 'out_of_scope') lines.push(`  where:   ${finding.elsewhere}`);
  if (finding.outcome === 'unknown') lines.push(`  because: ${finding.reason}`);
  return [...lines, `  why:     ${finding.why}`];
}

/** @returns 0; a place that cannot be routed is an answer, not a failure. */
export async function routeCommand(args: string[], io: Io): Promise<number> {
  const words = args.filter((arg) => arg !== '--json');
  const gazetteer = createGazetteer(await readGazetteerTables());
  const json = (input: string): void => io.out(JSON.stringify(decisionOf(input, gazetteer.find(input))));
  if (words.length > 0) {
    const input = words.join(' ');
    if (args.includes('--json')) json(input);
    else for (const line of explained(input, gazetteer.find(input))) io.out(line);
    return 0;
  }
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })) json(line);
  return 0;
}
