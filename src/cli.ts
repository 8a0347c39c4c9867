// The operator's commands: each is a file of its own in `cli/commands`; here they are only found by name.
import { randomUUID } from 'node:crypto';
import { auditCommand } from './cli/commands/audit-command.ts';
import { directoryCommand } from './cli/commands/directory-command.ts';
import { doctorCommand } from './cli/commands/doctor-command.ts';
import { fileCommand } from './cli/commands/file-command.ts';
import { gazetteerCommand } from './cli/commands/gazetteer-command.ts';
import { keysCommand } from './cli/commands/keys-command.ts';
import { mailCommand } from './cli/commands/mail-command.ts';
import { promisesCommand } from './cli/commands/promises-command.ts';
import { questionnaireCommand } from './cli/commands/questionnaire-command.ts';
import { reportCommand, reportsCommand } from './cli/commands/reports-command.ts';
import { returnedCommand } from './cli/commands/returned-command.ts';
import { routeCommand } from './cli/commands/route-command.ts';
import { translationsCommand } from './cli/commands/translations-command.ts';
import { understandCommand } from './cli/commands/understand-command.ts';
import { openKeys, openReports, rotateAllKeys } from './cli/open-reports.ts';
import { openReturned } from './cli/open-returned.ts';
import { type Config, ownEnvironment, parseConfig } from './shared/config.ts';

const io = {
  out: (line: string) => void process.stdout.write(`${line}\n`),
  err: (line: string) => void process.stderr.write(`${line}\n`),
  stdin: process.stdin as NodeJS.ReadableStream,
};

function configured(): Config {
  const parsed = parseConfig(ownEnvironment());
  if ('config' in parsed) return parsed.config;
  for (const fault of parsed.faults) io.err(fault);
  process.exit(1);
}

const door = {
  open: () => openReports(configured(), () => new Date()),
  publicKey: () => openKeys(configured()).publicKey,
};

const commands: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  doctor: () => doctorCommand(configured(), io, { now: Date.now, newId: randomUUID }),
  directory: (args) => directoryCommand(args, io),
  understand: () => understandCommand(io),
  route: (args) => routeCommand(args, io),
  reports: ([first, ...rest]) =>
    first === 'returned'
      ? returnedCommand(rest, io, () => openReturned(configured()))
      : reportsCommand(first === undefined ? [] : [first, ...rest], io, door),
  report: (args) => reportCommand(args, io, door),
  audit: (args) => auditCommand(args, io, door.open),
  mail: (args) => mailCommand(args, io),
  file: (args) => fileCommand(args, io),
  gazetteer: (args) => gazetteerCommand(args, io),
  keys: (args) => keysCommand(args, io, () => rotateAllKeys(configured())),
  translations: (args) => translationsCommand(args, io),
  'teams-package': async (args) =>
    (await import('./cli/commands/teams-package-command.ts')).teamsPackageCommand(args, ownEnvironment(), io),
  promises: (args) => promisesCommand(args, io),
  questionnaire: () => questionnaireCommand(io),
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  io.err(`usage: npm run cli -- ${Object.keys(commands).join(' | ')}`);
  process.exit(2);
}
try {
  process.exitCode = await command(args);
} catch (failure) {
  io.err(failure instanceof Error ? failure.message : 'something went wrong');
  const code = (failure as NodeJS.ErrnoException | null)?.code;
  if (code === 'ERR_MODULE_NOT_FOUND') io.err('It needs the packages of development: npm ci, without --omit=dev.');
  process.exitCode = 1;
}
