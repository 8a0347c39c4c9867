// The log can only say what is on this list. A field that is not here does not reach the log at all, so no word
// of a reporter can slip in by way of an object that somebody logged whole.

import { pino } from 'pino';
import { cutText } from './cut-text.ts';

const allowed = [
  'code',
  'cause',
  'hint',
  'event',
  'reference',
  'channel',
  'force',
  'state',
  'attempt',
  'status',
  'milliseconds',
  'count',
  'port',
  'signal',
  'setting',
  'smtpCode',
  'enhancedCode',
  'contact',
  'method',
  'route',
] as const;

export type LogField = (typeof allowed)[number];
export type LogFields = Partial<Record<LogField, string | number | boolean | undefined>>;

export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** Keeps allow-listed fields with a plain value, cut to 200 characters and freed of line breaks. */
function onlyAllowed(fields: LogFields): LogFields {
  const kept: LogFields = {};
  for (const name of allowed) {
    const value = fields[name];
    if (typeof value === 'number' || typeof value === 'boolean') kept[name] = value;
    else if (typeof value === 'string') kept[name] = cutText(value.replace(/[\u0000-\u001f\u007f]+/g, ' '), 200);
  }
  return kept;
}

/** What may be said of a failure: its code, and the code of what lay under it. Never its message or stack. */
export function failureFields(failure: unknown): LogFields {
  const of = (thing: unknown): string => {
    if (!(thing instanceof Error)) return typeof thing;
    const code = (thing as { code?: unknown }).code;
    return typeof code === 'string' || typeof code === 'number' ? String(code) : thing.name;
  };
  const cause = failure instanceof Error && failure.cause !== undefined ? of(failure.cause) : undefined;
  return { code: of(failure), cause };
}

/** @param level pino's level names; `silent` for tests. @param destination where lines go; standard output if absent. */
export function createLog(level: string, destination?: { write(line: string): void }): Log {
  const options = { level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` };
  const logger = destination ? pino(options, destination) : pino(options);
  const at =
    (name: 'debug' | 'info' | 'warn' | 'error') =>
    (event: string, fields: LogFields = {}) =>
      logger[name](onlyAllowed(fields), event);
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
