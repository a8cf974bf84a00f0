import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import { issueSetupLink, type SetupLink } from './setup-link.js';
import { StaffAccountEntity } from './staff-account.entity.js';
import { normaliseEmail } from './staff-email.js';
import { noteStaffEvent } from './staff-events.js';
import type { StaffRole } from '#domain/staff/staff-role.js';

export interface NewStaff {
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  /** Language of the link and of what is sent to them. */
  readonly language: string;
}

/**
 * Makes an account without a password at the command line, and the link by which its owner chooses one.
 *
 * @throws {DomainError} `staff.email-taken`
 */
export function createStaff(registry: Registry, created: NewStaff): Promise<SetupLink> {
  return inTransaction(registry.dataSource, async (manager) => {
    const id = await insertAccount(manager, registry, created);
    await noteStaffEvent(manager, registry, { accountId: id, by: null, action: 'invited', after: created.role });
    await noteStaffEvent(manager, registry, { accountId: id, by: null, action: 'link_made' });
    return issueSetupLink(manager, registry, { id, language: created.language });
  });
}

/**
 * Adds an account, and returns its id.
 *
 * @throws {DomainError} `staff.email-taken`
 */
export async function insertAccount(
  manager: EntityManager,
  registry: Registry,
  { email, name, role, language }: NewStaff,
): Promise<string> {
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
  return created.id;
}
