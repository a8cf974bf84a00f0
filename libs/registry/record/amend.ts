import type { EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { DomainError } from '#domain/domain-error.js';
import type { AmendmentAction } from '#domain/endorsement/amendments.js';
import { mayAmend } from '#domain/endorsement/decide.js';
import type { EndorsementEntity } from './endorsement.entity.js';
import type { Actor } from './change-status.js';
import type { Reason } from './reason-version.js';
import type { ValueChange } from './value-change.js';
import { writeEvent, type SeenEndorsementRow } from './write-event.js';

export interface AmendmentEvent {
  readonly action: AmendmentAction;
  readonly actor: Actor;
  readonly at: Date;
  readonly reason?: Reason;
  /** Columns of the endorsement that change with it. */
  readonly fields?: QueryDeepPartialEntity<EndorsementEntity>;
  /** What the history shows as before and after. */
  readonly changes?: readonly ValueChange[];
}

/**
 * Records a change within an endorsement that leaves its state as it is: guarded by the version that the caller saw,
 * and an entry of the same history. The caller writes other tables in the same transaction.
 *
 * @throws {DomainError} `endorsement.action-not-allowed`, `endorsement.decided-meanwhile` when somebody was faster,
 *   `endorsement.second-person-needed`
 */
export async function amend(manager: EntityManager, seen: SeenEndorsementRow, event: AmendmentEvent): Promise<void> {
  const { action, actor } = event;
  if (!mayAmend(seen.status, action, actor.kind)) {
    throw new DomainError('endorsement.action-not-allowed', { action, status: seen.status, actor: actor.kind });
  }
  await writeEvent(manager, seen, { ...event, to: seen.status });
}
