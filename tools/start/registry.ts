import { build } from '../build.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../embedded-postgres.ts';
import { portIsFree } from '../loopback-port.ts';
import { startMailbox, type Mailbox } from '../mailbox.ts';
import { givenDatabase } from '../postgres/given-database.ts';
import { projectSettings } from '../project-settings.ts';
import { databaseDirectory, mailboxDirectory } from '../project.ts';
import { runProgramOfWorker } from '../run.ts';
import { Sentence } from '../sentence.ts';
import { startChild, type Child } from './child.ts';
import { claimFolder, type Claim } from './only-one.ts';
import { waitUntilReady } from './readiness.ts';

/** The whole registry on this machine: database and mailbox where none are given, the web and the worker process. */
export class Registry {
  private database: EmbeddedPostgres | undefined;
  private mailbox: Mailbox | undefined;
  private children: Child[] = [];
  private environment: NodeJS.ProcessEnv = {};
  private claim: Claim | undefined;
  private starting: Promise<void> = Promise.resolve();
  private stopping = false;

  /** Called with a sentence when a process ends that nobody asked to. */
  private readonly onDeath: (sentence: string) => void;

  constructor(onDeath: (sentence: string) => void) {
    this.onDeath = onDeath;
  }

  /** The address people type. */
  get publicUrl(): string {
    return this.environment['PUBLIC_URL'] ?? '';
  }

  get hasMailbox(): boolean {
    return this.mailbox !== undefined;
  }

  /** Whether the database is the project's own; one user does everything in it. */
  get hasOwnDatabase(): boolean {
    return this.database !== undefined;
  }

  /**
   * Builds, prepares database and places, and starts the processes; resolves when the registry is ready.
   * @throws Sentence that says what to do
   */
  start(options: { demonstration: boolean }): Promise<void> {
    this.starting = this.startAll(options);
    return this.starting;
  }

  private async startAll(options: { demonstration: boolean }): Promise<void> {
    const port = process.env['PORT'] ?? '3000';
    this.claim = await claimFolder(process.env['PUBLIC_URL'] ?? `http://localhost:${port}`);
    await requirePort(port);
    if (process.env['NODE_ENV'] === 'production' && !process.env['SMTP_URL']) {
      throw new Sentence('Set SMTP_URL: in production there is no development mailbox.');
    }
    await build();
    this.environment = projectSettings(await this.services());
    this.environment['LOG_LEVEL'] ??= 'warn';
    await this.migrate();
    await this.command('gazetteer', '--if-empty');
    if (options.demonstration) await this.command('demonstration');
    await this.startProcesses();
  }

  /** Brings the database's tables up to date. */
  migrate(): Promise<void> {
    return this.command('migrate');
  }

  /** Starts the web and the worker process and waits until they are ready. */
  async startProcesses(): Promise<void> {
    if (this.stopping) return;
    this.children = [
      startChild('web', 'apps/web/src/main.js', this.environment),
      startChild('worker', 'apps/worker/src/main.js', this.environment),
    ];
    const started = this.children;
    this.claim?.noteChildren(started.flatMap(({ pid }) => pid ?? []));
    const { HOST: host, PORT: port } = this.environment;
    await waitUntilReady(`http://${host === '0.0.0.0' ? '127.0.0.1' : String(host)}:${String(port)}`, started);
    for (const child of started) {
      void child.ended.then((how) => {
        if (this.children === started) {
          this.onDeath(`The ${child.name} process ended by itself (${how}); everything else is stopped too.`);
        }
      });
    }
  }

  /** Stops the web and the worker process, gracefully. */
  async stopProcesses(): Promise<void> {
    const running = this.children;
    this.children = [];
    await Promise.all(running.map((child) => child.stop()));
  }

  /** Stops everything, the database last. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.stopProcesses();
    // An interrupted start may still be on its way to a server; it sees `stopping` and ends.
    await this.starting.catch(() => undefined);
    await this.stopProcesses();
    await this.mailbox?.close();
    await this.database?.release();
    this.claim?.giveBack();
  }

  private async services(): Promise<{ databaseUrl: string; smtpUrl?: string }> {
    const given = await givenDatabase();
    if (!given) this.database = await startEmbeddedPostgres({ directory: databaseDirectory });
    const databaseUrl = given ?? this.database?.url ?? '';
    if (process.env['SMTP_URL']) return { databaseUrl };
    this.mailbox = await startMailbox(mailboxDirectory);
    return { databaseUrl, smtpUrl: this.mailbox.smtpUrl };
  }

  private async command(name: string, ...args: string[]): Promise<void> {
    if (this.stopping) return;
    const code = await runProgramOfWorker(name, args, this.environment);
    if (code !== 0 && !this.stopping) {
      throw new Sentence(`The step "${name}" failed (exit code ${String(code)}): the reason is above.`);
    }
  }
}

async function requirePort(port: string): Promise<void> {
  const wanted = Number(port);
  const free = (await portIsFree(wanted, process.env['HOST'])) && (await portIsFree(wanted, '::1'));
  if (free) return;
  throw new Sentence(
    `Port ${port} is in use by another program: choose another, for example PORT=${String(wanted + 1)} npm start`,
  );
}
