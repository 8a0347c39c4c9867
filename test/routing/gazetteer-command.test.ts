// Refreshing the tables, with files made here in the formats in which they are published: zip, folder and single file, of
// Ordnance Survey and of the ONS. A whole edition and an extract go in and come out without an error; a faulty one does not go in.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, test } from '@jest/globals';
import { gazetteerCommand } from '../../src/cli/commands/gazetteer-command.ts';
import { forceWithCode } from '../../src/routing/force-codes.ts';
import { createNameIndex } from '../../src/routing/name-index.ts';
import { longCode } from '../../src/routing/name-row.ts';
import { readPostcodeTable, unitsIn } from '../../src/routing/postcode-table.ts';
import { gazetteerFolder, readGazetteerTables } from '../../src/storage/gazetteer-file.ts';
import { postcodeFiles } from '../../src/storage/published-postcodes.ts';

const tables = await readGazetteerTables();
const table = readPostcodeTable(tables.postcodes);
const index = createNameIndex(tables.names);
const inUse = readFileSync(new URL('postcodes.tsv', gazetteerFolder), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'stand-safe-gazetteer-'));
const out = join(folder, 'out');
mkdirSync(out);
afterAll(() => rmSync(folder, { recursive: true }));

interface Published {
  sector: string;
  unit: string;
  district: string;
}

/** A district of an area that is in a force. */
const districtIn = (districts: readonly string[], force: string): string => {
  const id = forceWithCode(force);
  return longCode(
    districts.find((code) => (id === null ? code.startsWith('S') : index.district(code)?.force === id)) ?? '',
  );
};

/** Postcodes of split sectors as they are in the table, for the areas that begin so. */
function splitPostcodes(areas: RegExp): Published[] {
  return [...table.units]
    .filter(([sector]) => areas.test(sector))
    .flatMap(([sector, all]) => {
      const districts = table.sectors.get(sector)?.districts ?? [];
      return all.flatMap(({ force, live }) =>
        unitsIn(live).map((unit) => ({ sector, unit, district: districtIn(districts, force) })),
      );
    });
}

/** A whole edition: one postcode for each district of every outcode and sector that has one force, and every unit of the rest. */
function wholeEdition(): Published[] {
  const postcodes = splitPostcodes(/./);
  const isBritish = ([code]: readonly string[]): boolean => code !== undefined && !/^[NJGM]$/.test(code);
  for (const [name, { kind, forces, districts }] of table.outcodes) {
    if (kind !== '' || forces.length !== 1 || !isBritish(forces)) continue;
    postcodes.push(
      ...districts.map((code, i) => ({
        sector: `${name} 1`,
        unit: `A${'ABDEFGHJLN'[i % 10]}`,
        district: longCode(code),
      })),
    );
  }
  for (const [name, { forces, districts }] of table.sectors) {
    // PO boxes are published without a place.
    if (forces.length === 0) postcodes.push({ sector: name, unit: 'AA', district: '' });
    if (forces.length !== 1) continue;
    postcodes.push(
      ...districts.map((code, i) => ({ sector: name, unit: `A${'ABDEFGHJLN'[i % 10]}`, district: longCode(code) })),
    );
  }
  return postcodes;
}

/** Code-Point Open: no header, seven characters for the postcode. */
const codePoint = (postcodes: readonly Published[]): string =>
  postcodes
    .map(({ sector, unit, district }) => {
      const [outcode = '', digit = ''] = sector.split(' ');
      const seven = outcode.padEnd(4) + digit + unit;
      return `"${seven}",10,300000,200000,"E92000001","E19000001","E18000005","","${district}","E05000001"\n`;
    })
    .join('');

/** The ONS directory: a header, and the day a postcode was ended. */
const onsDirectory = (postcodes: readonly Published[], ended = ''): string =>
  `pcd7,pcd8,pcds,dointr,doterm,cty25cd,lad25cd,wd25cd,pfa23cd\n${postcodes
    .map(({ sector, unit, district }) => `x,x,${sector}${unit},198001,${ended},E10000001,${district},E05000001,\n`)
    .join('')}`;

