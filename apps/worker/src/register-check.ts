import { parseArgs } from 'node:util';
import { runCommand } from '#platform/run-command.js';
import { settingsOrExit } from '#platform/settings-or-exit.js';
import { withRegistry } from '#registry/database/with-registry.js';
import { checkRegister } from '#registry/public-register/check-register.js';
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
  return withRegistry(settings, 'we-care-register-check', async (registry) => {
    const { checked, differences } = await checkRegister(registry, publicationSettings(settings), { dryRun });
    for (const { number, should, says } of differences) {
      console.log(
        `${number}: says ${says?.standing ?? 'nothing'}, should say ${should?.standing ?? 'nothing'}` +
          `${dryRun ? '' : ' (repaired)'} ${JSON.stringify({ says, should })}`,
      );
    }
    console.log(`${checked} local governments compared, ${differences.length} differed.`);
    return differences.length === 0 ? 0 : 1;
  });
}

await runCommand(main);
