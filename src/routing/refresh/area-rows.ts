// The rows of councils, constituencies, counties and nations: names of areas, which people give as often as a town.

import { type NameRow, shortCode } from '../name-row.ts';
import { type Cells, type ForceReader, nameRow, splitCell } from './force-reader.ts';

/** Councils; their forces are remembered, for their places are compared with them. */
export const districtRow = (record: Cells, reader: ForceReader): NameRow => {
  const nameEn = record.name_en ?? '';
  const forces = reader.forcesOf(record.pfa_code, nameEn);
  reader.rememberDistrict(record.code, forces);
  return nameRow({
    kind: record.status === 'current' ? 'c' : 'x',
    nameEn,
    nameCy: record.name_cy ?? '',
    alts: splitCell(record.aliases),
    within: splitCell(record.county),
    forces,
    code: shortCode(record.code ?? ''),
  });
};

export const constituencyRow = (record: Cells, reader: ForceReader): NameRow => {
  const nameEn = record.name_en ?? '';
  return nameRow({
    kind: 'p',
    nameEn,
    nameCy: record.name_cy ?? '',
    alts: splitCell(record.aliases),
    within: splitCell(record.lad_codes).map(shortCode),
    forces: reader.forcesOf(record.pfa_codes, nameEn),
    code: shortCode(record.code ?? ''),
  });
};

/** A constituency of 2010; none where a present one has its name. */
export const formerConstituencyRow = (record: Cells, reader: ForceReader): NameRow | null => {
  if (record.name_reused_2024 === 'yes') return null;
  const nameEn = record.name_en ?? '';
  const forces = reader.forcesOf(record.pfa_codes, nameEn);
  return nameRow({ kind: 'q', nameEn, forces, code: shortCode(record.code ?? '') });
};

export const seneddRow = (record: Cells, reader: ForceReader): NameRow => {
  const nameEn = record.name ?? '';
  const alts = splitCell(record.descriptive_english);
  const forces = reader.forcesOf(record.pfa_codes, nameEn);
  return nameRow({ kind: 's', nameEn, alts, forces, code: shortCode(record.code ?? '') });
};

/** Counties, regions and nations. */
export const areaRow = (record: Cells, reader: ForceReader): NameRow => {
  const nameEn = record.name_en ?? '';
  const [nameCy = '', ...alts] = splitCell(record.names_cy);
  const kind = record.kind === 'nation' ? 'n' : 'a';
  return nameRow({ kind, nameEn, nameCy, alts, forces: reader.forcesOf(record.pfa_codes, nameEn) });
};

/** Councils and constituencies outside England and Wales. */
export const outOfScopeRow = (record: Cells, reader: ForceReader): NameRow => {
  const nameEn = record.name ?? '';
  const kind = record.kind === 'council' ? 'c' : 'p';
  const forces = reader.forcesOf(record.pfa_code, nameEn);
  return nameRow({ kind, nameEn, forces, code: shortCode(record.code ?? '') });
};
