import { LessThan, type EntityManager } from 'typeorm';
import { hashToken } from '#platform/secret.js';
import type { Registry } from '../registry.js';
import type { SessionData } from './session-data.js';
import { StaffSessionEntity } from './staff-session.entity.js';

/** A session nobody uses ends after this time… */
export const IDLE_MINUTES = 60;
/** …and every session so long after the password, however busy (NIST SP 800-63B-4: re-authentication at least daily). */
export const ABSOLUTE_HOURS = 12;
/** With the password alone it is only as long as setting up a second factor may take. */
export const HALF_SIGNED_IN_HOURS = 1;

/** Use is noted no more than once in this time: reading a page should rarely write. */
const NOTED_EVERY_MS = 60_000;

/** What is kept of a session that still lives, and null for any other. Notes that it was used. */
export async function readStaffSession(registry: Registry, sessionId: string): Promise<SessionData | null> {
  const { manager } = registry.dataSource;
  const now = registry.clock.now();
  const session = await manager.findOneBy(StaffSessionEntity, { id: hashToken(sessionId) });
  if (!session || session.expiresAt <= now) return null;
  const unusedFor = now.getTime() - session.lastSeenAt.getTime();
  if (unusedFor >= IDLE_MINUTES * 60_000) return null;
  if (unusedFor >= NOTED_EVERY_MS) await manager.update(StaffSessionEntity, session.id, { lastSeenAt: now });
  return session.data;
}

/** Keeps a new session of an account, or the changed data of an old one; its end is counted from the password. */
export async function writeStaffSession(
  registry: Registry,
  sessionId: string,
  accountId: string,
  data: SessionData,
): Promise<void> {
  const hours = data.secondFactorAt === undefined ? HALF_SIGNED_IN_HOURS : ABSOLUTE_HOURS;
  const expiresAt = new Date(new Date(data.signedInAt).getTime() + hours * 3_600_000);
  await registry.dataSource.manager.query(
    `INSERT INTO staff_session (id, account_id, data, created_at, last_seen_at, expires_at)
     VALUES ($1, $2, $3, $4, $4, $5)
     ON CONFLICT (id) DO UPDATE
       SET data = excluded.data, last_seen_at = excluded.last_seen_at, expires_at = excluded.expires_at`,
    [hashToken(sessionId), accountId, data, registry.clock.now(), expiresAt],
  );
  if (data.secondFactorAt === undefined) return;
  await registry.dataSource.query('UPDATE staff_account SET last_seen_at = $2 WHERE id = $1', [
    accountId,
    registry.clock.now(),
  ]);
}

/** Ends one session. */
export async function endStaffSession(registry: Registry, sessionId: string): Promise<void> {
  await registry.dataSource.manager.delete(StaffSessionEntity, { id: hashToken(sessionId) });
}

/** Ends every session of an account, from the next request on. */
export async function endSessionsOf(manager: EntityManager, accountId: string): Promise<void> {
  await manager.delete(StaffSessionEntity, { accountId });
}

/** Removes sessions whose time is over; they sign nobody in any more. */
export async function removeDeadSessions(registry: Registry): Promise<void> {
  const now = registry.clock.now();
  const idle = new Date(now.getTime() - IDLE_MINUTES * 60_000);
  const { manager } = registry.dataSource;
  await manager.delete(StaffSessionEntity, [{ expiresAt: LessThan(now) }, { lastSeenAt: LessThan(idle) }]);
}
