import type { EntityManager } from 'typeorm';
import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import type { EndorsementAction } from '#domain/endorsement/transitions.js';

/**
 * The state in which an endorsement was before an action that is to be taken back.
 *
 * @param undone the actions of which the last must be one, such as `merge` for `unmerge`
 * @returns undefined when the last change of state was another: then there is nothing to take back
 */
export async function statusBefore(
  manager: EntityManager,
  endorsementId: string,
  undone: readonly EndorsementAction[],
): Promise<EndorsementStatus | undefined> {
  const [last] = await manager.query<{ action: EndorsementAction; from: EndorsementStatus }[]>(
    `SELECT action, from_status AS "from" FROM endorsement_history
      WHERE endorsement_id = $1 AND from_status <> to_status ORDER BY version DESC LIMIT 1`,
    [endorsementId],
  );
  return last && undone.includes(last.action) ? last.from : undefined;
}
