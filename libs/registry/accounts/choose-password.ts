import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { passwordChangedMail } from '#jobs/account-jobs.js';
import { hashToken } from '#platform/secret.js';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import { tellAccount } from './second-factor/tell-account.js';
import { forgetAllFailures } from './count-guesses.js';
import { forgetBrowsers } from './known-browsers.js';
import { hashPassword } from './password-hash.js';
import { passwordProblem } from './password-rules.js';
import { StaffAccountEntity } from './staff-account.entity.js';
import { noteStaffEvent } from './staff-events.js';
import { endSessionsOf } from './staff-sessions.js';
import { StaffSetupLinkEntity } from './staff-setup-link.entity.js';

export interface SetupView {
  readonly email: string;
  readonly name: string;
}

/**
 * Whose link this is. Reading it uses nothing up.
 *
 * @throws {DomainError} `staff.link-expired` for a link that is unknown, used or too old, or whose account is disabled
 */
export async function readSetupLink(registry: Registry, token: string): Promise<SetupView> {
  const { email, name } = await accountBehind(registry.dataSource.manager, registry, token);
  return { email, name };
}

/**
 * Sets the password of the account behind a link. The link is used up, and every session of the account ends. Its owner
 * is told of a change; what was guessed wrong before no longer counts.
 *
 * @throws {DomainError} `staff.link-expired`, or `staff.password-refused` with the `problem`
 */
export async function choosePassword(registry: Registry, token: string, password: string): Promise<void> {
  const { email } = await readSetupLink(registry, token);
  const problem = passwordProblem(password, email);
  if (problem) throw new DomainError('staff.password-refused', { problem });
  const passwordHash = await hashPassword(password);
  await inTransaction(registry.dataSource, async (manager) => {
    const account = await accountBehind(manager, registry, token, true);
    await manager.update(StaffSetupLinkEntity, { tokenHash: hashToken(token) }, { usedAt: registry.clock.now() });
    await manager.update(StaffAccountEntity, account.id, { passwordHash });
    await endSessionsOf(manager, account.id);
    await forgetAllFailures(manager, account.id);
    await forgetBrowsers(manager, account.id);
    const action = account.passwordHash === null ? 'password_chosen' : 'password_changed';
    await noteStaffEvent(manager, registry, { accountId: account.id, by: account.id, action });
    if (action === 'password_changed') await tellAccount(manager, registry, passwordChangedMail, account.id);
  });
}

async function accountBehind(
  manager: EntityManager,
  registry: Registry,
  token: string,
  locked = false,
): Promise<StaffAccountEntity> {
  const link = await manager.findOne(StaffSetupLinkEntity, {
    where: { tokenHash: hashToken(token) },
    ...(locked && { lock: { mode: 'pessimistic_write' as const } }),
  });
  if (link?.usedAt !== null || link.expiresAt <= registry.clock.now()) throw new DomainError('staff.link-expired');
  const account = await manager.findOneByOrFail(StaffAccountEntity, { id: link.accountId });
  if (account.disabledAt !== null) throw new DomainError('staff.link-expired');
  return account;
}
