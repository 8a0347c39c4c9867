// `npm run chaos`: reports are sent while the service, its workers, Redis and the mail server are killed, frozen and made to
// misbehave; then everything heals and the mail server's ledger is compared with what reporters were promised (P1, P2, P5).
// Quick by default; `--full` sends 10,000. The last line is one JSON object; exit 1 on any loss.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { forceIds } from '../../src/routing/force-id.ts';
import { type Actor, mailActor, redisActor, serviceActor } from './actors.ts';
import { type Fault, judge, readLedger, readTricks, type Verdict } from './ledger.ts';

const full = process.argv.includes('--full');
const wanted = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? (full ? 10_000 : 600));
/** How much faster time runs; milliseconds between two faults; reports in hand at once. */
const speed = 20;
const faultEvery = full ? 900 : 700;
const atOnce = 24;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

const folder = mkdtempSync(join(tmpdir(), 'stand-safe-chaos-'));
const ledger = join(folder, 'ledger.jsonl');
const socket = join(folder, 'redis.sock');
const port = await freePort();
const waiting = new Map<string, (reference: string | null) => void>();
const heard = (said: unknown) => {
  const { draft, reference } = said as { draft?: string; reference?: string | null };
  if (draft) waiting.get(draft)?.(reference ?? null);
};
const words = [socket, String(port), String(Date.now()), String(speed)];
const redis = redisActor(folder, socket);
const mail = mailActor(port, ledger);
const services = [serviceActor('service 1', words, heard), serviceActor('service 2', words, heard)];
const actors: Actor[] = [redis, mail, ...services];
const stopAll = () => {
  for (const actor of actors) actor.stop();
};
process.on('exit', stopAll);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
for (const actor of actors) await actor.start();

/** Presses send as a person does: again when it was not thanked for, until it is. */
async function report(number: number): Promise<string> {
  const draft = randomUUID();
  for (let tries = 0; ; tries++) {
    const service = services[(number + tries) % services.length];
    const answer = new Promise<string | null>((done) => waiting.set(draft, done));
    // While it is being started again this fails: the person presses again.
    service?.child().send({ draft, force: forceIds[number % forceIds.length] }, () => undefined);
    const reference = await Promise.race([answer, pause(4000, null)]);
    waiting.delete(draft);
    if (reference) return reference;
    await pause(200);
  }
}

const faults: Fault[] = [];
let going = true;
async function makeTrouble(): Promise<void> {
  while (going) {
    await pause(faultEvery * (0.5 + Math.random()));
    const actor = actors[Math.floor(Math.random() * actors.length)] as Actor;
    if (Math.random() < 0.7) await actor.killed(faults);
    else await actor.frozen(500 + Math.random() * 3000, faults);
  }
}

async function settled(accepted: ReadonlySet<string>): Promise<Verdict> {
  mail.child().send('calm', () => undefined);
  const patience = Date.now() + (full ? 600_000 : 120_000);
  for (;;) {
    const verdict = judge(accepted, readLedger(ledger), faults, 6000);
    if (verdict.lost === 0 || Date.now() > patience) return verdict;
    await pause(1000);
  }
}

const begun = Date.now();
const trouble = makeTrouble();
const accepted = new Set<string>();
let next = 0;
async function reporter(): Promise<void> {
  while (next < wanted) {
    next += 1;
    accepted.add(await report(next));
    if (accepted.size % 500 === 0) console.error(`${accepted.size} accepted, ${faults.length} faults`);
  }
}
await Promise.all(Array.from({ length: atOnce }, reporter));
const sending = Date.now() - begun;
going = false;
await trouble;
const verdict = await settled(accepted);
// Whoever is still on the way a second time gets a moment to arrive, so that doubles are counted too.
await pause(full ? 30_000 : 12_000);
const { lostReferences, ...counts } = judge(accepted, readLedger(ledger), faults, 6000);
for (const actor of actors) {
  const [killed, frozen] = ['killed', 'frozen'].map(
    (what) => faults.filter((one) => one.what === `${actor.name} ${what}`).length,
  );
  console.log(`${actor.name.padEnd(10)} killed ${String(killed).padStart(4)}  frozen ${String(frozen).padStart(4)}`);
}
const tricks = [...readTricks(ledger)].sort(([one], [other]) => one.localeCompare(other));
console.log(`mail server ${tricks.map(([trick, count]) => `${trick} ${count}`).join(', ')}`);
console.log(
  `sent in ${Math.round(sending / 1000)} s, all delivered after ${Math.round((Date.now() - begun) / 1000)} s`,
);
for (const [what, count] of Object.entries(counts)) console.log(`${what.padEnd(16)} ${String(count).padStart(6)}`);
if (lostReferences.length > 0) console.log(`lost: ${lostReferences.slice(0, 10).join(' ')}`);
stopAll();
if (verdict.lost === 0) rmSync(folder, { recursive: true, force: true });
else console.log(`kept for looking into: ${folder}`);
const { accepted: promised, delivered, doubled, lost } = counts;
console.log(JSON.stringify({ accepted: promised, delivered, doubled, lost }));
process.exit(lost > 0 || counts.otherMessageId > 0 || promised !== wanted ? 1 : 0);
