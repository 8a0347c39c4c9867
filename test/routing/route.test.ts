// Whose inbox: for every force, with and without an entry, with and without an operation, always somebody and never in silence.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { decidingForce } from '../../src/routing/deciding-force.ts';
import { type Directory, parseDirectory } from '../../src/routing/directory.ts';
import { forceIds } from '../../src/routing/force-id.ts';
import { forces } from '../../src/routing/forces.ts';
import { route } from '../../src/routing/route.ts';
import { sampleDirectory } from '../../src/storage/directory-file.ts';

const parsed = parseDirectory(JSON.parse(readFileSync(sampleDirectory, 'utf8')));
const directory = 'directory' in parsed ? parsed.directory : ({} as Directory);
const plain = { operation: null, safetyMatter: false } as const;
const safety = { operation: 'ford', safetyMatter: true } as const;

describe('the forces', () => {
  test('there are 43, each with its id, code and names, the Welsh four in Welsh', () => {
    expect(forces.map(({ id }) => id)).toEqual([...forceIds]);
    expect(new Set(forces.map(({ pfa }) => pfa)).size).toBe(43);
    expect(forces.filter(({ nation }) => nation === 'Wales').map(({ nameCy }) => nameCy)).toEqual([
      'Heddlu Gogledd Cymru',
      'Heddlu Gwent',
      'Heddlu De Cymru',
      'Heddlu Dyfed-Powys',
    ]);
    for (const { pfa, nameEn, nameCy, host, nation } of forces) {
      expect(pfa).toMatch(nation === 'Wales' ? /^W1500000[1-4]$/ : /^E230000\d\d$/);
      expect(nameEn && nameCy && host).toBeTruthy();
      if (nation === 'England') expect(nameCy).toBe(nameEn);
    }
  });
});

describe('the route of a report', () => {
  test.each([...forceIds])('P6: %s: its election contact first, then its backup, then the national desk', (force) => {
    const found = route({ force, ...plain }, directory);
    expect(found).toMatchObject({ force, fault: null, copies: [], acceptsReports: false, replyWithinHours: 24 });
    expect(found.contacts).toEqual([
      { kind: 'spoc', mailbox: `election-spoc@${force}.police.example` },
      { kind: 'backup', mailbox: `control-room@${force}.police.example` },
      { kind: 'national', mailbox: 'national-desk@policing.example' },
    ]);
  });

  test.each([
    ['ford', true, 1],
    ['bridger', true, 1],
    ['ford', false, 0],
    ['bridger', false, 0],
    [null, true, 0],
    [null, false, 0],
  ] as const)('P6: under %s, safety matter %s, the FEOA is copied %d times', (operation, safetyMatter, copies) => {
    const found = route({ force: 'gwent', operation, safetyMatter }, directory);
    expect(found.copies).toEqual(copies ? ['feoa@gwent.police.example'] : []);
    expect(found.contacts[0]).toEqual({ kind: 'spoc', mailbox: 'election-spoc@gwent.police.example' });
  });

  test('P6: a force without an entry, or with an empty one, goes to the national desk, and says so', () => {
    const empty = { spoc: '' } as Directory['forces']['gwent'];
    const broken: (Directory['forces']['gwent'] | undefined)[] = [undefined, empty];
    for (const entry of broken) {
      const found = route(
        { force: 'gwent', ...safety },
        { ...directory, forces: { ...directory.forces, gwent: entry } },
      );
      expect(found).toMatchObject({
        force: 'gwent',
        contacts: [{ kind: 'national', mailbox: 'national-desk@policing.example' }],
        copies: [],
        acceptsReports: false,
        fault: 'directory-entry-missing',
      });
      expect(found.why).toContain('gwent');
    }
  });

  test('P6: settings of the entry are carried, and the FEOA is not written to twice', () => {
    const entry = {
      spoc: 'one@gwent.police.example',
      feoa: 'one@gwent.police.example',
      acceptsReports: true,
      replyWithinHours: 4,
      reportUrl: 'https://gwent.police.example/report',
    };
    const found = route({ force: 'gwent', ...safety }, { ...directory, forces: { gwent: entry } });
    expect(found).toMatchObject({
      copies: [],
      acceptsReports: true,
      replyWithinHours: 4,
      reportUrl: entry.reportUrl,
      pgpKey: null,
    });
    expect(found.contacts.map(({ kind }) => kind)).toEqual(['spoc', 'national']);
  });
});

describe('which place decides', () => {
  const both = { happened: 'gwent', victim: 'kent', onRailway: false } as const;

  test('where it happened, when it happened somewhere', () => {
    expect(decidingForce({ ...both, means: 'in-person', tellBoth: false })).toMatchObject({
      first: 'gwent',
      also: null,
    });
  });

  test.each(['online', 'phone', 'post'] as const)('where the victim lives or campaigns, when it came %s', (means) => {
    expect(decidingForce({ ...both, means, tellBoth: false })).toMatchObject({ first: 'kent', also: null });
  });

  test('a second force is told only when the person agrees, and never the same one twice', () => {
    expect(decidingForce({ ...both, means: 'in-person', tellBoth: true })).toMatchObject({
      first: 'gwent',
      also: 'kent',
    });
    expect(decidingForce({ ...both, victim: 'gwent', means: 'in-person', tellBoth: true })).toMatchObject({
      also: null,
    });
  });

  test('on a train British Transport Police is named, and the force of the place still decides', () => {
    const found = decidingForce({ ...both, means: 'in-person', onRailway: true, tellBoth: false });
    expect(found).toMatchObject({ first: 'gwent', nameTransportPolice: true });
    expect(decidingForce({ ...both, means: 'online', onRailway: true, tellBoth: false }).nameTransportPolice).toBe(
      false,
    );
  });

  test('a place that decides and is not known is asked for, not replaced', () => {
    expect(decidingForce({ ...both, happened: null, means: 'in-person', tellBoth: true })).toMatchObject({
      first: null,
      also: null,
    });
  });
});
