import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import type { SuccessionObstacle } from '#domain/local-government/succession.js';
import { endorsementRevivedMail } from '#jobs/succession-jobs.js';
import { changeStatus } from '../record/change-status.js';
import { statusBefore } from '../record/status-before.js';
import { enqueue } from '../outbox/enqueue.js';
import type { ConcernedEndorsement } from './plan-succession.js';
import { namesOf, readSuccession, successionsOf, type Succession } from './succession.js';
import {
  amendAll,
  heldEndorsements,
  holdGovernments,
  publishConcerned,
  type SuccessionAct,
} from './write-succession.js';

/**
 * A succession of this local government that stands.
 *
 * @throws {DomainError} `succession.not-found`
 */
export async function successionOfPlace(
  manager: EntityManager,
  successionId: string,
  localGovernmentId: string,
): Promise<Succession> {
  const succession = await readSuccession(manager, successionId);
  if (succession?.localGovernmentId !== localGovernmentId) throw new DomainError('succession.not-found');
  return succession;
}

/** Why a succession cannot be taken back, or null. */
export async function undoObstacle(manager: EntityManager, succession: Succession): Promise<SuccessionObstacle | null> {
  if (succession.undoneAt !== null) return 'undone';
  if (succession.kind !== 'renamed') return null;
  const others = await successionsOf(manager, succession.localGovernmentId);
  const standing = others.filter(
    (one) => one.localGovernmentId === succession.localGovernmentId && one.undoneAt === null,
  );
  if (standing.some(({ kind }) => kind !== 'renamed')) return 'gone';
  const last = standing.find(({ kind }) => kind === 'renamed');
  return last?.id === succession.id && succession.name === succession.newName ? null : 'renamed-since';
}

/**
 * Takes a succession back in the caller's transaction: the local government has its former name again, or what the
 * succession ended is again as it was. What was erased or decided otherwise since stays as it is.
 *
 * @throws {DomainError} `succession.not-found`, `succession.not-possible` with the obstacle,
 *   `endorsement.second-person-needed`
 */
export async function writeUndo(
  manager: EntityManager,
  successionId: string,
  localGovernmentId: string,
  act: SuccessionAct,
): Promise<void> {
  await holdGovernments(manager, localGovernmentId, []);
  const succession = await successionOfPlace(manager, successionId, localGovernmentId);
  const obstacle = await undoObstacle(manager, succession);
  if (obstacle) throw new DomainError('succession.not-possible', { obstacle });
  await manager.query('UPDATE local_government_succession SET undone_by = $2, undone_at = $3 WHERE id = $1', [
    successionId,
    act.actor.id,
    act.at,
  ]);
  if (succession.kind === 'renamed') await nameAsBefore(manager, succession, act);
  else await reviveEnded(manager, succession, act);
  await publishConcerned(manager, succession);
}

async function nameAsBefore(manager: EntityManager, succession: Succession, act: SuccessionAct): Promise<void> {
  const { localGovernmentId, formerName, formerSlug, newName } = succession;
  await manager.query('UPDATE local_government SET name = $2, slug = $3 WHERE id = $1', [
    localGovernmentId,
    formerName,
    formerSlug,
  ]);
  await amendAll(manager, localGovernmentId, act, { before: newName, after: formerName });
}

/** An endorsement that a succession ended, and where it stood. */
export interface EndedEndorsement extends ConcernedEndorsement {
  readonly back: EndorsementStatus;
}

/** What the merger or split of a local government ended and nothing has changed since; what was erased cannot return. */
export async function endedBySuccession(
  manager: EntityManager,
  ofPlace: readonly ConcernedEndorsement[],
): Promise<EndedEndorsement[]> {
  const ended: EndedEndorsement[] = [];
  for (const endorsement of ofPlace) {
    const back = endorsement.isErased ? undefined : await statusBefore(manager, endorsement.id, ['succeed']);
    if (endorsement.status === 'superseded' && back !== undefined) ended.push({ ...endorsement, back });
  }
  return ended;
}

async function reviveEnded(manager: EntityManager, succession: Succession, act: SuccessionAct): Promise<void> {
  const { actor, at, changes = [] } = act;
  const successors = { field: 'successors' as const, before: namesOf(succession.successors), after: null };
  const held = await heldEndorsements(manager, succession.localGovernmentId);
  for (const { back, ...endorsement } of await endedBySuccession(manager, held)) {
    const change = { action: 'revive', actor, at, back, changes: [...changes, successors] } as const;
    await changeStatus(manager, endorsement, change);
    await enqueue(manager, endorsementRevivedMail, { endorsementId: endorsement.id });
  }
}
