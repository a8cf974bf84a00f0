import type { EntityManager } from 'typeorm';
import { signInStoppedMail, wrongCodesMail, wrongPasswordsMail } from '#jobs/account-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import { tellAccount } from './second-factor/tell-account.js';
import type { CountedGuess, GuessedMeans } from './count-guesses.js';
import { FREE_FAILURES } from './guess-rules.js';
import { mailSetupLink } from './invite-staff.js';
import { noteFailedSignIn } from './sign-in-events.js';
import type { StaffAccountEntity } from './staff-account.entity.js';
import { noteStaffEvent } from './staff-events.js';

/**
 * Writes down that something wrong was typed for an account. After the fifth in a row its owner is told by mail; after
 * the last one, too, and gets a link by which they choose a new password: that, and nothing else, begins the count anew.
 */
export async function noteFailedGuess(
  registry: Registry,
  account: Pick<StaffAccountEntity, 'id' | 'language' | 'disabledAt' | 'passwordHash'>,
  means: GuessedMeans,
  { failures, isLast }: CountedGuess,
): Promise<void> {
  await noteFailedSignIn(registry, account.id, means);
  if (account.disabledAt !== null || account.passwordHash === null) return;
  if (failures === FREE_FAILURES) {
    await inTransaction(registry.dataSource, async (manager) => {
      await note(manager, registry, account.id, 'guessed_at', means);
      await tellAccount(manager, registry, means === 'password' ? wrongPasswordsMail : wrongCodesMail, account.id);
    });
  }
  if (!isLast) return;
  await inTransaction(registry.dataSource, async (manager) => {
    await note(manager, registry, account.id, 'guessing_ended', means);
    await tellAccount(manager, registry, signInStoppedMail, account.id);
    await mailSetupLink(manager, registry, account);
  });
}

function note(
  manager: EntityManager,
  registry: Registry,
  accountId: string,
  action: 'guessed_at' | 'guessing_ended',
  means: GuessedMeans,
): Promise<void> {
  return noteStaffEvent(manager, registry, { accountId, by: null, action, after: means });
}
