import pg from 'pg';
import { Sentence } from '../sentence.ts';

/**
 * The address in DATABASE_URL, when one is set and a database answers there.
 * @throws Sentence with the server's own reason (it names no password) when none does
 */
export async function givenDatabase(): Promise<string | undefined> {
  const address = process.env['DATABASE_URL'];
  if (!address) return undefined;
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return address;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Sentence(
      `DATABASE_URL leads to no database (${reason}): start that PostgreSQL or correct the address. Without DATABASE_URL the project starts its own.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
