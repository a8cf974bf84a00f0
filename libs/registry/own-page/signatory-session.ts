import type { EntityManager } from 'typeorm';
import { hashToken } from '#platform/secret.js';
import type { Registry } from '../registry.js';

/** A signatory's own page stays open for this long. */
export const SIGNATORY_SESSION_MINUTES = 60;

/** Who is on a signatory's own page, and until when. */
export interface SignatorySession {
  readonly endorsementId: string;
  readonly expiresAt: Date;
}

/** Lets a browser in; only the hash of its token is kept. */
export async function beginSignatorySession(
  manager: EntityManager,
  endorsementId: string,
  token: string,
  now: Date,
): Promise<void> {
  await manager.query(
    'INSERT INTO signatory_session (token_hash, endorsement_id, created_at, expires_at) VALUES ($1, $2, $3, $4)',
    [hashToken(token), endorsementId, now, new Date(now.getTime() + SIGNATORY_SESSION_MINUTES * 60_000)],
  );
}

/** The session of a token, when it still lives. */
export async function readSignatorySession(registry: Registry, token: string): Promise<SignatorySession | null> {
  const [session] = await registry.dataSource.query<SignatorySession[]>(
    `SELECT endorsement_id AS "endorsementId", expires_at AS "expiresAt" FROM signatory_session
      WHERE token_hash = $1 AND expires_at > $2`,
    [hashToken(token), registry.clock.now()],
  );
  return session ?? null;
}

/** Ends one session; twice is harmless. */
export async function endSignatorySession(registry: Registry, token: string): Promise<void> {
  await registry.dataSource.query('DELETE FROM signatory_session WHERE token_hash = $1', [hashToken(token)]);
}

/** Ends every session of an endorsement and closes its links, as when its contact is somebody else from now on. */
export async function endAccessTo(manager: EntityManager, endorsementId: string): Promise<void> {
  await manager.query('DELETE FROM signatory_session WHERE endorsement_id = $1', [endorsementId]);
  await manager.query('DELETE FROM access_link WHERE endorsement_id = $1', [endorsementId]);
}

/**
 * Deletes sessions and links whose time is over.
 *
 * @returns how many
 */
export async function deleteExpiredAccess(registry: Registry): Promise<number> {
  const now = registry.clock.now();
  const deleted = await Promise.all(
    ['signatory_session', 'access_link'].map((table) =>
      registry.dataSource.query<[object[], number]>(
        // Links are kept a day longer: the limit of mails in an hour counts them.
        `DELETE FROM ${table} WHERE expires_at < $1::timestamptz - interval '1 day'`,
        [now],
      ),
    ),
  );
  return deleted.reduce((sum, [, count]) => sum + count, 0);
}
