import { migrationAddress } from '#platform/database-addresses.js';
import { migrateQueue } from '#platform/queue.js';
import { runCommand } from '#platform/run-command.js';
import { settingsOrExit } from '#platform/settings-or-exit.js';
import { createMigrationDataSource } from '#registry/database/data-source.js';
import { GROUP_ROLES } from '#registry/database/group-roles.js';
import { grantRights } from '#registry/database/grant-rights.js';
import { runMigrations } from '#registry/database/run-migrations.js';

/** The command `npm run migrate`: brings the registry's tables, the queue's and the rights in them up to date. */
async function main(): Promise<undefined> {
  const settings = settingsOrExit(process.env);
  const dataSource = await createMigrationDataSource(settings).initialize();
  try {
    const applied = await runMigrations(dataSource, { onWait: console.log });
    await migrateQueue({ ...settings, DIRECT_DATABASE_URL: migrationAddress(settings) });
    if (!(await grantRights(dataSource))) {
      console.log(
        `The roles ${Object.values(GROUP_ROLES).join(' and ')} are not there, and this user may not make them: the registry runs with one role (docs/deploy.md).`,
      );
    }
    console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}.`);
  } finally {
    await dataSource.destroy();
  }
}

await runCommand(main);
