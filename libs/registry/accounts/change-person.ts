import { changedRole } from '#domain/staff/account-powers.js';
import type { StaffRole } from '#domain/staff/staff-role.js';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import { accountOfAnother } from './administrator.js';
import { closeAccount, openAccount } from './disable-staff.js';
import { grantCircumstances } from './grant-circumstances.js';
import { StaffAccountEntity } from './staff-account.entity.js';
import { noteAndTell } from './staff-notices.js';

/**
 * Gives a colleague another role: a lower one from their next request on, a higher one once a second administrator has
 * confirmed it; until then they keep the one in force. The same role again changes nothing.
 *
 * @param by the administrator
 * @throws {DomainError} `staff.not-found`, `staff.own-account`, `staff.not-administrator`
 */
export function changeRole(registry: Registry, by: string, id: string, role: StaffRole): Promise<void> {
  return inTransaction(registry.dataSource, async (manager) => {
    const account = await accountOfAnother(manager, registry, by, id);
    if (account.role === role) return;
    const grant = changedRole(account, role, await grantCircumstances(manager, registry, by, id));
    const event = { accountId: id, by, action: 'role_changed', before: account.role, after: role } as const;
    await noteAndTell(manager, registry, event);
    await manager.update(StaffAccountEntity, id, grant);
  });
}

/**
 * Closes a colleague's account at once: sessions end, links and password no longer work. Also cancels an invitation.
 *
 * @throws {DomainError} `staff.not-found`, `staff.own-account`, `staff.not-administrator`
 */
export function disablePerson(registry: Registry, by: string, id: string): Promise<void> {
  return inTransaction(registry.dataSource, async (manager) =>
    closeAccount(manager, registry, by, await accountOfAnother(manager, registry, by, id)),
  );
}

/**
 * Opens a disabled account again, with the password and the second factor it had. Its powers wait for a second
 * administrator to confirm them, as those of a new account do.
 *
 * @throws {DomainError} `staff.not-found`, `staff.own-account`, `staff.not-administrator`
 */
export function enablePerson(registry: Registry, by: string, id: string): Promise<void> {
  return inTransaction(registry.dataSource, async (manager) => {
    await openAccount(manager, registry, by, await accountOfAnother(manager, registry, by, id));
  });
}
