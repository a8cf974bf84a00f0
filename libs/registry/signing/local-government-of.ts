import type { EntityManager } from 'typeorm';
import type { GovernmentAnswer } from '#domain/endorsement/draft-answers.js';
import { describeLocalGovernment } from '../places/describe-local-government.js';
import { localGovernmentFromPlace } from '../places/local-government-from-place.js';

/**
 * The registry's own record of the local government that was picked or described.
 *
 * @returns its id
 * @throws {DomainError} `place.not-found` when the picked place is no longer in the gazetteer
 */
export async function localGovernmentOf(
  manager: EntityManager,
  country: string,
  answer: GovernmentAnswer,
): Promise<string> {
  if (answer.listed) return (await localGovernmentFromPlace(manager, answer.placeId)).id;
  const { name, kind, regionName, population, officialWebsite } = answer;
  return (await describeLocalGovernment(manager, { country, name, kind, regionName, population, officialWebsite })).id;
}
