import { runCommand } from '#platform/run-command.js';
import { settingsOrExit } from '#platform/settings-or-exit.js';
import { withRegistry } from '#registry/database/with-registry.js';
import { runLaunchCommand } from './launch-command.js';

/** The command `npm run launch-check`: whether the registry may go live, and what is missing. */
async function main(): Promise<number> {
  const settings = settingsOrExit(process.env);
  return withRegistry(settings, 'we-care-launch-check', async (registry) => {
    const { text, code } = await runLaunchCommand(registry, settings, process.argv.slice(2));
    console.log(text);
    return code;
  });
}

await runCommand(main);
