import { pino, type DestinationStream, type Logger } from 'pino';
import { countRepeated } from './repeated-lines.js';
import type { Settings } from './settings.js';

export type { Logger } from 'pino';

/**
 * Fields that could carry a person or a secret. They are dropped even when somebody logs a whole object by mistake;
 * the rule is still: log ids, never people, tokens or addresses.
 */
const FORBIDDEN = ['email', 'name', 'token', 'code', 'password', 'to', 'cookie', 'authorization', 'answers', 'contact'];

/** So many bytes of lines are written at once, so that a line costs no call of the system of its own. */
const WRITTEN_AT_ONCE = 8_192;
/** Fewer wait no longer than this. What a crash, a signal or `process.exit` leaves is written at the end. */
const WRITTEN_AFTER_MS = 500;

const redactedPaths = FORBIDDEN.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);

/**
 * Makes the structured logger of one process.
 *
 * @param process short name of the process, such as `web` or `worker`
 */
export function createLogger(
  settings: Pick<Settings, 'LOG_LEVEL'>,
  process: string,
  destination?: DestinationStream,
): Logger {
  return pino(
    {
      level: settings.LOG_LEVEL,
      base: { process },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: redactedPaths, censor: '[not logged]' },
      hooks: { logMethod: countRepeated() },
      formatters: { level: (label) => ({ level: label }) },
    },
    destination ??
      pino.destination({ dest: 1, sync: false, minLength: WRITTEN_AT_ONCE, periodicFlush: WRITTEN_AFTER_MS }),
  );
}
