import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { confirmationRefusal, confirmedGrant } from '#domain/staff/account-powers.js';
import type { StaffRole } from '#domain/staff/staff-role.js';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import { accountOfAnother } from './administrator.js';
import { StaffAccountEntity } from './staff-account.entity.js';
import type { StaffAction } from './staff-actions.js';
import { noteAndTell } from './staff-notices.js';

/** What an administrator does so that an account has, or gets back, its powers. */
const GIVES_POWERS: readonly StaffAction[] = ['invited', 'role_changed', 'enabled', 'factor_reset'];

/**
 * Makes an account that waits effective in its role.
 *
 * @param by the second administrator
 * @param role what they saw that the account is to be: raised meanwhile, it is not confirmed unseen
 * @throws {DomainError} `staff.not-yours-to-confirm` for whoever has invited, raised, enabled or recovered it;
 *   `staff.changed-meanwhile`, `staff.not-found`, `staff.own-account`, `staff.not-administrator`
 */
export function confirmAccount(registry: Registry, by: string, id: string, role: StaffRole): Promise<void> {
  return inTransaction(registry.dataSource, async (manager) => {
    const account = await accountOfAnother(manager, registry, by, id);
    const confirmer = await manager.findOneByOrFail(StaffAccountEntity, { id: by });
    const at = registry.clock.now();
    const refusal = confirmationRefusal(confirmer, account, await authorsOf(manager, account), at);
    if (refusal) throw new DomainError(refusal);
    if (account.role !== role) throw new DomainError('staff.changed-meanwhile');
    await noteAndTell(manager, registry, { accountId: id, by, action: 'confirmed', after: role });
    await manager.update(StaffAccountEntity, id, confirmedGrant(account, at));
  });
}

/** Who has acted on an account since it waits, so that somebody else confirms it; nobody for the command line. */
export async function authorsOf(
  manager: EntityManager,
  { id, waitsSince }: Pick<StaffAccountEntity, 'id' | 'waitsSince'>,
): Promise<string[]> {
  const rows = await manager.query<{ actorId: string }[]>(
    `SELECT DISTINCT actor_id AS "actorId" FROM staff_event
      WHERE account_id = $1 AND at >= $2 AND action = ANY($3) AND actor_id IS NOT NULL`,
    [id, waitsSince, GIVES_POWERS],
  );
  return rows.map(({ actorId }) => actorId);
}
