import { systemClock } from '#platform/clock.js';
import { runCommand } from '#platform/run-command.js';
import { settingsOrExit } from '#platform/settings-or-exit.js';
import { createDataSource } from '#registry/database/data-source.js';
import { Registry } from '#registry/registry.js';
import { runLaunchCommand } from './launch-command.js';

/** The command `npm run launch-check`: whether the registry may go live, and what is missing. */
async function main(): Promise<number> {
  const settings = settingsOrExit(process.env);
  const dataSource = await createDataSource(settings, 'we-care-launch-check').initialize();
  try {
    const registry = new Registry(dataSource, systemClock, settings.APP_SECRET);
    const { text, code } = await runLaunchCommand(registry, settings, process.argv.slice(2));
    console.log(text);
    return code;
  } finally {
    await dataSource.destroy();
  }
}

await runCommand(main);
