import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { violates } from '#platform/violates.js';
import { readEndorsement, type EndorsementDetails } from './read-endorsement.js';
import type { StatusChange } from './change-status.js';
import type { Registry } from '../registry.js';

/** Which endorsement a member of staff decides on, and in which version they saw it. */
export interface SeenEndorsement {
  readonly endorsementId: string;
  readonly version: number;
  readonly staffId: string;
}

/**
 * The endorsement, when it is still as the member of staff saw it.
 *
 * @throws {DomainError} `endorsement.not-found`, `endorsement.decided-meanwhile`
 */
export async function asSeen(
  manager: EntityManager,
  seen: Pick<SeenEndorsement, 'endorsementId' | 'version'>,
): Promise<EndorsementDetails> {
  const endorsement = await readEndorsement(manager, seen.endorsementId);
  if (endorsement.version !== seen.version) {
    throw new DomainError('endorsement.decided-meanwhile', { endorsementId: seen.endorsementId });
  }
  return endorsement;
}

/** Who changes it, and when. */
export function staffChange(registry: Registry, seen: SeenEndorsement): Pick<StatusChange, 'actor' | 'at'> {
  return { actor: { kind: 'staff', id: seen.staffId }, at: registry.clock.now() };
}

/** Runs a change after which an endorsement may stand; that another of the same government stands is a refusal. */
export async function refusingSecondStanding<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    const isSecond = violates(error, 'endorsement_one_standing');
    throw isSecond ? new DomainError('endorsement.already-listed') : error;
  }
}
