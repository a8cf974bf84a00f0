import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { build, dist } from '../build.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../embedded-postgres.ts';
import { freePort } from '../loopback-port.ts';
import { projectDirectory } from '../project.ts';
import { programOf } from './drill.ts';
import { Sentence } from '../sentence.ts';

export const name = 'pgbouncer';

/** The user of web and worker in the drill; tables belong to the superuser of the embedded server. */
const USER = 'drill';
const patienceMs = 60_000;

/**
 * A real PgBouncer in transaction mode before a real PostgreSQL: without DIRECT_DATABASE_URL both processes refuse to
 * start, with it a job that waits is taken, and what the pooler drops is asked for in a sentence.
 * @throws Sentence that says what did not hold
 */
export async function run(): Promise<string> {
  const program = programOf('pgbouncer', 'pgbouncer');
  await build();
  const folder = mkdtempSync(join(tmpdir(), 'we-care-pgbouncer-'));
  chmodSync(folder, 0o755);
  const postgres = await startEmbeddedPostgres({ directory: join(folder, 'postgres') });
  const started: ChildProcess[] = [];
  try {
    const pooler = await startPooler(program, folder, postgres, started);
    return await drill(postgres, pooler, started);
  } finally {
    for (const child of started) await ended(child);
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function drill(postgres: EmbeddedPostgres, pooler: string, started: ChildProcess[]): Promise<string> {
  const owner = postgres.url;
  const endSessions = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${USER}'`;
  await ask(owner, `CREATE ROLE ${USER} LOGIN PASSWORD '${USER}'`);
  const worker = (settings: NodeJS.ProcessEnv) => start('worker', settings, started);
  const web = (settings: NodeJS.ProcessEnv) => start('web', settings, started);
  await expectSays(worker({ DATABASE_URL: pooler }), 'The tables are missing');
  if ((await start('migrate', { DATABASE_URL: owner }, started).code) !== 0) throw new Sentence('migrate failed.');
  await ask(owner, `GRANT we_care_web, we_care_worker TO ${USER}`);
  for (const process of [worker, web]) {
    await expectSays(process({ DATABASE_URL: pooler }), `ALTER ROLE "${USER}" SET statement_timeout`);
  }
  // Everything but the one setting that is missing yet.
  await ask(owner, `ALTER ROLE ${USER} SET timezone = 'UTC'; ALTER ROLE ${USER} SET statement_timeout = '30s'`);
  await ask(owner, endSessions);
  for (const process of [worker, web]) {
    await expectSays(process({ DATABASE_URL: pooler }), `ALTER ROLE "${USER}" SET lock_timeout`);
  }
  await ask(
    owner,
    `ALTER ROLE ${USER} SET lock_timeout = '3s'; ALTER ROLE ${USER} SET idle_in_transaction_session_timeout = '15s'`,
  );
  // Connections that the pooler keeps have the old settings.
  await ask(owner, endSessions);
  for (const process of [worker, web]) {
    await expectSays(process({ DATABASE_URL: pooler }), 'set DIRECT_DATABASE_URL');
  }
  const direct = new URL(owner);
  direct.username = USER;
  direct.password = USER;
  const settings = { DATABASE_URL: pooler, DIRECT_DATABASE_URL: direct.href };
  const running = [worker(settings), web({ ...settings, PORT: String(await freePort()) })];
  await Promise.all(running.map(({ says }) => says(/(worker started|web listening)/)));
  await jobIsTaken(owner);
  const limits = await readsAreLimited(pooler);
  const lines = running.reduce((sum, { lines }) => sum + lines(), 0);
  if (lines > 100) throw new Sentence(`The processes wrote ${String(lines)} lines about one job.`);
  return `behind PgBouncer in transaction mode: refused without DIRECT_DATABASE_URL and without the users’ settings; with them a job was taken, ${String(lines)} lines were written (aim: ≤ 100), and ${limits}`;
}

/** A job that asks to list what is not there: it goes through outbox, listener, queue and claim, and finds nothing. */
async function jobIsTaken(owner: string): Promise<void> {
  const [row] = await ask(
    owner,
    `INSERT INTO outbox (id, queue, job, subject, created_at, due_at, relay_at)
     SELECT gen_random_uuid(), 'publication', 'publication.list-signatory',
       jsonb_build_object('localGovernmentId', gen_random_uuid(), 'endorsementId', gen_random_uuid()), now(), now(), now()
     RETURNING id`,
  );
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(100)) {
    const [job] = await ask(owner, `SELECT attempts > 0 AS taken FROM outbox WHERE id = '${String(row?.['id'])}'`);
    if (job?.['taken'] === true) return;
  }
  throw new Sentence('The worker took no job behind PgBouncer.');
}

/**
 * What anybody may read keeps its own, tighter limits: its connections lead to PostgreSQL itself.
 * @throws Sentence when they do not
 */
async function readsAreLimited(pooler: string): Promise<string> {
  const admin = Object.assign(new URL(pooler), { pathname: '/pgbouncer' });
  const clients = (await ask(admin.href, 'SHOW CLIENTS')).map(({ application_name: client }) => String(client));
  if (!clients.includes('we-care-web')) throw new Sentence(`No forms go through PgBouncer: ${clients.join(', ')}`);
  const loose = ['reading', 'searching', 'health'].filter((purpose) => clients.includes(`we-care-web-${purpose}`));
  if (loose.length > 0) throw new Sentence(`Behind PgBouncer, without limits of their own: ${loose.join(', ')}`);
  return 'the pools of reading, searching and health go past it, with limits of their own (aim: all three)';
}

async function ask(address: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Starts PgBouncer as an account that is not root, which it refuses; it shares connections by transaction. */
async function startPooler(
  program: string,
  folder: string,
  { url }: EmbeddedPostgres,
  started: ChildProcess[],
): Promise<string> {
  const { hostname, port, pathname } = new URL(url);
  const listen = await freePort();
  const settings = join(folder, 'pgbouncer.ini');
  writeFileSync(join(folder, 'users.txt'), `"${USER}" "${USER}"\n`);
  writeFileSync(
    settings,
    `[databases]
${pathname.slice(1)} = host=${hostname} port=${port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${String(listen)}
unix_socket_dir =
auth_type = plain
admin_users = ${USER}
auth_file = ${join(folder, 'users.txt')}
pool_mode = transaction
default_pool_size = 20
ignore_startup_parameters = options,extra_float_digits
${process.getuid?.() === 0 ? 'user = nobody' : ''}
`,
  );
  const child = spawn(program, [settings], { stdio: ['ignore', 'ignore', 'pipe'] });
  started.push(child);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  for (const deadline = Date.now() + patienceMs; !said.includes('process up'); await sleep(50)) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Sentence(`PgBouncer did not start: ${said}`);
  }
  return `postgres://${USER}:${USER}@127.0.0.1:${String(listen)}${pathname}`;
}

interface Program {
  /** Its exit code, once it ends. */
  readonly code: Promise<number>;
  /** Resolves once it has written something like this. */
  readonly says: (words: RegExp) => Promise<void>;
  readonly said: () => string;
  readonly lines: () => number;
}

function start(program: 'web' | 'worker' | 'migrate', settings: NodeJS.ProcessEnv, started: ChildProcess[]): Program {
  const script =
    program === 'web' ? 'apps/web/src/main.js' : `apps/worker/src/${program === 'worker' ? 'main' : program}.js`;
  const child = spawn(process.execPath, [join(dist, script)], {
    cwd: projectDirectory,
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      SMTP_URL: 'smtp://127.0.0.1:1',
      APP_SECRET: 'only the drill knows this, and it is long enough',
      PORT: '0',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let said = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = once(child, 'close').then(([status]) => Number(status));
  return {
    code,
    said: () => said,
    lines: () => said.split('\n').length - 1,
    says: async (words) => {
      for (const deadline = Date.now() + patienceMs; !words.test(said); await sleep(50)) {
        if (child.exitCode !== null || Date.now() > deadline) throw new Sentence(`${program} did not start: ${said}`);
      }
    },
  };
}

async function expectSays({ code, said }: Program, words: string): Promise<void> {
  const status = await Promise.race([code, sleep(patienceMs, -1, { ref: false })]);
  if (status === 69 && said().includes(words)) return;
  throw new Sentence(
    `A process should have refused to start with “${words}”; exit code ${String(status)}, it said: ${said()}`,
  );
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
