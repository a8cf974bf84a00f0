import { FREE_CONSENTS, type FreeConsentAnswers } from '#domain/endorsement/consent.js';
import { consentsChangedMail } from '#jobs/change-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import { keepConsents, type AnsweredConsents } from '../endorsements/keep-consents.js';
import { consentChange, freeConsentsOf } from '../endorsements/read-consents.js';
import { amend } from '../history/amend.js';
import { OFFICIAL } from '../history/change-status.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { asSeen } from '../review/seen-endorsement.js';
import type { OwnEndorsementSeen } from './change-undertaking.js';

/** All the free answers, as they should be from now on. */
export interface AnsweredFreeConsents extends AnsweredConsents {
  readonly answers: FreeConsentAnswers;
}

/**
 * Gives or withdraws the free consents. Each answer that differs is kept beside the earlier ones. Nothing happens when all is as it was.
 *
 * @throws {DomainError} `endorsement.decided-meanwhile`, `endorsement.action-not-allowed`
 */
export async function changeConsents(
  registry: Registry,
  seen: OwnEndorsementSeen,
  { answers, language }: AnsweredFreeConsents,
): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    const endorsement = await asSeen(manager, seen);
    const present = await freeConsentsOf(manager, endorsement);
    const changed = FREE_CONSENTS.filter((purpose) => answers[purpose] !== present[purpose]);
    if (changed.length === 0) return;
    const at = registry.clock.now();
    await amend(manager, endorsement, {
      action: 'change_consents',
      actor: OFFICIAL,
      at,
      fields: { publishSignatoryName: answers.publish_name },
      changes: changed.map((purpose) => consentChange(purpose, present[purpose], answers[purpose])),
    });
    const differing = Object.fromEntries(changed.map((purpose) => [purpose, answers[purpose]]));
    await keepConsents(manager, endorsement.id, { answers: differing, language }, at);
    await enqueue(manager, consentsChangedMail, { endorsementId: endorsement.id });
  });
}
