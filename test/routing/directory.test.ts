// The directory of forces: every fault is named, no address is repeated, and a bad file never replaces a good one.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { directoryCommand } from '../../src/cli/commands/directory-command.ts';
import { parseDirectory } from '../../src/routing/directory.ts';
import { directoryNotes } from '../../src/routing/directory-notes.ts';
import { forceIds } from '../../src/routing/force-id.ts';
import { openDirectoryFile, sampleDirectory } from '../../src/storage/directory-file.ts';

const sample = (): Record<string, unknown> => JSON.parse(readFileSync(sampleDirectory, 'utf8'));
const faultsOf = (json: unknown): string[] => {
  const parsed = parseDirectory(json);
  return 'faults' in parsed ? parsed.faults : [];
};
const folder = mkdtempSync(join(tmpdir(), 'stand-safe-directory-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function check(path: string): Promise<{ code: number; out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), stdin: process.stdin };
  return { code: await directoryCommand(['check', path], io), out, err };
}

describe('the directory of forces', () => {
  test('the sample has all 43 forces and the national desk, without a fault, at addresses that reach nobody', () => {
    const parsed = parseDirectory(sample());
    expect('directory' in parsed && Object.keys(parsed.directory.forces).sort()).toEqual([...forceIds].sort());
    expect('directory' in parsed && directoryNotes(parsed.directory)).toEqual([
      '44 mailboxes are in a reserved domain and reach nobody',
    ]);
    const mailboxes = readFileSync(sampleDirectory, 'utf8').match(/[^"\s]+@[^"\s]+/g) ?? [];
    expect(mailboxes.filter((mailbox) => !mailbox.endsWith('.example'))).toEqual([]);
  });

  test('every missing, bad, unknown and empty entry is named, and no address is repeated', () => {
    const { gwent: _gwent, national: _national, ...rest } = sample();
    const faults = faultsOf({
      ...rest,
      kent: { spoc: 'secret-name at kent' },
      surrey: { spoc: '' },
      sussex: { spoc: 'a@b.example', replyWithinHours: -1, telephone: '101' },
      essex: null,
      atlantis: { spoc: 'a@b.example' },
    });
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^gwent: missing$/),
        expect.stringMatching(/^kent\.spoc: /),
        expect.stringMatching(/^surrey\.spoc: /),
        expect.stringMatching(/^sussex\.replyWithinHours: /),
        expect.stringMatching(/^sussex: unknown setting telephone$/),
        expect.stringMatching(/^essex: /),
        expect.stringMatching(/^atlantis: not one of the 43 forces$/),
        expect.stringMatching(/^national: missing$/),
      ]),
    );
    expect(faults).toHaveLength(8);
    expect(faults.join()).not.toContain('secret-name');
  });

  test('what is not a directory is a fault, not an exception', () => {
    for (const json of [null, [], 'x', 7, undefined]) expect(faultsOf(json)).toHaveLength(1);
  });

  test('the entries may stand under "forces", and the national desk may be a bare address', () => {
    const { national: _national, ...forces } = sample();
    expect(parseDirectory({ forces, national: 'desk@policing.example' })).toMatchObject({
      directory: { national: { spoc: 'desk@policing.example' } },
    });
  });

  test('one mailbox for two forces is noticed, whatever its capitals', () => {
    const parsed = parseDirectory({ ...sample(), kent: { spoc: 'Election-SPOC@gwent.police.example' } });
    expect('directory' in parsed && directoryNotes(parsed.directory)).toContain('gwent.spoc: the same mailbox as kent');
  });

  test('a reload takes a good file, and keeps the old one for a bad file and says why', async () => {
    const path = join(folder, 'live.json');
    const spoc = () => file.current().forces.gwent?.spoc;
    writeFileSync(path, JSON.stringify(sample()));
    const file = await openDirectoryFile(path);
    expect(spoc()).toBe('election-spoc@gwent.police.example');

    writeFileSync(path, '{ "gwent": ');
    expect(await file.reload()).toEqual(['the file is not JSON']);
    expect(spoc()).toBe('election-spoc@gwent.police.example');

    writeFileSync(path, JSON.stringify({ ...sample(), gwent: { spoc: 'new@gwent.police.example' }, kent: {} }));
    expect(await file.reload()).toEqual([expect.stringMatching(/^kent\.spoc: /)]);
    expect(file.faults()).toHaveLength(1);
    expect(spoc()).toBe('election-spoc@gwent.police.example');

    writeFileSync(path, JSON.stringify({ ...sample(), gwent: { spoc: 'new@gwent.police.example' } }));
    expect(await file.reload()).toEqual([]);
    expect(spoc()).toBe('new@gwent.police.example');

    rmSync(path);
    expect(await file.reload()).toEqual(['the file cannot be read']);
    expect(spoc()).toBe('new@gwent.police.example');
  });

  test('a file that is faulty at the start gives what it can, and one without a national desk stops the start', async () => {
    const path = join(folder, 'start.json');
    const { gwent: _gwent, ...rest } = sample();
    writeFileSync(path, JSON.stringify(rest));
    const file = await openDirectoryFile(path);
    expect(file.faults()).toEqual(['gwent: missing']);
    expect(file.current().forces.gwent).toBeUndefined();
    expect(file.current().forces.kent).toBeDefined();

    const { national: _national, ...headless } = rest;
    writeFileSync(path, JSON.stringify(headless));
    await expect(openDirectoryFile(path)).rejects.toMatchObject({ code: 'routing-directory-unusable' });
  });

  test('directory check passes a good file, and names every fault of a bad one', async () => {
    const path = join(folder, 'checked.json');
    writeFileSync(path, JSON.stringify(sample()));
    expect(await check(path)).toMatchObject({ code: 0, err: [] });
    writeFileSync(path, JSON.stringify({ ...sample(), gwent: {}, kent: { spoc: 'x' } }));
    const bad = await check(path);
    expect(bad.code).toBe(1);
    expect(bad.err.join('\n')).toMatch(/kent\.spoc: [\s\S]*gwent\.spoc: /);
    expect((await check(join(folder, 'nowhere.json'))).code).toBe(1);
  });
});
