import { StartRefused } from './start-refused.js';

/** What an operator can do about the faults that stop a start, by error code of Node or PostgreSQL. */
const SENTENCES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'PORT is in use by another program: stop that one, or set another PORT.',
  EACCES: 'This user may not listen on PORT: use a port above 1023.',
  ECONNREFUSED: 'No PostgreSQL answers at DATABASE_URL: start it, or correct the address.',
  ENOTFOUND: 'The host name in DATABASE_URL is unknown: correct the address.',
  '28P01': 'PostgreSQL refused the user or password in DATABASE_URL.',
  '3D000': 'The database named in DATABASE_URL does not exist: create it (docs/deploy.md).',
  EHOSTUNREACH: 'The host in DATABASE_URL cannot be reached: look at the network, or correct the address.',
  ETIMEDOUT: 'Nothing answers at DATABASE_URL in time: look at the network, or correct the address.',
  EAI_AGAIN: 'The host name in DATABASE_URL cannot be looked up: no name server answers.',
  '28000': 'PostgreSQL lets the user in DATABASE_URL not in from here: look at its pg_hba.conf.',
  '42P01': 'The tables are missing: run npm run migrate first.',
  '42883': 'The tables are missing: run npm run migrate first.',
  '42501': 'The user in DATABASE_URL may not do what this needs: see the roles in docs/deploy.md.',
  '53300': 'PostgreSQL has no connection left: raise its max_connections, or lower DATABASE_POOL_SIZE.',
  ECONNRESET: 'PostgreSQL broke the connection: look at its log, and try again.',
  '57P01': 'PostgreSQL is stopping: try again in a moment.',
  '57P03': 'PostgreSQL is starting or stopping: try again in a moment.',
  '08P01':
    'What stands in front of PostgreSQL refuses a setting of the connection: a PgBouncer needs ignore_startup_parameters = options (docs/deploy.md).',
};

/** What `pg` says of a connection that broke, and of one that nobody took in time. */
const LOST = 'Connection terminated unexpectedly';
const TOO_LATE = 'timeout expired';

/** The sentence for a fault at start, or undefined when it is not one that an operator can mend. */
export function startFault(error: unknown): string | undefined {
  if (error instanceof StartRefused) return error.message;
  const { code, errors, message } = (error ?? {}) as { code?: unknown; errors?: unknown; message?: unknown };
  if (Array.isArray(errors)) return errors.map(startFault).find((sentence) => sentence !== undefined);
  // The driver says so without a code.
  if (message === LOST || message === TOO_LATE) return SENTENCES['ETIMEDOUT'];
  return typeof code === 'string' ? SENTENCES[code] : undefined;
}

/** What is said, and with which code the process ends, when it cannot do what it is there for. */
interface Ending {
  readonly whatFails?: string;
  readonly exitCode?: number | undefined;
}

/** EX_UNAVAILABLE of sysexits.h. */
const UNAVAILABLE = 69;

/** Runs a process's start. A fault that an operator can mend ends it with a sentence, any other with its stack. */
export async function startProcess(
  start: () => Promise<void>,
  { whatFails = 'The registry cannot start.', exitCode = UNAVAILABLE }: Ending = {},
): Promise<void> {
  try {
    await start();
  } catch (error) {
    const sentence = startFault(error);
    if (sentence === undefined) throw error;
    process.stderr.write(`${whatFails} ${sentence}\n`);
    process.exit(exitCode);
  }
}
