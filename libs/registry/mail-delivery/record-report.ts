import type { EntityManager } from 'typeorm';
import type { BounceCause } from '#domain/mail-delivery/classify-bounce.js';
import { stateAfter, type DeliveryState, type ReportKind } from '#domain/mail-delivery/delivery-state.js';
import { isUnreachable, type DatedReport } from '#domain/mail-delivery/unreachable.js';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import { recipientHashes } from './recipient-hash.js';

/** What somebody reports of one mail. */
export interface MailReport {
  /** The reporter's own id of this report: the same report again changes nothing. */
  readonly id: string;
  /** The Message-ID of the mail, with or without angle brackets. */
  readonly messageId: string;
  /** Addresses that the report says the mail was for; one must be the one it was sent to. */
  readonly recipients: readonly string[];
  readonly kind: ReportKind;
  readonly cause: BounceCause | null;
  readonly code: string | null;
}

/** `unknown-mail`: we sent none with this id. `other-recipient`: we did, to somebody else. */
export type ReportOutcome = 'recorded' | 'repeated' | 'unknown-mail' | 'other-recipient';

interface Delivery {
  readonly outboxId: string;
  readonly endorsementId: string | null;
  readonly recipientHash: string | null;
  readonly state: DeliveryState;
}

/**
 * Records what is reported of a mail, and flags the contact whose address takes no mail any more, so that none is
 * sent to it. Believed only of a mail that we sent to that very address: the Message-ID is a random number that
 * nobody else knows. The flag is no entry of the history: the mails and their states tell it on the case.
 */
export async function recordReport(registry: Registry, report: MailReport): Promise<ReportOutcome> {
  const messageId = report.messageId.trim().replace(/^<|>$/g, '');
  const hashes = report.recipients.flatMap((address) => recipientHashes(registry, address));
  return inTransaction(registry.dataSource, async (manager) => {
    const known = await deliveryOf(manager, messageId);
    if (!known) return 'unknown-mail';
    if (known.recipientHash === null || !hashes.includes(known.recipientHash)) return 'other-recipient';
    const at = registry.clock.now();
    // The contact first, as a correction of the contact does: two that lock in another order would block each other.
    const contact = known.endorsementId === null ? null : await lockContact(manager, known.endorsementId);
    const delivery = (await deliveryOf(manager, messageId, 'FOR UPDATE')) ?? known;
    const [inserted] = await manager.query<[unknown]>(
      `INSERT INTO mail_report (id, outbox_id, kind, reported_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (id) DO NOTHING RETURNING id`,
      [report.id, delivery.outboxId, report.kind, at],
    );
    if (inserted === undefined) return 'repeated';
    await changeState(manager, delivery, report, at);
    const theirs = contact === null ? [] : recipientHashes(registry, contact);
    const isTheirs = theirs.includes(delivery.recipientHash ?? '');
    if (isTheirs && isUnreachable(report.kind, await reportsOf(manager, delivery, theirs))) {
      await flagContact(manager, delivery, report, at);
    }
    return 'recorded';
  });
}

async function deliveryOf(manager: EntityManager, messageId: string, lock = ''): Promise<Delivery | undefined> {
  const [row] = await manager.query<Delivery[]>(
    `SELECT outbox_id AS "outboxId", endorsement_id AS "endorsementId", recipient_hash AS "recipientHash", state
      FROM mail_delivery WHERE message_id = $1 ${lock}`,
    [messageId],
  );
  return row;
}

/** The present address of the contact. */
async function lockContact(manager: EntityManager, endorsementId: string): Promise<string | null> {
  const [row] = await manager.query<{ email: string }[]>(
    'SELECT contact_email AS email FROM endorsement_people WHERE endorsement_id = $1 FOR UPDATE',
    [endorsementId],
  );
  return row?.email ?? null;
}

async function changeState(manager: EntityManager, delivery: Delivery, report: MailReport, at: Date): Promise<void> {
  const state = stateAfter(delivery.state, report.kind);
  if (state !== report.kind) return;
  await manager.query(
    'UPDATE mail_delivery SET state = $2, cause = $3, code = $4, changed_at = $5 WHERE outbox_id = $1',
    [delivery.outboxId, state, report.cause, report.code, at],
  );
}

/** What was reported of mails to this address; a failure that a later try mended does not count. */
function reportsOf(manager: EntityManager, delivery: Delivery, recipients: readonly string[]): Promise<DatedReport[]> {
  return manager.query<DatedReport[]>(
    `SELECT r.kind, r.reported_at AS at FROM mail_report r JOIN mail_delivery d ON d.outbox_id = r.outbox_id
      WHERE d.endorsement_id = $1 AND d.recipient_hash = ANY ($2)
        AND (r.kind NOT IN ('soft_bounce', 'quota') OR d.state IN ('soft_bounce', 'quota'))`,
    [delivery.endorsementId, recipients],
  );
}

async function flagContact(manager: EntityManager, delivery: Delivery, report: MailReport, at: Date): Promise<void> {
  await manager.query(
    `UPDATE endorsement_people SET contact_bounced_at = $2, contact_bounce_code = $3
      WHERE endorsement_id = $1 AND contact_bounced_at IS NULL AND anonymised_at IS NULL`,
    [delivery.endorsementId, at, report.cause ?? 'refused'],
  );
}
