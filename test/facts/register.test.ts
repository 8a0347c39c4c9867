// Nothing is shown as fact that the register does not carry with a source, a date and enough support.
import { describe, expect, test } from '@jest/globals';
import { mayShow } from '../../src/facts/may-show.ts';
import { adviceSources, type Fact, register } from '../../src/facts/register.ts';
import { catalogues } from '../../src/shared/locale.ts';

const facts = Object.entries(register) as [string, Fact][];
const shown = facts.filter(([, fact]) => mayShow(fact));
const isoDate = /^20\d\d-[01]\d-[0-3]\d$/;

describe('the register of facts', () => {
  test('every fact that may be shown has a source on the web and the day on which it was last checked', () => {
    const weak = shown.filter(
      ([, fact]) => !fact.source.every((page) => page.startsWith('http')) || !isoDate.test(fact.checked ?? ''),
    );
    expect(weak.map(([id]) => id)).toEqual([]);
    expect(shown.length).toBeGreaterThan(35);
  });

  test('what is second-hand is shown only with a written reason, and what is general knowledge or not found never', () => {
    for (const [, fact] of shown) expect(fact.mark === 'V' || fact.shownBecause).toBeTruthy();
    const unsure = facts.filter(([, fact]) => fact.mark === 'K' || fact.mark === 'NF');
    expect(unsure.length).toBeGreaterThan(4);
    expect(unsure.filter(([, fact]) => mayShow(fact) || !fact.notShown).map(([id]) => id)).toEqual([]);
  });

  test('everything that is kept back says why', () => {
    const silent = facts.filter(([, fact]) => !mayShow(fact) && !fact.notShown && !fact.officersOnly);
    expect(silent.map(([id]) => id)).toEqual([]);
  });

  test('a fact is refused as soon as its date, its source or its support is missing', () => {
    const good: Fact = { en: 'a', cy: 'b', source: ['https://a.example'], mark: 'V', checked: '2026-11-23' };
    expect(mayShow(good)).toBe(true);
    expect(mayShow({ ...good, checked: null })).toBe(false);
    expect(mayShow({ ...good, source: [] })).toBe(false);
    expect(mayShow({ ...good, mark: 'V2' })).toBe(false);
    expect(mayShow({ ...good, mark: 'V2', shownBecause: 'two agree' })).toBe(true);
    expect(mayShow({ ...good, notShown: 'closed' })).toBe(false);
    expect(mayShow({ ...good, officersOnly: true })).toBe(false);
  });

  test('every fact has words in both languages, and they differ', () => {
    const same = facts.filter(([, fact]) => fact.en.trim() === '' || fact.cy.trim() === '' || fact.en === fact.cy);
    expect(same.map(([id]) => id)).toEqual([]);
  });

  test('every source of advice is a page', () => {
    const pages = Object.values(adviceSources).flat();
    expect(pages.filter((page) => !/^https?:\/\/\S+$/.test(page))).toEqual([]);
  });
});

// Examples that a person is shown how to type, and counts and dates: nobody is sent there.
const examples = [
  /07700 900123/g,
  /CF10 1AA/g,
  /SS-7K3M-9QXD/g,
  /\d{1,2}\/\d{1,2}\/\d{4}/g,
  /(?<!\d )\b20\d\d\b(?! \d)/g,
  /SHA-256|Ed25519/g,
  /\S+@example\.com/g,
];
const reachable = new Set(shown.flatMap(([, fact]) => fact.reach ?? []).map((one) => one.replaceAll(' ', '')));

/** Numbers of three digits or more, keys to press, and addresses of sites and mailboxes. */
function waysOut(text: string): string[] {
  const plain = examples.reduce((rest, example) => rest.replace(example, ' '), text);
  const numbers = [...plain.matchAll(/\d(?:[\d ]*\d)?/g)].map(([digits]) => digits.replaceAll(' ', ''));
  const pressed = [
    ...plain.matchAll(/\b(?:press|choose|ph?wyswch|ph?wyso|dd?ewis|dd?ewiswch) (\d+)\b(?! (?:more|waith))/gi),
  ];
  const addresses = plain.matchAll(
    /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|uk|cymru|wales)\b(?:\/\w+)*/gi,
  );
  return [
    ...numbers.filter((digits) => digits.length > 2),
    ...pressed.map((found) => found[1] ?? ''),
    ...[...addresses].map(([address]) => address),
  ];
}

test.each(['en', 'cy'] as const)(
  'every number and address that a sentence sends a person to may be shown (%s)',
  (language) => {
    const unknown = [...catalogues[language]].flatMap(([key, text]) =>
      waysOut(text)
        .filter((way) => !reachable.has(way))
        .map((way) => `${key}: ${way}`),
    );
    expect(unknown).toEqual([]);
  },
);

test('the search for numbers and addresses sees each kind of them', () => {
  expect(waysOut('Call 0808 80 10 800 or 101, press 55, text 61016, see nhs.uk/sarcs or a@b.gov.uk.')).toEqual([
    '08088010800',
    '101',
    '61016',
    '55',
    'nhs.uk/sarcs',
    'a@b.gov.uk',
  ]);
  expect(waysOut('For example 07700 900123, or 12/05/2026, or name@example.com.')).toEqual([]);
});

test('both languages send a person to the same numbers and addresses', () => {
  const differ = [...catalogues.en].filter(([key, text]) => {
    const welsh = catalogues.cy.get(key);
    return welsh !== undefined && waysOut(text).sort().join() !== waysOut(welsh).sort().join();
  });
  expect(differ.map(([key]) => key)).toEqual([]);
});

test('no sentence for a reporter names a statute: what a thing is in law is for the police to say', () => {
  const legal = (['en', 'cy'] as const).flatMap((language) =>
    [...catalogues[language]].filter(
      ([key, text]) =>
        !key.startsWith('email.') && /\b(Act|Deddf|Ddeddf) \w*\s?(19|20)\d\d|\badran \d|\bs\d{1,3}[A-Z]?\b/.test(text),
    ),
  );
  expect(legal.map(([key]) => key)).toEqual([]);
});
