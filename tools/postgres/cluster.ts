import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, portIsFree } from '../loopback-port.ts';
import { commandLine, processIsAlive } from '../process-alive.ts';
import { Sentence } from '../sentence.ts';
import { answers, keepConnection, readConnection, type Connection } from './connection.ts';
import { handOver, type PostgresHome } from './home.ts';
import { runProgram } from './programs.ts';

/** Server settings for a developer's machine; nothing that risks data. */
const developmentSettings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '128MB',
  max_connections: '200',
  log_timezone: 'UTC',
  timezone: 'UTC',
};

export const clusterOf = (home: PostgresHome): string => join(home.directory, 'cluster');

/**
 * Creates the cluster unless a finished one is there. It grows under another name and is renamed when complete, so
 * one that was interrupted is simply made again.
 */
export async function ensureCluster(home: PostgresHome): Promise<Connection> {
  const kept = readConnection(home.directory);
  if (existsSync(join(clusterOf(home), 'PG_VERSION'))) {
    if (kept) return kept;
    throw new Sentence(
      `${home.directory} holds a database but its connection.json is gone: put it back, or delete the folder to start with an empty database.`,
    );
  }
  const growing = `${clusterOf(home)}.new`;
  const passwordFile = join(home.directory, 'password.new');
  rmSync(growing, { recursive: true, force: true });
  mkdirSync(growing, { mode: 0o700 });
  const connection = { port: await freePort(), password: randomBytes(24).toString('hex') };
  writeFileSync(passwordFile, connection.password, { mode: 0o600 });
  handOver(growing, home.account);
  handOver(passwordFile, home.account);
  const { code, output } = await runProgram(home, 'initdb', [
    ...['-D', growing, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    ...['--encoding=UTF8', ...localeFlags()],
  ]);
  rmSync(passwordFile, { force: true });
  if (code !== 0) throw new Sentence(`PostgreSQL could not create its data in ${home.directory}: ${lastLine(output)}`);
  keepConnection(home.directory, connection);
  renameSync(growing, clusterOf(home));
  return connection;
}

/** pg_trgm needs a UTF-8 character type; only Linux calls the neutral one C.UTF-8. */
function localeFlags(): string[] {
  if (process.platform === 'linux') return ['--locale=C.UTF-8'];
  return ['--lc-collate=C', process.platform === 'darwin' ? '--lc-ctype=en_US.UTF-8' : '--lc-ctype=en-US'];
}

/**
 * Starts the cluster's server and waits until it accepts connections.
 * @param wantedPort a port the caller insists on; otherwise the remembered one while it is free, or a new one
 */
export async function startServer(
  home: PostgresHome,
  kept: Connection,
  wantedPort: number | undefined,
  settings: Record<string, string>,
): Promise<Connection> {
  removeStaleLock(home);
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(wantedPort ?? kept.port, wantedPort !== undefined);
    const connection = { ...kept, port };
    keepConnection(home.directory, connection);
    const options = Object.entries({ ...developmentSettings, ...settings, port: String(port) });
    const log = join(home.directory, 'server.log');
    writeFileSync(log, '', { mode: 0o600 });
    handOver(log, home.account);
    const { code, output } = await runProgram(home, 'pg_ctl', [
      ...['start', '-w', '-t', '60', '-D', clusterOf(home), '-l', log],
      ...['-o', options.map(([name, value]) => `-c ${name}=${value}`).join(' ')],
    ]);
    if (code === 0) return connection;
    const said = readFileSync(log, 'utf8');
    // Somebody took the port between our look and the start.
    if (said.includes('could not bind') && wantedPort === undefined && attempt < 4) continue;
    const reason = /FATAL: +(.*)/.exec(said)?.[1] ?? lastLine(output);
    throw new Sentence(`PostgreSQL did not start in ${home.directory}: ${reason} (the whole story is in ${log})`);
  }
}

async function choosePort(port: number, fixed: boolean): Promise<number> {
  if (await portIsFree(port)) return port;
  if (!fixed) return freePort();
  throw new Sentence(`Port ${String(port)} is in use: free it or choose another one for PostgreSQL.`);
}

/** Stops the server if it runs; with `immediate`, as a crash would. */
export async function stopServer(home: PostgresHome, mode: 'fast' | 'immediate'): Promise<void> {
  if (serverProcess(home) === undefined) return;
  const { code, output } = await runProgram(home, 'pg_ctl', [
    'stop',
    '-w',
    '-t',
    '60',
    '-D',
    clusterOf(home),
    '-m',
    mode,
  ]);
  if (code !== 0 && serverProcess(home) !== undefined) {
    throw new Sentence(`PostgreSQL in ${home.directory} did not stop: ${lastLine(output)}`);
  }
}

/** Whether this cluster's server runs and takes our password. */
export async function serverAnswers(home: PostgresHome): Promise<boolean> {
  const kept = readConnection(home.directory);
  return kept !== undefined && serverProcess(home) !== undefined && (await answers(kept));
}

/** The process id in postmaster.pid when that process really is a PostgreSQL. */
function serverProcess(home: PostgresHome): number | undefined {
  const file = join(clusterOf(home), 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  if (!(pid > 0) || !processIsAlive(pid)) return undefined;
  return (commandLine(pid) ?? 'postgres').includes('postgres') ? pid : undefined;
}

/** After a power cut the id in the lock file may belong to another program by now; PostgreSQL would then refuse to start. */
function removeStaleLock(home: PostgresHome): void {
  if (serverProcess(home) === undefined) rmSync(join(clusterOf(home), 'postmaster.pid'), { force: true });
}

const lastLine = (text: string): string => text.split('\n').at(-1) ?? '';
