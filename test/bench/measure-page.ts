// `npm run measure:page`: how much comes over the wire, and how long it takes, until the first question of the chat can be
// answered: on our own page and in Microsoft's Web Chat on the same service, in one run, on two lines that people have.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { say } from '../../src/shared/locale.ts';
import { closeBrowser, openBrowser } from '../support/browser.ts';
import { startProcess } from '../support/service.ts';
import { median, round } from './figure.ts';

interface Line {
  readonly name: string;
  /** Kilobits in a second, and milliseconds for a way there and back. */
  readonly kbits: number;
  readonly latency: number;
  /** Seconds. */
  readonly target: number;
}

const lines: readonly Line[] = [
  { name: '1.6 Mbit/s, 150 ms', kbits: 1600, latency: 150, target: 1 },
  { name: '400 kbit/s, 400 ms', kbits: 400, latency: 400, target: 2 },
];
const runs = 3;
const question = say('en', 'start.danger.ask').split('\n')[0] ?? '';

/** A site that shows the standard client, as its own documentation says. */
async function webChatSite(service: () => string): Promise<{ server: Server; origin: string }> {
  const file = join(createRequire(import.meta.url).resolve('botframework-webchat'), '..', '..', 'dist', 'webchat.js');
  const script = gzipSync(readFileSync(file));
  const server = createServer((request, response) => {
    if (request.url === '/webchat.js') {
      response.setHeader('Content-Type', 'text/javascript');
      response.setHeader('Content-Encoding', 'gzip');
      response.end(script);
      return;
    }
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!doctype html><html lang="en"><title>Web Chat</title><div id="chat" style="height:100vh"></div>
<script src="/webchat.js"></script><script>
fetch('${service()}/v3/directline/tokens/generate',{method:'POST'}).then((answer)=>answer.json()).then(({token})=>
WebChat.renderWebChat({directLine:WebChat.createDirectLine({domain:'${service()}/v3/directline',token}),locale:'en-GB'},document.getElementById('chat')));
</script></html>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, origin: `http://localhost:${(server.address() as { port: number }).port}` };
}

interface Visit {
  readonly seconds: number;
  readonly bytes: number;
}

/** Opens the page with nothing kept from before. */
async function visit(browser: Browser, url: string, { kbits, latency }: Line): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  let bytes = 0;
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await wire.send('Network.enable');
  const speed = (kbits * 1000) / 8;
  await wire.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: speed,
    uploadThroughput: speed,
  });
  const from = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.getByText(question).last().waitFor({ timeout: 120_000 });
  const there = performance.now() - from;
  await page.waitForLoadState('load');
  // Words that stand in a page which is not painted yet are seen by nobody.
  const painted = await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  const seconds = Math.max(there, (await painted.jsonValue()) ?? 0) / 1000;
  await context.close();
  return { seconds, bytes };
}

async function visits(browser: Browser, url: string, line: Line): Promise<Visit> {
  const all: Visit[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await visit(browser, url, line));
  return { seconds: median(all.map((one) => one.seconds)), bytes: median(all.map((one) => one.bytes)) };
}

let serviceUrl = '';
const { server, origin } = await webChatSite(() => serviceUrl);
const service = await startProcess({ environment: { WEBCHAT_ORIGINS: origin } });
serviceUrl = service.url;
const browser = await openBrowser();
const figures: Record<string, object> = {};
let met = true;
for (const line of lines) {
  const ours = await visits(browser, `${service.url}/chat`, line);
  const theirs = await visits(browser, origin, line);
  const small = ours.bytes <= 40_000;
  met &&= small && ours.seconds <= line.target;
  figures[line.name] = {
    seconds: round(ours.seconds),
    target: line.target,
    kB: round(ours.bytes / 1000, 1),
    webChatSeconds: round(theirs.seconds),
    webChatKB: round(theirs.bytes / 1000, 1),
    timesFaster: round(theirs.seconds / ours.seconds, 1),
    timesSmaller: round(theirs.bytes / ours.bytes, 1),
  };
  process.stdout.write(`${line.name}: ${JSON.stringify(figures[line.name])}\n`);
}
process.stdout.write(`${JSON.stringify(figures)}\n`);
await closeBrowser(browser);
server.close();
server.closeAllConnections();
await service.forget();
process.exitCode = met ? 0 : 1;
