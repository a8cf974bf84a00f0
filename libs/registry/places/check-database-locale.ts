import type { DataSource, EntityManager } from 'typeorm';
import { StartRefused } from '#platform/start-refused.js';

/**
 * Makes sure that the database can search names in every script. With the locale C, PostgreSQL's trigrams know only
 * ASCII letters and a misspelt Cyrillic, Arabic or Chinese name is silently never found (research/map-geo 2.2).
 *
 * @throws {StartRefused} with a sentence for the operator when it cannot
 */
export async function checkDatabaseLocale(database: DataSource | EntityManager): Promise<void> {
  const [state] = await database.query<{ database: string; encoding: string; ctype: string; trigrams: number }[]>(
    `SELECT datname AS database, pg_encoding_to_char(encoding) AS encoding, datctype AS ctype,
       coalesce(array_length(show_trgm('київ'), 1), 0) AS trigrams
     FROM pg_database WHERE datname = current_database()`,
  );
  if (state?.encoding === 'UTF8' && state.trigrams > 0) return;
  throw new StartRefused(
    `The database "${state?.database}" has the encoding ${state?.encoding} and the locale ${state?.ctype}, with which ` +
      'names in other scripts than Latin cannot be searched. Create it with the encoding UTF8 and a UTF-8 locale, ' +
      "for example: CREATE DATABASE we_care ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0.",
  );
}
