// When a further question is asked: only of those who tell more, or whose own words answered it already.
import type { Condition } from '../src/engine/form.ts';

export const more: Condition = { field: 'more', is: 'yes' };
/** Asked of those who tell more; there already for those whose own words said it. */
export const orRead = (field: string, asked: Condition): Condition => ({
  any: [asked, { field: 'readOut', includes: field }],
});
export const happened = (...ways: readonly string[]): Condition => ({ all: [more, { field: 'how', isOneOf: ways }] });
export const kindIs = (kind: string): Condition => ({ all: [more, { field: 'kinds', includes: kind }] });
export const online: Condition = {
  all: [
    more,
    {
      any: [
        { field: 'how', includes: 'online' },
        { field: 'kinds', includes: 'online' },
        { field: 'kinds', includes: 'fake' },
      ],
    },
  ],
};
