import { parseArgs } from 'node:util';
import { systemClock } from '#platform/clock.js';
import { secretKeys } from '#platform/secret-keys.js';
import { runCommand } from '#platform/run-command.js';
import { settingsOrExit } from '#platform/settings-or-exit.js';
import { createDataSource } from '#registry/database/data-source.js';
import { checkRegister } from '#registry/public-register/check-register.js';
import { Registry } from '#registry/registry.js';
import { publicationSettings } from './publication/publication-settings.js';

const USAGE = 'Usage: npm run register:check -- [--dry-run]';

/**
 * The command `npm run register:check`: compares the public register with what every endorsement is, repairs each
 * difference and names it; the worker does the same at its start and once a day. Ends with 1 when there were any.
 */
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
  const dataSource = await createDataSource(settings, 'we-care-register-check').initialize();
  try {
    const registry = new Registry(dataSource, systemClock, settings.APP_SECRET, secretKeys(settings));
    const { checked, differences } = await checkRegister(registry, publicationSettings(settings), { dryRun });
    for (const { number, should, says } of differences) {
      console.log(
        `${number}: says ${says?.standing ?? 'nothing'}, should say ${should?.standing ?? 'nothing'}` +
          `${dryRun ? '' : ' (repaired)'} ${JSON.stringify({ says, should })}`,
      );
    }
    console.log(`${checked} local governments compared, ${differences.length} differed.`);
    return differences.length === 0 ? 0 : 1;
  } finally {
    await dataSource.destroy();
  }
}

await runCommand(main);
