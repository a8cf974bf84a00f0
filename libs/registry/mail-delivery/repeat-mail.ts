import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { contactChangedMail, contactChangeNoticeMail, contactChangeOfferMail } from '#jobs/contact-jobs.js';
import { confirmAddressMail, confirmationReminderMail } from '#jobs/endorsement-jobs.js';
import { accessLinkMail } from '#jobs/self-service-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import { requestId } from '#platform/request-id.js';
import { traceParent } from '#platform/tracing/tracing.js';
import type { EndorsementDetails } from '../record/read-endorsement.js';
import type { Registry } from '../registry.js';
import { caseMail, type CaseMail } from './case-mails.js';

/** How often staff may have one kind of mail sent again for a case, within a day; the refusal's words say it too. */
export const REPEATS_A_DAY = 3;
const DAY_MS = 86_400_000;

/** Mails whose link or code is void by now, and what the link was for: there is another way to a new one. */
const MAILS_WITH_LINKS: Readonly<Record<string, RepeatObstacle>> = {
  [confirmAddressMail.name]: 'confirmation',
  [confirmationReminderMail.name]: 'confirmation',
  [accessLinkMail.name]: 'access',
  [contactChangeOfferMail.name]: 'contact_change',
  [contactChangeNoticeMail.name]: 'contact_change',
  [contactChangedMail.name]: 'contact_change',
};

/** Why a mail cannot be sent again. */
export type RepeatObstacle =
  'confirmation' | 'access' | 'contact_change' | 'erased' | 'pending' | 'held' | 'not_true' | 'forgotten';

/** What tells whether a mail can be sent again. */
export type MailToRepeat = Pick<CaseMail, 'job' | 'isAskedFor' | 'doneAt' | 'delivery' | 'outcome'>;

/** What tells whether the contact can be written to: they are not erased, and mail to them does not come back. */
export type RepeatContact = Pick<EndorsementDetails, 'anonymisedAt' | 'contactBouncedAt'>;

/** What stands in the way of sending a mail again; null when nothing does. */
export function repeatObstacle(mail: MailToRepeat, contact: RepeatContact): RepeatObstacle | null {
  const link = MAILS_WITH_LINKS[mail.job];
  if (link) return link;
  if (contact.anonymisedAt !== null) return 'erased';
  if (!mail.isAskedFor) return 'forgotten';
  if (mail.doneAt === null) return 'pending';
  if (mail.delivery === 'held' || contact.contactBouncedAt !== null) return 'held';
  return mail.outcome === 'skipped' ? 'not_true' : null;
}

export interface RepeatOrder {
  readonly endorsementId: string;
  /** The mail that is to be sent again. */
  readonly outboxId: string;
  /** The id of the new one, made where the button is shown: pressed twice, it is asked for once. */
  readonly repeatId: string;
  readonly staffId: string;
}

/**
 * Asks for a mail once more. It is written anew when it leaves, and only if it is still true.
 *
 * @throws {DomainError} `mail.not-found`, `mail.not-repeatable`, `mail.repeated-too-often`
 */
export async function repeatMail(registry: Registry, order: RepeatOrder): Promise<void> {
  const { endorsementId, outboxId, repeatId, staffId } = order;
  await inTransaction(registry.dataSource, async (manager) => {
    const contact = await heldContact(manager, endorsementId);
    const [before] = await manager.query<object[]>('SELECT FROM mail_repeat WHERE outbox_id = $1', [repeatId]);
    if (before) return;
    const mail = await caseMail(manager, endorsementId, outboxId);
    if (!mail) throw new DomainError('mail.not-found');
    if (repeatObstacle(mail, contact)) throw new DomainError('mail.not-repeatable');
    const now = registry.clock.now();
    const [{ count } = { count: 0 }] = await manager.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM mail_repeat WHERE endorsement_id = $1 AND job = $2 AND at > $3',
      [endorsementId, mail.job, new Date(now.getTime() - DAY_MS)],
    );
    if (count >= REPEATS_A_DAY) throw new DomainError('mail.repeated-too-often');
    const asked = await manager.query<object[]>(
      `INSERT INTO outbox (id, job, queue, subject, request_id, trace_parent)
        SELECT $2, job, queue, subject, $3, $4 FROM outbox WHERE id = $1
        ON CONFLICT (id) DO NOTHING RETURNING id`,
      [outboxId, repeatId, requestId(), traceParent()],
    );
    if (asked.length === 0) throw new DomainError('mail.not-repeatable');
    await manager.query(
      `INSERT INTO mail_repeat (outbox_id, repeated_id, endorsement_id, job, staff_id, at)
        VALUES ($1, $2, $3, $4, $5, $6)`,
      [repeatId, outboxId, endorsementId, mail.job, staffId, now],
    );
  });
}

/**
 * Holds the endorsement, so that of many at once each counts the others.
 *
 * @throws {DomainError} `mail.not-found`
 */
async function heldContact(manager: EntityManager, id: string): Promise<RepeatContact> {
  await manager.query('SELECT FROM endorsement WHERE id = $1 FOR NO KEY UPDATE', [id]);
  const [contact] = await manager.query<RepeatContact[]>(
    `SELECT anonymised_at AS "anonymisedAt", contact_bounced_at AS "contactBouncedAt" FROM endorsement_people
      WHERE endorsement_id = $1`,
    [id],
  );
  if (!contact) throw new DomainError('mail.not-found');
  return contact;
}
