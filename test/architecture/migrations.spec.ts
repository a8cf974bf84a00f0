import { afterAll, beforeAll, expect, it } from 'vitest';
import { MIGRATIONS } from '#registry/database/data-source.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

/** Every column, index, constraint and trigger of the registry's own tables, as PostgreSQL describes them. */
async function schema(): Promise<string[]> {
  const rows = await database.dataSource.query<{ line: string }[]>(`
    SELECT format('column %s.%s %s null=%s default=%s', table_name, column_name, udt_name, is_nullable, column_default)
      AS line FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL SELECT format('index %s', indexdef) FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT format('constraint %s %s', conname, pg_get_constraintdef(oid)) FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conrelid <> 'migrations'::regclass
    UNION ALL SELECT format('trigger %s', pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal
    ORDER BY line`);
  return rows.map(({ line }) => line).filter((line) => !line.includes('migrations'));
}

it('can be undone and done again, one after the other, to the same schema', async () => {
  const before = await schema();
  for (const _ of MIGRATIONS) await database.dataSource.undoLastMigration({ transaction: 'all' });
  expect(await schema()).toEqual([]);
  await database.dataSource.runMigrations();
  expect(await schema()).toEqual(before);
});

it('has the very columns that the entities say', async () => {
  for (const entity of database.dataSource.entityMetadatas) {
    const rows = await database.dataSource.query<{ name: string; nullable: boolean }[]>(
      `SELECT column_name AS name, is_nullable = 'YES' AS nullable FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name = $1 ORDER BY column_name`,
      [entity.tableName],
    );
    const declared = entity.columns
      .map(({ databaseName, isNullable }) => ({ name: databaseName, nullable: isNullable }))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
    expect({ table: entity.tableName, columns: declared }).toEqual({ table: entity.tableName, columns: rows });
  }
});
