import type { EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { DomainError } from '#domain/domain-error.js';
import { decide } from '#domain/endorsement/decide.js';
import type { ActorKind, EndorsementAction } from '#domain/endorsement/transitions.js';
import { EndorsementEntity } from '../endorsements/endorsement.entity.js';
import { EndorsementHistoryEntity } from './endorsement-history.entity.js';

export interface Actor {
  readonly kind: ActorKind;
  /** Staff account; null for officials and the registry itself. */
  readonly id: string | null;
}

export const OFFICIAL: Actor = { kind: 'official', id: null };
export const THE_REGISTRY: Actor = { kind: 'registry', id: null };

export interface StatusChange {
  readonly action: EndorsementAction;
  readonly actor: Actor;
  readonly at: Date;
  readonly reason?: { readonly code: string; readonly text: string };
  /** Dates and texts that change together with the state. */
  readonly fields?: QueryDeepPartialEntity<EndorsementEntity>;
}

/**
 * Moves an endorsement from the state in which the caller saw it to the next, and writes the history entry.
 * The one guarded write of the registry (DESIGN rule 2): it matches only the version that the caller saw.
 *
 * @param seen the endorsement as the caller read it
 * @throws {DomainError} `endorsement.action-not-allowed`, or `endorsement.decided-meanwhile` when somebody was faster
 */
export async function changeStatus(
  manager: EntityManager,
  seen: Pick<EndorsementEntity, 'id' | 'status' | 'version'>,
  change: StatusChange,
): Promise<void> {
  const decision = decide(seen.status, change.action, change.actor.kind);
  const written = await manager
    .createQueryBuilder()
    .update(EndorsementEntity)
    .set({ ...change.fields, status: decision.to, version: () => 'version + 1' })
    .where('id = :id AND version = :version AND status = :from', {
      id: seen.id,
      version: seen.version,
      from: decision.from,
    })
    .execute();
  if (written.affected !== 1) throw new DomainError('endorsement.decided-meanwhile', { endorsementId: seen.id });
  await manager.insert(EndorsementHistoryEntity, {
    endorsementId: seen.id,
    version: seen.version + 1,
    action: decision.action,
    fromStatus: decision.from,
    toStatus: decision.to,
    actorKind: change.actor.kind,
    actorId: change.actor.id,
    at: change.at,
    reasonCode: change.reason?.code ?? null,
    reasonText: change.reason?.text ?? null,
  });
}
