/** Somebody asked for what cannot be done. Anything else that is thrown is a bug. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** What to do next. */
  readonly hint: string;
  /** Searchable code in kebab case. */
  readonly rule: string;
  /** HTTP status for the API. */
  readonly status: number;

  constructor(message: string, options: { hint: string; rule: string; status?: number; cause?: unknown }) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.hint = options.hint;
    this.rule = options.rule;
    this.status = options.status ?? 400;
  }
}
