import { systemClock } from '#platform/clock.js';
import { documentStorage } from '#platform/document-storage.js';
import { runCommand } from '#platform/run-command.js';
import { settingsOrExit } from '#platform/settings-or-exit.js';
import { createDataSource } from '#registry/database/data-source.js';
import { Registry } from '#registry/registry.js';
import { runOutboxCommand } from './outbox-command.js';

/** The command `npm run outbox`: what failed, and whether anything leaves. */
async function main(): Promise<undefined> {
  const settings = settingsOrExit(process.env);
  const dataSource = await createDataSource(settings, 'we-care-outbox').initialize();
  try {
    const registry = new Registry(dataSource, systemClock, settings.APP_SECRET);
    const parts = { settings, place: documentStorage(settings) };
    console.log(await runOutboxCommand(registry, parts, process.argv.slice(2)));
  } finally {
    await dataSource.destroy();
  }
}

await runCommand(main);
