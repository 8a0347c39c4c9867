// Certificates for tests, made on the spot by openssl: a small authority, a right one for localhost, and wrong ones.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface KeyPair {
  readonly key: string;
  readonly cert: string;
}
export interface Certificates {
  readonly ca: string;
  /** For localhost and 127.0.0.1, signed by the authority. */
  readonly right: KeyPair;
  /** Signed by the authority for another host. */
  readonly otherHost: KeyPair;
  readonly expired: KeyPair;
  /** For localhost, signed by nobody. */
  readonly selfSigned: KeyPair;
}

export function makeCertificates(): Certificates {
  const folder = mkdtempSync(join(tmpdir(), 'stand-safe-certs-'));
  const at = (name: string) => join(folder, name);
  const openssl = (...words: string[]) => execFileSync('openssl', words, { cwd: folder, stdio: 'ignore' });
  const read = (name: string) => readFileSync(at(name), 'utf8');
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl(
    'req',
    '-x509',
    ...curve,
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '30',
    '-subj',
    '/CN=Test authority',
  );

  const policy = '[p]\ncommonName=supplied\n';
  writeFileSync(
    at('ca.cnf'),
    `[ca]\ndefault_ca=d\n[d]\ndatabase=index\nserial=serial\nnew_certs_dir=.\ndefault_md=sha256\npolicy=p\nunique_subject=no\n${policy}`,
  );
  writeFileSync(at('index'), '');
  writeFileSync(at('serial'), '1000\n');

  function signed(name: string, host: string, [from, to]: readonly [string, string]): KeyPair {
    openssl('req', ...curve, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${host}`);
    writeFileSync(at(`${name}.ext`), `subjectAltName=DNS:${host}${host === 'localhost' ? ',IP:127.0.0.1' : ''}\n`);
    openssl(
      ...[
        'ca',
        '-batch',
        '-notext',
        '-config',
        'ca.cnf',
        '-cert',
        'ca.pem',
        '-keyfile',
        'ca.key',
        '-in',
        `${name}.csr`,
      ],
      ...['-out', `${name}.pem`, '-extfile', `${name}.ext`, '-startdate', from, '-enddate', to],
    );
    return { key: read(`${name}.key`), cert: read(`${name}.pem`) };
  }

  const valid = ['20240101000000Z', '20491231000000Z'] as const;
  const right = signed('right', 'localhost', valid);
  const otherHost = signed('other', 'mail.elsewhere.example', valid);
  const expired = signed('expired', 'localhost', ['20240101000000Z', '20240201000000Z']);
  openssl(
    'req',
    '-x509',
    ...curve,
    '-keyout',
    'self.key',
    '-out',
    'self.pem',
    '-days',
    '30',
    '-subj',
    '/CN=localhost',
    '-addext',
    'subjectAltName=DNS:localhost,IP:127.0.0.1',
  );
  const made = {
    ca: read('ca.pem'),
    right,
    otherHost,
    expired,
    selfSigned: { key: read('self.key'), cert: read('self.pem') },
  };
  rmSync(folder, { recursive: true });
  return made;
}

/** One RSA certificate signed by itself, as an app registration takes it. */
export function makeAppCertificate(): KeyPair {
  const folder = mkdtempSync(join(tmpdir(), 'stand-safe-app-'));
  const words = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-subj', '/CN=Stand Safe'];
  execFileSync('openssl', [...words, '-keyout', 'app.key', '-out', 'app.pem'], { cwd: folder, stdio: 'ignore' });
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const pair = { key: read('app.key'), cert: read('app.pem') };
  rmSync(folder, { recursive: true, force: true });
  return pair;
}
