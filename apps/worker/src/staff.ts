import { systemClock } from '#platform/clock.js';
import { secretKeys } from '#platform/secret-keys.js';
import { settingsOrExit } from '#platform/settings-or-exit.js';
import { createDataSource } from '#registry/data-source.js';
import { Registry } from '#registry/registry.js';
import { runStaffCommand, StaffCommandError } from './staff-command.js';

/** PostgreSQL's code for a table that is not there. */
const NO_TABLE = '42P01';

/** The command `npm run staff`: accounts of the people who verify endorsements. */
const settings = settingsOrExit(process.env);
const dataSource = await createDataSource(settings, 'we-care-staff').initialize();
try {
  const registry = new Registry(dataSource, systemClock, settings.APP_SECRET, secretKeys(settings));
  console.log(await runStaffCommand(registry, settings, process.argv.slice(2)));
} catch (error) {
  const sentence = sentenceOf(error);
  if (sentence === undefined) throw error;
  console.error(sentence);
  process.exitCode = 1;
} finally {
  await dataSource.destroy();
}

/** What went wrong, for the person at the terminal; nothing for a fault of the program. */
function sentenceOf(error: unknown): string | undefined {
  if (error instanceof StaffCommandError) return error.message;
  const hasNoTables = (error as { code?: unknown }).code === NO_TABLE;
  return hasNoTables ? 'The database has no tables yet. Run npm start or npm run migrate first.' : undefined;
}
