import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { StaffAccountEntity } from './staff-account.entity.js';

/**
 * Makes administrators who change accounts wait for each other, and asks again whether this one still is one: of two
 * who disable each other at once, one stays. As nobody changes their own account, there is always an administrator.
 *
 * @throws {DomainError} `staff.not-administrator`
 */
export async function demandAdministrator(manager: EntityManager, by: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('administrators of staff accounts', 0))`);
  const found = await manager.query<unknown[]>(
    `SELECT 1 FROM staff_account WHERE id = $1 AND role = 'administrator' AND disabled_at IS NULL`,
    [by],
  );
  if (found.length === 0) throw new DomainError('staff.not-administrator');
}

/**
 * The account that an administrator is about to change, locked.
 *
 * @throws {DomainError} `staff.not-administrator`, `staff.own-account` or `staff.not-found`
 */
export async function accountOfAnother(manager: EntityManager, by: string, id: string): Promise<StaffAccountEntity> {
  await demandAdministrator(manager, by);
  if (by === id) throw new DomainError('staff.own-account');
  const account = await manager.findOne(StaffAccountEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!account) throw new DomainError('staff.not-found');
  return account;
}
