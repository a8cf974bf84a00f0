import type { EntityManager } from 'typeorm';
import { assuranceOf, type Assurance, type Check, type CheckResult } from '#domain/endorsement/assurance.js';
import { needsSecondPerson } from '#domain/endorsement/second-person.js';
import { inTransaction } from '#platform/transaction.js';
import type { EndorsementDetails } from '../record/read-endorsement.js';
import { amend } from '../record/amend.js';
import type { StatusChange } from '../record/change-status.js';
import type { Registry } from '../registry.js';
import { actOfTwo, type DecisionExecutor } from './decision-executor.js';
import { asSeen, staffChange, type SeenEndorsement } from '../record/seen-endorsement.js';
import { refusingSecondProposal, writeProposal } from './write-proposal.js';

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
      FROM endorsement_check c JOIN staff_shown_name s ON s.id = c.checked_by WHERE c.endorsement_id = $1`,
    [endorsementId],
  );
}

/** What the public may know of it: what was checked and found right, and when. */
export async function readAssurance(
  manager: EntityManager,
  { id, signedOn, mandateDate }: Pick<EndorsementDetails, 'id' | 'signedOn' | 'mandateDate'>,
): Promise<Assurance[]> {
  return assuranceOf(await readChecks(manager, id), signedOn, mandateDate);
}

type CheckToRecord = Pick<CheckMade, 'subject' | 'result' | 'note'>;

/**
 * Records one line of the checklist; a later answer replaces it, and the history keeps both. What the record of a
 * verified endorsement shows takes two people: then it is proposed.
 *
 * @returns whether it is done; otherwise it is proposed
 * @throws {DomainError} `endorsement.decided-meanwhile`, `endorsement.action-not-allowed`, `proposal.already-open`
 */
export function recordCheck(registry: Registry, seen: SeenEndorsement, made: CheckToRecord): Promise<boolean> {
  return refusingSecondProposal(() =>
    inTransaction(registry.dataSource, async (manager) => {
      const endorsement = await asSeen(manager, seen);
      if (needsSecondPerson('check', endorsement)) {
        const { subject, result, note } = made;
        const reason = { code: '', text: note };
        await writeProposal(manager, registry, seen, { action: 'check', reason, details: { subject, result } });
        return false;
      }
      await writeCheck(manager, endorsement, made, { ...staffChange(registry, seen), checkedBy: seen.staffId });
      return true;
    }),
  );
}

/** Records a line of the checklist as one person proposed and another confirmed. */
export const executeCheck: DecisionExecutor = (manager, confirmed) => {
  const { endorsement, proposal } = confirmed;
  const { subject, result } = proposal.details as { subject: Check; result: CheckResult };
  const made = { subject, result, note: proposal.reason.text };
  return writeCheck(manager, endorsement, made, { ...actOfTwo(confirmed), checkedBy: proposal.proposedBy });
};

async function writeCheck(
  manager: EntityManager,
  endorsement: EndorsementDetails,
  made: CheckToRecord,
  { checkedBy, changes = [], ...change }: Pick<StatusChange, 'actor' | 'at' | 'changes'> & { checkedBy: string },
): Promise<void> {
  const before = (await readChecks(manager, endorsement.id)).find(({ subject }) => subject === made.subject);
  const value = { field: `check.${made.subject}`, before: before?.result ?? null, after: made.result } as const;
  await amend(manager, endorsement, { ...change, action: 'check', changes: [...changes, value] });
  await manager.query(
    `INSERT INTO endorsement_check (endorsement_id, subject, result, note, checked_by, checked_at)
      VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (endorsement_id, subject) DO UPDATE SET result = excluded.result, note = excluded.note,
        checked_by = excluded.checked_by, checked_at = excluded.checked_at`,
    [endorsement.id, made.subject, made.result, made.note, checkedBy, change.at],
  );
}
