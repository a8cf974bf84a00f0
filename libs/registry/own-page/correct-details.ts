import { detailsCorrectedMail } from '#jobs/change-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import { EndorsementPeopleEntity } from '../record/endorsement-people.entity.js';
import type { EndorsementDetails } from '../record/read-endorsement.js';
import { amend } from '../record/amend.js';
import { OFFICIAL } from '../record/change-status.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { asSeen } from '../record/seen-endorsement.js';
import type { OwnEndorsementSeen } from './change-undertaking.js';

type Person<Field extends keyof EndorsementDetails> = Readonly<Pick<EndorsementDetails, Field>>;

export type SignatoryDetails = Person<'signatoryName' | 'signatoryOffice'>;
export type ContactDetails = Person<'contactName' | 'contactRole' | 'contactLanguage'>;

/**
 * Corrects the name and the office of who signed; the public list follows. Nothing happens when both are as they were.
 *
 * @throws {DomainError} `endorsement.decided-meanwhile`, `endorsement.action-not-allowed`
 */
export function correctDetails(registry: Registry, seen: OwnEndorsementSeen, details: SignatoryDetails): Promise<void> {
  return correct(registry, seen, 'correct_details', details);
}

/**
 * Corrects what is known of the contact, but for the e-mail address: that is confirmed first, see
 * `requestContactChange`. Nothing happens when all is as it was.
 *
 * @throws {DomainError} `endorsement.decided-meanwhile`, `endorsement.action-not-allowed`
 */
export function correctContact(registry: Registry, seen: OwnEndorsementSeen, details: ContactDetails): Promise<void> {
  return correct(registry, seen, 'correct_contact', details);
}

async function correct(
  registry: Registry,
  seen: OwnEndorsementSeen,
  action: 'correct_details' | 'correct_contact',
  details: SignatoryDetails | ContactDetails,
): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    const endorsement = await asSeen(manager, seen);
    const changes = Object.entries(details)
      .map(([name, after]) => {
        const field = name as keyof SignatoryDetails | keyof ContactDetails;
        return { field, before: endorsement[field], after, personal: true };
      })
      .filter(({ before, after }) => before !== after);
    if (changes.length === 0) return;
    await amend(manager, endorsement, { action, actor: OFFICIAL, at: registry.clock.now(), changes });
    await manager.update(EndorsementPeopleEntity, endorsement.id, details);
    await enqueue(manager, detailsCorrectedMail, { endorsementId: endorsement.id });
  });
}
