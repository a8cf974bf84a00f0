import type { Settings } from './settings.js';

type Addresses = Pick<Settings, 'DATABASE_URL' | 'DIRECT_DATABASE_URL' | 'MIGRATION_DATABASE_URL'>;

/**
 * The address for what needs a session of its own: listening, the queue, locks that outlive a transaction. It differs
 * from DATABASE_URL where a pooler such as PgBouncer stands in front of PostgreSQL.
 */
export function directAddress({
  DATABASE_URL,
  DIRECT_DATABASE_URL,
}: Pick<Addresses, 'DATABASE_URL'> & Partial<Pick<Addresses, 'DIRECT_DATABASE_URL'>>): string {
  return DIRECT_DATABASE_URL ?? DATABASE_URL;
}

/** The address for what changes the tables themselves, as their owner. */
export function migrationAddress(addresses: Addresses): string {
  return addresses.MIGRATION_DATABASE_URL ?? directAddress(addresses);
}
