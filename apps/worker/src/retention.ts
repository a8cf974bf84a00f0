import { parseArgs } from 'node:util';
import { runCommand } from '#platform/run-command.js';
import { settingsOrExit } from '#platform/settings-or-exit.js';
import { withRegistry } from '#registry/database/with-registry.js';
import { retain } from '#registry/calendar/retention/retain.js';

const USAGE = 'Usage: npm run retention -- [--dry-run]';

/** The command `npm run retention`: erases what was kept long enough; the worker does the same each hour. */
async function main(): Promise<number> {
  const settings = settingsOrExit(process.env);
  let dryRun: boolean;
  try {
    const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } });
    dryRun = values['dry-run'];
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${USAGE}\n`);
    return 2;
  }
  return withRegistry(settings, 'we-care-retention', async (registry) => {
    for (const { code, count } of await retain(registry, settings, { dryRun })) {
      console.log(`${code}: ${count} ${dryRun ? 'due' : 'erased'}`);
    }
    return 0;
  });
}

await runCommand(main);
