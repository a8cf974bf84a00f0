import type { EntityManager } from 'typeorm';
import { describeLocalGovernment } from '../places/describe-local-government.js';
import { localGovernmentFromPlace } from '../places/local-government-from-place.js';
import type { DemonstrationSignatory } from './demonstration-signatories.js';
import type { DemonstrationPlace } from './write-demonstration.js';

/**
 * The local government that a demonstration endorsement is invented for.
 *
 * @returns `missing` when the gazetteer has no such place, `taken` when there is any endorsement of it already:
 *   nothing invented ever stands beside something real, and nothing is invented twice
 */
export async function demonstrationPlace(
  manager: EntityManager,
  signatory: DemonstrationSignatory,
): Promise<DemonstrationPlace | 'missing' | 'taken'> {
  if (signatory.described) return describedPlace(manager, signatory);
  const { name, country, kind } = signatory;
  const [place] = await manager.query<{ id: string }[]>(
    `SELECT id FROM place WHERE country = $1 AND name = $2 AND kind = $3 AND retired_at IS NULL
      ORDER BY population DESC NULLS LAST, id LIMIT 1`,
    [country, name, kind],
  );
  if (!place) return 'missing';
  const government = await localGovernmentFromPlace(manager, place.id);
  const [endorsement] = await manager.query<unknown[]>(
    `SELECT 1 FROM endorsement WHERE local_government_id = $1 LIMIT 1`,
    [government.id],
  );
  return endorsement ? 'taken' : { localGovernmentId: government.id, slug: government.slug };
}

async function describedPlace(
  manager: EntityManager,
  { name, country, kind }: DemonstrationSignatory,
): Promise<DemonstrationPlace | 'taken'> {
  const [endorsement] = await manager.query<unknown[]>(
    `SELECT 1 FROM endorsement e JOIN local_government g ON g.id = e.local_government_id
      WHERE e.demonstration AND g.origin = 'described' AND g.name = $1 AND g.country = $2 LIMIT 1`,
    [name, country],
  );
  if (endorsement) return 'taken';
  const government = await describeLocalGovernment(manager, { name, country, kind });
  return { localGovernmentId: government.id, slug: government.slug };
}
