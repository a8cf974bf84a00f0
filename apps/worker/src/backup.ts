import { runCommand } from '#platform/run-command.js';
import { settingsOrExit } from '#platform/settings-or-exit.js';
import { withRegistry } from '#registry/database/with-registry.js';
import { runBackupCommand } from './backup-command.js';

/** The command `npm run backup`: when a backup was taken, and when one was last restored on trial. */
async function main(): Promise<undefined> {
  const settings = settingsOrExit(process.env);
  await withRegistry(settings, 'we-care-backup', async (registry) => {
    console.log(await runBackupCommand(registry, process.argv.slice(2)));
  });
}

await runCommand(main);
