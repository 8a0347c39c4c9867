// The main job, end to end: from hello over DirectLineJS to an email in the right force's inbox, in both languages.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openEmail, untilInbox } from '../support/inbox.ts';
import { openLine } from '../support/line.ts';
import { type RunningService, startProcess } from '../support/service.ts';
import { referenceIn, tellUpToCheck } from '../support/tell.ts';

let service: RunningService;
beforeAll(async () => {
  service = await startProcess();
}, 60_000);
afterAll(() => service.forget());

describe.each([
  ['English', 'en', 'en', true],
  ['Welsh', 'cy', 'cy', true],
  ['English, then Welsh, by polling', 'en', 'cy', false],
  ['Welsh, then English', 'cy', 'en', true],
] as const)('a report in %s', (_name, first, second, webSocket) => {
  test('P6 P10: reaches the SPOC of the place, once, and the person hears the truth', async () => {
    const line = await openLine(service.url, first, { webSocket });
    const check = await tellUpToCheck(line, first, second);
    expect(check).toContain(second === 'cy' ? 'Heddlu De Cymru' : 'South Wales Police');
    const thanks = await line.press('send');
    const reference = referenceIn(thanks);
    expect(reference).not.toBe('');
    // News of the report may come in between: what was said is waited for, not counted.
    await line.until((text) => text.includes('101') && text.includes('Operation Ford'));

    const about = await untilInbox(service.url, reference);
    const spoc = about.filter((row) => row.to === 'election-spoc@south-wales.police.example');
    expect(spoc).toHaveLength(1);
    expect(spoc[0]?.subject).toBe(`[AMBER] Operation Ford: candidate report ${reference}, South Wales Police`);
    const email = await openEmail(service.url, spoc[0] as (typeof spoc)[0]);
    expect(email).toContain('Siân Griffiths');
    expect(email).toContain(`report-${reference}.json`);
    expect(email).toContain(second === 'cy' ? 'gwaeddodd dyn' : 'a man shouted');
    expect(email).toContain('23 November');
    if (second === 'cy') expect(email).toContain('This report was made in Welsh');
    await line.until((text) => text.startsWith(reference) && /mail server|gweinydd/.test(text));
    line.close();
  });
});

test('P13: no word of the reporter is in the terminal', async () => {
  expect(service.output()).toContain('report-kept');
  for (const canary of ['Siân', 'Griffiths', '900123', 'burn my house', 'llosgi']) {
    expect(service.output()).not.toContain(canary);
  }
});
