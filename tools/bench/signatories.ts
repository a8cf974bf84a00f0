import pg from 'pg';
import { openUseCases, sectionOfCountry, type UseCases } from './use-cases.ts';

const UNDERTAKINGS = ['mobility', 'rights', 'equality', 'culture', 'health'];

/** Fills an empty register with demonstration signatories of the most populous places, through the use case. */
export async function addSignatories(databaseUrl: string, count: number): Promise<void> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  const useCases = await openUseCases(databaseUrl, 'no link is derived from this');
  try {
    const { rows } = await database.query<{ listed: number }>('SELECT count(*)::int AS listed FROM public_signatory');
    if (rows[0]?.listed !== count) await demonstrate(database, useCases, count);
  } finally {
    await useCases.close();
    await database.end();
  }
}

async function demonstrate(database: pg.Client, { call, registry }: UseCases, count: number): Promise<void> {
  const { rows: places } = await database.query<{ name: string; country: string; kind: string }>(
    `SELECT name, country, kind FROM place WHERE retired_at IS NULL
      GROUP BY name, country, kind ORDER BY max(population) DESC NULLS LAST, name LIMIT $1`,
    [count],
  );
  const listed = places.map((place, index) => ({
    ...place,
    described: false,
    language: 'en',
    mandate: 'council_decision',
    daysAgo: 30 + index,
    undertakings: UNDERTAKINGS.slice(0, 1 + (index % UNDERTAKINGS.length)),
  }));
  await call.addDemonstration(
    registry,
    { listed, waiting: [] },
    { textIn: () => ({ version: '1.0', sha256: 'a-hash' }), sectionOf: sectionOfCountry() },
  );
}
