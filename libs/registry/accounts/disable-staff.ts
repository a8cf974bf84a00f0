import { IsNull, type EntityManager } from 'typeorm';
import { newGrant, type Grant } from '#domain/staff/account-powers.js';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import { staffByEmail } from './find-staff.js';
import { oneChangeAtATime } from './administrator.js';
import { grantCircumstances } from './grant-circumstances.js';
import { StaffAccountEntity } from './staff-account.entity.js';
import { noteAndTell } from './staff-notices.js';
import { endSessionsOf } from './staff-sessions.js';
import { StaffSetupLinkEntity } from './staff-setup-link.entity.js';

/**
 * Closes an account at once, at the command line: its sessions end, its links and its password no longer work.
 *
 * @throws {DomainError} `staff.not-found`
 */
export function disableStaff(registry: Registry, email: string): Promise<void> {
  return inTransaction(registry.dataSource, async (manager) => {
    await oneChangeAtATime(manager);
    await closeAccount(manager, registry, null, await staffByEmail(manager, email));
  });
}

/**
 * Opens a disabled account again, with the password it had. Its powers wait as those of one that is made there.
 *
 * @throws {DomainError} `staff.not-found`
 */
export function enableStaff(registry: Registry, email: string): Promise<Pick<Grant, 'effectiveFrom'>> {
  return inTransaction(registry.dataSource, async (manager) => {
    await oneChangeAtATime(manager);
    return openAccount(manager, registry, null, await staffByEmail(manager, email));
  });
}

/** Closes an account, unless it is closed. Its links end for good: opening it again does not bring them back. */
export async function closeAccount(
  manager: EntityManager,
  registry: Registry,
  by: string | null,
  { id, disabledAt }: StaffAccountEntity,
): Promise<void> {
  await endSessionsOf(manager, id);
  if (disabledAt !== null) return;
  const now = registry.clock.now();
  await noteAndTell(manager, registry, { accountId: id, by, action: 'disabled' });
  await manager.update(StaffAccountEntity, id, { disabledAt: now });
  await manager.update(StaffSetupLinkEntity, { accountId: id, usedAt: IsNull() }, { usedAt: now });
}

/** Opens an account, unless it is open. */
export async function openAccount(
  manager: EntityManager,
  registry: Registry,
  by: string | null,
  account: StaffAccountEntity,
): Promise<Pick<Grant, 'effectiveFrom'>> {
  const { id, role, disabledAt } = account;
  if (disabledAt === null) return account;
  const grant = newGrant(role, await grantCircumstances(manager, registry, by, id));
  await noteAndTell(manager, registry, { accountId: id, by, action: 'enabled', after: role });
  await manager.update(StaffAccountEntity, id, { disabledAt: null, ...grant });
  return grant;
}
