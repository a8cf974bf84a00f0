import type { EntityManager } from 'typeorm';
import type { SuccessionObstacle } from '#domain/local-government/succession.js';
import { endorsementsOfPlace, placeNeedsSecondPerson } from './plan-succession.js';
import type { Succession } from './succession.js';
import { endedBySuccession, successionOfPlace, undoObstacle, type EndedEndorsement } from './write-undo.js';

/** What taking a succession back would do. */
export interface UndoPlan {
  readonly succession: Succession;
  readonly obstacle: SuccessionObstacle | null;
  readonly takesTwo: boolean;
  /** The endorsements that come back. */
  readonly revived: readonly EndedEndorsement[];
}

/** What taking a succession back does to an endorsement. */
export function undoActionOf({ kind }: Pick<Succession, 'kind'>): 'rename_place' | 'revive' {
  return kind === 'renamed' ? 'rename_place' : 'revive';
}

/**
 * Says what it would do to take a succession of this local government back; nothing is written.
 *
 * @throws {DomainError} `succession.not-found`
 */
export async function planUndo(
  manager: EntityManager,
  successionId: string,
  localGovernmentId: string,
): Promise<UndoPlan> {
  const succession = await successionOfPlace(manager, successionId, localGovernmentId);
  const concerned = await endorsementsOfPlace(manager, localGovernmentId);
  return {
    succession,
    obstacle: await undoObstacle(manager, succession),
    takesTwo: placeNeedsSecondPerson(undoActionOf(succession), concerned),
    revived: succession.kind === 'renamed' ? [] : await endedBySuccession(manager, concerned),
  };
}
