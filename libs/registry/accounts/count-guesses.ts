import { inTransaction } from '#platform/transaction.js';
import type { EntityManager } from 'typeorm';
import type { Registry } from '../registry.js';
import { isEnded, waitAfter, type Failures } from './guess-rules.js';
import type { SignInMeans } from './sign-in-events.js';

/** What can be guessed at; a passkey cannot. */
export type GuessedMeans = Exclude<SignInMeans, 'passkey'>;

/** Something typed that may be wrong. */
export interface Guess {
  /** The id of the account, or what stands for an address that none has. */
  readonly subject: string;
  readonly means: GuessedMeans;
  /** Whether the owner of the account signed in with this browser before. */
  readonly isKnownBrowser: boolean;
}

/** A try that is not let through: when the next one is, null when only a new password helps. */
export interface TooManyAttempts {
  readonly refused: 'too-many-attempts';
  readonly again: Date | null;
}

/** A try that is let through, counted as a failure until {@link forgetFailures}. */
export interface CountedGuess {
  /** Failures in a row from browsers of the same sort, this try among them. */
  readonly failures: number;
  /** Whether this is the last one. */
  readonly isLast: boolean;
}

/**
 * Counts a try before it is made, so that many at once get no further than one after the other. One that is not let
 * through is not counted, or the wait would never end.
 */
export function countGuess(registry: Registry, guess: Guess): Promise<CountedGuess | TooManyAttempts> {
  const { subject, means, isKnownBrowser } = guess;
  const now = registry.clock.now();
  return inTransaction(registry.dataSource, async (manager) => {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`guess:${means}:${subject}`]);
    const { failures, freeAt } = await countsOf(manager, guess);
    if (isEnded(failures, isKnownBrowser)) return { refused: 'too-many-attempts', again: null };
    if (freeAt !== null && freeAt > now) return { refused: 'too-many-attempts', again: freeAt };
    const counted = (isKnownBrowser ? failures.known : failures.strange) + 1;
    await manager.query(
      `INSERT INTO guess_count (subject, means, known_browser, failures, last_at, free_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (subject, means, known_browser)
         DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at, free_at = excluded.free_at`,
      [subject, means, isKnownBrowser, counted, now, new Date(now.getTime() + waitAfter(counted))],
    );
    const after = { ...failures, [isKnownBrowser ? 'known' : 'strange']: counted };
    return { failures: counted, isLast: isEnded(after, isKnownBrowser) };
  });
}

/** A try that was counted was not looked at after all. */
export async function uncountGuess(registry: Registry, { subject, means, isKnownBrowser }: Guess): Promise<void> {
  const which = [subject, means, isKnownBrowser];
  await registry.dataSource.query(
    `WITH last AS (DELETE FROM guess_count
        WHERE subject = $1 AND means = $2 AND known_browser = $3 AND failures = 1)
     UPDATE guess_count SET failures = failures - 1
      WHERE subject = $1 AND means = $2 AND known_browser = $3 AND failures > 1`,
    which,
  );
}

/** What was typed was right: the count begins anew, for browsers of the same sort. */
export async function forgetFailures(registry: Registry, { subject, means, isKnownBrowser }: Guess): Promise<void> {
  await registry.dataSource.query('DELETE FROM guess_count WHERE subject = $1 AND means = $2 AND known_browser = $3', [
    subject,
    means,
    isKnownBrowser,
  ]);
}

/** Everything counts anew: the owner has a new password. */
export async function forgetAllFailures(manager: EntityManager, accountId: string): Promise<void> {
  await manager.query('DELETE FROM guess_count WHERE subject = $1', [accountId]);
}

/** So long a count is kept of an address that no account has: as long as anybody would wait to tell the difference. */
const UNKNOWN_DAYS = 90;

/** Forgets counts of addresses that no account has. */
export async function forgetUnknownFailures({ dataSource, clock }: Registry): Promise<void> {
  await dataSource.query(
    'DELETE FROM guess_count WHERE last_at < $1 AND NOT EXISTS (SELECT FROM staff_account WHERE id::text = subject)',
    [new Date(clock.now().getTime() - UNKNOWN_DAYS * 86_400_000)],
  );
}

async function countsOf(
  manager: EntityManager,
  { subject, means, isKnownBrowser }: Guess,
): Promise<{ failures: Failures; freeAt: Date | null }> {
  const rows = await manager.query<{ known: boolean; failures: number; freeAt: Date }[]>(
    `SELECT known_browser AS known, failures, free_at AS "freeAt" FROM guess_count WHERE subject = $1 AND means = $2`,
    [subject, means],
  );
  const of = (known: boolean) => rows.find((row) => row.known === known);
  return {
    failures: { known: of(true)?.failures ?? 0, strange: of(false)?.failures ?? 0 },
    freeAt: of(isKnownBrowser)?.freeAt ?? null,
  };
}