/** A zip as any program makes it: local headers, deflated data, central directory. */
function zip(files: Record<string, string>): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [raw, title] = [Buffer.from(text), Buffer.from(name)];
    const data = deflateRawSync(raw);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(raw), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(raw.length, 18);
    fields.writeUInt16LE(title.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, title, data]);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), fields, rest, title]));
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
}

async function run(...args: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  const code = await gazetteerCommand(args, { out: say, err: say, stdin: process.stdin });
  return { code, said: lines.join('\n') };
}
const written = (): string => readFileSync(join(out, 'postcodes.tsv'), 'utf8');
const place = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe('gazetteer import', () => {
  test('P6: a Code-Point Open extract in a zip goes in and comes out as it was, letter for letter', async () => {
    const postcodes = splitPostcodes(/^(LD|CH)/);
    const path = place(
      'codepo_gb.zip',
      zip({
        'Doc/Code-Point_Open_Column_Headers.csv': '"PC","PQ"\n"Postcode","Positional_quality_indicator"\n',
        'Data/CSV/ch.csv': codePoint(postcodes.filter(({ sector }) => sector.startsWith('CH'))),
        'Data/CSV/ld.csv': codePoint(postcodes.filter(({ sector }) => sector.startsWith('LD'))),
      }),
    );
    const { code, said } = await run('import', path, '--to', out);
    expect(said).toContain(`${postcodes.length} postcodes sent through the new table, every one to its own force.`);
    expect(said).toContain('No force has changed.');
    expect(code).toBe(0);
    expect(written()).toBe(inUse);
  });

  test('P6: a whole edition replaces the table and changes no force; what no edition has is kept', async () => {
    const postcodes = wholeEdition();
    const areas = Map.groupBy(postcodes, ({ sector }) => (/^[A-Z]+/.exec(sector) ?? [''])[0].toLowerCase());
    mkdirSync(join(folder, 'edition', 'Data', 'CSV'), { recursive: true });
    for (const [area, some] of areas) place(`edition/Data/CSV/${area}.csv`, codePoint(some));
    const { code, said } = await run('import', join(folder, 'edition'), '--to', out);
    expect(said).toContain('a whole edition');
    expect(said).toContain('No force has changed.');
    expect(code).toBe(0);
    const next = readPostcodeTable(written());
    for (const name of ['BT1', 'JE2', 'IM1', 'BX1', 'BFPO', 'GX11'])
      expect(next.outcodes.get(name)).toEqual(table.outcodes.get(name));
    expect(next.outcodes.get('EC1')).toEqual(table.outcodes.get('EC1'));
    expect(next.units.get('LD7 1')?.map(({ old }) => old)).toEqual(table.units.get('LD7 1')?.map(({ old }) => old));
  });

  test('P6: the ONS directory is read by its column names, with postcodes that were ended', async () => {
    const postcodes = splitPostcodes(/^LD7/);
    const [first, ...rest] = postcodes;
    const text =
      onsDirectory(rest) +
      onsDirectory(first ? [first] : [], '202501')
        .split('\n')
        .slice(1)
        .join('\n');
    const path = place('ONSPD_NOV_2025_UK.csv', text);
    expect(await run('import', path, '--to', out)).toMatchObject({ code: 0 });
    const all = readPostcodeTable(written()).units.get(first?.sector ?? '') ?? [];
    const inTable = all.find(({ old }) => unitsIn(old).includes(first?.unit ?? ''));
    expect(inTable).toBeDefined();
    expect(all.some(({ live }) => unitsIn(live).includes(first?.unit ?? ''))).toBe(false);
  });

  test('P6: a postcode that comes to another force is told, one by one, before it is believed', async () => {
    const [moved] = splitPostcodes(/^LD7/).filter(({ district }) => district === 'E06000051');
    const path = place('moved.csv', codePoint(moved ? [{ ...moved, district: 'W06000023' }] : []));
    const { code, said } = await run('import', path, '--to', out, '--dry-run');
    expect(said).toContain(`${moved?.sector}${moved?.unit}: west-mercia → dyfed-powys`);
    expect(said).toContain('Nothing was written.');
    expect(code).toBe(0);
  });

  test('P6: a sector that had one force and is seen in two becomes a question, for what was not seen could be in either', async () => {
    const path = place('split.csv', codePoint([{ sector: 'CF10 1', unit: 'AA', district: 'W06000022' }]));
    expect(await run('import', path, '--to', out)).toMatchObject({
      code: 0,
      said: expect.stringContaining('CF10: south-wales → south-wales or gwent'),
    });
    const next = readPostcodeTable(written());
    expect(next.sectors.get('CF10 1')?.forces.sort()).toEqual(['W2', 'W3']);
    expect(next.units.get('CF10 1')).toContainEqual({ force: 'W2', live: 'AA', old: '' });
  });

  test.each([
    ['a district that nobody knows', '"LD7 1DY",10,1,1,"","","","","E06999999",""\n', 'E06999999'],
    ['something that is not a postcode', '"LD7 1D?",10,1,1,"","","","","E06000051",""\n', 'is not a postcode'],
    ['no postcode at all', '\n', 'there are no postcodes'],
    [
      'a police area that contradicts the district',
      'pcds,doterm,oslaua,pfa\nLD7 1DY,,E06000051,W15000004\n',
      'no force, or two',
    ],
  ])('P6: %s is refused by name, and nothing is written', async (_what, text, named) => {
    rmSync(join(out, 'postcodes.tsv'), { force: true });
    const { code, said } = await run('import', place('faulty.csv', text), '--to', out);
    expect(code).toBe(1);
    expect(said).toContain(named);
    expect(said).toContain('nothing was written');
    expect(() => written()).toThrow();
  });

  test('what cannot be opened, and what is not understood, is said plainly', async () => {
    expect(await run('import', join(folder, 'nowhere.zip'))).toMatchObject({
      code: 1,
      said: expect.stringContaining('no such file'),
    });
    expect(await run('import', place('broken.zip', 'this is not a zip'))).toMatchObject({ code: 1 });
    for (const args of [
      [],
      ['import'],
      ['dance', 'x'],
      ['import', 'a', 'b'],
      ['import', 'a', '--to'],
      ['constructor', 'x'],
    ]) {
      expect(await run(...args)).toMatchObject({ code: 2, said: expect.stringContaining('usage') });
    }
  });

  test('the right files of a publication are chosen', () => {
    expect(postcodeFiles(['Doc/headers.csv', 'Data/CSV/ab.csv', 'Data/CSV/b.csv', 'Doc/licence.txt'])).toEqual([
      'Data/CSV/ab.csv',
      'Data/CSV/b.csv',
    ]);
    const ons = ['Data/ONSPD_NOV_2025_UK.csv', 'Data/multi_csv/ONSPD_NOV_2025_UK_AB.csv', 'Documents/LA_UA names.csv'];
    expect(postcodeFiles(ons)).toEqual(['Data/ONSPD_NOV_2025_UK.csv']);
    expect(postcodeFiles(ons.slice(1))).toEqual(['Data/multi_csv/ONSPD_NOV_2025_UK_AB.csv']);
  });
});

describe('gazetteer check and map', () => {
  test('P6: the tables in use have no fault', async () => {
    expect(await run('check')).toMatchObject({ code: 0, said: expect.stringContaining('43 forces') });
  });

  test('P6: the map in the docs is the one that the tables draw, with an area for every force', async () => {
    const path = join(folder, 'map.svg');
    expect(await run('map', path)).toMatchObject({ code: 0 });
    const drawn = readFileSync(path, 'utf8');
    expect(drawn).toBe(readFileSync(join(import.meta.dirname, '../../docs/force-map.svg'), 'utf8'));
    expect(drawn.match(/<path fill="#[0-9a-f]{6}" d="M[^"]+">/g)).toHaveLength(43);
  });
});
