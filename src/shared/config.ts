// One schema turns the environment into a frozen Config, or names every fault at once, by name and never by value.
// In production half a configuration cannot exist; in development each absent setting has a local default.
import { z } from 'zod';
import { productionFaults } from './production-faults.ts';
import { readRedisAddress } from './redis-address.ts';

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const port = z.coerce.number().int().min(0).max(65535);
const address = z.string().regex(/^[^@\s<>]+@[^@\s<>]+$/, 'must be an email address');
const key = z
  .base64()
  .refine((text) => Buffer.from(text, 'base64').length >= 32, 'must be at least 32 bytes in base64');

const url = (...schemes: string[]) =>
  z.string().refine(
    (text) => {
      const scheme = text.slice(0, text.indexOf(':'));
      return schemes.includes(scheme) && URL.canParse(text);
    },
    `must be a URL starting with ${schemes.join(': or ')}:`,
  );

const redisAddress = z
  .string()
  .refine(
    (text) => readRedisAddress(text) !== null,
    'must be redis://host:port, rediss:, redis+sentinel://host,host/name or redis+cluster://host,host',
  );

/** `name:base64,name:base64` — the first key seals, all of them open. */
const keyRing = z.string().transform((text, context) => {
  const keys = text.split(',').map((part) => {
    const at = part.indexOf(':');
    return { name: part.slice(0, at).trim(), secret: Buffer.from(part.slice(at + 1).trim(), 'base64') };
  });
  if (keys.some((one) => !/^[a-z0-9-]{1,20}$/i.test(one.name) || one.secret.length !== 32)) {
    context.addIssue({ code: 'custom', message: 'must be name:base64 of 32 bytes, separated by commas' });
    return z.NEVER;
  }
  return keys;
});

const settings = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3978),
  ADMIN_PORT: port.default(9464),
  PUBLIC_URL: url('https', 'http').optional(),
  REDIS_URL: redisAddress.optional(),
  REDIS_MIN_REPLICAS: z.coerce.number().int().min(0).max(5).optional(),
  ALLOW_PLAIN_REDIS: flag.default(false),
  DATA_DIR: z.string().default('.data'),
  SMTP_URL: url('smtp', 'smtps').optional(),
  MAIL_FROM: address.optional(),
  MAIL_ALLOW_INSECURE_LOOPBACK: flag.default(false),
  BOUNCE_URL: url('imap', 'imaps').optional(),
  MAIL_RETURN_PATH: z.enum(['tagged', 'plain']).default('tagged'),
  ALARM_TO: address.optional(),
  SPOC_DIRECTORY: z.string().optional(),
  DATA_KEYS: keyRing.optional(),
  LINK_KEY: key.optional(),
  MICROSOFT_APP_ID: z.string().optional(),
  MICROSOFT_APP_TYPE: z.enum(['SingleTenant', 'UserAssignedMSI']).optional(),
  MICROSOFT_APP_TENANT_ID: z.string().optional(),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  MICROSOFT_APP_CERTIFICATE: z.string().optional(),
  IDENTITY_ENDPOINT: url('http', 'https').optional(),
  IDENTITY_HEADER: z.string().optional(),
  WEBCHAT_ORIGINS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  CLAMD_URL: url('tcp').optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('info'),
});

export type Settings = z.output<typeof settings>;
export type Config = Readonly<Settings>;
export type SettingName = keyof Settings;
export const settingNames = Object.keys(settings.shape) as SettingName[];

const neededInProduction: readonly SettingName[] = [
  'PUBLIC_URL',
  'REDIS_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'SPOC_DIRECTORY',
  'DATA_KEYS',
  'LINK_KEY',
];
const teams = ['MICROSOFT_APP_ID', 'MICROSOFT_APP_TYPE', 'MICROSOFT_APP_TENANT_ID'] as const;

/** All of the Teams settings or none, and one way to sign in, not two. */
function faultsOfTeams(config: Settings): string[] {
  const { MICROSOFT_APP_PASSWORD: secret, MICROSOFT_APP_CERTIFICATE: certificate, MICROSOFT_APP_TYPE: type } = config;
  const given = teams.filter((name) => config[name] !== undefined);
  if (given.length === 0 && secret === undefined && certificate === undefined) return [];
  const faults = teams
    .filter((name) => !given.includes(name))
    .map((name) => `${name} is missing: Teams needs all or none`);
  if (type === 'SingleTenant' && secret === undefined && certificate === undefined) {
    faults.push('MICROSOFT_APP_PASSWORD is missing: a SingleTenant app signs in with it or MICROSOFT_APP_CERTIFICATE');
  }
  if (secret !== undefined && certificate !== undefined) {
    faults.push('MICROSOFT_APP_CERTIFICATE and MICROSOFT_APP_PASSWORD are both set: choose one');
  }
  if (type === 'UserAssignedMSI' && (secret !== undefined || certificate !== undefined)) {
    faults.push('MICROSOFT_APP_TYPE is UserAssignedMSI: it signs in without password and certificate');
  }
  return faults;
}

function faultsAcross(config: Settings): string[] {
  const faults: string[] = [];
  const production = config.NODE_ENV === 'production';
  if (production) {
    for (const name of neededInProduction) if (config[name] === undefined) faults.push(`${name} is missing`);
    if (config.PUBLIC_URL && !config.PUBLIC_URL.startsWith('https:')) faults.push('PUBLIC_URL must start with https:');
    if (config.MAIL_ALLOW_INSECURE_LOOPBACK) faults.push('MAIL_ALLOW_INSECURE_LOOPBACK is not for production');
    faults.push(...productionFaults(config));
  } else if (!/^(?:localhost|127(?:\.\d+){3}|::1)$/.test(config.HOST)) {
    faults.push('HOST is beyond this machine: set NODE_ENV=production, which checks what strangers could reach');
  }
  faults.push(...faultsOfTeams(config));
  return faults;
}

/**
 * Reads settings from an environment such as `process.env`. Empty strings count as absent.
 * @returns the config, or every fault as `NAME what is wrong`, without any value.
 */
export function parseConfig(
  environment: Record<string, string | undefined>,
): { config: Config } | { faults: string[] } {
  const given = Object.fromEntries(
    settingNames.map((name) => [name, environment[name]]).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    return { faults: parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`) };
  }
  const faults = faultsAcross(parsed.data);
  return faults.length > 0 ? { faults } : { config: Object.freeze(parsed.data) };
}

/** The one place where the process's own environment is read. */
export function ownEnvironment(): Record<string, string | undefined> {
  return process.env;
}
