import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startProgram, untilItAnswers, type Program } from '../bench/program.ts';
import { client } from '../bench/wire.ts';
import { build, dist } from '../build.ts';
import { startEmbeddedPostgres } from '../embedded-postgres.ts';
import { freePort } from '../loopback-port.ts';
import { startMailbox } from '../mailbox.ts';
import { projectDirectory } from '../project.ts';
import { Sentence } from '../sentence.ts';
import { addEndorsements } from './add-endorsements.ts';
import { NotRun } from './drill.ts';
import { pause } from './persistent-signer.ts';

export const name = 'upgrade';

const ENDORSEMENTS = 20_000;
const CALM_MS = 4_000;
const READERS = 4;
/** A statement of `migrate` waits three seconds for a lock, and others behind it; then it lets them through. */
const LONGEST_MS = 4_000;

/**
 * Upgrades as docs/operate/upgrade.md says, from what was there before the last migration: its programs serve while the
 * tables change, then the new ones take over. Everybody who reads and signs meanwhile is answered.
 * @throws Sentence that says what did not hold
 */
export async function run(): Promise<string> {
  const from = before();
  await build();
  const directory = mkdtempSync(join(tmpdir(), 'we-care-upgrade-'));
  chmodSync(directory, 0o755);
  const former = unpacked(from, join(directory, 'former'));
  const server = await startEmbeddedPostgres({ directory: join(directory, 'postgres') });
  const mailbox = await startMailbox(join(directory, 'mails'));
  const programs: Program[] = [];
  const environment = (more: NodeJS.ProcessEnv = {}) => ({
    PATH: process.env['PATH'],
    NODE_ENV: 'test',
    DATABASE_URL: server.url,
    SMTP_URL: mailbox.smtpUrl,
    APP_SECRET: 'a secret of this drill alone, and long enough',
    DOCUMENTS_DIR: join(directory, 'documents'),
    LOG_LEVEL: 'warn',
    REQUESTS_PER_MINUTE: '1000000',
    READS_PER_MINUTE: '1000000',
    ...more,
  });
  const startWeb = async (release: string): Promise<{ web: Program; url: string }> => {
    const port = String(await freePort());
    const web = startProgram(join(release, 'apps/web/src/main.js'), environment({ PORT: port }));
    programs.push(web);
    const url = `http://127.0.0.1:${port}`;
    await untilItAnswers(`${url}/health/live`, web);
    return { web, url };
  };
  const migrate = async (release: string): Promise<void> => {
    const program = startProgram(join(release, 'apps/worker/src/migrate.js'), environment());
    await program.ended;
    if (program.process.exitCode !== 0) throw new Sentence(`migrate of ${release} failed.`);
  };
  try {
    await migrate(former);
    const database = new pg.Pool({ connectionString: server.url, max: 2 });
    await addEndorsements(database, ENDORSEMENTS, { email: `'ben-' || n || '@town.example.org'`, mails: 0 });
    const applied = await countMigrations(database);
    const old = await startWeb(former);
    programs.push(startProgram(join(former, 'apps/worker/src/main.js'), environment()));
    const crowd = new Crowd(old.url);
    await pause(CALM_MS);
    const calm = crowd.longest();
    await migrate(dist);
    const migrations = (await countMigrations(database)) - applied;
    await database.end();
    const during = crowd.longest();
    const next = await startWeb(dist);
    crowd.url = next.url;
    programs.push(startProgram(join(dist, 'apps/worker/src/main.js'), environment()));
    await old.web.stop();
    await pause(CALM_MS);
    const { answers, wrong } = await crowd.end();
    const sentence = `from ${from.slice(0, 7)}, ${String(migrations)} migrations beside ${String(ENDORSEMENTS)} endorsements: ${String(answers)} answers to readers and signers, ${String(wrong.length)} of them wrong (aim: 0), the longest ${during.toFixed(0)} ms while the tables changed (aim: ≤ ${String(LONGEST_MS)} ms), ${calm.toFixed(0)} ms before`;
    if (wrong.length > 0) throw new Sentence(`${sentence}: ${[...new Set(wrong)].join(', ')}`);
    if (during > LONGEST_MS) throw new Sentence(sentence);
    return sentence;
  } finally {
    for (const program of programs) await program.stop();
    await mailbox.close();
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function countMigrations(database: pg.Pool): Promise<number> {
  const { rows } = await database.query<{ count: number }>('SELECT count(*)::int AS count FROM migrations');
  return rows[0]?.count ?? 0;
}

/**
 * The commit before the one that last brought a migration.
 * @throws {NotRun} without the project's history
 */
function before(): string {
  const git = (...args: string[]): string =>
    spawnSync('git', args, { cwd: projectDirectory, encoding: 'utf8' }).stdout.trim();
  const last = git('log', '--first-parent', '-1', '--format=%H', '--', 'migrations');
  const from = last && git('rev-parse', '--verify', '--quiet', `${last}^1`);
  if (!from) throw new NotRun('needs the project’s history in git, to build what was before the last migration');
  return from;
}

/** Builds the programs of a commit in a folder of their own; the packages are today's. */
function unpacked(commit: string, folder: string): string {
  mkdirSync(folder);
  const archive = execFileSync('git', ['archive', '--format=tar', commit], {
    cwd: projectDirectory,
    maxBuffer: 2 ** 30,
  });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  symlinkSync(join(projectDirectory, 'node_modules'), join(folder, 'node_modules'));
  execFileSync(process.execPath, ['tools/build.ts'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  return join(folder, 'dist');
}

/** People who read and begin to sign, one after the other on each connection, wherever `url` is. */
class Crowd {
  url: string;
  private readonly client = client(READERS + 1);
  private readonly wrong: string[] = [];
  private longestMs = 0;
  private answers = 0;
  private ended = false;
  private readonly lanes: Promise<void>[];

  constructor(url: string) {
    this.url = url;
    this.lanes = Array.from({ length: READERS + 1 }, (_, lane) => (lane === 0 ? this.sign() : this.read(lane)));
  }

  /** The longest answer since it was last asked, in milliseconds. */
  longest(): number {
    const longest = this.longestMs;
    this.longestMs = 0;
    return longest;
  }

  async end(): Promise<{ answers: number; wrong: string[] }> {
    this.ended = true;
    await Promise.all(this.lanes);
    this.client.close();
    return { answers: this.answers, wrong: this.wrong };
  }

  private async read(lane: number): Promise<void> {
    for (let turn = 0; !this.ended; turn += 1) {
      await this.expect(200, `/en/signatories?q=drilltown+${String(lane)}${String(turn)}`);
    }
  }

  private async sign(): Promise<void> {
    for (; !this.ended; await pause(100)) await this.expect(303, '/en/sign', 'POST');
  }

  private async expect(status: number, path: string, method = 'GET'): Promise<void> {
    const headers = { 'sec-fetch-site': 'same-origin' };
    const answer = await this.client.ask(`${this.url}${path}`, { method, headers }).catch((error: unknown) => {
      this.wrong.push(`${method} ${path.split('?')[0] ?? ''}: ${(error as Error).message}`);
    });
    this.answers += 1;
    if (!answer) return;
    this.longestMs = Math.max(this.longestMs, answer.milliseconds);
    if (answer.status !== status) this.wrong.push(`${method} ${path.split('?')[0] ?? ''}: ${String(answer.status)}`);
  }
}
