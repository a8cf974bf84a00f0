import type { Client } from 'pg';
import { GEONAMES_ATTRIBUTION, GEONAMES_LICENCE, GEONAMES_URL, type SourceDescription } from './source-files.js';

/** Notes which data is loaded, so that the register can attribute it (CC BY 4.0) and say how old it is. */
export async function recordSources(client: Client, sources: readonly SourceDescription[]): Promise<void> {
  for (const { name, version, sourceDate, sha256 } of sources) {
    await client.query(
      `INSERT INTO gazetteer_source (name, licence, attribution, url, version, source_date, loaded_at, places, sha256)
       VALUES ($1, $2, $3, $4, $5, $6, now(), 0, $7)
       ON CONFLICT (name) DO UPDATE SET licence = excluded.licence, attribution = excluded.attribution,
         url = excluded.url, version = excluded.version, source_date = excluded.source_date,
         loaded_at = excluded.loaded_at, sha256 = excluded.sha256`,
      [name, GEONAMES_LICENCE, GEONAMES_ATTRIBUTION, GEONAMES_URL, version, sourceDate, sha256],
    );
  }
}
