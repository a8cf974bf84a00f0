import { randomUUID } from 'node:crypto';
import { In, IsNull, MoreThan, type EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { setupLinkMail } from '#jobs/account-jobs.js';
import { deriveToken, hashToken } from '#platform/secret.js';
import { inTransaction } from '#platform/transaction.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { accountOfAnother, demandAdministrator } from './administrator.js';
import { insertAccount, type NewStaff } from './create-staff.js';
import { findActiveStaff } from './find-staff.js';
import { issueSetupLink } from './setup-link.js';
import { noteStaffEvent } from './staff-events.js';
import { noteAndTell } from './staff-notices.js';
import type { StaffAccount } from './staff-account.js';
import { StaffSetupLinkEntity } from './staff-setup-link.entity.js';

/** A link that goes by mail works for this long: whoever is invited may be away for some days. */
export const INVITATION_DAYS = 7;
const PURPOSE = 'staff-set-up';

/**
 * Makes an account, and asks for the mail by which its owner chooses a password. It has no powers before a second
 * administrator confirms it.
 *
 * @param by the administrator
 * @returns the account's id
 * @throws {DomainError} `staff.email-taken`, `staff.mailbox-taken`, `staff.domain-not-allowed`, `staff.not-administrator`
 */
export function inviteStaff(registry: Registry, by: string, invited: NewStaff): Promise<string> {
  return inTransaction(registry.dataSource, async (manager) => {
    await demandAdministrator(manager, registry, by);
    const { id } = await insertAccount(manager, registry, by, invited);
    await noteAndTell(manager, registry, { accountId: id, by, action: 'invited', after: invited.role });
    await mailSetupLink(manager, registry, { id, language: invited.language });
    return id;
  });
}

/**
 * Asks for a mail with a new link, for whoever has lost the first one or their password. Earlier links end.
 *
 * @throws {DomainError} `staff.not-found`, also for a disabled account; `staff.own-account`, `staff.not-administrator`
 */
export function sendSetupLink(registry: Registry, by: string, id: string): Promise<void> {
  return inTransaction(registry.dataSource, async (manager) => {
    const account = await accountOfAnother(manager, registry, by, id);
    if (account.disabledAt !== null) throw new DomainError('staff.not-found');
    await noteStaffEvent(manager, registry, { accountId: id, by, action: 'link_sent' });
    await mailSetupLink(manager, registry, account);
  });
}

/** Makes a new link and asks for the mail that brings it. Earlier links end. */
export async function mailSetupLink(
  manager: EntityManager,
  registry: Registry,
  account: { readonly id: string; readonly language: string },
): Promise<void> {
  const linkId = randomUUID();
  const token = deriveToken(registry.secret, PURPOSE, linkId);
  await issueSetupLink(manager, registry, account, { token, hours: INVITATION_DAYS * 24 });
  await enqueue(manager, setupLinkMail, { accountId: account.id, linkId });
}

export interface MailedSetupLink {
  readonly account: StaffAccount;
  readonly token: string;
  readonly expiresAt: Date;
}

/** What the mail with a link says; null when the link was used, replaced or is too old, or the account is disabled. */
export async function mailedSetupLink(
  registry: Registry,
  accountId: string,
  linkId: string,
): Promise<MailedSetupLink | null> {
  const tokens = registry.keys.app.map((secret) => deriveToken(secret, PURPOSE, linkId));
  const account = await findActiveStaff(registry, accountId);
  const link = await registry.dataSource.manager.findOneBy(StaffSetupLinkEntity, {
    tokenHash: In(tokens.map(hashToken)),
    accountId,
    usedAt: IsNull(),
    expiresAt: MoreThan(registry.clock.now()),
  });
  const token = tokens.find((one) => hashToken(one) === link?.tokenHash);
  return account && link && token !== undefined ? { account, token, expiresAt: link.expiresAt } : null;
}
