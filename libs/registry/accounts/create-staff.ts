import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { canonicalAddress } from '#domain/mail-address/canonical-address.js';
import { isOfDomains } from '#domain/mail-address/domain-limit.js';
import { newGrant, type Grant } from '#domain/staff/account-powers.js';
import type { StaffRole } from '#domain/staff/staff-role.js';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import { oneChangeAtATime } from './administrator.js';
import { grantCircumstances } from './grant-circumstances.js';
import { issueSetupLink, type SetupLink } from './setup-link.js';
import { StaffAccountEntity } from './staff-account.entity.js';
import { noteStaffEvent } from './staff-events.js';
import { noteAndTell } from './staff-notices.js';

export interface NewStaff {
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  /** Language of the link and of what is sent to them. */
  readonly language: string;
  /** The domains to which addresses of staff are limited, parted by commas; any when left out or empty. */
  readonly domains?: string;
}

/** What was made at the command line: the link, and from when the account has its powers. */
export type CreatedStaff = SetupLink & Pick<Grant, 'effectiveFrom'>;

/**
 * Makes an account without a password at the command line, and the link by which its owner chooses one. All of staff
 * are told.
 *
 * @throws {DomainError} `staff.email-taken`, `staff.mailbox-taken`, `staff.domain-not-allowed`
 */
export function createStaff(registry: Registry, created: NewStaff): Promise<CreatedStaff> {
  return inTransaction(registry.dataSource, async (manager) => {
    await oneChangeAtATime(manager);
    const { id, effectiveFrom } = await insertAccount(manager, registry, null, created);
    await noteAndTell(manager, registry, { accountId: id, by: null, action: 'invited', after: created.role });
    await noteStaffEvent(manager, registry, { accountId: id, by: null, action: 'link_made' });
    return { ...(await issueSetupLink(manager, registry, { id, language: created.language })), effectiveFrom };
  });
}

/**
 * Adds an account, whose powers wait as the rules say. The caller holds the lock of administrators.
 *
 * @param by the administrator; null for the command line
 * @throws {DomainError} `staff.email-taken`, `staff.mailbox-taken`, `staff.domain-not-allowed`
 */
export async function insertAccount(
  manager: EntityManager,
  registry: Registry,
  by: string | null,
  { email: typed, name, role, language, domains = '' }: NewStaff,
): Promise<Pick<StaffAccountEntity, 'id' | 'effectiveFrom'>> {
  if (!isOfDomains(typed, domains)) throw new DomainError('staff.domain-not-allowed');
  const email = canonicalAddress(typed);
  const grant = newGrant(role, await grantCircumstances(manager, registry, by));
  const inserted = await manager
    .createQueryBuilder()
    .insert()
    .into(StaffAccountEntity)
    .values({ email, name, language, ...grant, createdAt: registry.clock.now() })
    .orIgnore()
    .returning('id')
    .execute();
  const [created] = inserted.raw as { id: string }[];
  if (created) return { id: created.id, effectiveFrom: grant.effectiveFrom };
  const isSame = await manager.existsBy(StaffAccountEntity, { email });
  throw new DomainError(isSame ? 'staff.email-taken' : 'staff.mailbox-taken');
}
