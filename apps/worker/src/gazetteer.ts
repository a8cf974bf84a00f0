import { parseArgs } from 'node:util';
import { migrationAddress } from '#platform/database-addresses.js';
import { runCommand } from '#platform/run-command.js';
import { settingsOrExit } from '#platform/settings-or-exit.js';
import { loadGazetteer } from '#registry/places/gazetteer/load-gazetteer.js';
import { installedSourceFiles } from '#registry/places/gazetteer/source-files.js';
import { gazetteerProgress } from './gazetteer-progress.js';

const USAGE = 'Usage: npm run gazetteer -- [--if-empty] [--countries FR,IT]';

/** The command `npm run gazetteer`: loads the world's places. Run again, it brings them up to date. */
async function main(): Promise<number> {
  const settings = settingsOrExit(process.env);
  let given: { 'if-empty'?: boolean; countries?: string };
  try {
    ({ values: given } = parseArgs({ options: { 'if-empty': { type: 'boolean' }, countries: { type: 'string' } } }));
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${USAGE}\n`);
    return 2;
  }
  const countries = given.countries?.toUpperCase().split(',');
  if (countries?.some((code) => !/^[A-Z]{2}$/.test(code))) {
    process.stderr.write(`--countries takes codes of two letters parted by commas.\n${USAGE}\n`);
    return 2;
  }
  const progress = gazetteerProgress(process.stdout);
  const started = performance.now();
  const result = await loadGazetteer({
    // A first load takes indexes away and makes them again: only the owner may.
    databaseUrl: migrationAddress(settings),
    files: installedSourceFiles(),
    countries,
    onlyIfEmpty: given['if-empty'],
    onProgress: progress.show,
  });
  progress.end();
  if (!result.skipped) {
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const [places, added, changed, retired] = [result.places, result.added, result.changed, result.retired].map(
      (number) => number.toLocaleString('en'),
    );
    console.log(
      `Loaded ${places} places in ${seconds} s: ${added} new, ${changed} changed, ${retired} retired. ` +
        'Data: GeoNames, CC BY 4.0.',
    );
  }
  return 0;
}

await runCommand(main);
