import type { EntityManager } from 'typeorm';
import type { Registry } from '../registry.js';

/** A job that was given up. */
export interface FailedJob {
  readonly id: string;
  readonly job: string;
  readonly attempts: number;
  readonly askedAt: Date;
  readonly failedAt: Date;
  /** Kind and code of the last error. */
  readonly problem: string;
  readonly requestId: string | null;
  /** The endorsement that it is about. */
  readonly endorsement: { readonly id: string; readonly reference: string } | null;
}

/** Which of them; all when nothing is said. */
export interface JobChoice {
  readonly ids?: readonly string[];
  readonly job?: string;
  /** Those that failed since. */
  readonly since?: Date;
}

const CHOSEN = `($1::uuid[] IS NULL OR o.id = ANY($1)) AND ($2::text IS NULL OR o.job = $2)
  AND ($3::timestamptz IS NULL OR o.done_at >= $3)`;

function given({ ids, job, since }: JobChoice): unknown[] {
  return [ids ?? null, job ?? null, since ?? null];
}

/** The latest jobs that were given up. */
export function failedJobs(manager: EntityManager, choice: JobChoice = {}, limit = 200): Promise<FailedJob[]> {
  return manager.query<FailedJob[]>(
    `SELECT o.id, o.job, o.attempts, o.created_at AS "askedAt", o.done_at AS "failedAt",
       coalesce(o.last_error, '') AS problem, o.request_id AS "requestId",
       CASE WHEN e.id IS NOT NULL THEN json_build_object('id', e.id, 'reference', e.reference) END AS endorsement
     FROM outbox o LEFT JOIN endorsement e ON e.id::text = o.subject ->> 'endorsementId'
     WHERE o.outcome = 'failed' AND ${CHOSEN} ORDER BY o.done_at DESC, o.id LIMIT $4`,
    [...given(choice), limit],
  );
}

/** How many jobs were given up and wait for somebody to look. */
export async function countFailedJobs(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM outbox WHERE outcome = 'failed'`,
  );
  return row?.count ?? 0;
}

/**
 * Has failed jobs tried anew, as if for the first time. Each looks at what it works on again: what makes no sense any
 * more is skipped, and a mail keeps its Message-ID.
 *
 * @returns how many
 */
export async function replayJobs({ dataSource }: Registry, choice: JobChoice): Promise<number> {
  const [, count] = await dataSource.query<[unknown, number]>(
    `UPDATE outbox o SET done_at = NULL, outcome = NULL, attempts = 0, due_at = now(), relay_at = now()
      WHERE o.outcome = 'failed' AND ${CHOSEN}`,
    given(choice),
  );
  return count;
}

/** Jobs that may be left undone: mails. What the register shows and what a file brought in has to be done. */
const DISCARDABLE = `o.queue = 'mail'`;

/**
 * Gives failed mails up for good.
 *
 * @returns how many, and how many others were chosen that cannot be left undone
 */
export async function discardJobs(
  { dataSource }: Registry,
  choice: JobChoice,
): Promise<{ readonly discarded: number; readonly refused: number }> {
  const [, discarded] = await dataSource.query<[unknown, number]>(
    `UPDATE outbox o SET outcome = 'discarded', subject = o.subject - 'sealed'
      WHERE o.outcome = 'failed' AND ${DISCARDABLE} AND ${CHOSEN}`,
    given(choice),
  );
  const [left] = await dataSource.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM outbox o WHERE o.outcome = 'failed' AND NOT ${DISCARDABLE} AND ${CHOSEN}`,
    given(choice),
  );
  return { discarded, refused: left?.count ?? 0 };
}

/**
 * Gives up the mails that were due before a moment and have not left: after a restore, most of them left already.
 *
 * @returns how many
 */
export async function discardDueBefore({ dataSource }: Registry, moment: Date): Promise<number> {
  const [, count] = await dataSource.query<[unknown, number]>(
    `UPDATE outbox o SET done_at = now(), outcome = 'discarded', claimed_until = NULL, subject = o.subject - 'sealed'
      WHERE o.done_at IS NULL AND o.due_at < $1 AND ${DISCARDABLE}`,
    [moment],
  );
  return count;
}
