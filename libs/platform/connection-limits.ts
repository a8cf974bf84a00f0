/** What a pool of connections is for. Each has its own, so that one that is full takes nothing from the others. */
export type Purpose = 'commands' | 'jobs' | 'writing' | 'staff' | 'reading' | 'searching' | 'health';

/** How long one thing may take on a connection, and how many connections there are. Milliseconds; 0 is no limit. */
export interface ConnectionLimits {
  /** Connections; those of DATABASE_POOL_SIZE when left out. */
  readonly most?: number;
  /** Waiting for a connection. */
  readonly connect: number;
  readonly statement: number;
  /** Waiting for somebody else's lock. */
  readonly lock: number;
  /** A transaction in which nothing happens: a process that stands still keeps its locks no longer. */
  readonly idleInTransaction: number;
}

/**
 * The limits of each pool.
 *
 * - `commands`: what an operator runs and waits for.
 * - `jobs`: the worker. A job that does not get its lock is tried again; some wait for the queue within a transaction.
 * - `writing`: forms of officials, and whatever every request needs.
 * - `staff`: everything of staff. Their tables and figures may take seconds, and no official waits for those.
 * - `reading`: what anybody may read and many may ask for at once.
 * - `searching`: suggestions while somebody types. An answer that comes later than the next letter helps nobody.
 * - `health`: whether the database answers, however busy the others are.
 */
export const LIMITS: Readonly<Record<Purpose, ConnectionLimits>> = {
  commands: { connect: 10_000, statement: 30_000, lock: 0, idleInTransaction: 0 },
  jobs: { connect: 10_000, statement: 30_000, lock: 10_000, idleInTransaction: 60_000 },
  writing: { connect: 5_000, statement: 30_000, lock: 3_000, idleInTransaction: 15_000 },
  staff: { most: 5, connect: 5_000, statement: 30_000, lock: 3_000, idleInTransaction: 15_000 },
  reading: { most: 3, connect: 5_000, statement: 5_000, lock: 1_000, idleInTransaction: 5_000 },
  searching: { most: 3, connect: 1_000, statement: 300, lock: 300, idleInTransaction: 5_000 },
  health: { most: 1, connect: 2_000, statement: 2_000, lock: 1_000, idleInTransaction: 2_000 },
};

/**
 * Purposes whose limits are so much tighter than those of other connections that they cannot be a setting of the user.
 * Where a pooler drops the settings of a connection, these go to PostgreSQL itself.
 */
export const TIGHTLY_LIMITED: ReadonlySet<Purpose> = new Set<Purpose>(['reading', 'searching', 'health']);

/** The limits as PostgreSQL takes them when a session begins. */
export function sessionLimits({ statement, lock, idleInTransaction }: ConnectionLimits): string {
  return [
    `-c statement_timeout=${statement}`,
    `-c lock_timeout=${lock}`,
    `-c idle_in_transaction_session_timeout=${idleInTransaction}`,
  ].join(' ');
}
