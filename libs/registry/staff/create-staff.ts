import { DomainError } from '#domain/domain-error.js';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import { issueSetupLink, type SetupLink } from './setup-link.js';
import { StaffAccountEntity } from './staff-account.entity.js';
import { normaliseEmail } from './staff-email.js';
import type { StaffRole } from './staff-role.js';

export interface NewStaff {
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  /** Language of the link and of what is sent to them. */
  readonly language: string;
}

/**
 * Makes an account without a password, and the link by which its owner chooses one.
 *
 * @throws {DomainError} `staff.email-taken`
 */
export function createStaff(registry: Registry, { email, name, role, language }: NewStaff): Promise<SetupLink> {
  return inTransaction(registry.dataSource, async (manager) => {
    const inserted = await manager
      .createQueryBuilder()
      .insert()
      .into(StaffAccountEntity)
      .values({ email: normaliseEmail(email), name, role, language, createdAt: registry.clock.now() })
      .orIgnore()
      .returning('id')
      .execute();
    const [created] = inserted.raw as { id: string }[];
    if (!created) throw new DomainError('staff.email-taken');
    return issueSetupLink(manager, registry, { id: created.id, language });
  });
}
