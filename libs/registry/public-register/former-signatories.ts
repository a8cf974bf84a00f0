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
  /** What it was in public: a signatory, or no more than an announcement. */
  readonly was: 'listed' | 'announced';
  /** Calendar date, `YYYY-MM-DD`. */
  readonly since: string;
}

/** The one that had this number in its address, or null. */
export async function findFormerSignatory({ dataSource }: Registry, number: number): Promise<FormerSignatory | null> {
  const [former] = await dataSource.query<FormerSignatory[]>(
    `SELECT number, slug, country, name, standing, was, since::text FROM public_former_signatory WHERE number = $1`,
    [number],
  );
  return former ?? null;
}

/**
 * Makes the address of a local government that is not in public any more say so: by the endorsement of which the state
 * changed last. Where none was ever public, nothing is there.
 *
 * @param endorsements those of one local government that are not public now
 * @returns whether anything changed
 */
export async function rememberFormer(
  manager: EntityManager,
  endorsements: readonly EndorsementDetails[],
): Promise<boolean> {
  const former = endorsements.flatMap((endorsement) => {
    const standing = formerStanding(endorsement);
    return standing === null
      ? []
      : [{ id: endorsement.id, standing, was: endorsement.publishedAt === null ? 'announced' : 'listed' }];
  });
  const [place] = endorsements;
  if (!place) return false;
  const { number, slug, country, name } = place.localGovernment;
  if (former.length === 0) return forgetFormer(manager, number);
  const written = await manager.query<object[]>(
    `INSERT INTO public_former_signatory AS f (number, endorsement_id, slug, country, name, standing, was, since)
     SELECT $1, c.id, $2, $3, $4, c.standing, c.was, (last.at AT TIME ZONE 'UTC')::date
       FROM jsonb_to_recordset($5::jsonb) AS c (id uuid, standing text, was text)
       CROSS JOIN LATERAL (SELECT h.at, h.id FROM endorsement_history h
         WHERE h.endorsement_id = c.id AND h.from_status <> h.to_status ORDER BY h.version DESC LIMIT 1) AS last
      ORDER BY last.at DESC, last.id DESC LIMIT 1
     ON CONFLICT (number) DO UPDATE SET endorsement_id = EXCLUDED.endorsement_id, slug = EXCLUDED.slug,
       country = EXCLUDED.country, name = EXCLUDED.name, standing = EXCLUDED.standing, was = EXCLUDED.was,
       since = EXCLUDED.since
      WHERE f.* IS DISTINCT FROM EXCLUDED.*
     RETURNING number`,
    [number, slug, country, name, JSON.stringify(former)],
  );
  return written.length > 0;
}

async function forgetFormer(manager: EntityManager, number: number): Promise<boolean> {
  const [, removed] = await manager.query<[object[], number]>(`DELETE FROM public_former_signatory WHERE number = $1`, [
    number,
  ]);
  return removed > 0;
}
