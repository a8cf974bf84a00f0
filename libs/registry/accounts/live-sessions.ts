import { hashToken } from '#platform/secret.js';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import { accountOfAnother } from './administrator.js';
import { noteStaffEvent } from './staff-events.js';
import { endSessionsOf, IDLE_MINUTES } from './staff-sessions.js';

/** A browser in which somebody is signed in. */
export interface LiveSession {
  /** Names the session without being the key to it. */
  readonly handle: string;
  readonly signedInAt: Date;
  readonly lastSeenAt: Date;
  /** The browser, as it names itself; empty when it does not. */
  readonly userAgent: string;
  /** Whether it is the one that asks. */
  readonly isCurrent: boolean;
}

/**
 * The sessions of an account that can be used, the one used last first.
 *
 * @param currentId the session that asks, when it is the owner's
 */
export function liveSessions(
  { dataSource, clock }: Registry,
  accountId: string,
  currentId = '',
): Promise<LiveSession[]> {
  const now = clock.now();
  return dataSource.query(
    `SELECT handle, (data ->> 'signedInAt')::timestamptz AS "signedInAt", last_seen_at AS "lastSeenAt",
        coalesce(data ->> 'userAgent', '') AS "userAgent", id = $2 AS "isCurrent"
       FROM staff_session
      WHERE account_id = $1 AND expires_at > $3 AND last_seen_at > $4 AND data ? 'secondFactorAt'
      ORDER BY last_seen_at DESC, handle`,
    [accountId, hashToken(currentId), now, new Date(now.getTime() - IDLE_MINUTES * 60_000)],
  );
}

/** Ends one of one's own sessions. One that has ended already, or is somebody else's, is left as it is. */
export function endOwnSession(registry: Registry, accountId: string, handle: string): Promise<void> {
  return endOwn(registry, accountId, 'handle = $2', handle);
}

/** Ends one's own sessions but the one that asks, also those that have shown the password alone. */
export function endOtherSessions(registry: Registry, accountId: string, currentId: string): Promise<void> {
  return endOwn(registry, accountId, 'id <> $2', hashToken(currentId));
}

/** Ends those of one's own sessions that a condition names, and writes down that some ended. */
function endOwn(registry: Registry, accountId: string, condition: string, value: string): Promise<void> {
  return inTransaction(registry.dataSource, async (manager) => {
    const [, ended] = await manager.query<[unknown, number]>(
      `DELETE FROM staff_session WHERE account_id = $1 AND ${condition}`,
      [accountId, value],
    );
    if (ended === 0) return;
    await noteStaffEvent(manager, registry, { accountId, by: accountId, action: 'own_sessions_ended' });
  });
}

/**
 * Ends a colleague's sessions, and writes it down.
 *
 * @param by the administrator
 * @param handle which session; all of them when left out
 * @throws {DomainError} `staff.not-found`, `staff.own-account`, `staff.not-administrator`
 */
export function endSessionsOfPerson(registry: Registry, by: string, id: string, handle?: string): Promise<void> {
  return inTransaction(registry.dataSource, async (manager) => {
    await accountOfAnother(manager, registry, by, id);
    if (handle === undefined) await endSessionsOf(manager, id);
    else await manager.query('DELETE FROM staff_session WHERE account_id = $1 AND handle = $2', [id, handle]);
    await noteStaffEvent(manager, registry, { accountId: id, by, action: 'sessions_ended' });
  });
}
