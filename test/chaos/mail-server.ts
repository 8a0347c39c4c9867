// The mail server of the chaos run, in a process of its own that is killed and frozen: takes, defers, refuses, greylists,
// talks garbage, is slow or silent, drops the line before or after it took an email. What it took stands in its ledger first.
import { appendFileSync } from 'node:fs';
import { SMTPServer } from 'smtp-server';

const [port = '0', ledger = '', calm = 'no'] = process.argv.slice(2);
let faulty = calm !== 'calm';
process.on('message', (word) => {
  faulty = word === 'faulty';
});
/** Every trick that was played stands in the ledger too, so that a run can show that it happened. */
function chance(share: number, trick: string): boolean {
  const played = faulty && Math.random() < share;
  if (played) appendFileSync(ledger, `${JSON.stringify({ trick })}\n`);
  return played;
}
const greylisted = new Set<string>();
const answer = (code: number, words: string) => Object.assign(new Error(words), { responseCode: code });
interface Connections {
  readonly connections: Set<{ id: string; _socket: { destroy(): void; write(words: string): void } }>;
}

const server = new SMTPServer({
  authOptional: true,
  disableReverseLookup: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  hideDSN: false,
  maxClients: 500,
  onConnect(session, done) {
    if (chance(0.02, 'garbage as greeting')) return garbage(session.id);
    done();
  },
  onRcptTo(address, _session, done) {
    const to = address.address;
    if (chance(0.02, '4yz to RCPT TO')) return done(answer(451, '4.3.2 busy'));
    if (to.startsWith('spoc') && chance(0.004, '5yz to RCPT TO')) return done(answer(550, '5.1.1 nobody here'));
    if (!greylisted.has(to) && chance(0.02, 'greylisted')) {
      greylisted.add(to);
      return done(answer(450, '4.2.0 greylisted'));
    }
    setTimeout(done, chance(0.02, 'slow to RCPT TO') ? 400 : 0);
  },
  onData(stream, session, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      const to = session.envelope.rcptTo[0]?.address ?? '';
      if (chance(0.01, 'dropped before taking')) return drop(session.id);
      if (chance(0.01, '4yz after DATA')) return done(answer(452, '4.3.1 no room'));
      if (to.startsWith('spoc') && chance(0.003, '5yz after DATA')) return done(answer(554, '5.6.0 not like this'));
      const raw = Buffer.concat(parts).toString('utf8');
      const silent = chance(0.005, 'silent after taking');
      const dropped = silent || chance(0.01, 'dropped after taking');
      const reference = /^X-Stand-Safe-Reference: (\S+)/im.exec(raw)?.[1] ?? '';
      const messageId = /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? '';
      appendFileSync(ledger, `${JSON.stringify({ reference, to, messageId, at: Date.now(), dropped })}\n`);
      if (silent) return;
      if (dropped) return drop(session.id);
      setTimeout(done, chance(0.02, 'slow after DATA') ? 400 : 0);
    });
  },
} as ConstructorParameters<typeof SMTPServer>[0]);

function socketOf(session: string) {
  return [...(server as unknown as Connections).connections].find((one) => one.id === session)?._socket;
}
function drop(session: string): void {
  socketOf(session)?.destroy();
}
function garbage(session: string): void {
  socketOf(session)?.write('\u0000\u0001 what? 999\r\n');
  drop(session);
}

server.on('error', () => undefined);
server.listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
