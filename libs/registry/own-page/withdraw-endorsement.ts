import { endorsementWithdrawnMail } from '#jobs/self-service-jobs.js';
import type { Registry } from '../registry.js';
import { requireReason, type Reason } from '../proposals/reasons.js';
import { changeByContact, ownWords, type OwnSeen } from './own-change.js';

/** Reasons are rows under this purpose. */
export const WITHDRAWAL = 'withdraw';

/**
 * Withdraws an endorsement as its contact wishes: it leaves the public register and is counted no more.
 *
 * @throws {DomainError} `reason.unknown`, `endorsement.decided-meanwhile`, `endorsement.action-not-allowed`
 */
export function withdrawEndorsement(registry: Registry, seen: OwnSeen, reason: Reason): Promise<void> {
  return changeByContact(registry, seen, async (manager) => {
    const { id, code, text } = await requireReason(manager, WITHDRAWAL, reason);
    return {
      action: 'withdraw',
      mail: endorsementWithdrawnMail,
      reason: { id, code, text: '' },
      changes: ownWords(text),
    };
  });
}
