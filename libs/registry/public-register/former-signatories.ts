import type { EntityManager } from 'typeorm';
import { formerStanding, type FormerStanding } from '#domain/endorsement/public-standing.js';
import type { EndorsementDetails } from '../record/read-endorsement.js';
import type { SuccessionKind } from '#domain/local-government/succession.js';
import type { Registry } from '../registry.js';
import { endOfPlace, type Successor } from '../successions/succession.js';

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
  /** How the local government itself ended; null when it is still there. */
  readonly succession: PublicSuccession | null;
}

/** That a local government was merged into another one or split, as everybody may read it. */
export interface PublicSuccession {
  readonly kind: Exclude<SuccessionKind, 'renamed'>;
  /** Calendar date, `YYYY-MM-DD`. */
  readonly tookEffectOn: string;
  readonly source: string;
  readonly successors: readonly PublicSuccessor[];
}

/** A successor; whether it is a signatory is to be looked up, for it changes by itself. */
export type PublicSuccessor = Pick<Successor, 'number' | 'slug' | 'country' | 'name'>;

/** The one that had this number in its address, or null. */
export async function findFormerSignatory({ dataSource }: Registry, number: number): Promise<FormerSignatory | null> {
  const [former] = await dataSource.query<FormerSignatory[]>(
    `SELECT number, slug, country, name, standing, was, since::text, succession
       FROM public_former_signatory WHERE number = $1`,
    [number],
  );
  return former ?? null;
}

/** Everybody whose address says that it is not in public any more, in the order of their numbers. */
export function allFormerSignatories({ dataSource }: Registry): Promise<FormerSignatory[]> {
  return dataSource.query<FormerSignatory[]>(
    `SELECT number, slug, country, name, standing, was, since::text, succession
       FROM public_former_signatory ORDER BY number`,
  );
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
  const { id, number, slug, country, name } = place.localGovernment;
  if (former.length === 0) return forgetFormer(manager, number);
  const succession = await publicSuccession(manager, id);
  const written = await manager.query<object[]>(
    `INSERT INTO public_former_signatory AS f
       (number, endorsement_id, slug, country, name, standing, was, since, succession)
     SELECT $1, c.id, $2, $3, $4, c.standing, c.was, (last.at AT TIME ZONE 'UTC')::date, $6::jsonb
       FROM jsonb_to_recordset($5::jsonb) AS c (id uuid, standing text, was text)
       CROSS JOIN LATERAL (SELECT h.at, h.id FROM endorsement_history h
         WHERE h.endorsement_id = c.id AND h.from_status <> h.to_status ORDER BY h.version DESC LIMIT 1) AS last
      ORDER BY last.at DESC, last.id DESC LIMIT 1
     ON CONFLICT (number) DO UPDATE SET endorsement_id = EXCLUDED.endorsement_id, slug = EXCLUDED.slug,
       country = EXCLUDED.country, name = EXCLUDED.name, standing = EXCLUDED.standing, was = EXCLUDED.was,
       since = EXCLUDED.since, succession = EXCLUDED.succession
      WHERE f.* IS DISTINCT FROM EXCLUDED.*
     RETURNING number`,
    [number, slug, country, name, JSON.stringify(former), succession && JSON.stringify(succession)],
  );
  return written.length > 0;
}

async function publicSuccession(manager: EntityManager, localGovernmentId: string): Promise<PublicSuccession | null> {
  const end = await endOfPlace(manager, localGovernmentId);
  if (!end || end.kind === 'renamed') return null;
  const successors = end.successors.map(({ number, slug, country, name }) => ({ number, slug, country, name }));
  return { kind: end.kind, tookEffectOn: end.tookEffectOn, source: end.source, successors };
}

async function forgetFormer(manager: EntityManager, number: number): Promise<boolean> {
  const [, removed] = await manager.query<[object[], number]>(`DELETE FROM public_former_signatory WHERE number = $1`, [
    number,
  ]);
  return removed > 0;
}
