import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { erasureNeedsSecondPerson } from '#domain/endorsement/second-person.js';
import { erasureAcceptedMail } from '#jobs/erasure-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import { readEndorsement, type EndorsementDetails } from '../record/read-endorsement.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import type { DecisionExecutor } from '../proposals/decision-executor.js';
import { refusingSecondProposal, writeProposal } from '../proposals/write-proposal.js';
import { erasureRequest, type ErasureRequest } from './erasure-requests.js';

/**
 * Accepts a request: the contact is told first, and the erasure follows when that mail has left. It takes two people
 * when the public has seen the endorsement, or its contact is new: then it is proposed.
 *
 * @returns whether it is accepted; otherwise it is proposed
 * @throws {DomainError} `erasure.not-found`, `erasure.decided-meanwhile`, `proposal.already-open`
 */
export function acceptErasure(registry: Registry, requestId: string, staffId: string): Promise<boolean> {
  return refusingSecondProposal(() =>
    inTransaction(registry.dataSource, async (manager) => {
      const { endorsementId } = await openRequest(manager, requestId);
      const endorsement = await readEndorsement(manager, endorsementId);
      if (await erasureTakesTwo(registry, endorsement, manager)) {
        const seen = { endorsementId, version: endorsement.version, staffId };
        const details = { erasureRequestId: requestId };
        await writeProposal(manager, registry, seen, {
          action: 'erase_personal_data',
          reason: { code: '', text: '' },
          details,
        });
        return false;
      }
      await writeAcceptance(manager, requestId, { decidedBy: staffId, proposedBy: null, at: registry.clock.now() });
      return true;
    }),
  );
}

/** Whether accepting a request takes two people: for the rule, and for the page that says so beforehand. */
export async function erasureTakesTwo(
  registry: Registry,
  endorsement: EndorsementDetails,
  manager: EntityManager = registry.dataSource.manager,
): Promise<boolean> {
  const contactChangedAt = await lastChangeOfContact(manager, endorsement.id);
  return erasureNeedsSecondPerson(endorsement, { contactChangedAt, now: registry.clock.now() });
}

/** Accepts a request as one person proposed and another confirmed. */
export const executeErasure: DecisionExecutor = (manager, { proposal, decidedBy, at }) => {
  const { erasureRequestId = '' } = proposal.details;
  return writeAcceptance(manager, erasureRequestId, { decidedBy, proposedBy: proposal.proposedBy, at });
};

async function writeAcceptance(
  manager: EntityManager,
  requestId: string,
  { decidedBy, proposedBy, at }: { readonly decidedBy: string; readonly proposedBy: string | null; readonly at: Date },
): Promise<void> {
  const { endorsementId } = await openRequest(manager, requestId);
  await manager.query(
    `UPDATE erasure_request SET outcome = 'accepted', decided_at = $2, decided_by = $3, proposed_by = $4 WHERE id = $1`,
    [requestId, at, decidedBy, proposedBy],
  );
  await enqueue(manager, erasureAcceptedMail, { endorsementId, erasureRequestId: requestId });
}

async function openRequest(manager: EntityManager, requestId: string): Promise<ErasureRequest> {
  const request = await erasureRequest(manager, requestId, 'FOR UPDATE');
  if (!request) throw new DomainError('erasure.not-found');
  if (request.outcome !== null) throw new DomainError('erasure.decided-meanwhile');
  return request;
}

/** When the contact, or the contact's address, became another one; null when it never did. */
async function lastChangeOfContact(manager: EntityManager, endorsementId: string): Promise<Date | null> {
  const [last] = await manager.query<{ at: Date | null }[]>(
    `SELECT max(h.at) AS at FROM endorsement_history h
      WHERE h.endorsement_id = $1 AND (h.action IN ('hand_over', 'object_to_hand_over')
        OR EXISTS (SELECT FROM endorsement_history_value v WHERE v.history_id = h.id AND v.field = 'contactEmail'))`,
    [endorsementId],
  );
  return last?.at ?? null;
}
