import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import type { Registry } from '../registry.js';
import type { StaffAccount } from './staff-account.js';
import { StaffAccountEntity } from './staff-account.entity.js';
import { canonicalAddress } from '#domain/mail-address/canonical-address.js';

/** The member of staff behind an id, or null when there is none or the account is disabled. */
export async function findActiveStaff(registry: Registry, id: string): Promise<StaffAccount | null> {
  const account = await registry.dataSource.manager.findOneBy(StaffAccountEntity, { id });
  return account?.disabledAt === null ? withoutHash(account) : null;
}

/** Every account, disabled ones included, by address. */
export async function listStaff(registry: Registry): Promise<StaffAccount[]> {
  const accounts = await registry.dataSource.manager.find(StaffAccountEntity, { order: { email: 'ASC' } });
  return accounts.map(withoutHash);
}

/**
 * The account with this address.
 *
 * @throws {DomainError} `staff.not-found`
 */
export async function staffByEmail(manager: EntityManager, email: string): Promise<StaffAccountEntity> {
  const account = await manager.findOneBy(StaffAccountEntity, { email: canonicalAddress(email) });
  if (!account) throw new DomainError('staff.not-found');
  return account;
}

/** What may be known of an account outside this folder. */
export function withoutHash({ passwordHash, ...account }: StaffAccountEntity): StaffAccount {
  return { ...account, isSetUp: passwordHash !== null };
}
