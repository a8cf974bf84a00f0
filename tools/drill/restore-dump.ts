import { chmodSync, existsSync, globSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { outputOf } from '../bench/tool-output.ts';
import { build } from '../build.ts';
import { startMailbox } from '../mailbox.ts';
import { ensureCluster, startServer, stopServer } from '../postgres/cluster.ts';
import { connectionUrl, ensureDatabase } from '../postgres/connection.ts';
import { findHome } from '../postgres/home.ts';
import { runProgramOfWorker } from '../run.ts';
import { Sentence } from '../sentence.ts';
import { addEndorsements } from './add-endorsements.ts';
import { NotRun } from './drill.ts';
import { countsOf, until, untilItBeat, untilNothingWaits, withDatabase, work } from './worked-outbox.ts';

export const name = 'restore-dump';

const ENDORSEMENTS = 40;
const MAILS = 30;
const LEAST_MAJOR = 15;

/**
 * Dumps a database with `pg_dump`, lets its mails leave and somebody be erased, restores it with `pg_restore` beside, and
 * goes on there as docs/operate/restore.md says: nothing is missing, nobody gets a mail twice, and whoever was erased
 * since the dump is erased again.
 *
 * @throws Sentence that says what went wrong
 */
export async function run(): Promise<string> {
  const bin = debianPrograms();
  await build();
  const directory = mkdtempSync(join(tmpdir(), 'we-care-dump-'));
  chmodSync(directory, 0o755);
  const [mails, documents, dump] = ['mails', 'documents', 'we-care.dump'].map((part) => join(directory, part)) as [
    string,
    string,
    string,
  ];
  const mailbox = await startMailbox(mails);
  const home = { ...findHome(join(directory, 'server')), bin };
  const environmentOf = (url: string, more: NodeJS.ProcessEnv = {}) => ({
    PATH: process.env['PATH'],
    NODE_ENV: 'test',
    DATABASE_URL: url,
    SMTP_URL: mailbox.smtpUrl,
    APP_SECRET: 'a secret of this drill alone, and long enough',
    DOCUMENTS_DIR: documents,
    LOG_LEVEL: 'warn',
    ...more,
  });
  const command = async (url: string, program: string, ...args: string[]): Promise<void> => {
    const code = await runProgramOfWorker(program, args, environmentOf(url));
    if (code !== 0) throw new Sentence(`"${program} ${args.join(' ')}" ended with ${String(code)}.`);
  };
  const sent = (): number => readdirSync(mails).length;
  try {
    const connection = await startServer(home, await ensureCluster(home), undefined, {});
    await ensureDatabase(connection);
    const [original, restored, admin] = ['we_care', 'we_care_restored', 'postgres'].map((database) =>
      connectionUrl(connection, database),
    ) as [string, string, string];
    await command(original, 'migrate');
    await withDatabase({ url: original }, async (database) => {
      await addEndorsements(database, ENDORSEMENTS, { email: `'ben-' || n || '@town.example.org'`, mails: MAILS });
      // One that has to be erased as soon as somebody looks: it ended a long time ago.
      await database.query(
        `WITH ended AS (UPDATE endorsement SET status = 'withdrawn', version = 4 WHERE reference = $1 RETURNING id)
         INSERT INTO endorsement_history (endorsement_id, version, action, from_status, to_status, actor_kind, at)
         SELECT id, 4, 'withdraw', 'verified', 'withdrawn', 'official', now() - interval '5 years' FROM ended`,
        [ERASED],
      );
    });
    const before = await withDatabase({ url: original }, countsOf);
    await outputOf(join(bin, 'pg_dump'), ['--format=custom', `--file=${dump}`, original]);

    await work({ url: original }, environmentOf(original), async (database) => {
      await untilNothingWaits(database);
      await until(() =>
        Promise.resolve(existsSync(documents) && readdirSync(documents, { recursive: true }).length > 0),
      );
    });
    if (sent() !== MAILS) throw new Sentence(`${String(sent())} mails left at first, not ${String(MAILS)}.`);

    await withDatabase({ url: admin }, (database) =>
      database.query(
        `CREATE DATABASE we_care_restored TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'`,
      ),
    );
    await outputOf(join(bin, 'pg_restore'), ['--no-owner', '--exit-on-error', `--dbname=${restored}`, dump]);
    const after = await withDatabase({ url: restored }, countsOf);
    if (JSON.stringify(after) !== JSON.stringify(before)) {
      throw new Sentence(`Restored were ${JSON.stringify(after)}, dumped ${JSON.stringify(before)}.`);
    }
    // Nobody but the journal erases anew: this worker keeps the ended for ten years.
    const patient = environmentOf(restored, { RETENTION_ENDED_DAYS: '3650' });
    await work({ url: restored }, patient, (database) => untilItBeat(database, 5));
    if (sent() !== MAILS) throw new Sentence(`${String(sent() - MAILS)} mails left again before anybody said so.`);
    await command(restored, 'outbox', 'discard', '--due-before', new Date().toISOString());
    await command(restored, 'outbox', 'resume');
    await work({ url: restored }, patient, (database) => untilItBeat(database, 5));
    await command(restored, 'register-check', '--dry-run');
    const erased = await withDatabase({ url: restored }, async (database) => {
      const { rows } = await database.query(
        `SELECT FROM endorsement e JOIN endorsement_people p ON p.endorsement_id = e.id
          WHERE e.reference = $1 AND p.anonymised_at IS NOT NULL`,
        [ERASED],
      );
      return rows.length;
    });
    const sentence = `pg_dump and pg_restore ${basename(dirname(bin))}: ${String(sent() - MAILS)} of ${String(MAILS)} mails left again (aim: 0), ${String(erased)} erased since the dump was erased again (aim: 1); ${JSON.stringify(after)} were there`;
    if (sent() !== MAILS || erased !== 1) throw new Sentence(sentence);
    return sentence;
  } finally {
    await stopServer(home, 'fast');
    await mailbox.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

const ERASED = `WC-DRILL-${String(ENDORSEMENTS)}`;

/**
 * The newest PostgreSQL of Debian's packages, with the programs of the same version.
 * @throws {NotRun} when none that fits is installed
 */
function debianPrograms(): string {
  const found = globSync('/usr/lib/postgresql/*/bin')
    .filter((bin) => ['initdb', 'pg_ctl', 'pg_dump', 'pg_restore'].every((program) => existsSync(join(bin, program))))
    .map((bin) => ({ bin, major: Number(basename(dirname(bin))) }))
    .filter(({ major }) => major >= LEAST_MAJOR)
    .sort((one, other) => other.major - one.major);
  if (!found[0])
    throw new NotRun(`needs PostgreSQL ${String(LEAST_MAJOR)} or newer of Debian: apt-get install postgresql`);
  return found[0].bin;
}
