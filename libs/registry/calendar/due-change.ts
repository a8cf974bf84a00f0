import { DomainError } from '#domain/domain-error.js';
import type { EndorsementAction } from '#domain/endorsement/transitions.js';
import type { EndorsementSubject } from '#jobs/job.js';
import type { JobContract } from '#jobs/job.js';
import { inTransaction } from '#platform/transaction.js';
import { changeStatus, THE_REGISTRY, type StatusChange } from '../record/change-status.js';
import type { SeenEndorsementRow } from '../record/write-event.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';

const BATCH = 500;

/** What the calendar does to every endorsement that a query finds. */
export interface DueChange {
  readonly action: EndorsementAction;
  /** Condition on `endorsement e`; its parameters start at `$1`. */
  readonly where: string;
  readonly parameters: readonly unknown[];
  readonly mail: JobContract<EndorsementSubject>;
  /** What the endorsement itself keeps of it. */
  readonly fields?: StatusChange['fields'];
}

/**
 * Changes the state of what is due, with its mail in the same transaction. Driven by dates in
 * the database: weeks without a worker only delay it, and nobody gets a mail twice.
 *
 * @returns how many were changed
 */
export async function changeWhatIsDue(registry: Registry, due: DueChange): Promise<number> {
  const { action, where, parameters, mail, fields } = due;
  const at = registry.clock.now();
  const found = await registry.dataSource.query<SeenEndorsementRow[]>(
    `SELECT e.id, e.status, e.version FROM endorsement e WHERE ${where} ORDER BY e.submitted_at LIMIT ${BATCH}`,
    [...parameters],
  );
  let changed = 0;
  for (const endorsement of found) {
    const subject = { endorsementId: endorsement.id };
    try {
      await inTransaction(registry.dataSource, async (manager) => {
        await changeStatus(manager, endorsement, { action, actor: THE_REGISTRY, at, ...(fields && { fields }) });
        await enqueue(manager, mail, subject);
      });
      changed += 1;
    } catch (error) {
      // Somebody acted in this very moment: the person wins.
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return changed;
}
