// P14: what is kept is sealed; a box that was changed, moved or claimed by another key does not open.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createEncryption } from '../../src/storage/encryption.ts';

const key = (name: string, fill: number) => ({ name, secret: Buffer.alloc(32, fill) });

test('P14: whatever is sealed comes back as it was, and only from its own place', () => {
  const box = createEncryption([key('one', 1)]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      const sealed = box.seal('v1:talk:{a}', words);
      expect(box.open('v1:talk:{a}', sealed)).toBe(Buffer.from(words).toString());
      expect(() => box.open('v1:talk:{b}', sealed)).toThrow('storage-sealed');
    }),
  );
});

test('P14: one changed sign anywhere makes it unreadable', () => {
  const box = createEncryption([key('one', 1)]);
  const sealed = box.seal('place', 'a witness');
  for (let at = 4; at < sealed.length - 1; at += 1) {
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
    expect(() => box.open('place', changed)).toThrow('storage-sealed');
  }
});

test('P14: keys are rotated without downtime: the new one seals, the old one still opens', () => {
  const before = createEncryption([key('old', 1)]).seal('place', 'kept');
  const after = createEncryption([key('new', 2), key('old', 1)]);
  expect(after.open('place', before)).toBe('kept');
  expect(after.keyNameOf(after.seal('place', 'x'))).toBe('new');
  expect(() => createEncryption([key('new', 2)]).open('place', before)).toThrow('storage-sealed');
  expect(() => createEncryption([key('old', 2)]).open('place', before)).toThrow('storage-sealed');
});

test('P14: bytes come back as they were, from their own place and key, and not when one of them was changed', () => {
  const box = createEncryption([key('new', 2), key('old', 1)]);
  fc.assert(
    fc.property(fc.uint8Array(), (given) => {
      const bytes = Buffer.from(given);
      const sealed = box.sealBytes('v1:file:{a}#0', bytes);
      expect(box.openBytes('v1:file:{a}#0', sealed).equals(bytes)).toBe(true);
      expect(() => box.openBytes('v1:file:{a}#1', sealed)).toThrow('storage-sealed');
    }),
  );
  const sealed = createEncryption([key('old', 1)]).sealBytes('place', Buffer.from('a.photo'));
  expect(box.openBytes('place', sealed).toString()).toBe('a.photo');
  expect(sealed.includes('photo')).toBe(false);
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8((changed[at] ?? 0) ^ 1, at);
    expect(() => box.openBytes('place', changed)).toThrow('storage-sealed');
  }
});
