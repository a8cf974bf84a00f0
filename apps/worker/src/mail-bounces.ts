import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { UnreadableBounce } from '#mail/bounces/read-bounce.js';
import { systemClock } from '#platform/clock.js';
import { secretKeys } from '#platform/secret-keys.js';
import { settingsOrExit } from '#platform/settings-or-exit.js';
import { createDataSource } from '#registry/data-source.js';
import { Registry } from '#registry/registry.js';
import { recordBounce } from './mail/record-bounce.js';

/** What mail servers read as "wrong data": they do not try again (sysexits.h). */
const WRONG_DATA = 65;
const USAGE = 'Usage: npm run mail:bounces -- FILE… (each a bounce as it came in), or - for one on standard input';

/** The command `npm run mail:bounces`: takes bounces from files, or from the pipe of a mail server. */
const files = process.argv.slice(2);
if (files.length === 0) {
  console.error(USAGE);
  process.exit(1);
}
const settings = settingsOrExit(process.env);
const dataSource = await createDataSource(settings, 'we-care-mail-bounces').initialize();
try {
  const registry = new Registry(dataSource, systemClock, settings.APP_SECRET, secretKeys(settings));
  for (const file of files) await take(registry, file);
} finally {
  await dataSource.destroy();
}

async function take(registry: Registry, file: string): Promise<void> {
  try {
    const raw = file === '-' ? await buffer(process.stdin) : await readFile(file);
    console.log(`${file}: ${(await recordBounce(registry, raw)).join(', ')}`);
  } catch (error) {
    const isMissing = (error as { code?: unknown }).code === 'ENOENT';
    if (!(error instanceof UnreadableBounce) && !isMissing) throw error;
    console.error(`${file}: ${isMissing ? 'There is no such file.' : (error as Error).message}`);
    process.exitCode = WRONG_DATA;
  }
}
