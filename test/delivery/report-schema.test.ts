// The published schema is the one in force.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { reportJsonSchema } from '../../src/reporting/schema.ts';

test('the committed JSON Schema of a report equals the one that reports are checked by (npm run cli -- report schema)', () => {
  const file = join(import.meta.dirname, '..', '..', 'src', 'reporting', 'report.schema.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(reportJsonSchema())));
});
