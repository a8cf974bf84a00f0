import { randomInt } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { recoveryCodesRenewedMail, recoveryCodeUsedMail } from '#jobs/account-jobs.js';
import { CROCKFORD, deriveToken, hashToken, normaliseCode } from '#platform/secret.js';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../../registry.js';
import { noteStaffEvent } from '../staff-events.js';
import { lockFactors } from './factors.js';
import { limited, type CodeOutcome } from './limited-guesses.js';
import { tellAccount } from './tell-account.js';

const CODES = 10;
/** Of five bits each: beyond 112 bits a plain hash hides them (NIST SP 800-63B-4, look-up secrets), and no secret has to. */
const SYMBOLS = 25;

/**
 * Makes a new set of codes in place of the account's earlier ones. Only their hashes are kept, so this is the one
 * time that they can be shown.
 */
export async function issueRecoveryCodes(
  manager: EntityManager,
  registry: Registry,
  accountId: string,
): Promise<string[]> {
  const codes = Array.from({ length: CODES }, newCode);
  await manager.query('DELETE FROM staff_recovery_code WHERE account_id = $1', [accountId]);
  await manager.query(
    `INSERT INTO staff_recovery_code (account_id, code_hash, created_at)
     SELECT $1, hash, $2 FROM unnest($3::text[]) AS hash`,
    [accountId, registry.clock.now(), codes.map((code) => hashOf(accountId, code))],
  );
  return codes;
}

/** A new set of codes at its owner's wish. The earlier ones open nothing any more, and the owner is told by mail. */
export function renewRecoveryCodes(registry: Registry, accountId: string): Promise<string[]> {
  return inTransaction(registry.dataSource, async (manager) => {
    await lockFactors(manager, accountId);
    const codes = await issueRecoveryCodes(manager, registry, accountId);
    await noteStaffEvent(manager, registry, { accountId, by: accountId, action: 'recovery_codes_renewed' });
    await tellAccount(manager, registry, recoveryCodesRenewedMail, accountId);
    return codes;
  });
}

/** Takes a recovery code in place of a second factor, once. The owner of the account is told by mail. */
export function redeemRecoveryCode(
  registry: Registry,
  accountId: string,
  typed: string,
  browser?: string,
): Promise<CodeOutcome> {
  return limited(registry, { accountId, means: 'recovery_code', browser }, () =>
    inTransaction(registry.dataSource, async (manager) => {
      const [, used] = await manager.query<[unknown, number]>(
        'UPDATE staff_recovery_code SET used_at = $3 WHERE account_id = $1 AND code_hash = ANY ($2) AND used_at IS NULL',
        [accountId, [hashOf(accountId, typed), ...formerHashes(registry, accountId, typed)], registry.clock.now()],
      );
      if (used === 0) return false;
      await noteStaffEvent(manager, registry, { accountId, by: accountId, action: 'recovery_code_used' });
      await tellAccount(manager, registry, recoveryCodeUsedMail, accountId);
      return true;
    }),
  );
}

/** How many of the account's codes are still to be used. */
export async function countRecoveryCodes(manager: EntityManager, accountId: string): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM staff_recovery_code WHERE account_id = $1 AND used_at IS NULL',
    [accountId],
  );
  return row?.count ?? 0;
}

function newCode(): string {
  return Array.from({ length: SYMBOLS }, () => CROCKFORD.charAt(randomInt(CROCKFORD.length))).join('');
}

function hashOf(accountId: string, code: string): string {
  return hashToken(`staff-recovery-code:${accountId}:${normaliseCode(code)}`);
}

/** Codes made before November 2026 are shorter, and were hashed with the application's secret. */
function formerHashes({ keys }: Registry, accountId: string, code: string): string[] {
  return keys.app.map((secret) => deriveToken(secret, 'staff-recovery-code', `${accountId}:${normaliseCode(code)}`));
}
