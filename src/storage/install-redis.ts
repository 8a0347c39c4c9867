// A fresh machine needs no preparation: the Redis server is fetched by the system's own package manager. Where that
// may not be, the person reads the one command to type.
import { spawnSync } from 'node:child_process';
import { ServiceError } from '../shared/errors.ts';

const runs = (program: string, ...words: string[]) => spawnSync(program, words, { stdio: 'ignore' }).status === 0;

interface Installer {
  readonly program: string;
  readonly commands: readonly (readonly string[])[];
}

const installers: readonly Installer[] = [
  {
    program: 'apt-get',
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'redis-server'],
    ],
  },
  { program: 'brew', commands: [['brew', 'install', 'redis']] },
  { program: 'dnf', commands: [['dnf', 'install', '-y', 'redis']] },
];

function tryAll(commands: readonly (readonly string[])[], before: readonly string[]): boolean {
  return commands.every((command) => {
    const [program = '', ...words] = [...before, ...command];
    const environment = {
      ...{ DEBIAN_FRONTEND: 'noninteractive' },
      PATH: '/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/bin:/opt/homebrew/bin',
    };
    return (
      spawnSync(program, words, { stdio: ['ignore', 'ignore', 'inherit'], env: environment, timeout: 300_000 })
        .status === 0
    );
  });
}

/**
 * @returns the name of a Redis server program that runs.
 * @throws ServiceError `storage-no-redis` with the command to type.
 */
export function installRedis(): string {
  for (const program of ['redis-server', 'valkey-server']) if (runs(program, '--version')) return program;
  const installer = installers.find((one) => runs(one.program, '--version'));
  const command = installer?.commands.at(-1)?.join(' ') ?? 'the package manager of this system, package redis';
  const needsRoot = installer !== undefined && installer.program !== 'brew' && process.getuid?.() !== 0;
  if (installer && tryAll(installer.commands, needsRoot ? ['sudo', '-n'] : []) && runs('redis-server', '--version')) {
    return 'redis-server';
  }
  throw new ServiceError('storage-no-redis', {
    retryable: false,
    hint: `no Redis server was found and it could not be installed. Type: ${needsRoot ? 'sudo ' : ''}${command}`,
  });
}
