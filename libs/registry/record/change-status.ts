import type { EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { DomainError } from '#domain/domain-error.js';
import { decide } from '#domain/endorsement/decide.js';
import { OPEN_STATUSES, STATES, type EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import type { ActorKind, EndorsementAction } from '#domain/endorsement/transitions.js';
import type { EndorsementEntity } from './endorsement.entity.js';
import type { Reason } from './reason-version.js';
import { giveWayAgain, holdPlaceOf, mayMoveOthers, reviveSuperseded } from './superseding.js';
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
 * The one guarded write of the registry (DESIGN rule 2): it matches only the version that the caller saw. What it had
 * superseded, or had given way to it, changes with it.
 *
 * @param seen the endorsement as the caller read it
 * @returns where the endorsement stands now
 * @throws {DomainError} `endorsement.action-not-allowed`, `endorsement.decided-meanwhile` when somebody was faster,
 *   `endorsement.second-person-needed`, `endorsement.place-succeeded`
 */
export async function changeStatus(
  manager: EntityManager,
  seen: SeenEndorsementRow,
  change: StatusChange,
): Promise<EndorsementStatus> {
  const { to } = decide(seen.status, change.action, change.actor.kind, change.back);
  if (bringsBack(change, seen.status, to)) await refuseWhereSucceeded(manager, seen.id);
  if (mayMoveOthers(change.action)) await holdPlaceOf(manager, [seen.id]);
  await giveWayAgain(manager, seen, change, to);
  await writeEvent(manager, seen, { ...change, to });
  await reviveSuperseded(manager, seen, change);
  if (!OPEN_STATUSES.includes(to)) {
    await manager.query('DELETE FROM case_assignment WHERE endorsement_id = $1', [seen.id]);
  }
  return to;
}

/** Whether staff bring back to life what had ended. What its contact confirms goes on: staff see why it cannot stand. */
function bringsBack({ actor }: StatusChange, from: EndorsementStatus, to: EndorsementStatus): boolean {
  return actor.kind === 'staff' && from !== 'draft' && !STATES[from].living && STATES[to].living;
}

/** Nothing lives again at a place that is there no more. */
async function refuseWhereSucceeded(manager: EntityManager, endorsementId: string): Promise<void> {
  const [succeeded] = await manager.query<object[]>(
    `SELECT 1 FROM endorsement e JOIN local_government_succession s ON s.local_government_id = e.local_government_id
      WHERE e.id = $1 AND s.kind <> 'renamed' AND s.undone_at IS NULL`,
    [endorsementId],
  );
  if (succeeded) throw new DomainError('endorsement.place-succeeded');
}
