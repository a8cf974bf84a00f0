import type { EntityManager } from 'typeorm';
import { LOCAL_GOVERNMENT_COLUMNS, type LocalGovernment } from './local-government.js';
import { slugOf } from './slug.js';

/** What an official says about a local government that the gazetteer does not have. */
export interface LocalGovernmentDescription {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly kind: string;
  readonly regionName?: string | null;
  /** Inhabitants, as the official states them. */
  readonly population?: number | null;
  readonly officialWebsite?: string | null;
}

/** Makes a record of a local government from its own description; staff compare it with the others. */
export async function describeLocalGovernment(
  manager: EntityManager,
  described: LocalGovernmentDescription,
): Promise<LocalGovernment> {
  const { name, country, kind, regionName = null, population = null, officialWebsite = null } = described;
  const [made] = await manager.query<LocalGovernment[]>(
    `INSERT INTO local_government AS g (kind, name, slug, country, region_name, population, population_source,
       official_website, origin)
     VALUES ($1, $2, $3, $4, $5, $6::integer, $7, $8, 'described')
     RETURNING ${LOCAL_GOVERNMENT_COLUMNS}`,
    [kind, name, slugOf(name), country, regionName, population, population === null ? null : name, officialWebsite],
  );
  if (!made) throw new Error('The local government was not inserted.');
  return made;
}
