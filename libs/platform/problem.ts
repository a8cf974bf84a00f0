/** What errors of Node, PostgreSQL, Redis and SMTP have in common. */
interface Coded {
  readonly name?: unknown;
  readonly code?: unknown;
  /** Of an attempt at several addresses of one host. */
  readonly errors?: unknown;
  readonly cause?: unknown;
}

/**
 * What a log may say of an error: its kind and its code, such as `Error ECONNREFUSED`. Without the code, a server that
 * is down and a wrong password look the same; the message may quote an address or a row, and is left out.
 */
export function problemOf(error: unknown): string {
  const { name } = (error ?? {}) as Coded;
  const code = codeOf(error);
  const kind = typeof name === 'string' && name !== '' ? name : 'Error';
  return code === undefined ? kind : `${kind} ${code}`;
}

/** The code of an error, or of the one that it was made from. */
export function codeOf(error: unknown): string | undefined {
  const { code, errors, cause } = (error ?? {}) as Coded;
  if (typeof code === 'string' && code !== '') return code;
  if (Array.isArray(errors)) return errors.map(codeOf).find((one) => one !== undefined);
  return cause === undefined || cause === error ? undefined : codeOf(cause);
}
