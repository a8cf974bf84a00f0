import { IsNull, type EntityManager } from 'typeorm';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import { staffByEmail } from './find-staff.js';
import { StaffAccountEntity } from './staff-account.entity.js';
import { noteStaffEvent } from './staff-events.js';
import { endSessionsOf } from './staff-sessions.js';
import { StaffSetupLinkEntity } from './staff-setup-link.entity.js';

/**
 * Closes an account at once, at the command line: its sessions end, its links and its password no longer work.
 *
 * @throws {DomainError} `staff.not-found`
 */
export function disableStaff(registry: Registry, email: string): Promise<void> {
  return inTransaction(registry.dataSource, async (manager) =>
    closeAccount(manager, registry, null, await staffByEmail(manager, email)),
  );
}

/**
 * Opens a disabled account again, with the password it had.
 *
 * @throws {DomainError} `staff.not-found`
 */
export function enableStaff(registry: Registry, email: string): Promise<void> {
  return inTransaction(registry.dataSource, async (manager) =>
    openAccount(manager, registry, null, await staffByEmail(manager, email)),
  );
}

type Account = Pick<StaffAccountEntity, 'id' | 'disabledAt'>;

/** Closes an account, unless it is closed. Its links end for good: opening it again does not bring them back. */
export async function closeAccount(
  manager: EntityManager,
  registry: Registry,
  by: string | null,
  { id, disabledAt }: Account,
): Promise<void> {
  await endSessionsOf(manager, id);
  if (disabledAt !== null) return;
  const now = registry.clock.now();
  await manager.update(StaffAccountEntity, id, { disabledAt: now });
  await manager.update(StaffSetupLinkEntity, { accountId: id, usedAt: IsNull() }, { usedAt: now });
  await noteStaffEvent(manager, registry, { accountId: id, by, action: 'disabled' });
}

/** Opens an account, unless it is open. */
export async function openAccount(
  manager: EntityManager,
  registry: Registry,
  by: string | null,
  { id, disabledAt }: Account,
): Promise<void> {
  if (disabledAt === null) return;
  await manager.update(StaffAccountEntity, id, { disabledAt: null });
  await noteStaffEvent(manager, registry, { accountId: id, by, action: 'enabled' });
}
