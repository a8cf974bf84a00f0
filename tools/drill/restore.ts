import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startProgram } from '../bench/program.ts';
import { build, dist } from '../build.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../embedded-postgres.ts';
import { startMailbox } from '../mailbox.ts';
import { runProgramOfWorker } from '../run.ts';
import { runCommand, Sentence } from '../sentence.ts';
import { addEndorsements } from './add-endorsements.ts';

export const name = 'restore';

const MAILS = 30;
const TABLES = ['endorsement', 'endorsement_people', 'endorsement_history', 'local_government', 'outbox'];

/**
 * Takes a cold copy of a database with mails that are due, lets them leave, and goes back to the copy: they must not
 * leave again, and nothing may be missing from it.
 *
 * @throws Sentence that says what went wrong
 */
export async function run(): Promise<void> {
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
    console.log(`${MAILS} mails left once, and none again from the copy; ${JSON.stringify(after)} were there.`);
  } finally {
    await server?.stop();
    await mailbox.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function withDatabase<Result>(
  { url }: EmbeddedPostgres,
  act: (database: pg.Pool) => Promise<Result>,
): Promise<Result> {
  const database = new pg.Pool({ connectionString: url, max: 2 });
  try {
    return await act(database);
  } finally {
    await database.end();
  }
}

/** Runs a worker until something is so. */
async function work(
  server: EmbeddedPostgres,
  environment: NodeJS.ProcessEnv,
  until: (database: pg.Pool) => Promise<void>,
): Promise<void> {
  const worker = startProgram(join(dist, 'apps/worker/src/main.js'), environment);
  try {
    await withDatabase(server, until);
  } finally {
    await worker.stop();
  }
}

async function countsOf(database: pg.Pool): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of TABLES) {
    const { rows } = await database.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
    counts[table] = rows[0]?.count ?? -1;
  }
  return counts;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 100));
}

async function untilNothingWaits(database: pg.Pool): Promise<void> {
  await until(async () => {
    const { rows } = await database.query(`SELECT FROM outbox WHERE done_at IS NULL AND queue = 'mail'`);
    return rows.length === 0;
  });
}

/** Until a worker that started just now has gone through the outbox so often. */
async function untilItBeat(database: pg.Pool, times: number): Promise<void> {
  const { rows } = await database.query<{ now: Date }>('SELECT now() AS now');
  const seen = new Set<number>();
  await until(async () => {
    const { rows: beats } = await database.query<{ at: Date }>(
      'SELECT max(beat_at) AS at FROM worker_heartbeat WHERE beat_at > $1',
      [rows[0]?.now],
    );
    const at = beats[0]?.at;
    if (at) seen.add(at.getTime());
    return seen.size >= times;
  });
}

if (import.meta.main) {
  await runCommand(async () => {
    await run();
    return 0;
  });
}
