// P17: with a scanner, nothing is kept that it has not cleared. While it is away the person is told, their report goes on,
// and the same file is taken when it is back; the force reads what the scanner said.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { say } from '../../src/shared/locale.ts';
import { type Clamd, harmlessWords, startClamd } from '../support/clamd.ts';
import { picture } from '../support/files.ts';
import { forcePage } from '../support/force-page.ts';
import { openLine } from '../support/line.ts';
import { type RunningService, startProcess } from '../support/service.ts';
import { referenceIn, tellUpToCheck } from '../support/tell.ts';

let clamd: Clamd;
let service: RunningService;
beforeAll(async () => {
  clamd = await startClamd();
  service = await startProcess({ environment: { CLAMD_URL: clamd.url } });
}, 180_000);
afterAll(async () => {
  await service.forget();
  await clamd.stop();
});

describe.each(['en', 'cy'] as const)('a scanner, to a person who reports in %s', (language) => {
  test('P17: away: the file is refused and said so; back: the same file is kept; found: refused', async () => {
    const line = await openLine(service.url, language);
    await tellUpToCheck(line, language);
    const png = await picture('png', language === 'en' ? 41 : 42);
    const send = (name: string, bytes: Buffer) =>
      line.turn({
        type: 'message',
        text: '',
        attachments: [
          {
            contentType: 'image/png',
            contentUrl: URL.createObjectURL(new Blob([new Uint8Array(bytes)])),
            name,
          },
        ],
      });
    clamd.freeze();
    const away = await send('a.png', png).finally(clamd.thaw);
    expect(away).toContain(say(language, 'evidence.problem.scanner-down', { name: 'a.png' }));
    expect(away).toContain(say(language, 'common.check.ask').split('\n')[0]);
    expect(away).not.toContain(say(language, 'evidence.label'));
    expect(await send('a.png', png)).toContain(`${say(language, 'evidence.label')}: 1`);
    const found = await send('b.txt', Buffer.from(`hello ${harmlessWords}`));
    expect(found).toContain(say(language, 'evidence.problem.infected', { name: 'b.txt' }));
    const reference = referenceIn(await line.press('send'));
    line.close();
    const { post } = await forcePage(service.url, reference);
    await post('', { what: 'received' });
    const list = await (await post(`/files?lang=${language}`)).text();
    expect(list).toContain(say(language, 'evidence.spoc.clean'));
    expect(list).not.toContain(say(language, 'evidence.spoc.not-scanned'));
    expect(list.match(/<li /g)).toHaveLength(1);
  }, 60_000);
});
