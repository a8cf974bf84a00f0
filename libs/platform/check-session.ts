import pg from 'pg';
import { StartRefused } from './start-refused.js';

/** Looked at so often: a pooler may hand out another connection by chance. */
const ROUNDS = 3;

/**
 * Makes sure that a connection keeps its session from one transaction to the next. Behind a pooler that shares
 * connections by transaction a LISTEN hears nothing and a lock belongs to somebody else, without a word.
 *
 * @param address for what needs a session
 * @param setting from which it comes, for the sentence
 * @throws {StartRefused} when the session is shared, or its settings do not arrive
 */
export async function checkSession(address: string, setting: string): Promise<void> {
  if (await sharesSessions(address)) {
    throw new StartRefused(
      `${setting} leads through a pooler that shares connections by transaction (such as PgBouncer), so that nothing can listen or hold a lock: set DIRECT_DATABASE_URL to the address of PostgreSQL itself.`,
    );
  }
}

/** Whether two connections that are open at once are served by one and the same session, or one by several. */
async function sharesSessions(address: string): Promise<boolean> {
  const [one, other] = [0, 1].map(
    () => new pg.Client({ connectionString: address, connectionTimeoutMillis: 10_000, query_timeout: 10_000 }),
  ) as [pg.Client, pg.Client];
  for (const client of [one, other]) client.on('error', () => undefined);
  try {
    await one.connect();
    await other.connect();
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = await sessionOf(one);
      // While the other holds a transaction, the first can only go on in the same session if that is its own.
      await other.query('BEGIN');
      const others = await sessionOf(other);
      const after = await sessionOf(one);
      await other.query('COMMIT');
      if (others === before || after !== before) return true;
    }
    return false;
  } finally {
    await Promise.all([one.end(), other.end()].map((end) => end.catch(() => undefined)));
  }
}

async function sessionOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return rows[0]?.pid ?? 0;
}
