import { DomainError } from '#domain/domain-error.js';
import { factorRemovedMail, secondFactorResetMail } from '#jobs/account-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../../registry.js';
import { demandAdministrator, oneChangeAtATime } from '../administrator.js';
import { forgetBrowsers } from '../known-browsers.js';
import { makeRecoveredWait } from '../recovered-account.js';
import { StaffAccountEntity } from '../staff-account.entity.js';
import { noteStaffEvent } from '../staff-events.js';
import { noteAndTell } from '../staff-notices.js';
import { endSessionsOf } from '../staff-sessions.js';
import { listFactors, lockFactors, TABLE_OF, type Factor } from './factors.js';
import { tellAccount } from './tell-account.js';

/**
 * One factor of an account.
 *
 * @throws {DomainError} `second-factor.not-found`, also for somebody else's
 */
export async function readFactor({ dataSource }: Registry, accountId: string, id: string): Promise<Factor> {
  return oneOf(await listFactors(dataSource.manager, accountId), id);
}

/**
 * Gives a factor a name.
 *
 * @throws {DomainError} `second-factor.not-found`
 */
export async function renameFactor(registry: Registry, accountId: string, id: string, name: string): Promise<void> {
  const { kind } = await readFactor(registry, accountId, id);
  await registry.dataSource.query(`UPDATE ${TABLE_OF[kind]} SET name = $3 WHERE id = $1 AND account_id = $2`, [
    id,
    accountId,
    name,
  ]);
}

/**
 * Removes a factor, and tells the owner of the account.
 *
 * @throws {DomainError} `second-factor.not-found`, or `second-factor.last-one`: without one nobody could sign in
 */
export function removeFactor(registry: Registry, accountId: string, id: string): Promise<void> {
  return inTransaction(registry.dataSource, async (manager) => {
    const factors = await lockFactors(manager, accountId);
    const { kind } = oneOf(factors, id);
    if (factors.length === 1) throw new DomainError('second-factor.last-one');
    await manager.query(`DELETE FROM ${TABLE_OF[kind]} WHERE id = $1`, [id]);
    await noteStaffEvent(manager, registry, { accountId, by: accountId, action: 'factor_removed', before: kind });
    await tellAccount(manager, registry, factorRemovedMail, accountId);
  });
}

/**
 * Takes every factor and recovery code from an account whose owner has lost them, and ends its sessions. At the next
 * sign-in the owner sets up a new one; they are told by mail, and so are all administrators. Whoever does that next may
 * be somebody else, so the account's powers wait.
 *
 * @param by the administrator who does it; null for the command line
 * @throws {DomainError} `staff.not-found`, `staff.not-administrator`, or `second-factor.own-reset`: one removes one's own on the account page
 */
export function resetSecondFactor(registry: Registry, by: string | null, accountId: string): Promise<void> {
  if (by === accountId) throw new DomainError('second-factor.own-reset');
  return inTransaction(registry.dataSource, async (manager) => {
    if (by !== null) await demandAdministrator(manager, registry, by);
    else await oneChangeAtATime(manager);
    const lock = { mode: 'pessimistic_write' } as const;
    const account = await manager.findOne(StaffAccountEntity, { where: { id: accountId }, lock });
    if (!account) throw new DomainError('staff.not-found');
    for (const table of [...Object.values(TABLE_OF), 'staff_recovery_code']) {
      await manager.query(`DELETE FROM ${table} WHERE account_id = $1`, [accountId]);
    }
    await endSessionsOf(manager, accountId);
    await forgetBrowsers(manager, accountId);
    await makeRecoveredWait(manager, registry, by, account);
    await noteAndTell(manager, registry, { accountId, by, action: 'factor_reset' });
    await tellAccount(manager, registry, secondFactorResetMail, accountId);
  });
}

function oneOf(factors: readonly Factor[], id: string): Factor {
  const found = factors.find((factor) => factor.id === id);
  if (!found) throw new DomainError('second-factor.not-found');
  return found;
}
