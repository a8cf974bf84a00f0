import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '#platform/clock.js';
import { migrateQueue } from '#platform/queue.js';
import { createStaff } from '#registry/accounts/create-staff.js';
import { createMigrationDataSource } from '#registry/database/data-source.js';
import { grantRights } from '#registry/database/grant-rights.js';
import { runMigrations } from '#registry/database/run-migrations.js';
import { Registry } from '#registry/registry.js';

const name = `o${randomBytes(8).toString('hex')}`;
const database = `${name}_test`;
const password = randomBytes(12).toString('hex');
const admin = new pg.Client({ connectionString: process.env['TEST_DATABASE_ADMIN_URL'] });

beforeAll(async () => {
  await admin.connect();
  await admin.query(`CREATE ROLE ${name} LOGIN NOSUPERUSER NOCREATEROLE PASSWORD '${password}'`);
  await admin.query(`CREATE DATABASE ${database} OWNER ${name} TEMPLATE template0 ENCODING 'UTF8' LC_CTYPE 'C.UTF-8'`);
});

afterAll(async () => {
  await admin.query(`DROP DATABASE ${database} WITH (FORCE)`);
  await admin.query(`DROP ROLE ${name}`);
  await admin.end();
});

it('needs nothing but the database: an owner who is no superuser makes every table, and the functions that erase', async () => {
  const url = new URL(process.env['TEST_DATABASE_ADMIN_URL'] ?? '');
  [url.username, url.password, url.pathname] = [name, password, `/${database}`];
  const owner = await createMigrationDataSource({ DATABASE_URL: url.href }).initialize();
  try {
    await runMigrations(owner);
    await migrateQueue({ DATABASE_URL: url.href });
    await grantRights(owner);
    // A log that is kept long enough is emptied through the owner's function, and through nothing else.
    const account = {
      email: 'ana@uclg.example.org',
      name: 'Ana Example',
      role: 'administrator',
      language: 'en',
    } as const;
    await createStaff(new Registry(owner, systemClock, randomBytes(32).toString('hex')), account);
    await expect(owner.query(`DELETE FROM staff_event`)).rejects.toThrow();
    expect(await owner.query(`SELECT delete_kept_long_enough('staff_event', '2100-01-01') > 0 AS gone`)).toEqual([
      { gone: true },
    ]);
    await expect(owner.query(`SELECT current_setting('registry.retention', true) AS set`)).resolves.toEqual([
      { set: '' },
    ]);
  } finally {
    await owner.destroy();
  }
});
