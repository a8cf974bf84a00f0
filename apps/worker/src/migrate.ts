import { migrateQueue } from '#platform/queue.js';
import { settingsOrExit } from '#platform/settings-or-exit.js';
import { createDataSource } from '#registry/data-source.js';
import { runMigrations } from '#registry/run-migrations.js';

/** The command `npm run migrate`: brings the registry's tables and the queue's up to date. */
const settings = settingsOrExit(process.env);
const dataSource = await createDataSource(settings, 'we-care-migrate').initialize();
const applied = await runMigrations(dataSource);
await dataSource.destroy();
await migrateQueue(settings);
console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}.`);
