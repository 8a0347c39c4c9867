// The only place that knows every module: it builds them, hands them to each other, starts them, and stops them in order,
// so that nothing that was in hand is lost. Clocks and chance are made here and nowhere else.

import { type Service, startService } from './app/start-service.ts';
import { ownEnvironment, parseConfig } from './shared/config.ts';
import { createLog, failureFields } from './shared/log.ts';

/** Milliseconds. All that was accepted is kept by then: what does not end by itself is left where it is. */
const stopPatience = 20_000;

const parsed = parseConfig(ownEnvironment());
if ('faults' in parsed) {
  process.stderr.write(
    `Stand Safe cannot start. Please correct:\n${parsed.faults.map((one) => `  ${one}`).join('\n')}\n`,
  );
  process.exit(1);
}
const { config } = parsed;
const log = createLog(config.LOG_LEVEL);

let service: Service | undefined;
let stopping = false;
async function stop(signal: string): Promise<void> {
  if (stopping || !service) return;
  stopping = true;
  log.info('stopping', { signal });
  await service.stop().catch((failure) => log.error('did not stop cleanly', failureFields(failure)));
  process.exit(0);
}
/** A signal that comes while it starts is not lost: it stops as soon as it has started, or is ended by the time limit. */
let wanted: string | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (wanted === undefined) {
      setTimeout(() => {
        log.error('did not stop in time');
        process.exit(1);
      }, stopPatience);
    }
    wanted ??= signal;
    void stop(signal);
  });
}

try {
  service = await startService(config, log);
  process.stdout.write(`${service.addresses.map(([what, address]) => `${what.padEnd(16)} ${address}`).join('\n')}\n`);
  process.on('SIGHUP', () => void service?.reload());
  if (wanted !== undefined) void stop(wanted);
} catch (failure) {
  const hint = failure instanceof Error ? failure.message : 'unknown failure';
  process.stderr.write(`Stand Safe cannot start. ${hint}\n`);
  process.exit(1);
}
