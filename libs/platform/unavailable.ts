/**
 * Codes that say: not now. Of Node, when a connection is refused or breaks; of PostgreSQL, when it starts, stops or has
 * no connection left, and when a statement or a lock took longer than it may.
 *
 * @source PostgreSQL, Appendix A: 08 connection exception, 53300 too many connections, 57P0x shutdown and crash,
 * 57014 statement_timeout, 55P03 lock_timeout, 25P03 idle_in_transaction_session_timeout, 40001 and 40P01 collisions
 */
const NOT_NOW = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['57P01', '57P02', '57P03', '57P05', '57014', '55P03', '25P03', '25P04', '40001', '40P01'],
]);

/** Classes of PostgreSQL that mean the same: connections (08), and resources that ran out (53). */
const NOT_NOW_CLASSES = /^(08|53)[0-9A-Z]{3}$/;

/** What pg and its pool say without a code, in the words of their sources. */
const NOT_NOW_WORDS =
  /^(Error: )?(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Cannot use a pool after calling end)/;

/**
 * Whether a fault is that the database cannot be asked now: it is away, full, or somebody holds what is needed. The
 * same request may well succeed later, which is to be said (503), and nothing is wrong with the request.
 */
export function isUnavailable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, errors, cause } = error as {
    code?: unknown;
    message?: unknown;
    errors?: unknown;
    cause?: unknown;
  };
  if (typeof code === 'string' && (NOT_NOW.has(code) || NOT_NOW_CLASSES.test(code))) return true;
  if (typeof message === 'string' && NOT_NOW_WORDS.test(message)) return true;
  // A name with several addresses gives one fault for each.
  if (Array.isArray(errors) && errors.length > 0) return errors.every(isUnavailable);
  return cause !== undefined && isUnavailable(cause);
}
