// Two mail programs that are not ours, for tests: Debian's exim takes and bounces, dovecot hands the bounce mailbox out over
// IMAP. Both run from a folder of their own on free loopback ports, touch nothing of the system, and end with the test.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyPair } from '../support/certificates.ts';

/** The user that exim drops to; its mailboxes are read by dovecot under the same name. */
const user = 'Debian-exim';
const programs = { exim: '/usr/sbin/exim4', dovecot: '/usr/sbin/dovecot' } as const;

/** Fetches what is missing by the system's own package manager. */
export function installPeers(): void {
  if (Object.values(programs).every(existsSync)) return;
  const run = (...words: string[]) =>
    spawnSync('apt-get', words, {
      stdio: 'inherit',
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', DEBIAN_FRONTEND: 'noninteractive' },
    });
  run('update', '-qq');
  run('install', '-y', '-qq', '--no-install-recommends', 'exim4-daemon-light', 'dovecot-imapd');
  if (!Object.values(programs).every(existsSync))
    throw new Error('Type: apt-get install exim4-daemon-light dovecot-imapd');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Resolves when something answers at the port. */
async function answers(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) break;
    const up = await new Promise<boolean>((done) => {
      const socket = connect(port, '127.0.0.1');
      socket
        .once('data', () => done(true))
        .once('error', () => done(false))
        .once('end', () => done(false));
      socket.setTimeout(2000, () => done(false));
    });
    if (up) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('a mail program did not start');
}

const ended = (child: ChildProcess) =>
  child.exitCode !== null ? Promise.resolve() : new Promise<void>((done) => child.once('exit', () => done()));

export interface MailPeers {
  readonly folder: string;
  readonly imapUrl: string;
  /** Starts exim with this certificate; null: without TLS. @returns its port. */
  exim(pair: KeyPair | null): Promise<{ readonly port: number; stop(): Promise<void> }>;
  /** Lays an email into the bounce mailbox, as a server would. */
  returns(raw: string): void;
  /** Every email that was delivered to a force's mailbox, as it lies there. */
  delivered(): string[];
  /** Exim's main log. */
  log(): string;
  stop(): Promise<void>;
}

const eximConfig = (folder: string, port: number, tls: boolean) => `
exim_path = ${programs.exim}
primary_hostname = mail.police.example
local_interfaces = 127.0.0.1
daemon_smtp_ports = ${port}
spool_directory = ${folder}/spool
log_file_path = ${folder}/log/%slog
pid_file_path = ${folder}/exim-${port}.pid
deliver_drop_privilege
host_lookup =
rfc1413_query_timeout = 0s
dsn_advertise_hosts = *
keep_environment =
log_selector = +tls_certificate_verified +smtp_protocol_error +received_recipients
qualify_domain = police.example
${tls ? `tls_advertise_hosts = *\ntls_certificate = ${folder}/exim.pem\ntls_privatekey = ${folder}/exim.key` : 'tls_advertise_hosts ='}
acl_smtp_rcpt = rcpt
begin acl
rcpt:
  deny message = 5.1.1 no such mailbox
       local_parts = nobody
  defer message = 4.7.1 come back later
       local_parts = greylisted
  accept
begin routers
bounces:
  driver = accept
  domains = stand-safe.example
  transport = bounces
vanished:
  driver = redirect
  local_parts = vanished
  allow_fail
  data = :fail: 550 5.1.1 the mailbox behind the door is gone
forces:
  driver = accept
  transport = forces
begin transports
bounces:
  driver = appendfile
  maildir_format
  directory = ${folder}/mail/bounces
  user = ${user}
forces:
  driver = appendfile
  maildir_format
  directory = ${folder}/mail/forces
  user = ${user}
`;

const dovecotConfig = (folder: string, port: number) => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_cert = <${folder}/dovecot.pem
ssl_key = <${folder}/dovecot.key
disable_plaintext_auth = yes
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:${folder}/mail/bounces
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${user} gid=${user} home=${folder}/mail
}
`;

/** @param pair for dovecot. */
export async function startMailPeers(pair: KeyPair): Promise<MailPeers> {
  const folder = mkdtempSync(join(tmpdir(), 'stand-safe-peers-'));
  chmodSync(folder, 0o755);
  for (const name of ['spool', 'log', 'mail', 'mail/forces', 'run', 'state']) mkdirSync(join(folder, name));
  const keep = (name: string, one: KeyPair) => {
    writeFileSync(join(folder, `${name}.pem`), one.cert);
    writeFileSync(join(folder, `${name}.key`), one.key, { mode: 0o640 });
  };
  const own = () => {
    const ours = ['spool', 'log', 'mail', ...readdirSync(folder).filter((name) => name.startsWith('exim'))];
    execFileSync('chown', ['-R', `${user}:${user}`, ...ours.filter((name) => !name.endsWith('.conf'))], {
      cwd: folder,
    });
  };
  keep('dovecot', pair);
  own();
  const imapPort = await freePort();
  writeFileSync(join(folder, 'dovecot.conf'), dovecotConfig(folder, imapPort));
  const dovecot = spawn(programs.dovecot, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' });
  await answers(imapPort, dovecot);
  const running = new Set<ChildProcess>([dovecot]);
  const stopOne = async (child: ChildProcess) => {
    running.delete(child);
    child.kill('SIGTERM');
    await ended(child);
  };
  const inMaildir = (name: string) =>
    ['new', 'cur'].flatMap((part) => {
      const place = join(folder, 'mail', name, part);
      return existsSync(place) ? readdirSync(place).map((file) => readFileSync(join(place, file), 'utf8')) : [];
    });

  return {
    folder,
    imapUrl: `imap://bounces:secret@127.0.0.1:${imapPort}`,
    async exim(certificate) {
      const port = await freePort();
      if (certificate) keep('exim', certificate);
      const config = join(folder, `exim-${port}.conf`);
      writeFileSync(config, eximConfig(folder, port, certificate !== null), { mode: 0o644 });
      own();
      const child = spawn(programs.exim, ['-C', config, '-bdf', '-q1m'], { stdio: 'ignore' });
      running.add(child);
      await answers(port, child);
      return { port, stop: () => stopOne(child) };
    },
    returns(raw) {
      const name = `${Date.now()}.R${Math.random().toString(36).slice(2)}.peers`;
      for (const part of ['', 'tmp', 'new', 'cur']) mkdirSync(join(folder, 'mail/bounces', part), { recursive: true });
      writeFileSync(join(folder, 'mail/bounces/tmp', name), raw);
      own();
      renameSync(join(folder, 'mail/bounces/tmp', name), join(folder, 'mail/bounces/new', name));
    },
    delivered: () => inMaildir('forces'),
    log: () => (existsSync(join(folder, 'log/mainlog')) ? readFileSync(join(folder, 'log/mainlog'), 'utf8') : ''),
    async stop() {
      for (const child of [...running]) await stopOne(child);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
