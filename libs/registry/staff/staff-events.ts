import type { EntityManager } from 'typeorm';
import type { Registry } from '../registry.js';

/** What is done to an account of staff. */
export type StaffAction =
  'invited' | 'link_sent' | 'role_changed' | 'disabled' | 'enabled' | 'factor_reset' | 'sessions_ended';

export interface StaffEvent {
  readonly at: Date;
  readonly action: StaffAction;
  /** Null when it was done at the command line. */
  readonly actorName: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

export interface NewStaffEvent {
  readonly accountId: string;
  /** The administrator; null for the command line. */
  readonly by: string | null;
  readonly action: StaffAction;
  readonly before?: string;
  readonly after?: string;
}

/** Writes down what was done to an account, in the transaction that does it. */
export async function noteStaffEvent(manager: EntityManager, { clock }: Registry, event: NewStaffEvent): Promise<void> {
  const { accountId, by, action, before = null, after = null } = event;
  await manager.query(
    `INSERT INTO staff_event (account_id, actor_id, action, before, after, at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [accountId, by, action, before, after, clock.now()],
  );
}

/** What was done to an account, newest first. */
export function staffEvents({ dataSource }: Registry, accountId: string): Promise<StaffEvent[]> {
  return dataSource.query(
    `SELECT e.at, e.action, s.name AS "actorName", e.before, e.after
       FROM staff_event e LEFT JOIN staff_account s ON s.id = e.actor_id
      WHERE e.account_id = $1 ORDER BY e.id DESC`,
    [accountId],
  );
}
