import type { EntityManager } from 'typeorm';
import { requestNetwork } from '#platform/request-network.js';
import type { Registry } from '../registry.js';
import { staffActionsOf, type StaffAction } from './staff-actions.js';

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
  /** Who did it, an administrator or the owner; null for the command line, and where nobody has shown who they are. */
  readonly by: string | null;
  readonly action: StaffAction;
  readonly before?: string;
  readonly after?: string;
  /** What it was about, when no account: the id of a bulk action or of an import. */
  readonly subject?: string;
}

/** Writes down what was done to an account or with it, in the transaction that does it, and from which network. */
export async function noteStaffEvent(manager: EntityManager, registry: Registry, event: NewStaffEvent): Promise<void> {
  await writeStaffEvent(manager, registry, event);
}

/**
 * Does the same for whoever refers to the event.
 *
 * @returns its id
 */
export async function writeStaffEvent(
  manager: EntityManager,
  { clock }: Registry,
  event: NewStaffEvent,
): Promise<string> {
  const { accountId, by, action, before = null, after = null, subject = null } = event;
  const [noted] = await manager.query<{ id: string }[]>(
    `INSERT INTO staff_event (account_id, actor_id, action, before, after, subject, network, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
    [accountId, by, action, before, after, subject, requestNetwork(), clock.now()],
  );
  return noted?.id ?? '';
}

/** What was done to an account, newest first; who signed in when is for the audit. */
export function staffEvents({ dataSource }: Registry, accountId: string): Promise<StaffEvent[]> {
  return dataSource.query(
    `SELECT e.at, e.action, s.name AS "actorName", e.before, e.after
       FROM staff_event e LEFT JOIN staff_shown_name s ON s.id = e.actor_id
      WHERE e.account_id = $1 AND e.action = ANY ($2) ORDER BY e.id DESC`,
    [accountId, staffActionsOf('accounts')],
  );
}
