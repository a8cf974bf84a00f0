import type { Logger } from './logger.js';

const LONGEST_STOP_MS = 25_000;

/**
 * Ends the process well when it is asked to: SIGTERM by an orchestrator, SIGINT by a person. What is under way ends
 * first; a stop that takes longer than orchestrators wait is cut short, and then says so by its exit code.
 *
 * @param stop ends what is under way and closes every connection
 */
export function stopOnSignals(logger: Logger, stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
