// The main job, end to end: from hello over DirectLineJS to an email in the right force's inbox, in both languages.
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { openEmail, untilInbox } from '../support/inbox.ts';
import { type Line, openLine } from '../support/line.ts';
import { type RunningService, startProcess } from '../support/service.ts';
import { referenceIn, tellUpToCheck } from '../support/tell.ts';

/** "Yesterday", as an officer reads it in an email written today. */
const yesterday = () =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'Europe/London' }).format(
    Date.now() - 24 * 3_600_000,
  );

let service: RunningService;
let line: Line | undefined;
beforeAll(async () => {
  service = await startProcess();
}, 60_000);
afterEach(() => line?.close());
afterAll(() => service.forget());

describe.each([
  ['English', 'en', 'en', true],
  ['Welsh', 'cy', 'cy', true],
  ['English, then Welsh, by polling', 'en', 'cy', false],
  ['Welsh, then English', 'cy', 'en', true],
] as const)('a report in %s', (_name, first, second, webSocket) => {
  test('P6 P10: reaches the SPOC of the place, once, and the person hears the truth', async () => {
    const open = await openLine(service.url, first, { webSocket });
    line = open;
    const check = await tellUpToCheck(open, first, second);
    expect(check).toContain(second === 'cy' ? 'Heddlu De Cymru' : 'South Wales Police');
    const thanks = await open.press('send');
    const reference = referenceIn(thanks);
    expect(reference).not.toBe('');
    // News of the report may come in between: what was said is waited for, not counted.
    await open.until((text) => text.includes('101') && text.includes('Operation Ford'));

    const about = await untilInbox(service.url, reference);
    const spoc = about.filter((row) => row.to === 'election-spoc@south-wales.police.example');
    expect(spoc).toHaveLength(1);
    expect(spoc[0]?.subject).toMatch(
      new RegExp(
        `^\\[AMBER\\] Operation Ford: candidate report ${reference}, South Wales Police( · in Welsh)? · OFFICIAL-SENSITIVE$`,
      ),
    );
    const email = await openEmail(service.url, spoc[0] as (typeof spoc)[0]);
    expect(email).toContain('Siân Griffiths');
    expect(email).toContain(`report-${reference}.json`);
    expect(email).toContain(first === 'cy' ? 'gwaeddodd dyn' : 'a man shouted');
    expect(email).toContain(yesterday());
    if (second === 'cy') expect(email).toContain('This report was made in Welsh');
    await open.until(
      (text) => text.startsWith(reference) && /taken by the email system|system e-bost sy’n ei gario/.test(text),
    );
  });
});

test('P13: no word of the reporter is in the terminal', async () => {
  expect(service.output()).toContain('report-kept');
  for (const canary of ['Siân', 'Griffiths', '900123', 'burn my house', 'llosgi']) {
    expect(service.output()).not.toContain(canary);
  }
});
