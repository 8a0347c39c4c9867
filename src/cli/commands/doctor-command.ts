// `doctor`: what an operator on call at night asks first. Each part is really asked, each fault has a sentence to act on.
import { microsoftCloud } from '../../channels/bot-framework/microsoft-cloud.ts';
import type { Config } from '../../shared/config.ts';
import { openDirectoryFile, sampleDirectory } from '../../storage/directory-file.ts';
import { findDurability } from '../../storage/durability.ts';
import { readGazetteerTables } from '../../storage/gazetteer-file.ts';
import { socketFor } from '../../storage/private-redis.ts';
import { connectRedis, waitForRedis } from '../../storage/redis.ts';
import { type Clock, type Finding, teamsFinding } from '../teams-finding.ts';

interface Io {
  out(line: string): void;
  err(line: string): void;
}

async function redisFinding(config: Config): Promise<Finding> {
  const redis = connectRedis(config.REDIS_URL ?? socketFor(config.DATA_DIR));
  try {
    await waitForRedis(redis, 3000);
    const { mode } = await findDurability(redis, config.NODE_ENV === 'production');
    return ['Redis', mode !== 'none', `answers; a report is on disk before thank you: ${mode}`];
  } catch (failure) {
    const hint = failure instanceof Error ? failure.message : '';
    const own = config.REDIS_URL ? '' : ' (a private Redis runs only while Stand Safe runs)';
    return ['Redis', false, `${hint}${own}`];
  } finally {
    redis.disconnect();
  }
}

async function directoryFinding(config: Config): Promise<Finding> {
  try {
    const directory = await openDirectoryFile(config.SPOC_DIRECTORY ?? sampleDirectory);
    const faults = directory.faults();
    const name = config.SPOC_DIRECTORY ? 'the directory' : 'the sample directory (addresses that reach nobody)';
    return ['Directory', faults.length === 0, faults.length === 0 ? `${name} has all 43 forces` : faults.join('; ')];
  } catch (failure) {
    return ['Directory', false, failure instanceof Error ? failure.message : 'unreadable'];
  }
}

async function tablesFinding(): Promise<Finding> {
  try {
    await readGazetteerTables();
    return ['Places', true, 'the tables of places can be read'];
  } catch (failure) {
    return ['Places', false, failure instanceof Error ? failure.message : 'unreadable'];
  }
}

/** What is not set and therefore does not work, in words. */
function settingFindings(config: Config): Finding[] {
  const mail = config.SMTP_URL ? 'goes to the server of SMTP_URL' : 'goes to the local inbox and to nobody else';
  const bounces = config.BOUNCE_URL ? 'are read' : 'are not read: set BOUNCE_URL, or a bounced report looks delivered';
  return [
    ['Mail', config.NODE_ENV !== 'production' || config.SMTP_URL !== undefined, mail],
    ['Bounces', config.NODE_ENV !== 'production' || config.BOUNCE_URL !== undefined, bounces],
  ];
}

/**
 * @param cloud where Microsoft is.
 * @returns 0 when all is well, 1 when something needs a hand.
 */
export async function doctorCommand(config: Config, io: Io, clock: Clock, cloud = microsoftCloud): Promise<number> {
  const found = [
    await redisFinding(config),
    await directoryFinding(config),
    await tablesFinding(),
    await teamsFinding(config, cloud, clock),
    ...settingFindings(config),
  ];
  for (const [part, well, words] of found) io.out(`${well ? 'ok  ' : 'LOOK'}  ${part.padEnd(10)} ${words}`);
  return found.every(([, well]) => well) ? 0 : 1;
}
