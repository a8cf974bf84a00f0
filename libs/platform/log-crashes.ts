import type { Logger } from './logger.js';
import { problemOf } from './problem.js';

/**
 * Writes a line, with everything that waits to be written, when the process crashes: Node's own words, with the
 * stack, go to standard error as ever, and may be kept elsewhere or nowhere.
 */
export function logCrashes(logger: Logger): void {
  process.on('uncaughtExceptionMonitor', (error, origin) => {
    logger.fatal({ problem: problemOf(error), origin }, 'crashed');
  });
}
