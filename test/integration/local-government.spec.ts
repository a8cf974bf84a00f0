import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDatabaseLocale } from '#registry/places/check-database-locale.js';
import { describeLocalGovernment } from '#registry/places/describe-local-government.js';
import { localGovernmentFromPlace } from '#registry/places/local-government-from-place.js';
import { createDataSource } from '#registry/database/data-source.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const PLACE = 'geonames:3448439';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.dataSource.query(`
    INSERT INTO gazetteer_source VALUES ('test', 'CC BY 4.0', 'GeoNames', 'https://example.org', '1', NULL, now(), 1, '');
    INSERT INTO place (id, kind, name, country, region_name, latitude, longitude, population, population_source,
      population_year, source)
    VALUES ('${PLACE}', 'city', 'São Paulo', 'BR', 'São Paulo', -23.5, -46.6, 10021295, 'GeoNames', 2020, 'test')`);
});

afterAll(() => database.drop());

describe('a local government', () => {
  it('is made once from a place, however many ask at once', async () => {
    const made = await Promise.all(
      Array.from({ length: 20 }, () =>
        database.dataSource.transaction((manager) => localGovernmentFromPlace(manager, PLACE)),
      ),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(made[0]).toMatchObject({
      name: 'São Paulo',
      slug: 'sao-paulo',
      kind: 'city',
      country: 'BR',
      regionName: 'São Paulo',
      population: 10_021_295,
      populationSource: 'GeoNames',
      populationYear: 2020,
      placeId: PLACE,
      origin: 'gazetteer',
      officialWebsite: null,
    });
  });

  it.each(['geonames:0', '', 'geonames:\u0000'])('is not made from the unknown place %j', async (id) => {
    await expect(localGovernmentFromPlace(database.dataSource.manager, id)).rejects.toMatchObject({
      code: 'place.not-found',
    });
  });

  it('is made from its own description when it is not listed', async () => {
    const { manager } = database.dataSource;
    const description = { name: 'Rocamadour', country: 'FR', kind: 'municipality', population: 600 };
    const made = await describeLocalGovernment(manager, { ...description, officialWebsite: 'https://example.org' });
    expect(made).toMatchObject({
      ...description,
      slug: 'rocamadour',
      origin: 'described',
      placeId: null,
      populationSource: 'Rocamadour',
      officialWebsite: 'https://example.org',
    });
    const other = await describeLocalGovernment(manager, { name: 'Київ', country: 'UA', kind: 'city' });
    expect(other).toMatchObject({ slug: 'local-government', population: null, populationSource: null });
  });
});

describe('the locale check at start', () => {
  it('accepts a database that knows every script', async () => {
    await expect(checkDatabaseLocale(database.dataSource)).resolves.toBeUndefined();
  });

  it('refuses one that does not, and says what to do', async () => {
    const name = `c${Date.now()}_test`;
    await database.dataSource.query(
      `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C'`,
    );
    const url = new URL(database.url);
    url.pathname = `/${name}`;
    const wrong = createDataSource({ DATABASE_URL: url.href, DATABASE_POOL_SIZE: 2 }, 'test');
    try {
      await wrong.initialize();
      await wrong.query('CREATE EXTENSION pg_trgm');
      await expect(checkDatabaseLocale(wrong)).rejects.toThrow(/the locale C, .* LOCALE 'C.UTF-8'/s);
    } finally {
      await wrong.destroy();
      await database.dataSource.query(`DROP DATABASE ${name} WITH (FORCE)`);
    }
  });
});
