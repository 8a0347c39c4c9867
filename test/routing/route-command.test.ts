// The operator's door for places: the exact lines that other programs rely on, and an explanation for a person.
import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { routeCommand } from '../../src/cli/commands/route-command.ts';

async function run(args: string[], input = ''): Promise<{ code: number; out: string[] }> {
  const out: string[] = [];
  const io = { out: (line: string) => out.push(line), err: () => undefined, stdin: Readable.from([input]) };
  return { code: await routeCommand(args, io), out };
}

describe('route', () => {
  test('P6: explains a decision to a person', async () => {
    const { code, out } = await run(['CF10', '1AA']);
    expect(code).toBe(0);
    expect(out.join('\n')).toMatch(
      /^CF10 1AA\n {2}outcome: force\n {2}force: {3}South Wales Police \(south-wales, W15000003\)/,
    );
    expect(out.at(-1)).toMatch(/^ {2}why: {5}\S/);
  });

  test('P6: prints one JSON object for a place, with exactly the fields of the contract', async () => {
    const { out } = await run(['--json', 'NP20 1AA']);
    expect(out).toHaveLength(1);
    const decision = JSON.parse(out[0] ?? '');
    expect(Object.keys(decision)).toEqual(['input', 'outcome', 'forces', 'pfa', 'choices', 'why']);
    expect(decision).toMatchObject({
      input: 'NP20 1AA',
      outcome: 'force',
      forces: ['gwent'],
      pfa: ['W15000002'],
      choices: [],
    });
  });

  test('P6: reads one place a line from standard input and answers each with one line, in order, also an empty one', async () => {
    const places = ['CF10 1AA', '', 'Newport', 'Edinburgh', 'ZZ9 9ZZ', 'CH4 8', 'ym Mhowys', '"quoted", and a comma'];
    const { out } = await run([], `${places.join('\r\n')}\r\n`);
    const decisions = out.map((line) => JSON.parse(line));
    expect(decisions.map(({ input }) => input)).toEqual(places);
    expect(decisions.slice(0, 7).map(({ outcome }) => outcome)).toEqual([
      'force',
      'invalid',
      'ask',
      'out_of_scope',
      'unknown',
      'ask',
      'force',
    ]);
  });

  test('P6: a question lists every force it could be, each once, and its choices with their codes', async () => {
    const decision = JSON.parse((await run(['--json', 'CH4'])).out[0] ?? '');
    expect(decision).toMatchObject({
      outcome: 'ask',
      forces: ['cheshire', 'north-wales'],
      pfa: ['E23000006', 'W15000001'],
    });
    expect(decision.choices).toMatchObject([
      { force: 'cheshire', pfa: 'E23000006', withinEn: 'Cheshire West and Chester' },
      { force: 'north-wales', pfa: 'W15000001', withinEn: 'Flintshire', withinCy: 'Sir y Fflint' },
    ]);
  });
});
