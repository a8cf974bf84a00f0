import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { STATES } from '#domain/endorsement/endorsement-status.js';
import { successionObstacle } from '#domain/local-government/succession.js';
import { endorsementSucceededMail } from '#jobs/succession-jobs.js';
import type { EndorsementDetails } from '../record/read-endorsement.js';
import { amend } from '../record/amend.js';
import { changeStatus, type StatusChange } from '../record/change-status.js';
import { holdPlaceOf } from '../record/superseding.js';
import { slugOf } from '../places/slug.js';
import { enqueue } from '../outbox/enqueue.js';
import { requestPublicationOfPlaces } from '../record/request-publication.js';
import { endorsementsOfPlace } from './plan-succession.js';
import { namesOf, readSuccession, standingSuccessions, type Succession } from './succession.js';
import type { SuccessionOrder } from './succession-order.js';
import { recordOfSuccessor } from './successor-choice.js';

/** Who acts, and when. */
export type SuccessionAct = Pick<StatusChange, 'actor' | 'at' | 'changes'>;

/**
 * Records a succession in the caller's transaction. A new name is the local government's from now on, and the former
 * one is kept. A merger or a split ends what lives of its endorsements; nobody is listed by it.
 *
 * @throws {DomainError} `succession.not-possible` with the obstacle, `place.not-found`,
 *   `endorsement.second-person-needed`
 */
export async function writeSuccession(
  manager: EntityManager,
  government: Pick<EndorsementDetails['localGovernment'], 'id' | 'country' | 'kind'>,
  order: SuccessionOrder,
  act: SuccessionAct,
): Promise<void> {
  const to: string[] = [];
  for (const choice of order.successors) to.push(await recordOfSuccessor(manager, choice, government));
  const name = await holdGovernments(manager, government.id, to);
  const standing = await standingSuccessions(manager);
  const { kind, newName } = order;
  const obstacle = successionObstacle({ kind, from: government.id, fromName: name, newName, to, standing });
  if (obstacle) throw new DomainError('succession.not-possible', { obstacle });
  const succession = await insertSuccession(manager, government.id, { ...order, to }, act);
  if (kind === 'renamed') await rename(manager, succession, act);
  else await endPlace(manager, succession, act);
  await publishConcerned(manager, succession);
}

/**
 * Holds the records of the local government and its successors until the transaction ends, always in the same order:
 * of two successions at once, the second sees the first.
 *
 * @returns the name of the local government
 * @throws {DomainError} `place.not-found`
 */
export async function holdGovernments(manager: EntityManager, id: string, to: readonly string[]): Promise<string> {
  const held = await manager.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM local_government WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE',
    [[id, ...to]],
  );
  const name = held.find((one) => one.id === id)?.name;
  if (name === undefined) throw new DomainError('place.not-found');
  return name;
}

async function insertSuccession(
  manager: EntityManager,
  localGovernmentId: string,
  { kind, tookEffectOn, source, newName, to }: SuccessionOrder & { readonly to: readonly string[] },
  { actor, at }: SuccessionAct,
): Promise<Succession> {
  const [entered, confirmed] = actor.proposedBy === undefined ? [actor.id, null] : [actor.proposedBy, actor.id];
  const [inserted] = await manager.query<{ id: string }[]>(
    `INSERT INTO local_government_succession (kind, local_government_id, took_effect_on, source, former_name,
        former_slug, new_name, new_slug, entered_by, confirmed_by, entered_at)
     SELECT $1, g.id, $3, $4, CASE WHEN $5::text IS NOT NULL THEN g.name END, CASE WHEN $5::text IS NOT NULL THEN g.slug END,
        $5, $6, $7, $8, $9 FROM local_government g WHERE g.id = $2 RETURNING id`,
    [kind, localGovernmentId, tookEffectOn, source, newName, newName && slugOf(newName), entered, confirmed, at],
  );
  const id = inserted?.id ?? '';
  await manager.query(
    `INSERT INTO local_government_successor (succession_id, local_government_id) SELECT $1, unnest($2::uuid[])`,
    [id, to],
  );
  const succession = await readSuccession(manager, id);
  if (!succession) throw new Error('The succession was not inserted.');
  return succession;
}

async function rename(manager: EntityManager, succession: Succession, act: SuccessionAct): Promise<void> {
  const { localGovernmentId, formerName, newName, newSlug } = succession;
  await manager.query('UPDATE local_government SET name = $2, slug = $3 WHERE id = $1', [
    localGovernmentId,
    newName,
    newSlug,
  ]);
  await amendAll(manager, localGovernmentId, act, { before: formerName, after: newName });
}

/** Notes in the history of every endorsement of the local government how it was called and is called. */
export async function amendAll(
  manager: EntityManager,
  localGovernmentId: string,
  { actor, at, changes = [] }: SuccessionAct,
  name: { readonly before: string | null; readonly after: string | null },
): Promise<void> {
  for (const endorsement of await heldEndorsements(manager, localGovernmentId)) {
    const renamed = { field: 'governmentName' as const, ...name };
    await amend(manager, endorsement, { action: 'rename_place', actor, at, changes: [...changes, renamed] });
  }
}

async function endPlace(manager: EntityManager, succession: Succession, act: SuccessionAct): Promise<void> {
  const { actor, at, changes = [] } = act;
  const successors = { field: 'successors' as const, before: null, after: namesOf(succession.successors) };
  for (const endorsement of await heldEndorsements(manager, succession.localGovernmentId)) {
    if (!STATES[endorsement.status].living) continue;
    await changeStatus(manager, endorsement, { action: 'succeed', actor, at, changes: [...changes, successors] });
    await enqueue(manager, endorsementSucceededMail, { endorsementId: endorsement.id });
  }
}

/** The endorsements of a local government, held until the transaction ends. */
export async function heldEndorsements(manager: EntityManager, localGovernmentId: string) {
  const found = await endorsementsOfPlace(manager, localGovernmentId);
  await holdPlaceOf(
    manager,
    found.map(({ id }) => id),
  );
  return endorsementsOfPlace(manager, localGovernmentId);
}

/** The pages of the local government, of its successors and of those that it succeeded name one another. */
export async function publishConcerned(
  manager: EntityManager,
  { localGovernmentId, successors }: Pick<Succession, 'localGovernmentId' | 'successors'>,
): Promise<void> {
  const before = await manager.query<{ id: string }[]>(
    `SELECT c.local_government_id AS id FROM local_government_successor t
       JOIN local_government_succession c ON c.id = t.succession_id AND c.undone_at IS NULL
      WHERE t.local_government_id = $1`,
    [localGovernmentId],
  );
  const concerned = [...successors, ...before].map(({ id }) => id);
  await requestPublicationOfPlaces(manager, [localGovernmentId, ...concerned]);
}
