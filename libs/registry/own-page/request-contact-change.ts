import { MoreThan, type EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { mayAmend } from '#domain/endorsement/decide.js';
import { contactChangeNoticeMail, contactChangeOfferMail } from '#jobs/contact-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import { EndorsementEntity } from '../record/endorsement.entity.js';
import { demandContactRight } from '../record/contact-facts.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { asSeen } from '../record/seen-endorsement.js';
import { ACTION_OF, refuseBeside } from './contact-change-rules.js';
import { ContactChangeEntity } from './contact-change.entity.js';
import { contactIs } from './set-contact.js';
import { writeContactChange, type WantedContact } from './write-contact-change.js';

/** So many requests in a day for one endorsement: the form must not be a way to flood a stranger's mailbox. */
const PER_DAY = 3;

/**
 * Asks a new contact, or the contact at a new address, to accept. Nothing changes before they do. Whoever is the
 * contact now is told at once, with a link by which they can object.
 *
 * @param seen the endorsement, in the version that the person saw
 * @returns the change's id
 * @throws {DomainError} `contact-change.same-address`, `contact-change.pending`, `contact-change.frozen`,
 *   `contact-change.too-many`, `contact.limited`, `contact.frozen`, `endorsement.decided-meanwhile`,
 *   `endorsement.action-not-allowed`
 */
export function requestContactChange(
  registry: Registry,
  seen: { readonly endorsementId: string; readonly version: number },
  wanted: WantedContact,
): Promise<string> {
  return inTransaction(registry.dataSource, async (manager) => {
    // One after the other, so that fifty at once count each other.
    await manager.findOne(EndorsementEntity, {
      where: { id: seen.endorsementId },
      lock: { mode: 'pessimistic_write' },
    });
    const endorsement = await asSeen(manager, seen);
    const action = ACTION_OF[wanted.kind];
    if (!mayAmend(endorsement.status, action, 'official')) {
      throw new DomainError('endorsement.action-not-allowed', { action, status: endorsement.status });
    }
    const now = registry.clock.now();
    // A request is no entry of the history, where this is asked of everything else.
    await demandContactRight(manager, endorsement.id, { action, at: now });
    if (contactIs(endorsement, wanted.email)) throw new DomainError('contact-change.same-address');
    await makeRoom(manager, endorsement.id, now);
    const id = await writeContactChange(manager, registry, endorsement, { ...wanted, now });
    const subject = { endorsementId: endorsement.id, contactChangeId: id };
    await enqueue(manager, contactChangeOfferMail, subject);
    await enqueue(manager, contactChangeNoticeMail, subject);
    return id;
  });
}

/**
 * Takes the contact's own open request back: whoever is accepting it in this very moment finds it over. Twice is
 * harmless; what was accepted stays, and to what staff asked for the contact objects by the link in their mail.
 */
export async function takeBackContactChange(registry: Registry, endorsementId: string): Promise<void> {
  await registry.dataSource.query(
    `UPDATE contact_change SET outcome = 'taken_back', ended_at = $2
      WHERE endorsement_id = $1 AND outcome IS NULL AND set_by IS NULL`,
    [endorsementId, registry.clock.now()],
  );
}

/** Ends a request whose time is over; refuses when one lives, or was objected to, or there were too many. */
async function makeRoom(manager: EntityManager, endorsementId: string, now: Date): Promise<void> {
  const changes = await manager.find(ContactChangeEntity, { where: { endorsementId } });
  for (const change of changes) refuseBeside(change, now);
  const aDayAgo = new Date(now.getTime() - 86_400_000);
  const recent = await manager.countBy(ContactChangeEntity, { endorsementId, requestedAt: MoreThan(aDayAgo) });
  if (recent >= PER_DAY) throw new DomainError('contact-change.too-many');
  await manager.query(
    `UPDATE contact_change SET outcome = 'expired', ended_at = $2 WHERE endorsement_id = $1 AND outcome IS NULL`,
    [endorsementId, now],
  );
}
