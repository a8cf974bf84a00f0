import type { Registry } from '../registry.js';
import type { OutboxOutcome } from './outbox.entity.js';

export interface ClaimedRow {
  readonly id: string;
  readonly job: string;
  /** The request in which it was asked for. */
  readonly requestId: string | null;
  /** The span in which it was asked for. */
  readonly traceParent: string | null;
  readonly subject: Readonly<Record<string, string>>;
  /** How many times it was tried, this time included. */
  readonly attempts: number;
}

/**
 * After so many tries a row is given up and shown to staff as failed: about two days with the waits below. Not while
 * only the way to a server fails.
 */
export const MAXIMUM_ATTEMPTS = 20;
const LONGEST_WAIT_SECONDS = 4 * 3600;

/** The longest wait for a server that is away: what is tried for ever is to go on soon after its return. */
export const LONGEST_WAIT_FOR_SERVER_SECONDS = 900;

/** How long to wait after the given number of tries: doubling from 5 seconds, at most four hours. */
export function retryWaitSeconds(attempts: number, longest = LONGEST_WAIT_SECONDS): number {
  return Math.min(longest, 5 * 2 ** (attempts - 1));
}

/**
 * Takes a row for one processor, so that a job delivered twice is done once.
 *
 * @param forSeconds how long the row is this processor's; a crash frees it afterwards
 * @returns null when it is done, another processor has it, or the outbox is paused
 */
export async function claimRow(registry: Registry, id: string, forSeconds: number): Promise<ClaimedRow | null> {
  const [rows] = await registry.dataSource.query<[ClaimedRow[], number]>(
    `UPDATE outbox SET attempts = attempts + 1, claimed_until = now() + make_interval(secs => $2)
     WHERE id = $1 AND done_at IS NULL AND (claimed_until IS NULL OR claimed_until <= now())
       AND NOT outbox_is_paused()
     RETURNING id, job, subject, attempts, request_id AS "requestId",
       trace_parent AS "traceParent"`,
    [id, forSeconds],
  );
  return rows[0] ?? null;
}

/** Records that the row needs no more work. What it held sealed is forgotten, unless it may be tried again by hand. */
export async function finishRow(registry: Registry, id: string, outcome: OutboxOutcome, error?: string): Promise<void> {
  await registry.dataSource.query(
    `UPDATE outbox SET done_at = now(), outcome = $2, last_error = $3, claimed_until = NULL,
       subject = CASE WHEN $2 = 'failed' THEN subject ELSE subject - 'sealed' END WHERE id = $1`,
    [id, outcome, error ?? null],
  );
}

/** Puts the row back for a later try. */
export async function postponeRow(registry: Registry, id: string, waitSeconds: number, error: string): Promise<void> {
  await registry.dataSource.query(
    `UPDATE outbox SET due_at = now() + make_interval(secs => $2), relay_at = now() + make_interval(secs => $2),
       claimed_until = NULL, last_error = $3 WHERE id = $1`,
    [id, waitSeconds, error],
  );
}
