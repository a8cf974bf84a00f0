import type { EntityManager } from 'typeorm';
import { formerStanding, type FormerStanding } from '#domain/endorsement/public-standing.js';
import type { EndorsementDetails } from '../endorsements/read-endorsement.js';
import type { Registry } from '../registry.js';

/** A local government that was public once. Nothing about a person is kept of it. */
export interface FormerSignatory {
  readonly number: number;
  readonly slug: string;
  readonly country: string;
  readonly name: string;
  readonly standing: FormerStanding;
  /** Calendar date, `YYYY-MM-DD`. */
  readonly since: string;
}

/** The one that had this number in its address, or null. */
export async function findFormerSignatory({ dataSource }: Registry, number: number): Promise<FormerSignatory | null> {
  const [former] = await dataSource.query<FormerSignatory[]>(
    `SELECT number, slug, country, name, standing, since::text FROM public_former_signatory WHERE number = $1`,
    [number],
  );
  return former ?? null;
}

/**
 * Makes the address of an endorsement that is not in public any more say so, unless another endorsement of the same
 * local government is there.
 *
 * @returns whether anything changed
 */
export async function rememberFormer(manager: EntityManager, endorsement: EndorsementDetails): Promise<boolean> {
  const standing = formerStanding(endorsement);
  if (standing === null) return forgetFormer(manager, endorsement);
  const { number, slug, country, name } = endorsement.localGovernment;
  const written = await manager.query<object[]>(
    `INSERT INTO public_former_signatory AS f (number, endorsement_id, slug, country, name, standing, since)
     SELECT $1, $2, $3, $4, $5, $6, (SELECT (h.at AT TIME ZONE 'UTC')::date FROM endorsement_history h
         WHERE h.endorsement_id = $2 AND h.from_status <> h.to_status ORDER BY h.version DESC LIMIT 1)
      WHERE NOT EXISTS (SELECT FROM public_signatory WHERE number = $1)
     ON CONFLICT (number) DO UPDATE SET endorsement_id = EXCLUDED.endorsement_id, slug = EXCLUDED.slug,
       country = EXCLUDED.country, name = EXCLUDED.name, standing = EXCLUDED.standing, since = EXCLUDED.since
      WHERE (f.endorsement_id = EXCLUDED.endorsement_id OR f.since <= EXCLUDED.since)
        AND f.* IS DISTINCT FROM EXCLUDED.*
     RETURNING number`,
    [number, endorsement.id, slug, country, name, standing],
  );
  return written.length > 0;
}

async function forgetFormer(manager: EntityManager, { id }: EndorsementDetails): Promise<boolean> {
  const [, removed] = await manager.query<[object[], number]>(
    `DELETE FROM public_former_signatory WHERE endorsement_id = $1`,
    [id],
  );
  return removed > 0;
}
