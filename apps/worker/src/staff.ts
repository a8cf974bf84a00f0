import { runCommand } from '#platform/run-command.js';
import { settingsOrExit } from '#platform/settings-or-exit.js';
import { withRegistry } from '#registry/database/with-registry.js';
import { runStaffCommand } from './staff-command.js';

/** The command `npm run staff`: accounts of the people who verify endorsements. */
async function main(): Promise<undefined> {
  const settings = settingsOrExit(process.env);
  await withRegistry(settings, 'we-care-staff', async (registry) => {
    console.log(await runStaffCommand(registry, settings, process.argv.slice(2)));
  });
}

await runCommand(main);
