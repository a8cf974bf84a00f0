import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** How the server of one folder is reached; kept in `connection.json`, readable by its owner only. */
export interface Connection {
  readonly port: number;
  readonly password: string;
}

/** The database the registry uses. */
export const databaseName = 'we_care';

/** The connection string of one database of the server. */
export function connectionUrl(connection: Connection, database: string): string {
  return `postgres://postgres:${connection.password}@127.0.0.1:${String(connection.port)}/${database}`;
}

/** Reads what was kept; undefined when nothing usable is there. */
export function readConnection(directory: string): Connection | undefined {
  try {
    const kept = JSON.parse(readFileSync(join(directory, 'connection.json'), 'utf8')) as Partial<Connection>;
    return kept.port !== undefined && kept.password !== undefined
      ? { port: kept.port, password: kept.password }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it, in one step: a reader sees the old file or the new one. */
export function keepConnection(directory: string, connection: Connection): void {
  const path = join(directory, 'connection.json');
  writeFileSync(`${path}.new`, `${JSON.stringify(connection)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** Whether a PostgreSQL with our password answers there. */
export async function answers(connection: Connection): Promise<boolean> {
  const client = new pg.Client({
    connectionString: connectionUrl(connection, 'postgres'),
    connectionTimeoutMillis: 2000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Creates the registry's database unless it is there. */
export async function ensureDatabase(connection: Connection): Promise<void> {
  const client = new pg.Client({ connectionString: connectionUrl(connection, 'postgres') });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
  } finally {
    await client.end();
  }
}
