import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { factorAddedMail } from '#jobs/account-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../../registry.js';
import { noteStaffEvent } from '../staff-events.js';
import { lockFactors, type FactorKind } from './factors.js';
import { issueRecoveryCodes } from './recovery-codes.js';
import { tellAccount } from './tell-account.js';

/** Whose factor is added. */
export interface FactorOwner {
  readonly accountId: string;
  /**
   * Whether the person has shown no more than the password. Then the account must not have a factor yet, or the
   * password alone would open it.
   */
  readonly isFirst: boolean;
}

/**
 * Adds a factor, with the first one recovery codes, and tells the owner of the account.
 *
 * @param insert writes the factor; how many rows, 0 when it is there already
 * @returns the recovery codes made for a first factor
 * @throws {DomainError} `second-factor.set-up-meanwhile`
 */
export function addFactor(
  registry: Registry,
  { accountId, isFirst }: FactorOwner,
  kind: FactorKind,
  insert: (manager: EntityManager) => Promise<number>,
): Promise<string[] | null> {
  return inTransaction(registry.dataSource, async (manager) => {
    const factors = await lockFactors(manager, accountId);
    if (isFirst && factors.length > 0) throw new DomainError('second-factor.set-up-meanwhile');
    if ((await insert(manager)) !== 1) throw new DomainError('second-factor.set-up-meanwhile');
    await noteStaffEvent(manager, registry, { accountId, by: accountId, action: 'factor_added', after: kind });
    await tellAccount(manager, registry, factorAddedMail, accountId);
    return factors.length === 0 ? issueRecoveryCodes(manager, registry, accountId) : null;
  });
}
