import type { EntityManager } from 'typeorm';
import type { EndorsementAction } from '#domain/endorsement/transitions.js';
import type { Words } from '#domain/words.js';

export interface LastDecision {
  readonly action: EndorsementAction;
  /** What the contact reads for the reason; null when it has none that is known. */
  readonly words: Words | null;
  /** The reviewer's own words. */
  readonly text: string;
}

/** The last change of an endorsement's state, with what its contact reads as the reason. */
export async function lastDecision(manager: EntityManager, endorsementId: string): Promise<LastDecision | undefined> {
  const [last] = await manager.query<LastDecision[]>(
    `SELECT h.action, r.words, coalesce(h.reason_text, '') AS text
      FROM endorsement_history h LEFT JOIN reason r ON r.id = h.reason_id
      WHERE h.endorsement_id = $1 AND h.from_status <> h.to_status ORDER BY h.version DESC LIMIT 1`,
    [endorsementId],
  );
  return last;
}
