import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startProgram } from '../bench/program.ts';
import { build, dist } from '../build.ts';
import { startEmbeddedPostgres } from '../embedded-postgres.ts';
import { runProgramOfWorker } from '../run.ts';
import { Sentence } from '../sentence.ts';
import { addEndorsements } from './add-endorsements.ts';
import { REFUSED_DOMAIN, startPostfix } from './postfix.ts';

export const name = 'mail-lanes';

const BULK = 10_000;
/** One recipient in so many is refused. */
const REFUSED_EACH = 10;
const WAITED_FOR = 20;
const LONGEST_SECONDS = 5;

/**
 * Sends ten thousand mails, a tenth of them to recipients that are refused, through a real Postfix, and meanwhile one
 * after the other that somebody waits for.
 *
 * @throws Sentence when one of those took longer than five seconds, or the others were not under way all the time
 */
export async function run(): Promise<string> {
  await build();
  const directory = mkdtempSync(join(tmpdir(), 'we-care-drill-'));
  chmodSync(directory, 0o755);
  const postfix = await startPostfix();
  const server = await startEmbeddedPostgres({ directory, settings: { fsync: 'off' } });
  const database = new pg.Pool({ connectionString: server.url, max: 2 });
  try {
    const environment = {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      DATABASE_URL: server.url,
      SMTP_URL: postfix.smtpUrl,
      APP_SECRET: 'a secret of this drill alone, and long enough',
      LOG_LEVEL: 'warn',
    };
    if ((await runProgramOfWorker('migrate', [], environment)) !== 0) throw new Sentence('The tables were not made.');
    await addEndorsements(database, BULK + WAITED_FOR, {
      email: `'ben-' || n || CASE WHEN n <= ${BULK} AND n % ${REFUSED_EACH} = 0 THEN '@${REFUSED_DOMAIN}' ELSE '@town.example.org' END`,
      mails: BULK,
    });
    const worker = startProgram(join(dist, 'apps/worker/src/main.js'), environment);
    try {
      return report(await waits(database));
    } finally {
      await worker.stop();
    }
  } finally {
    await database.end();
    await server.release();
    postfix.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

interface Counts {
  readonly sent: number;
  readonly refused: number;
  readonly left: number;
}

async function countsOf(database: pg.Pool): Promise<Counts> {
  const { rows } = await database.query<Counts>(
    `SELECT count(*) FILTER (WHERE outcome = 'done')::int AS sent, count(*) FILTER (WHERE outcome = 'failed')::int AS refused,
        count(*) FILTER (WHERE done_at IS NULL)::int AS left FROM outbox WHERE lane = 'bulk' AND queue = 'mail'`,
  );
  const [counts] = rows;
  if (!counts) throw new Error('The outbox was not counted.');
  return counts;
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** How long each mail that somebody waits for took, in seconds, and how the others stood before and after. */
async function waits(database: pg.Pool): Promise<{ seconds: number[]; before: Counts; after: Counts }> {
  let before = await countsOf(database);
  // Long enough for the server to have refused several recipients on each connection.
  while (before.refused < 50) {
    await pause(200);
    before = await countsOf(database);
  }
  const seconds = [];
  for (let turn = 1; turn <= WAITED_FOR; turn += 1) {
    const { rows } = await database.query<{ id: string }>(
      `INSERT INTO outbox (job, queue, subject, lane)
        SELECT 'mail.endorsement-published', 'mail', jsonb_build_object('endorsementId', id), 'prompt' FROM endorsement
         WHERE reference = $1 RETURNING id`,
      [`WC-DRILL-${BULK + turn}`],
    );
    seconds.push(await secondsOf(database, rows[0]?.id ?? ''));
  }
  return { seconds, before, after: await countsOf(database) };
}

async function secondsOf(database: pg.Pool, id: string): Promise<number> {
  for (;;) {
    const { rows } = await database.query<{ seconds: number; outcome: string }>(
      `SELECT extract(epoch FROM done_at - created_at)::float AS seconds, outcome FROM outbox
        WHERE id = $1 AND done_at IS NOT NULL`,
      [id],
    );
    const [row] = rows;
    if (row?.outcome === 'done') return row.seconds;
    if (row) throw new Sentence(`A mail that somebody waits for was ${row.outcome}.`);
    await pause(50);
  }
}

/** @throws Sentence when the aim was missed */
function report({ seconds, before, after }: Awaited<ReturnType<typeof waits>>): string {
  const longest = Math.max(...seconds);
  const sentence = `Of ${BULK} mails ${before.sent} had left and ${before.refused} were refused before, ${after.left} were still to leave after; ${seconds.length} that somebody waits for took ${longest.toFixed(2)} s at most (aim: ≤ ${LONGEST_SECONDS} s)`;
  if (after.left === 0) throw new Sentence(`The others were done too soon to say anything. ${sentence}`);
  if (longest > LONGEST_SECONDS) throw new Sentence(sentence);
  return sentence;
}
