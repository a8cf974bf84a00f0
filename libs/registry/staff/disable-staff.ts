import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import { staffByEmail } from './find-staff.js';
import { StaffAccountEntity } from './staff-account.entity.js';
import { endSessionsOf } from './staff-sessions.js';

/**
 * Closes an account at once: its sessions end, its links and its password no longer work.
 *
 * @throws {DomainError} `staff.not-found`
 */
export function disableStaff(registry: Registry, email: string): Promise<void> {
  return inTransaction(registry.dataSource, async (manager) => {
    const account = await staffByEmail(manager, email);
    await manager.update(StaffAccountEntity, account.id, { disabledAt: account.disabledAt ?? registry.clock.now() });
    await endSessionsOf(manager, account.id);
  });
}

/**
 * Opens a disabled account again, with the password it had.
 *
 * @throws {DomainError} `staff.not-found`
 */
export async function enableStaff(registry: Registry, email: string): Promise<void> {
  const { manager } = registry.dataSource;
  await manager.update(StaffAccountEntity, (await staffByEmail(manager, email)).id, { disabledAt: null });
}
