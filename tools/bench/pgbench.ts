import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { requireRowsOf, rowCounts } from './row-counts.ts';
import type { Stand } from './stand.ts';
import { findProgram, outputOf } from './tool-output.ts';

const SCRIPT = fileURLToPath(new URL('../../test/load/submission.pgbench.sql', import.meta.url));
const DEBIAN = '/usr/lib/postgresql';

/** pgbench on PATH, or where Debian puts it; undefined when there is none. */
export function findPgbench(): string | undefined {
  return findProgram(['pgbench', ...debianPrograms()], '--version');
}

function debianPrograms(): string[] {
  try {
    return readdirSync(DEBIAN).map((version) => `${DEBIAN}/${version}/bin/pgbench`);
  } catch {
    return [];
  }
}

/** Lays out the places that pgbench's submissions sign for, none of them twice. */
export async function preparePgbench({ database }: Stand, places: number): Promise<void> {
  await database.query(`
    CREATE TABLE bench_place AS
      SELECT row_number() OVER ()::int AS turn, id AS place_id FROM (
        SELECT id FROM place p
        WHERE retired_at IS NULL AND NOT EXISTS (SELECT FROM local_government g WHERE g.place_id = p.id)
        ORDER BY md5(id) DESC LIMIT ${String(places)}
      ) chosen;
    ALTER TABLE bench_place ADD PRIMARY KEY (turn);
    CREATE SEQUENCE bench_turn;
    ANALYZE bench_place`);
}

/** Transactions a second of pgbench that do what a submission does, with as many clients as the registry has readers. */
export async function pgbenchRate(
  pgbench: string,
  { database, databaseUrl }: Stand,
  clients: number,
  seconds: number,
): Promise<number> {
  const { hostname, port, username, password, pathname } = new URL(databaseUrl);
  const before = await rowCounts(database);
  const said = await outputOf(
    pgbench,
    [
      ...['--no-vacuum', '--protocol=extended', `--file=${SCRIPT}`],
      ...[`--client=${String(clients)}`, '--jobs=1', `--time=${String(seconds)}`],
      ...['--host', hostname, '--port', port, '--username', username, pathname.slice(1)],
    ],
    { PGPASSWORD: password },
  );
  const transactions = Number(/transactions actually processed: (\d+)/.exec(said)?.[1]);
  requireRowsOf(transactions, before, await rowCounts(database));
  return Number(/^tps = ([\d.]+)/m.exec(said)?.[1]);
}
