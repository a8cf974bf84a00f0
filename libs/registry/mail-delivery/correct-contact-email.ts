import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { needsSecondPerson } from '#domain/endorsement/second-person.js';
import { contactCorrectedMail } from '#jobs/endorsement-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import { issueConfirmation } from '../confirmations/issue-confirmation.js';
import { endFormerContact } from '../contact-change/end-former-contact.js';
import type { EndorsementDetails } from '../endorsements/read-endorsement.js';
import { amend } from '../history/amend.js';
import type { StatusChange } from '../history/change-status.js';
import type { ValueChange } from '../history/value-change.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { actOfTwo, type DecisionExecutor } from '../review/decision-executor.js';
import { asSeen, staffChange, type SeenEndorsement } from '../review/seen-endorsement.js';
import { refusingSecondProposal, writeProposal } from '../review/write-proposal.js';
import { recipientHash } from './recipient-hash.js';

export interface CorrectedContact {
  readonly email: string;
  /** Why staff believe the new address, in their own words. */
  readonly reason: string;
}

/**
 * Gives the contact another address, by staff. Links that went to the old one open nothing any more; what could not
 * be delivered there is sent anew; the old address is told, unless mail to it comes back. Who holds the address can
 * change what the public sees: where the public has seen the endorsement, it is proposed to a second person.
 *
 * @returns whether it is done; otherwise it is proposed
 * @throws {DomainError} `endorsement.not-found`, `endorsement.decided-meanwhile`, `endorsement.action-not-allowed`,
 *   `proposal.already-open`
 */
export function correctContactEmail(
  registry: Registry,
  seen: SeenEndorsement,
  { email, reason: text }: CorrectedContact,
): Promise<boolean> {
  return refusingSecondProposal(() =>
    inTransaction(registry.dataSource, async (manager) => {
      const endorsement = await asSeen(manager, seen);
      if (needsSecondPerson('correct_contact', endorsement)) {
        const reason = { code: '', text };
        await writeProposal(manager, registry, seen, { action: 'correct_contact', reason, details: { email } });
        return false;
      }
      await writeCorrection(manager, registry, endorsement, { ...staffChange(registry, seen), email, text });
      return true;
    }),
  );
}

/** Corrects the address as one person proposed and another confirmed. */
export const executeContactCorrection: DecisionExecutor = (manager, confirmed, registry) => {
  const { endorsement, proposal } = confirmed;
  const { email = '' } = proposal.details;
  const correction = { ...actOfTwo(confirmed), email, text: proposal.reason.text };
  return writeCorrection(manager, registry, endorsement, correction);
};

async function writeCorrection(
  manager: EntityManager,
  registry: Registry,
  endorsement: EndorsementDetails,
  correction: Pick<StatusChange, 'actor' | 'at' | 'changes'> & { readonly email: string; readonly text: string },
): Promise<void> {
  const { email, text, changes = [], ...change } = correction;
  const { id, status, version, contactEmail: before, contactBouncedAt, anonymisedAt } = endorsement;
  const action = 'correct_contact';
  if (anonymisedAt !== null) throw new DomainError('endorsement.action-not-allowed', { action, status });
  const value: ValueChange = { field: 'contactEmail', before, after: email, personal: true };
  const reason = { code: 'other', text };
  await amend(manager, endorsement, { ...change, action, changes: [...changes, value], reason });
  await manager.query(
    `UPDATE endorsement_people SET contact_email = $2, contact_bounced_at = NULL, contact_bounce_code = NULL
      WHERE endorsement_id = $1`,
    [id, email],
  );
  await endFormerContact(manager, id, change.at);
  await sendAnew(manager, registry, endorsement);
  if (contactBouncedAt === null && before !== email) {
    await enqueue(manager, contactCorrectedMail, { endorsementId: id, version: String(version + 1) });
  }
}

/** Asks again for what did not reach the old address. Mails with a link of their own are not repeated: it is void. */
async function sendAnew(
  manager: EntityManager,
  registry: Registry,
  { id, status, contactEmail }: EndorsementDetails,
): Promise<void> {
  const now = registry.clock.now();
  const undelivered = `d.endorsement_id = $1 AND d.recipient_hash = $2 AND d.replaced_at IS NULL
    AND d.state IN ('held', 'hard_bounce', 'soft_bounce', 'quota')`;
  const to = [id, recipientHash(registry, contactEmail)];
  await manager.query(
    `INSERT INTO outbox (job, queue, subject)
      SELECT DISTINCT o.job, o.queue, o.subject FROM mail_delivery d JOIN outbox o ON o.id = d.outbox_id
       WHERE ${undelivered} AND o.done_at IS NOT NULL AND o.subject - 'endorsementId' = '{}'`,
    to,
  );
  await manager.query(`UPDATE mail_delivery d SET replaced_at = $3 WHERE ${undelivered}`, [...to, now]);
  if (status !== 'awaiting_confirmation') return;
  await issueConfirmation(manager, registry, id);
}

/** The address that a correction replaced; null once it was erased. */
export async function correctedAddress(
  manager: EntityManager,
  endorsementId: string,
  version: number,
): Promise<string | null> {
  const [row] = await manager.query<{ before: string | null }[]>(
    `SELECT v.before FROM endorsement_history h JOIN endorsement_history_value v ON v.history_id = h.id
      WHERE h.endorsement_id = $1 AND h.version = $2 AND v.field = 'contactEmail'`,
    [endorsementId, version],
  );
  return row?.before ?? null;
}
