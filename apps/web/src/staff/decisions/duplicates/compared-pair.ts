import { NotFoundException } from '@nestjs/common';
import { comparedEndorsement } from '#registry/review/duplicates/compared-endorsement.js';
import { planMerge } from '#registry/review/duplicates/merges.js';
import { judgementsOf, suspicionOf } from '#registry/review/duplicates/suspicion.js';
import type { Registry } from '#registry/registry.js';
import type { ComparedPair } from './compare-page.js';

/**
 * Reads what is shown of two endorsements.
 *
 * @throws {NotFoundException} for an endorsement and itself
 * @throws {DomainError} `endorsement.not-found`
 */
export async function comparedPair(registry: Registry, id: string, otherId: string): Promise<ComparedPair> {
  if (id.toLowerCase() === otherId.toLowerCase()) throw new NotFoundException();
  const { manager } = registry.dataSource;
  const [one, other, suspicion, judgements, ...plans] = await Promise.all([
    comparedEndorsement(registry, id),
    comparedEndorsement(registry, otherId),
    suspicionOf(manager, [id, otherId]),
    judgementsOf(manager, [id, otherId]),
    planMerge(manager, otherId, id),
    planMerge(manager, id, otherId),
  ]);
  return { one, other, suspicion, judgements, plans };
}
