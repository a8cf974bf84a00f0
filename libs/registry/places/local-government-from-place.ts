import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { findPlace } from './find-place.js';
import { LOCAL_GOVERNMENT_COLUMNS, type LocalGovernment } from './local-government.js';
import { slugOf } from './slug.js';

/**
 * The registry's own record of the local government at a place: the one there is, or a new one with the place's facts.
 * However many ask at once, they get the same one.
 *
 * @throws {DomainError} `place.not-found` when the gazetteer has no such place and no record was ever made of it
 */
export async function localGovernmentFromPlace(manager: EntityManager, placeId: string): Promise<LocalGovernment> {
  const known = await governmentAt(manager, placeId);
  if (known) return known;
  const place = await findPlace(manager, placeId);
  if (!place) throw new DomainError('place.not-found');
  await manager.query(
    `INSERT INTO local_government (kind, name, slug, country, region_name, province_name, latitude, longitude,
       population, population_source, population_year, place_id, origin)
     SELECT kind, name, $2, country, region_name, province_name, latitude, longitude,
       population, population_source, population_year, id, 'gazetteer'
     FROM place WHERE id = $1
     ON CONFLICT (place_id) DO NOTHING`,
    [placeId, slugOf(place.name)],
  );
  const made = await governmentAt(manager, placeId);
  if (!made) throw new DomainError('place.not-found');
  return made;
}

async function governmentAt(manager: EntityManager, placeId: string): Promise<LocalGovernment | undefined> {
  if (placeId.includes('\0')) return undefined;
  const [found] = await manager.query<LocalGovernment[]>(
    `SELECT ${LOCAL_GOVERNMENT_COLUMNS} FROM local_government g WHERE g.place_id = $1`,
    [placeId],
  );
  return found;
}
