import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { clusterOf, ensureCluster, serverAnswers, startServer, stopServer } from './postgres/cluster.ts';
import { connectionUrl, databaseName, ensureDatabase, readConnection, type Connection } from './postgres/connection.ts';
import { findHome, type PostgresHome } from './postgres/home.ts';
import { addUser, alone, removeUser, removeUsers } from './postgres/users.ts';
import { runCommand, Sentence } from './sentence.ts';

/** A running PostgreSQL of the project's own. */
export interface EmbeddedPostgres {
  /** The registry's database, as superuser. */
  readonly url: string;
  /** The maintenance database `postgres`, for creating others. */
  readonly adminUrl: string;
  /** The folder with cluster, connection.json and server.log; not the requested one when root's clone is out of reach. */
  readonly directory: string;
  /** Stops the server whoever uses it; `immediate` is a crash. */
  stop(mode?: 'fast' | 'immediate'): Promise<void>;
  /** Ends this process's use; the server stops when no other process uses it. */
  release(): Promise<void>;
}

export interface StartOptions {
  readonly directory: string;
  /** Default: the port remembered from the last time while it is free, or any free one. */
  readonly port?: number;
  /** Further server settings, such as `{ fsync: 'off' }` for throw-away test data. Only read when this call starts it. */
  readonly settings?: Record<string, string>;
  /** Throws earlier data away unless the server already runs. */
  readonly fresh?: boolean;
}

/**
 * Starts PostgreSQL 18 from the npm package's binaries, or joins the one that already runs from this folder.
 * @throws Sentence that says what to do when it cannot
 */
export async function startEmbeddedPostgres(options: StartOptions): Promise<EmbeddedPostgres> {
  const home = findHome(options.directory);
  const connection = await alone(home.directory, async () => {
    const started = await startOrJoin(home, options);
    await ensureDatabase(started);
    addUser(home.directory, process.pid);
    return started;
  });
  return {
    url: connectionUrl(connection, databaseName),
    adminUrl: connectionUrl(connection, 'postgres'),
    directory: home.directory,
    stop: (mode = 'fast') => stopServer(home, mode),
    release: () =>
      alone(home.directory, async () => {
        if (!removeUser(home.directory, process.pid)) await stopServer(home, 'fast');
      }),
  };
}

async function startOrJoin(home: PostgresHome, options: StartOptions): Promise<Connection> {
  if (options.fresh && !(await serverAnswers(home))) rmSync(clusterOf(home), { recursive: true, force: true });
  const kept = await ensureCluster(home);
  if (await serverAnswers(home)) return kept;
  return startServer(home, kept, options.port, options.settings ?? {});
}

/** Whether the server of this folder accepts connections. */
export async function isRunning(directory: string): Promise<boolean> {
  return serverAnswers(findHome(directory));
}

/** Stops the server of this folder whoever uses it. */
export async function stopEmbeddedPostgres(directory: string, mode: 'fast' | 'immediate' = 'fast'): Promise<void> {
  const home = findHome(directory);
  await alone(home.directory, async () => {
    removeUsers(home.directory);
    await stopServer(home, mode);
  });
}

const usage =
  'Usage: node tools/embedded-postgres.ts --directory DIR [--port N] | --directory DIR --stop | --directory DIR --status';

if (import.meta.main) {
  await runCommand(async () => {
    const { values } = parseArgs({
      options: {
        directory: { type: 'string' },
        port: { type: 'string' },
        stop: { type: 'boolean' },
        status: { type: 'boolean' },
      },
    });
    if (values.directory === undefined) throw new Sentence(usage);
    if (values.stop) {
      await stopEmbeddedPostgres(values.directory);
      return 0;
    }
    if (values.status) {
      const home = findHome(values.directory);
      const running = await serverAnswers(home);
      const kept = readConnection(home.directory);
      console.log(running && kept ? connectionUrl(kept, 'postgres') : `No server runs in ${clusterOf(home)}.`);
      return running ? 0 : 1;
    }
    const port = values.port === undefined ? {} : { port: Number(values.port) };
    const server = await startEmbeddedPostgres({ directory: values.directory, ...port });
    addUser(server.directory, 'kept');
    console.log(server.adminUrl);
    return 0;
  });
}
