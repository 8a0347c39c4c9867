// The published JSON Schema of a report, made from the one zod schema: a force can check what it receives with tools of
// its own. The committed file report.schema.json is held equal to this by a test.
import { z } from 'zod';
import { reportSchema } from './report.ts';

/** JSON Schema 2020-12 of `stand-safe.report.v1`. */
export function reportJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(reportSchema, { target: 'draft-2020-12' });
  return { $id: 'stand-safe.report.v1', title: 'Stand Safe report', ...schema };
}
