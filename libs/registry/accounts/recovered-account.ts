import type { EntityManager } from 'typeorm';
import { recoveredGrant, type Grant } from '#domain/staff/account-powers.js';
import type { Registry } from '../registry.js';
import { grantCircumstances } from './grant-circumstances.js';
import { StaffAccountEntity } from './staff-account.entity.js';

/**
 * Makes the powers of an account wait to which somebody else opened the way. The caller holds the lock of administrators.
 *
 * @param by the administrator; null for the command line
 */
export async function makeRecoveredWait(
  manager: EntityManager,
  registry: Registry,
  by: string | null,
  account: StaffAccountEntity,
): Promise<Pick<Grant, 'effectiveFrom'>> {
  const circumstances = await grantCircumstances(manager, registry, by, account.id);
  const { role, keptRole, effectiveFrom, waitsSince } = recoveredGrant(account, circumstances);
  await manager.update(StaffAccountEntity, account.id, { role, keptRole, effectiveFrom, waitsSince });
  return { effectiveFrom };
}
