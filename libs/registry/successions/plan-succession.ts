import type { EntityManager } from 'typeorm';
import { STATES, type EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import { needsSecondPerson, type StaffAction } from '#domain/endorsement/second-person.js';
import type { Publicity } from '#domain/endorsement/public-standing.js';
import { successionObstacle, type SuccessionObstacle } from '#domain/local-government/succession.js';
import type { EndorsementDetails } from '../record/read-endorsement.js';
import { standingSuccessions } from './succession.js';
import type { SuccessionOrder } from './succession-order.js';
import { nameSuccessor, type NamedSuccessor } from './successor-choice.js';

/** An endorsement of the local government, as far as a succession concerns it. */
export interface ConcernedEndorsement extends Publicity {
  readonly id: string;
  readonly reference: string;
  readonly status: EndorsementStatus;
  readonly version: number;
  readonly isErased: boolean;
}

/** What a succession would do. */
export interface SuccessionPlan {
  readonly obstacle: SuccessionObstacle | null;
  readonly successors: readonly NamedSuccessor[];
  /** The endorsements that it would end. */
  readonly ends: readonly ConcernedEndorsement[];
  /** Whether it takes two people: the public has seen what it changes. */
  readonly takesTwo: boolean;
}

/** What each kind of succession does to an endorsement. */
export function actionOf({ kind }: Pick<SuccessionOrder, 'kind'>): 'succeed' | 'rename_place' {
  return kind === 'renamed' ? 'rename_place' : 'succeed';
}

/**
 * Says what a succession would do; nothing is written.
 *
 * @throws {DomainError} `place.not-found` for a successor that is not there
 */
export async function planSuccession(
  manager: EntityManager,
  { id, name }: Pick<EndorsementDetails['localGovernment'], 'id' | 'name'>,
  order: SuccessionOrder,
): Promise<SuccessionPlan> {
  const successors: NamedSuccessor[] = [];
  for (const choice of order.successors) successors.push(await nameSuccessor(manager, choice));
  const { kind, newName } = order;
  const to = successors.map((one) => one.id);
  const standing = await standingSuccessions(manager);
  const concerned = await endorsementsOfPlace(manager, id);
  return {
    obstacle: successionObstacle({ kind, from: id, fromName: name, newName, to, standing }),
    successors,
    ends: kind === 'renamed' ? [] : concerned.filter(({ status }) => STATES[status].living),
    takesTwo: placeNeedsSecondPerson(actionOf(order), concerned),
  };
}

/** Whether an act on a whole local government takes two people: it does when it would for one of its endorsements. */
export function placeNeedsSecondPerson(action: StaffAction, concerned: readonly Publicity[]): boolean {
  return concerned.some((endorsement) => needsSecondPerson(action, endorsement));
}

/** Every endorsement of a local government, in the order of their ids. */
export function endorsementsOfPlace(
  manager: EntityManager,
  localGovernmentId: string,
): Promise<ConcernedEndorsement[]> {
  return manager.query<ConcernedEndorsement[]>(
    `SELECT e.id, e.reference, e.status, e.version, p.anonymised_at IS NOT NULL AS "isErased",
        e.announced_at AS "announcedAt", e.verified_at AS "verifiedAt", e.published_at AS "publishedAt"
       FROM endorsement e JOIN endorsement_people p ON p.endorsement_id = e.id
      WHERE e.local_government_id = $1 ORDER BY e.id`,
    [localGovernmentId],
  );
}
