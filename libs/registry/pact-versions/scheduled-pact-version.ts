import type { EntityManager } from 'typeorm';

/** A version that waits for its day. */
export interface ScheduledPactVersion {
  readonly version: string;
  /** Calendar date in UTC, `YYYY-MM-DD`. */
  readonly takesEffectOn: string;
  readonly scheduledAt: Date;
  /** Name of the member of staff. */
  readonly scheduledBy: string;
}

/** The one version that waits for its day; undefined when none does. */
export async function scheduledPactVersion(manager: EntityManager): Promise<ScheduledPactVersion | undefined> {
  const [waiting] = await manager.query<ScheduledPactVersion[]>(
    `SELECT p.version, p.takes_effect_on::text AS "takesEffectOn", p.scheduled_at AS "scheduledAt",
       s.name AS "scheduledBy"
     FROM pact_version_schedule p JOIN staff_shown_name s ON s.id = p.scheduled_by
     WHERE p.cancelled_at IS NULL AND p.published_at IS NULL`,
  );
  return waiting;
}
