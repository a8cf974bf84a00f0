import { randomUUID } from 'node:crypto';
import { DomainError } from '#domain/domain-error.js';
import { erasureReceivedMail, erasureRefusedMail } from '#jobs/erasure-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import { EndorsementEntity } from '../record/endorsement.entity.js';
import { amend } from '../record/amend.js';
import { OFFICIAL } from '../record/change-status.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { requireReason, type Reason } from '../proposals/reasons.js';
import { asSeen } from '../record/seen-endorsement.js';
import { erasureRequest, pendingErasureOf } from './erasure-requests.js';

/** A request is decided within so many days (GDPR, article 12(3): one month). */
export const ERASURE_DAYS = 30;

/**
 * Asks for the erasure of everything about people in an endorsement.
 *
 * @throws {DomainError} `erasure.already-requested`, `endorsement.decided-meanwhile`
 */
export async function requestErasure(
  registry: Registry,
  seen: { readonly endorsementId: string; readonly version: number },
): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    const endorsement = await asSeen(manager, seen);
    if (await pendingErasureOf(manager, endorsement.id)) throw new DomainError('erasure.already-requested');
    const at = registry.clock.now();
    await amend(manager, endorsement, { action: 'request_erasure', actor: OFFICIAL, at });
    const id = randomUUID();
    await manager.query(
      'INSERT INTO erasure_request (id, endorsement_id, requested_at, due_at) VALUES ($1, $2, $3, $4)',
      [id, endorsement.id, at, new Date(at.getTime() + ERASURE_DAYS * 86_400_000)],
    );
    await enqueue(manager, erasureReceivedMail, { endorsementId: endorsement.id, erasureRequestId: id });
  });
}

/**
 * Refuses a request, with the reason that the contact will read.
 *
 * @throws {DomainError} `erasure.not-found`, `erasure.decided-meanwhile`, `reason.unknown`
 */
export async function refuseErasure(
  registry: Registry,
  requestId: string,
  staffId: string,
  reason: Reason,
): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    const request = await erasureRequest(manager, requestId, 'FOR UPDATE');
    if (!request) throw new DomainError('erasure.not-found');
    if (request.outcome !== null) throw new DomainError('erasure.decided-meanwhile');
    const given = await requireReason(manager, 'refuse_erasure', reason);
    const endorsement = await manager.findOneOrFail(EndorsementEntity, {
      where: { id: request.endorsementId },
      lock: { mode: 'pessimistic_write' },
    });
    const at = registry.clock.now();
    const actor = { kind: 'staff', id: staffId } as const;
    await amend(manager, endorsement, { action: 'refuse_erasure', actor, at, reason: given });
    await manager.query(
      `UPDATE erasure_request SET outcome = 'refused', decided_at = $2, decided_by = $3, reason_code = $4,
          reason_text = $5, reason_id = $6 WHERE id = $1`,
      [requestId, at, staffId, given.code, given.text, given.id],
    );
    const subject = { endorsementId: request.endorsementId, erasureRequestId: requestId };
    await enqueue(manager, erasureRefusedMail, subject);
  });
}
