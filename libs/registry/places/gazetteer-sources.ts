import type { DataSource, EntityManager } from 'typeorm';

/** Where places come from, for the attribution that the licence asks for. */
export interface GazetteerSource {
  readonly name: string;
  readonly licence: string;
  readonly attribution: string;
  readonly url: string;
  readonly version: string;
  /** The day of the data, as YYYY-MM-DD; null when the source does not say. */
  readonly sourceDate: string | null;
  readonly loadedAt: Date;
  readonly places: number;
}

/** The sources that are loaded, the largest first; empty before the first load. */
export function gazetteerSources(database: DataSource | EntityManager): Promise<GazetteerSource[]> {
  return database.query<GazetteerSource[]>(
    `SELECT name, licence, attribution, url, version, source_date::text AS "sourceDate", loaded_at AS "loadedAt", places
     FROM gazetteer_source ORDER BY places DESC, name`,
  );
}
