import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { needsSecondPerson } from '#domain/endorsement/second-person.js';
import { undertakingAddedMail, undertakingRefusedMail } from '#jobs/change-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import type { EndorsementDetails } from '../record/read-endorsement.js';
import { amend } from '../record/amend.js';
import type { StatusChange } from '../record/change-status.js';
import type { ValueChange } from '../record/value-change.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { lockUndertakingChange, type UndertakingChange } from '../own-page/undertaking-changes.js';
import { writeAddition } from '../own-page/write-undertaking.js';
import { actOfTwo, type DecisionExecutor } from '../proposals/decision-executor.js';
import { requireReason, type GivenReason, type Reason } from '../proposals/reasons.js';
import { asSeen, staffChange, type SeenEndorsement } from '../record/seen-endorsement.js';
import { refusingSecondProposal, writeProposal } from '../proposals/write-proposal.js';

/** The proposal that a member of staff decides on, on an endorsement in the version that they saw. */
export interface SeenProposal extends SeenEndorsement {
  readonly undertakingChangeId: string;
}

/**
 * Accepts an undertaking that the contact proposed: it holds since the day of the proposal, and is listed. What the
 * public sees of an endorsement takes two people: then accepting is proposed.
 *
 * @returns whether it is done; otherwise it is proposed
 * @throws {DomainError} `proposal.decided-meanwhile`, `undertaking.already-committed`,
 *   `endorsement.decided-meanwhile`, `endorsement.action-not-allowed`, `proposal.already-open`
 */
export function acceptUndertaking(registry: Registry, seen: SeenProposal): Promise<boolean> {
  return refusingSecondProposal(() =>
    inTransaction(registry.dataSource, async (manager) => {
      await openProposal(manager, seen);
      const endorsement = await asSeen(manager, seen);
      if (needsSecondPerson('add_undertaking', endorsement)) {
        const { undertakingChangeId } = seen;
        const reason = { code: '', text: '' };
        await writeProposal(manager, registry, seen, {
          action: 'add_undertaking',
          reason,
          details: { undertakingChangeId },
        });
        return false;
      }
      await writeAcceptance(manager, endorsement, seen, staffChange(registry, seen));
      return true;
    }),
  );
}

/** Accepts an undertaking as one person proposed and another confirmed. */
export const executeUndertaking: DecisionExecutor = (manager, confirmed) => {
  const { endorsement, proposal, decidedBy } = confirmed;
  const { undertakingChangeId = '' } = proposal.details;
  const seen = { endorsementId: endorsement.id, version: endorsement.version, staffId: decidedBy, undertakingChangeId };
  return writeAcceptance(manager, endorsement, seen, actOfTwo(confirmed));
};

async function writeAcceptance(
  manager: EntityManager,
  endorsement: EndorsementDetails,
  seen: SeenProposal,
  { actor, at }: Pick<StatusChange, 'actor' | 'at'>,
): Promise<void> {
  const { undertaking, mandate, askedAt } = await openProposal(manager, seen);
  await writeAddition(manager, endorsement, { undertaking, mandate, actor, at, from: askedAt });
  await close(manager, seen, at, 'done');
  await enqueue(manager, undertakingAddedMail, subjectOf(seen));
}

/**
 * Refuses an undertaking that the contact proposed, with the reason that they will read.
 *
 * @throws {DomainError} `proposal.decided-meanwhile`, `reason.unknown`, `endorsement.decided-meanwhile`,
 *   `endorsement.action-not-allowed`
 */
export async function refuseUndertaking(registry: Registry, seen: SeenProposal, reason: Reason): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    const { undertaking } = await openProposal(manager, seen);
    const endorsement = await asSeen(manager, seen);
    const given = await requireReason(manager, 'refuse_undertaking', reason);
    const { actor, at } = staffChange(registry, seen);
    const changes: ValueChange[] = [{ field: 'undertaking', before: undertaking, after: null }];
    await amend(manager, endorsement, { action: 'refuse_undertaking', actor, at, reason: given, changes });
    await close(manager, seen, at, 'refused', given);
    await enqueue(manager, undertakingRefusedMail, subjectOf(seen));
  });
}

async function openProposal(manager: EntityManager, seen: SeenProposal): Promise<UndertakingChange> {
  const change = await lockUndertakingChange(manager, seen.undertakingChangeId);
  if (change?.endorsementId !== seen.endorsementId) throw new DomainError('endorsement.not-found');
  if (change.outcome !== null) throw new DomainError('proposal.decided-meanwhile');
  return change;
}

async function close(
  manager: EntityManager,
  { undertakingChangeId, staffId }: SeenProposal,
  at: Date,
  outcome: 'done' | 'refused',
  reason?: GivenReason,
): Promise<void> {
  await manager.query(
    `UPDATE undertaking_change SET outcome = $2, decided_at = $3, decided_by = $4, reason_code = $5, reason_text = $6,
       reason_id = $7 WHERE id = $1`,
    [undertakingChangeId, outcome, at, staffId, reason?.code ?? null, reason?.text ?? null, reason?.id ?? null],
  );
}

function subjectOf({ endorsementId, undertakingChangeId }: SeenProposal) {
  return { endorsementId, undertakingChangeId };
}
