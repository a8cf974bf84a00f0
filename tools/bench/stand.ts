import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { build, dist } from '../build.ts';
import type { EmbeddedPostgres } from '../embedded-postgres.ts';
import { freePort } from '../loopback-port.ts';
import { startMailbox, type Mailbox } from '../mailbox.ts';
import { runProgramOfWorker } from '../run.ts';
import { Sentence } from '../sentence.ts';
import { startBenchDatabase } from './bench-database.ts';
import { startProgram, untilItAnswers, type Program } from './program.ts';
import { addSignatories } from './signatories.ts';
import { stopTools } from './tool-output.ts';
import { openUseCases, type UseCases } from './use-cases.ts';

/** The database of each run: a copy of the one that holds the gazetteer, so that every run begins alike. */
const RUN_DATABASE = 'we_care_bench';
const SIGNATORIES = 300;

/** The registry as in production, on this machine, with the register filled. */
export class Stand {
  /** The address people would type; requests go to `webUrl`, as a proxy's would. */
  readonly publicUrl = 'https://bench.example.org';
  readonly secret = randomBytes(32).toString('base64url');
  databaseUrl = '';
  webUrl = '';

  private readonly more: NodeJS.ProcessEnv;
  private server: EmbeddedPostgres | undefined;
  private mailbox: Mailbox | undefined;
  private readonly folder = mkdtempSync(join(tmpdir(), 'we-care-bench-'));
  /** Where each mail that left is a file. */
  readonly mails = join(this.folder, 'mails');
  private web: Program | undefined;
  private readonly programs = new Set<Program>();
  private pool: pg.Pool | undefined;
  private open: UseCases | undefined;

  /** @param more settings that differ from those of the measurements */
  constructor(more: NodeJS.ProcessEnv = {}) {
    this.more = more;
  }

  /** For preparing and counting, beside the registry's own connections. */
  get database(): pg.Pool {
    // A connection that is closing hears that the server ends: that is no error of what was measured.
    this.pool ??= new pg.Pool({ connectionString: this.databaseUrl, max: 4 }).on('error', () => undefined);
    return this.pool;
  }

  private starting: Promise<void> = Promise.resolve();
  private stopping = false;

  /** @throws {Error} before the start */
  get useCases(): UseCases {
    if (!this.open) throw new Error('The stand has not started.');
    return this.open;
  }

  /** @throws Sentence that says what failed */
  start(): Promise<void> {
    this.starting = this.startAll();
    return this.starting;
  }

  private async startAll(): Promise<void> {
    await build();
    this.server = await startBenchDatabase();
    this.mailbox = await startMailbox(this.mails);
    await this.prepareDatabase(this.server);
    this.open = await openUseCases(this.databaseUrl, this.secret);
    this.webUrl = `http://127.0.0.1:${String(await freePort())}`;
    await this.startWeb();
  }

  /** Starts a web process at its address, and waits until it answers. */
  async startWeb(): Promise<void> {
    this.web = this.run('apps/web/src/main.js', { PORT: new URL(this.webUrl).port });
    await untilItAnswers(`${this.webUrl}/health/live`, this.web);
  }

  /** The web process that was started last. @throws {Error} before the start */
  get webProcess(): Program {
    if (!this.web) throw new Error('The stand has not started.');
    return this.web;
  }

  /** A worker beside the web process, until it is stopped. */
  startWorker(): Program {
    return this.run('apps/worker/src/main.js', {});
  }

  /** Starts a script with the registry's settings, to be stopped with everything else. */
  run(script: string, more: NodeJS.ProcessEnv): Program {
    if (this.stopping) throw new Sentence('Interrupted.');
    const program = startProgram(script.startsWith('/') ? script : join(dist, script), {
      ...this.environment(this.databaseUrl),
      ...more,
    });
    this.programs.add(program);
    return program;
  }

  /** Stops everything, the database last; an interrupted start is waited for, so that nothing outlives it. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.starting.catch(() => undefined);
    stopTools();
    await Promise.all([...this.programs].map((program) => program.stop()));
    await this.open?.close();
    await this.pool?.end();
    await this.mailbox?.close();
    await this.server?.release();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private environment(databaseUrl: string): NodeJS.ProcessEnv {
    return {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      ALLOW_ONE_ROLE: 'true',
      SMTP_URL: this.mailbox?.smtpUrl ?? '',
      DOCUMENTS_DIR: join(this.folder, 'documents'),
      MAIL_FROM: 'pact@bench.example.org',
      CONTACT_EMAIL: 'pact@bench.example.org',
      PUBLIC_URL: this.publicUrl,
      HOST: '127.0.0.1',
      APP_SECRET: this.secret,
      LOG_LEVEL: 'info',
      REQUESTS_PER_MINUTE: '1000000',
      READS_PER_MINUTE: '1000000',
      SHUTDOWN_DRAIN_SECONDS: '0',
      TRUSTED_PROXY_HOPS: '1',
      ...this.more,
    };
  }

  private async prepareDatabase({ url, adminUrl }: EmbeddedPostgres): Promise<void> {
    for (const [command, ...args] of [['migrate'], ['gazetteer', '--if-empty']]) {
      if (this.stopping) throw new Sentence('Interrupted.');
      const code = await runProgramOfWorker(command ?? '', args, this.environment(url));
      if (code !== 0) throw new Sentence(`The step "${String(command)}" failed: the reason is above.`);
    }
    await addSignatories(url, SIGNATORIES);
    if (this.stopping) throw new Sentence('Interrupted.');
    const admin = new pg.Client({ connectionString: adminUrl });
    await admin.connect();
    await admin.query(`DROP DATABASE IF EXISTS ${RUN_DATABASE} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${RUN_DATABASE} TEMPLATE ${new URL(url).pathname.slice(1)}`);
    await admin.end();
    this.databaseUrl = Object.assign(new URL(url), { pathname: `/${RUN_DATABASE}` }).href;
    const copy = new pg.Client({ connectionString: this.databaseUrl });
    await copy.connect();
    // A copy of a database hands out no jobs until somebody says that it may.
    await copy.query('UPDATE outbox_gate SET home = outbox_home()');
    await copy.end();
  }
}
