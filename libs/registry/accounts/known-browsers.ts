import type { EntityManager } from 'typeorm';
import { hashToken, newToken } from '#platform/secret.js';
import type { Registry } from '../registry.js';

/** A browser that its owner does not use is forgotten after this; browsers keep no cookie longer. */
export const KNOWN_BROWSER_DAYS = 400;

/** Whether the owner of an account signed in with this browser before, the second factor included. */
export async function isKnownBrowser(registry: Registry, accountId: string, token?: string): Promise<boolean> {
  if (token === undefined) return false;
  const rows = await registry.dataSource.query<unknown[]>(
    'SELECT 1 FROM staff_known_browser WHERE account_id = $1 AND token_hash = $2 AND last_used_at > $3',
    [accountId, hashToken(token), forgottenBefore(registry)],
  );
  return rows.length > 0;
}

/**
 * Remembers that the owner of an account signed in with this browser.
 *
 * @param token what the browser brought; kept only if it is ours, so that nobody can plant one
 * @returns what the browser is to keep
 */
export async function rememberBrowser(registry: Registry, accountId: string, token?: string): Promise<string> {
  const { dataSource, clock } = registry;
  const known = await dataSource.query<unknown[]>('SELECT 1 FROM staff_known_browser WHERE token_hash = $1 LIMIT 1', [
    token === undefined ? '' : hashToken(token),
  ]);
  const kept = token !== undefined && known.length > 0 ? token : newToken();
  await dataSource.query(
    `INSERT INTO staff_known_browser (account_id, token_hash, last_used_at) VALUES ($1, $2, $3)
     ON CONFLICT (account_id, token_hash) DO UPDATE SET last_used_at = excluded.last_used_at`,
    [accountId, hashToken(kept), clock.now()],
  );
  await dataSource.query('DELETE FROM staff_known_browser WHERE last_used_at <= $1', [forgottenBefore(registry)]);
  return kept;
}

/** Forgets every browser of an account: who chose a new password may have lost one. */
export async function forgetBrowsers(manager: EntityManager, accountId: string): Promise<void> {
  await manager.query('DELETE FROM staff_known_browser WHERE account_id = $1', [accountId]);
}

function forgottenBefore({ clock }: Registry): Date {
  return new Date(clock.now().getTime() - KNOWN_BROWSER_DAYS * 86_400_000);
}
