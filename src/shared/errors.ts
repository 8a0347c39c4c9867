// Every failure that is ours, not the person's, has one type and a code that can be searched for.
// It never holds a word that a person wrote: codes and causes only, so it may be logged.

export interface ServiceErrorOptions {
  /** True when doing the same again later may work. */
  readonly retryable: boolean;
  readonly cause?: unknown;
  /** A sentence for the operator: what to do. Never a word of a reporter, never a secret. */
  readonly hint?: string;
}

/** `code` is `<module>-<what>`, for example `storage-unreachable`. */
export class ServiceError extends Error {
  readonly code: string;
  readonly retryable: boolean;
  readonly hint: string | undefined;

  constructor(code: string, options: ServiceErrorOptions) {
    super(options.hint ? `${code}: ${options.hint}` : code, { cause: options.cause });
    this.name = 'ServiceError';
    this.code = code;
    this.retryable = options.retryable;
    this.hint = options.hint;
  }
}
