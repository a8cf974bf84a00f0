import type { EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { DomainError } from '#domain/domain-error.js';
import type { AmendmentAction } from '#domain/endorsement/amendments.js';
import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import type { ActorKind, EndorsementAction } from '#domain/endorsement/transitions.js';
import { EndorsementEntity } from '../endorsements/endorsement.entity.js';
import { EndorsementHistoryEntity } from './endorsement-history.entity.js';
import { writeValueChanges, type ValueChange } from './value-change.js';

/** An endorsement as the caller read it; the write fails when it is no longer so. */
export type SeenEndorsementRow = Pick<EndorsementEntity, 'id' | 'status' | 'version'>;

export interface HistoryEvent {
  readonly action: EndorsementAction | AmendmentAction;
  readonly to: EndorsementStatus;
  readonly actor: { readonly kind: ActorKind; readonly id: string | null };
  readonly at: Date;
  readonly reason?: { readonly code: string; readonly text: string };
  readonly fields?: QueryDeepPartialEntity<EndorsementEntity>;
  readonly changes?: readonly ValueChange[];
}

/**
 * Writes the row, guarded by the version that the caller saw, and the history entry with its values. Only
 * `changeStatus` and `amend` call it: they ask the rules first.
 *
 * @throws {DomainError} `endorsement.decided-meanwhile` when somebody was faster
 */
export async function writeEvent(manager: EntityManager, seen: SeenEndorsementRow, event: HistoryEvent): Promise<void> {
  const written = await manager
    .createQueryBuilder()
    .update(EndorsementEntity)
    .set({ ...event.fields, status: event.to, version: () => 'version + 1' })
    .where('id = :id AND version = :version AND status = :from', {
      id: seen.id,
      version: seen.version,
      from: seen.status,
    })
    .execute();
  if (written.affected !== 1) throw new DomainError('endorsement.decided-meanwhile', { endorsementId: seen.id });
  const inserted = await manager.insert(EndorsementHistoryEntity, {
    endorsementId: seen.id,
    version: seen.version + 1,
    action: event.action,
    fromStatus: seen.status,
    toStatus: event.to,
    actorKind: event.actor.kind,
    actorId: event.actor.id,
    at: event.at,
    reasonCode: event.reason?.code ?? null,
    reasonText: event.reason?.text ?? null,
  });
  await writeValueChanges(manager, (inserted.identifiers[0] as { id: string }).id, event.changes ?? []);
}
