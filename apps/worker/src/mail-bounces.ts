import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { UnreadableBounce } from '#mail/bounces/read-bounce.js';
import { runCommand } from '#platform/run-command.js';
import { settingsOrExit } from '#platform/settings-or-exit.js';
import { withRegistry } from '#registry/database/with-registry.js';
import type { Registry } from '#registry/registry.js';
import { recordBounce } from './mail/record-bounce.js';

/** What mail servers read as "wrong data": they do not try again (sysexits.h). */
const WRONG_DATA = 65;
/** And as "later": they keep the report and try again, instead of sending it back as one that nobody takes. */
const TRY_AGAIN = 75;
const USAGE = 'Usage: npm run mail:bounces -- FILE… (each a bounce as it came in), or - for one on standard input';

/** The command `npm run mail:bounces`: takes bounces from files, or from the pipe of a mail server. */
async function main(): Promise<number> {
  const files = process.argv.slice(2);
  if (files.length === 0) {
    console.error(USAGE);
    return 1;
  }
  const settings = settingsOrExit(process.env);
  return withRegistry(settings, 'we-care-mail-bounces', async (registry) => {
    let code = 0;
    for (const file of files) code = (await take(registry, file)) ?? code;
    return code;
  });
}

/** Takes one of them; the exit code when it cannot be taken. */
async function take(registry: Registry, file: string): Promise<number | undefined> {
  try {
    const raw = file === '-' ? await buffer(process.stdin) : await readFile(file);
    console.log(`${file}: ${(await recordBounce(registry, raw)).join(', ')}`);
  } catch (error) {
    const isMissing = (error as { code?: unknown }).code === 'ENOENT';
    if (!(error instanceof UnreadableBounce) && !isMissing) throw error;
    console.error(`${file}: ${isMissing ? 'There is no such file.' : (error as Error).message}`);
    return WRONG_DATA;
  }
  return undefined;
}

await runCommand(main, TRY_AGAIN);
