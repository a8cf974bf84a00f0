import type { EntityManager } from 'typeorm';
import type { Words } from '#domain/words.js';

/** A contact's request to erase the personal data of an endorsement. */
export interface ErasureRequest {
  readonly id: string;
  readonly endorsementId: string;
  readonly requestedAt: Date;
  /** By when it has to be decided. */
  readonly dueAt: Date;
  readonly outcome: 'accepted' | 'refused' | null;
  readonly decidedBy: string | null;
  /** Who proposed to accept it, where that took two people. */
  readonly proposedBy: string | null;
  /** What the contact reads for the reason of a refusal. */
  readonly reasonWords: Words | null;
  readonly reasonText: string | null;
  readonly carriedOutAt: Date | null;
}

const SELECT = `SELECT id, endorsement_id AS "endorsementId", requested_at AS "requestedAt", due_at AS "dueAt", outcome,
  decided_by AS "decidedBy", proposed_by AS "proposedBy", reason_text AS "reasonText",
  (SELECT r.words FROM reason r WHERE r.id = reason_id) AS "reasonWords",
  carried_out_at AS "carriedOutAt" FROM erasure_request`;

/** Requests that wait for a decision, the most urgent first. */
export function openErasures(manager: EntityManager): Promise<ErasureRequest[]> {
  return manager.query(`${SELECT} WHERE outcome IS NULL ORDER BY due_at, id`);
}

/** Requests that were accepted and are still to be carried out, the oldest first. */
export function acceptedErasures(manager: EntityManager): Promise<ErasureRequest[]> {
  return manager.query(`${SELECT} WHERE outcome = 'accepted' AND carried_out_at IS NULL ORDER BY decided_at, id`);
}

/**
 * One request; undefined when there is none with this id.
 *
 * @param lock for the caller's transaction
 */
export async function erasureRequest(
  manager: EntityManager,
  id: string,
  lock: '' | 'FOR UPDATE' = '',
): Promise<ErasureRequest | undefined> {
  const [found] = await manager.query<ErasureRequest[]>(`${SELECT} WHERE id = $1 ${lock}`, [id]);
  return found;
}

/** The request of an endorsement that waits, or is about to be carried out; undefined when there is none. */
export async function pendingErasureOf(
  manager: EntityManager,
  endorsementId: string,
): Promise<ErasureRequest | undefined> {
  const [found] = await manager.query<ErasureRequest[]>(
    `${SELECT} WHERE endorsement_id = $1 AND outcome IS DISTINCT FROM 'refused' AND carried_out_at IS NULL`,
    [endorsementId],
  );
  return found;
}
