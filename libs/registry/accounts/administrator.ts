import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { roleInForce } from '#domain/staff/account-powers.js';
import { accountsWithPower } from './accounts-with-power.js';
import { hasPower } from '#domain/staff/staff-powers.js';
import type { Registry } from '../registry.js';
import { StaffAccountEntity } from './staff-account.entity.js';

/** Makes everybody who changes what an account may do wait for each other, here and at the command line. */
export async function oneChangeAtATime(manager: EntityManager): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('administrators of staff accounts', 0))`);
}

/**
 * Makes administrators who change accounts wait for each other, and asks again whether this one still is one: of two
 * who disable each other at once, one stays. As nobody changes their own account, there is always an administrator.
 *
 * @throws {DomainError} `staff.not-administrator`, also while the account of who asks waits to be confirmed
 */
export async function demandAdministrator(manager: EntityManager, { clock }: Registry, by: string): Promise<void> {
  await oneChangeAtATime(manager);
  const account = await manager.findOneBy(StaffAccountEntity, { id: by });
  const role = account && roleInForce(account, clock.now());
  if (!hasPower(role, 'administrate')) throw new DomainError('staff.not-administrator');
}

/**
 * The account that an administrator is about to change, locked.
 *
 * @throws {DomainError} `staff.not-administrator`, `staff.own-account` or `staff.not-found`
 */
export async function accountOfAnother(
  manager: EntityManager,
  registry: Registry,
  by: string,
  id: string,
): Promise<StaffAccountEntity> {
  await demandAdministrator(manager, registry, by);
  if (by === id) throw new DomainError('staff.own-account');
  const account = await manager.findOne(StaffAccountEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!account) throw new DomainError('staff.not-found');
  return account;
}

/** The administrators whose accounts are effective. */
export async function effectiveAdministrators(
  manager: EntityManager,
  { clock }: Registry,
): Promise<StaffAccountEntity[]> {
  return accountsWithPower(manager, 'administrate', clock.now());
}
