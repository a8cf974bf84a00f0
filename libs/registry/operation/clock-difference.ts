import type { EntityManager } from 'typeorm';
import type { Clock } from '#platform/clock.js';

/** By how much the clock of this process is ahead of the database's; below zero when it is behind. */
export async function secondsAhead(manager: EntityManager, clock: Clock): Promise<number> {
  const before = clock.now().getTime();
  const [row] = await manager.query<{ now: Date }[]>('SELECT clock_timestamp() AS now');
  const after = clock.now().getTime();
  const there = row?.now.getTime() ?? 0;
  // The database looked at its clock somewhere between the two: within them there is no difference to be seen.
  if (there < before) return (before - there) / 1000;
  return there > after ? (after - there) / 1000 : 0;
}
