import type { EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { decide } from '#domain/endorsement/decide.js';
import { OPEN_STATUSES, type EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import type { ActorKind, EndorsementAction } from '#domain/endorsement/transitions.js';
import type { EndorsementEntity } from '../endorsements/endorsement.entity.js';
import type { Reason } from './reason-version.js';
import { writeEvent, type SeenEndorsementRow } from './write-event.js';
import type { ValueChange } from './value-change.js';

export interface Actor {
  readonly kind: ActorKind;
  /** Staff account; null for officials and the registry itself. */
  readonly id: string | null;
  /** The first of two people: the staff account that proposed what this one confirmed. */
  readonly proposedBy?: string;
}

export const OFFICIAL: Actor = { kind: 'official', id: null };
export const THE_REGISTRY: Actor = { kind: 'registry', id: null };

export interface StatusChange {
  readonly action: EndorsementAction;
  readonly actor: Actor;
  readonly at: Date;
  readonly reason?: Reason;
  /** Dates and texts that change together with the state. */
  readonly fields?: QueryDeepPartialEntity<EndorsementEntity>;
  /** What the history shows as before and after. */
  readonly changes?: readonly ValueChange[];
  /** For an action that leads back: the state before, see `statusBefore`. */
  readonly back?: EndorsementStatus;
}

/**
 * Moves an endorsement from the state in which the caller saw it to the next, and writes the history entry.
 * The one guarded write of the registry (DESIGN rule 2): it matches only the version that the caller saw.
 *
 * @param seen the endorsement as the caller read it
 * @returns where the endorsement stands now
 * @throws {DomainError} `endorsement.action-not-allowed`, `endorsement.decided-meanwhile` when somebody was faster,
 *   `endorsement.second-person-needed`
 */
export async function changeStatus(
  manager: EntityManager,
  seen: SeenEndorsementRow,
  change: StatusChange,
): Promise<EndorsementStatus> {
  const { to } = decide(seen.status, change.action, change.actor.kind, change.back);
  await writeEvent(manager, seen, { ...change, to });
  if (!OPEN_STATUSES.includes(to)) {
    await manager.query('DELETE FROM case_assignment WHERE endorsement_id = $1', [seen.id]);
  }
  return to;
}

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
