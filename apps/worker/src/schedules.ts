import { expireUnconfirmed } from '#registry/confirmations/expire-unconfirmed.js';
import { deleteExpiredDrafts } from '#registry/drafts/delete-expired-drafts.js';
import type { WorkerServices } from './worker-services.js';

/** Work that the calendar asks for. Each is driven by dates in the database; how often it is looked at hardly matters. */
const SCHEDULES = [
  { name: 'expire-unconfirmed', everyMinutes: 60, run: expireUnconfirmed },
  { name: 'delete-expired-drafts', everyMinutes: 60, run: deleteExpiredDrafts },
] as const;

/**
 * Starts looking at the calendar.
 *
 * @returns stops it
 */
export function startSchedules({ registry, logger }: WorkerServices): () => void {
  const timers = SCHEDULES.map(({ name, everyMinutes, run }) => {
    const look = (): void => {
      run(registry).then(
        (count) => count > 0 && logger.info({ schedule: name, count }, 'schedule ran'),
        (error: unknown) => logger.error({ schedule: name, problem: (error as Error).name }, 'schedule failed'),
      );
    };
    look();
    return setInterval(look, everyMinutes * 60_000);
  });
  return () => timers.forEach((timer) => clearInterval(timer));
}
