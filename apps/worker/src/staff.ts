import { systemClock } from '#platform/clock.js';
import { runCommand } from '#platform/run-command.js';
import { secretKeys } from '#platform/secret-keys.js';
import { settingsOrExit } from '#platform/settings-or-exit.js';
import { createDataSource } from '#registry/database/data-source.js';
import { Registry } from '#registry/registry.js';
import { runStaffCommand } from './staff-command.js';

/** The command `npm run staff`: accounts of the people who verify endorsements. */
async function main(): Promise<undefined> {
  const settings = settingsOrExit(process.env);
  const dataSource = await createDataSource(settings, 'we-care-staff').initialize();
  try {
    const registry = new Registry(dataSource, systemClock, settings.APP_SECRET, secretKeys(settings));
    console.log(await runStaffCommand(registry, settings, process.argv.slice(2)));
  } finally {
    await dataSource.destroy();
  }
}

await runCommand(main);
