import type { EntityManager } from 'typeorm';
import { assuranceOf, type Assurance, type Check, type CheckResult } from '#domain/endorsement/assurance.js';
import { isPublished } from '#domain/endorsement/endorsement-status.js';
import { listSignatory } from '#jobs/endorsement-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import { amend } from '../history/amend.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { asSeen, staffChange, type SeenEndorsement } from './seen-endorsement.js';

export interface CheckMade {
  readonly subject: Check;
  readonly result: CheckResult;
  readonly note: string;
  readonly checkerName: string;
  readonly checkedAt: Date;
}

/** What staff checked of an endorsement, with their notes. */
export function readChecks(manager: EntityManager, endorsementId: string): Promise<CheckMade[]> {
  return manager.query<CheckMade[]>(
    `SELECT c.subject, c.result, c.note, s.name AS "checkerName", c.checked_at AS "checkedAt"
      FROM endorsement_check c JOIN staff_account s ON s.id = c.checked_by WHERE c.endorsement_id = $1`,
    [endorsementId],
  );
}

/** What the public may know of it: what was checked and found right, and when. */
export async function readAssurance(manager: EntityManager, endorsementId: string): Promise<Assurance[]> {
  return assuranceOf(await readChecks(manager, endorsementId));
}

/**
 * Records one line of the checklist; a later answer replaces it, and the history keeps both. What the public sees of
 * the endorsement is written anew.
 *
 * @throws {DomainError} `endorsement.decided-meanwhile`, `endorsement.action-not-allowed`
 */
export async function recordCheck(
  registry: Registry,
  seen: SeenEndorsement,
  made: Pick<CheckMade, 'subject' | 'result' | 'note'>,
): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    const endorsement = await asSeen(manager, seen);
    const before = (await readChecks(manager, endorsement.id)).find(({ subject }) => subject === made.subject);
    const change = staffChange(registry, seen);
    const field = `check.${made.subject}` as const;
    const changes = [{ field, before: before?.result ?? null, after: made.result }];
    await amend(manager, endorsement, { ...change, action: 'check', changes });
    await manager.query(
      `INSERT INTO endorsement_check (endorsement_id, subject, result, note, checked_by, checked_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (endorsement_id, subject) DO UPDATE SET result = excluded.result, note = excluded.note,
          checked_by = excluded.checked_by, checked_at = excluded.checked_at`,
      [endorsement.id, made.subject, made.result, made.note, seen.staffId, change.at],
    );
    if (isPublished(endorsement.status)) await enqueue(manager, listSignatory, { endorsementId: endorsement.id });
  });
}
