// The JSON Schema that forces check reports by: the schema of a report with its lists of codes closed, one branch a question.
import { reportJsonSchema } from '../../reporting/schema.ts';
import { codeLists } from './code-list.ts';

type Schema = Record<string, unknown>;

/** One question of `details`: its field, and only its own codes; a date carries itself as a code. */
const detailOf = ({ field, codes }: { field: string; codes: readonly { code: string }[] }): Schema => {
  const isDate = /When$/.test(field);
  const item = isDate ? { type: 'string', format: 'date' } : { type: 'string', enum: codes.map((one) => one.code) };
  const none = codes.length === 0 && !isDate;
  return {
    properties: {
      field: { type: 'string', const: field },
      codes: { type: 'array', ...(none ? { items: { type: 'string' }, maxItems: 0 } : { items: item }) },
    },
  };
};

/** @returns JSON Schema 2020-12 of `stand-safe.report.v1`, codes closed. */
export function publishedSchema(): Schema {
  const schema = structuredClone(reportJsonSchema()) as { properties: Record<string, Schema> } & Schema;
  const lists = codeLists();
  const details = schema.properties.details as { items: Schema };
  const indicators = schema.properties.indicators as { items: { properties: Record<string, Schema> } };
  details.items = {
    ...details.items,
    type: 'object',
    oneOf: lists.filter((one) => one.section !== '').map(detailOf),
  };
  const offences = lists.find((one) => one.field === 'indicators.offence')?.codes ?? [];
  indicators.items.properties.offence = { type: 'string', enum: offences.map((one) => one.code) };
  return schema;
}
