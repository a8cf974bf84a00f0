import { documentStorage } from '#platform/document-storage.js';
import { runCommand } from '#platform/run-command.js';
import { settingsOrExit } from '#platform/settings-or-exit.js';
import { withRegistry } from '#registry/database/with-registry.js';
import { runOutboxCommand } from './outbox-command.js';

/** The command `npm run outbox`: what failed, and whether anything leaves. */
async function main(): Promise<undefined> {
  const settings = settingsOrExit(process.env);
  await withRegistry(settings, 'we-care-outbox', async (registry) => {
    const parts = { settings, place: documentStorage(settings) };
    console.log(await runOutboxCommand(registry, parts, process.argv.slice(2)));
  });
}

await runCommand(main);
