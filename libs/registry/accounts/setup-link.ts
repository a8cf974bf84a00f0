import { IsNull, type EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import type { Grant } from '#domain/staff/account-powers.js';
import { hashToken, newToken } from '#platform/secret.js';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import { listFactors } from './second-factor/factors.js';
import { oneChangeAtATime } from './administrator.js';
import { staffByEmail } from './find-staff.js';
import { makeRecoveredWait } from './recovered-account.js';
import { noteAndTell } from './staff-notices.js';
import type { StaffAccountEntity } from './staff-account.entity.js';
import { StaffSetupLinkEntity } from './staff-setup-link.entity.js';

/** A set-up link that is printed works for this long. */
export const SETUP_LINK_LIFETIME_HOURS = 72;

export interface SetupLink {
  readonly token: string;
  /** The language in which its owner reads. */
  readonly language: string;
  readonly expiresAt: Date;
}

/** How a link is made, when not as the command line does. */
export interface LinkTerms {
  readonly token?: string;
  readonly hours?: number;
}

/** Makes a new link and ends the account's earlier ones: at most one works at a time. */
export async function issueSetupLink(
  manager: EntityManager,
  registry: Registry,
  { id, language }: Pick<StaffAccountEntity, 'id' | 'language'>,
  { token = newToken(), hours = SETUP_LINK_LIFETIME_HOURS }: LinkTerms = {},
): Promise<SetupLink> {
  const createdAt = registry.clock.now();
  const expiresAt = new Date(createdAt.getTime() + hours * 3_600_000);
  await manager.update(StaffSetupLinkEntity, { accountId: id, usedAt: IsNull() }, { usedAt: createdAt });
  await manager.insert(StaffSetupLinkEntity, { tokenHash: hashToken(token), accountId: id, createdAt, expiresAt });
  return { token, language, expiresAt };
}

/**
 * A new link, at the command line, for somebody who has lost theirs, or their password. The password in use stays until
 * another is chosen. It may be in anybody's hands: where no second factor stands behind it, the account's powers wait.
 *
 * @throws {DomainError} `staff.not-found`, also for a disabled account
 */
export function requestSetupLink(registry: Registry, email: string): Promise<SetupLink & Pick<Grant, 'effectiveFrom'>> {
  return inTransaction(registry.dataSource, async (manager) => {
    await oneChangeAtATime(manager);
    const account = await staffByEmail(manager, email);
    if (account.disabledAt !== null) throw new DomainError('staff.not-found');
    const isProtected = (await listFactors(manager, account.id)).length > 0;
    const { effectiveFrom } = isProtected ? account : await makeRecoveredWait(manager, registry, null, account);
    await noteAndTell(manager, registry, { accountId: account.id, by: null, action: 'link_made' });
    return { ...(await issueSetupLink(manager, registry, account)), effectiveFrom };
  });
}
