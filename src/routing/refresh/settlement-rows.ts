// The rows of wards, parishes and settlements: each is in a district, whose force must be its own.

import { type NameKind, type NameRow, shortCode } from '../name-row.ts';
import { type Cells, type ForceReader, nameRow, splitCell } from './force-reader.ts';

const settlementKinds: Readonly<Record<string, NameKind>> = {
  city: 'C',
  town: 'T',
  village: 'V',
  suburb: 'U',
  hamlet: 'H',
  other: 'O',
};

/** Names in brackets also answer without them: "Barugh (Great and Little)". */
const bare = (name: string): string[] => (name.includes('(') ? [name.replace(/\s*\(.*?\)/g, '')] : []);

/** A settlement, with what its neighbours are found by. */
export interface Settlement {
  readonly row: NameRow;
  readonly outcode: string;
  readonly nearBorder: boolean;
}

/** Wards, each once by name and district; a later one takes the place of an earlier. */
export function wardRows(records: readonly Cells[], reader: ForceReader): NameRow[] {
  const wards = new Map<string, NameRow>();
  for (const record of records) {
    const nameEn = record.name ?? '';
    const forces = reader.forcesOf(record.pfa_code, nameEn);
    const within = reader.districtOf(record, nameEn, forces);
    const code = shortCode(record.code ?? '');
    const key = `${nameEn}|${record.lad_code}`;
    wards.set(key, nameRow({ kind: 'w', nameEn, alts: bare(nameEn), within, forces, code }));
  }
  return [...wards.values()];
}

/** A parish or, in Wales, a community. */
export function parishRow(record: Cells, reader: ForceReader): NameRow {
  const nameEn = record.name_en ?? '';
  const forces = reader.forcesOf(record.pfa_code, nameEn);
  return nameRow({
    kind: 'v',
    nameEn,
    nameCy: record.name_cy ?? '',
    alts: bare(nameEn),
    within: reader.districtOf(record, nameEn, forces),
    forces,
    code: shortCode(record.code ?? ''),
  });
}

/** In hundreds of metres; only for England and Wales, where neighbours are looked for. */
const gridReference = ({ easting, northing }: Cells): string =>
  easting ? `${Math.round(Number(easting) / 100)},${Math.round(Number(northing) / 100)}` : '';

export function settlement(record: Cells, reader: ForceReader): Settlement {
  const nameEn = record.name ?? '';
  const outcode = record.postcode_district ?? '';
  const forces = reader.forcesOf(record.pfa_code, nameEn, outcode);
  const kind = settlementKinds[record.type ?? ''];
  if (!kind) reader.faults.push(`${nameEn}: no kind of settlement is called ${record.type}`);
  const ours = record.country === 'E' || record.country === 'W';
  const row = nameRow({
    kind: kind ?? 'O',
    nameEn,
    nameCy: record.name_cy ?? '',
    alts: splitCell(record.alt_names),
    within: reader.districtOf(record, nameEn, forces),
    forces,
    people: Number(record.population ?? 0),
    where: ours ? gridReference(record) : '',
  });
  return { row, outcode, nearBorder: ours && record.near_force_border === '1' };
}
