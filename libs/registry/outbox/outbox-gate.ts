import type { Registry } from '../registry.js';

/** Why nothing leaves the outbox. */
export interface Pause {
  /** `moved`: the database was restored or copied, and nobody has said that it may go on. */
  readonly by: 'operator' | 'moved';
  readonly since: Date | null;
  readonly reason: string | null;
}

/** Whether the outbox is paused, and why; null while it works. */
export async function pauseOf({ dataSource }: Pick<Registry, 'dataSource'>): Promise<Pause | null> {
  const [gate] = await dataSource.query<{ isPaused: boolean; since: Date | null; reason: string | null }[]>(
    `SELECT outbox_is_paused() AS "isPaused", paused_at AS since, reason FROM outbox_gate`,
  );
  if (!gate?.isPaused) return null;
  return { by: gate.since === null ? 'moved' : 'operator', since: gate.since, reason: gate.reason };
}

/** Lets nothing leave the outbox any more; jobs under way end. What is asked for meanwhile waits in it. */
export async function pauseOutbox({ dataSource, clock }: Registry, reason: string): Promise<void> {
  await dataSource.query(
    `UPDATE outbox_gate SET paused_at = coalesce(paused_at, $1), reason = CASE WHEN paused_at IS NULL THEN $2 ELSE reason END`,
    [clock.now(), reason],
  );
}

/** Lets the outbox work on, in this very database. */
export async function resumeOutbox({ dataSource }: Registry): Promise<void> {
  await dataSource.query('UPDATE outbox_gate SET paused_at = NULL, reason = NULL, home = outbox_home()');
}
