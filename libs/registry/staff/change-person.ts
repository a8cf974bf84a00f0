import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import { accountOfAnother } from './administrator.js';
import { closeAccount, openAccount } from './disable-staff.js';
import { noteStaffEvent } from './staff-events.js';
import { StaffAccountEntity } from './staff-account.entity.js';
import type { StaffRole } from '#domain/staff/staff-role.js';

/**
 * Gives a colleague another role, from their next request on. The same role again changes nothing.
 *
 * @param by the administrator
 * @throws {DomainError} `staff.not-found`, `staff.own-account`, `staff.not-administrator`
 */
export function changeRole(registry: Registry, by: string, id: string, role: StaffRole): Promise<void> {
  return inTransaction(registry.dataSource, async (manager) => {
    const account = await accountOfAnother(manager, by, id);
    if (account.role === role) return;
    await manager.update(StaffAccountEntity, id, { role });
    const event = { accountId: id, by, action: 'role_changed', before: account.role, after: role } as const;
    await noteStaffEvent(manager, registry, event);
  });
}

/**
 * Closes a colleague's account at once: sessions end, links and password no longer work. Also cancels an invitation.
 *
 * @throws {DomainError} `staff.not-found`, `staff.own-account`, `staff.not-administrator`
 */
export function disablePerson(registry: Registry, by: string, id: string): Promise<void> {
  return inTransaction(registry.dataSource, async (manager) =>
    closeAccount(manager, registry, by, await accountOfAnother(manager, by, id)),
  );
}

/**
 * Opens a disabled account again, with the password and the second factor it had.
 *
 * @throws {DomainError} `staff.not-found`, `staff.own-account`, `staff.not-administrator`
 */
export function enablePerson(registry: Registry, by: string, id: string): Promise<void> {
  return inTransaction(registry.dataSource, async (manager) =>
    openAccount(manager, registry, by, await accountOfAnother(manager, by, id)),
  );
}
