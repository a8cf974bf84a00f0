import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../build.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../embedded-postgres.ts';
import { startMailbox } from '../mailbox.ts';
import { runProgramOfWorker } from '../run.ts';
import { Sentence } from '../sentence.ts';
import { addEndorsements } from './add-endorsements.ts';
import { countsOf, untilItBeat, untilNothingWaits, withDatabase, work } from './worked-outbox.ts';

export const name = 'restore';

const MAILS = 30;

/**
 * Takes a cold copy of a database with mails that are due, lets them leave, and goes back to the copy: they must not
 * leave again, and nothing may be missing from it.
 *
 * @throws Sentence that says what went wrong
 */
export async function run(): Promise<string> {
  await build();
  const directory = mkdtempSync(join(tmpdir(), 'we-care-restore-'));
  chmodSync(directory, 0o755);
  const [original, copy, mails] = ['original', 'copy', 'mails'].map((part) => join(directory, part)) as [
    string,
    string,
    string,
  ];
  const mailbox = await startMailbox(mails);
  let server: EmbeddedPostgres | undefined;
  const environmentOf = (url: string) => ({
    PATH: process.env['PATH'],
    NODE_ENV: 'test',
    DATABASE_URL: url,
    SMTP_URL: mailbox.smtpUrl,
    APP_SECRET: 'a secret of this drill alone, and long enough',
    DOCUMENTS_DIR: join(directory, 'documents'),
    LOG_LEVEL: 'warn',
  });
  const command = async (program: string, ...args: string[]): Promise<void> => {
    const code = await runProgramOfWorker(program, args, environmentOf(server?.url ?? ''));
    if (code !== 0) throw new Sentence(`"${program} ${args.join(' ')}" ended with ${String(code)}.`);
  };
  const sent = (): number => readdirSync(mails).length;
  try {
    server = await startEmbeddedPostgres({ directory: original });
    await command('migrate');
    await withDatabase(server, (database) =>
      addEndorsements(database, MAILS, { email: `'ben-' || n || '@town.example.org'`, mails: MAILS }),
    );
    const before = await withDatabase(server, countsOf);
    await server.stop();
    // With its owner: PostgreSQL does not run as root.
    execFileSync('cp', ['-a', original, copy]);

    server = await startEmbeddedPostgres({ directory: original });
    await work(server, environmentOf(server.url), (database) => untilNothingWaits(database));
    if (sent() !== MAILS) throw new Sentence(`${sent()} mails left at first, not ${MAILS}.`);
    await server.stop();

    server = await startEmbeddedPostgres({ directory: copy });
    const after = await withDatabase(server, countsOf);
    if (JSON.stringify(after) !== JSON.stringify(before)) {
      throw new Sentence(`The copy has ${JSON.stringify(after)}, the original had ${JSON.stringify(before)}.`);
    }
    await work(server, { ...environmentOf(server.url), OUTBOX_PAUSED: 'true' }, (database) => untilItBeat(database, 5));
    if (sent() !== MAILS)
      throw new Sentence(`${sent() - MAILS} mails left a second time, while the outbox was paused.`);
    await command('outbox', 'discard', '--due-before', new Date().toISOString());
    await command('outbox', 'resume');
    await work(server, environmentOf(server.url), (database) => untilItBeat(database, 5));
    if (sent() !== MAILS) throw new Sentence(`${sent() - MAILS} mails left a second time.`);
    return `cold copy: ${MAILS} of ${MAILS} mails left once, and 0 again from the copy (aim: 0); ${JSON.stringify(after)} were there`;
  } finally {
    await server?.stop();
    await mailbox.close();
    rmSync(directory, { recursive: true, force: true });
  }
}
