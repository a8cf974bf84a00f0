import { lacksAnnouncementConsent } from '#domain/endorsement/announcement-consent.js';
import { FREE_CONSENTS, type FreeConsentAnswers } from '#domain/endorsement/consent.js';
import { consentsChangedMail } from '#jobs/change-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import { keepConsents, type AnsweredConsents } from '../record/keep-consents.js';
import { consentChange, freeConsentsOf } from '../record/read-consents.js';
import { amend } from '../record/amend.js';
import { OFFICIAL } from '../record/change-status.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { asSeen } from '../record/seen-endorsement.js';
import type { OwnEndorsementSeen } from './change-undertaking.js';

/** All the free answers, as they should be from now on. */
export interface AnsweredFreeConsents extends AnsweredConsents {
  readonly answers: FreeConsentAnswers;
  /** Whether publication was agreed to anew, in words that cover an announcement. */
  readonly announcement?: boolean;
}

/** How the history tells of it: what was agreed to before were other words. */
const ANNOUNCEMENT_COVERED = { field: 'consent.publish_endorsement', before: null, after: 'yes' } as const;

/**
 * Gives or withdraws the free consents. Each answer that differs is kept beside the earlier ones, and the public list
 * follows when it is about the name, or about an announcement that was not shown for want of a consent in today's
 * words. Nothing happens when all is as it was.
 *
 * @throws {DomainError} `endorsement.decided-meanwhile`, `endorsement.action-not-allowed`
 */
export async function changeConsents(
  registry: Registry,
  seen: OwnEndorsementSeen,
  { answers, language, announcement = false }: AnsweredFreeConsents,
): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    const endorsement = await asSeen(manager, seen);
    const present = await freeConsentsOf(manager, endorsement);
    const changed = FREE_CONSENTS.filter((purpose) => answers[purpose] !== present[purpose]);
    const anew = announcement && lacksAnnouncementConsent(endorsement);
    if (changed.length === 0 && !anew) return;
    const at = registry.clock.now();
    await amend(manager, endorsement, {
      action: 'change_consents',
      actor: OFFICIAL,
      at,
      fields: { publishSignatoryName: answers.publish_name },
      changes: [
        ...changed.map((purpose) => consentChange(purpose, present[purpose], answers[purpose])),
        ...(anew ? [ANNOUNCEMENT_COVERED] : []),
      ],
    });
    const differing = Object.fromEntries(changed.map((purpose) => [purpose, answers[purpose]]));
    const given = anew ? { ...differing, publish_endorsement: true } : differing;
    await keepConsents(manager, endorsement.id, { answers: given, language }, at);
    await enqueue(manager, consentsChangedMail, { endorsementId: endorsement.id });
  });
}
