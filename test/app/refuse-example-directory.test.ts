// H5: the sample directory, and one with a single example address, do not start in production.
import { expect, test } from '@jest/globals';
import { refuseExampleDirectory } from '../../src/app/refuse-example-directory.ts';
import type { Directory } from '../../src/routing/directory.ts';
import { openDirectoryFile, sampleDirectory } from '../../src/storage/directory-file.ts';

const real: Directory = { forces: { gwent: { spoc: 'spoc@gwent.police.uk' } }, national: { spoc: 'desk@police.uk' } };

test('H5: the sample directory is refused', async () => {
  const sample = (await openDirectoryFile(sampleDirectory)).current();
  expect(() => refuseExampleDirectory(sample)).toThrow('directory-example');
});

test.each([
  ['a contact', { spoc: 'spoc@gwent.police.example' }],
  ['a copy', { spoc: 'spoc@gwent.police.uk', feoa: 'feoa@example.com' }],
  ['a backup', { spoc: 'spoc@gwent.police.uk', backup: 'backup@gwent.test' }],
])('H5: %s that reaches nobody is refused', (_name, gwent) => {
  expect(() => refuseExampleDirectory({ ...real, forces: { gwent } })).toThrow('directory-example');
});

test('addresses of forces start', () => {
  expect(() => refuseExampleDirectory(real)).not.toThrow();
});
