import type { EntityManager } from 'typeorm';
import { roleInForce } from '#domain/staff/account-powers.js';
import { hasPower, type StaffPower } from '#domain/staff/staff-powers.js';
import { StaffAccountEntity } from './staff-account.entity.js';

/** The accounts that have a power now: not disabled, effective in a role that gives it. The first made comes first. */
export async function accountsWithPower(
  manager: EntityManager,
  power: StaffPower,
  at: Date,
): Promise<StaffAccountEntity[]> {
  const accounts = await manager.find(StaffAccountEntity, { order: { createdAt: 'ASC', id: 'ASC' } });
  return accounts.filter((account) => hasPower(roleInForce(account, at), power));
}
