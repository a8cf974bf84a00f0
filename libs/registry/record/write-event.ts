import type { EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { DomainError } from '#domain/domain-error.js';
import type { OfficialAction } from '#domain/contact/contact-rights.js';
import type { AmendmentAction } from '#domain/endorsement/amendments.js';
import { STATES, type EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import { isOrWasPublished, publicStanding } from '#domain/endorsement/public-standing.js';
import { needsSecondPerson, type StaffAction } from '#domain/endorsement/second-person.js';
import type { ActorKind, EndorsementAction } from '#domain/endorsement/transitions.js';
import { EndorsementEntity } from './endorsement.entity.js';
import { requestPublication } from './request-publication.js';
import { EndorsementHistoryEntity } from './endorsement-history.entity.js';
import { demandContactRight } from './contact-facts.js';
import { publicityFacts, type PublicityFacts } from './publicity-facts.js';
import { versionMeant, type Reason } from './reason-version.js';
import { writeValueChanges, type ValueChange } from './value-change.js';

/** An endorsement as the caller read it; the write fails when it is no longer so. */
export type SeenEndorsementRow = Pick<EndorsementEntity, 'id' | 'status' | 'version'>;

export interface HistoryEvent {
  readonly action: EndorsementAction | AmendmentAction;
  readonly to: EndorsementStatus;
  readonly actor: { readonly kind: ActorKind; readonly id: string | null; readonly proposedBy?: string };
  readonly at: Date;
  readonly reason?: Reason;
  readonly fields?: QueryDeepPartialEntity<EndorsementEntity>;
  readonly changes?: readonly ValueChange[];
}

/**
 * Writes the row, guarded by the version that the caller saw, and the history entry with its values. Only
 * `changeStatus` and `amend` call it: they ask the rules first.
 *
 * Whatever happens to an endorsement passes here. So this is where one member of staff alone is kept from changing
 * what the public has seen, where a contact is kept to what they may do now, where an erased endorsement is kept from
 * coming back, and where the public register is asked to say what the endorsement is from now on.
 *
 * @throws {DomainError} `endorsement.decided-meanwhile` when somebody was faster, `endorsement.second-person-needed`
 *   when staff do alone what takes two of them, `contact.limited`, `contact.frozen`, `endorsement.erased`
 */
export async function writeEvent(manager: EntityManager, seen: SeenEndorsementRow, event: HistoryEvent): Promise<void> {
  const before = await publicityFacts(manager, seen.id);
  demandSecondPerson(before, event);
  if (event.actor.kind === 'official') {
    await demandContactRight(manager, seen.id, { action: event.action as OfficialAction, at: event.at });
  }
  await writeRow(manager, seen, event);
  const after = await publicityFacts(manager, seen.id);
  refuseReturnOfErased(before, after);
  await writeEntry(manager, seen, event);
  if (isOrWasPublished(before) || isOrWasPublished(after)) await requestPublication(manager, seen.id);
}

/** The callers have asked `decide` or `mayAmend`: what staff do here is an action of staff. */
function demandSecondPerson(before: PublicityFacts, { action, actor }: HistoryEvent): void {
  if (actor.kind !== 'staff' || actor.proposedBy !== undefined) return;
  if (needsSecondPerson(action as StaffAction, before)) throw new DomainError('endorsement.second-person-needed');
}

/** Nobody who was erased can be asked, told or named: such an endorsement neither lives again nor is shown again. */
function refuseReturnOfErased(before: PublicityFacts, after: PublicityFacts): void {
  if (before.anonymisedAt === null) return;
  const livesAgain = STATES[after.status].living && !STATES[before.status].living;
  const isShownAgain = publicStanding(after) !== null && publicStanding(before) === null;
  if (livesAgain || isShownAgain) throw new DomainError('endorsement.erased');
}

async function writeRow(manager: EntityManager, seen: SeenEndorsementRow, event: HistoryEvent): Promise<void> {
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
}

async function writeEntry(manager: EntityManager, seen: SeenEndorsementRow, event: HistoryEvent): Promise<void> {
  const { action, actor, at, reason, changes = [] } = event;
  const inserted = await manager.insert(EndorsementHistoryEntity, {
    endorsementId: seen.id,
    version: seen.version + 1,
    action,
    fromStatus: seen.status,
    toStatus: event.to,
    actorKind: actor.kind,
    actorId: actor.id,
    proposedBy: actor.proposedBy ?? null,
    at,
    reasonCode: reason?.code ?? null,
    reasonId: reason ? await versionMeant(manager, action, reason) : null,
    reasonText: reason?.text ?? null,
  });
  await writeValueChanges(manager, (inserted.identifiers[0] as { id: string }).id, changes);
}
