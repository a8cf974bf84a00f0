import { systemClock } from '#platform/clock.js';
import { runCommand } from '#platform/run-command.js';
import { settingsOrExit } from '#platform/settings-or-exit.js';
import { createDataSource } from '#registry/database/data-source.js';
import { Registry } from '#registry/registry.js';
import { runBackupCommand } from './backup-command.js';

/** The command `npm run backup`: when a backup was taken, and when one was last restored on trial. */
async function main(): Promise<undefined> {
  const settings = settingsOrExit(process.env);
  const dataSource = await createDataSource(settings, 'we-care-backup').initialize();
  try {
    const registry = new Registry(dataSource, systemClock, settings.APP_SECRET);
    console.log(await runBackupCommand(registry, process.argv.slice(2)));
  } finally {
    await dataSource.destroy();
  }
}

await runCommand(main);
