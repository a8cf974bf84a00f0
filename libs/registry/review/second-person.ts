import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { needsSecondPerson, type ProposedAction } from '#domain/endorsement/second-person.js';
import type { StaffDecision } from '#domain/endorsement/staff-decisions.js';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import { demandTwoPeople } from '../accounts/two-people.js';
import { EXECUTORS } from './decision-executors.js';
import { openProposal, type Proposal } from '../proposals/proposals.js';
import type { Reason } from '../proposals/reasons.js';
import { asSeen, refusingSecondStanding, type SeenEndorsement } from '../record/seen-endorsement.js';
import { refusingSecondProposal, writeProposal } from '../proposals/write-proposal.js';

/**
 * Proposes a decision on an endorsement that the public has seen.
 *
 * @throws {DomainError} `proposal.already-open`, `endorsement.decided-meanwhile`, `endorsement.action-not-allowed`,
 *   `reason.unknown`
 */
export async function proposeDecision(
  registry: Registry,
  seen: SeenEndorsement,
  action: ProposedAction & StaffDecision,
  reason: Reason,
): Promise<void> {
  await refusingSecondProposal(() =>
    inTransaction(registry.dataSource, async (manager) => {
      const endorsement = await asSeen(manager, seen);
      if (!needsSecondPerson(action, endorsement)) {
        throw new DomainError('endorsement.action-not-allowed', { action, status: endorsement.status, actor: 'staff' });
      }
      await writeProposal(manager, registry, seen, { action, reason });
    }),
  );
}

/**
 * Does what a colleague proposed.
 *
 * @throws {DomainError} `proposal.same-person`, `proposal.not-two-people`, `proposal.proposer-gone`,
 *   `proposal.confirmer-gone`, `proposal.not-found`, `proposal.decided-meanwhile`, `endorsement.decided-meanwhile` when the
 *   endorsement has changed since, `endorsement.already-listed`
 */
export async function confirmDecision(registry: Registry, proposalId: string, staffId: string): Promise<void> {
  await refusingSecondStanding(() =>
    inTransaction(registry.dataSource, async (manager) => {
      const proposal = await heldProposal(manager, proposalId);
      const at = registry.clock.now();
      await demandTwoPeople(manager, { first: proposal.proposedBy, second: staffId, at });
      const endorsement = await asSeen(manager, proposal);
      await close(manager, proposalId, 'confirmed', staffId, at);
      await EXECUTORS[proposal.action](manager, { proposal, endorsement, decidedBy: staffId, at }, registry);
    }),
  );
}

/**
 * Closes a proposal without doing it: the proposer takes it back, anybody else declines it.
 *
 * @throws {DomainError} `proposal.not-found`, `proposal.decided-meanwhile`
 */
export async function dropDecision(registry: Registry, proposalId: string, staffId: string): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    const { proposedBy } = await heldProposal(manager, proposalId);
    const outcome = proposedBy === staffId ? 'taken_back' : 'declined';
    await close(manager, proposalId, outcome, staffId, registry.clock.now());
  });
}

/** The open proposal, held until the transaction ends: of two at once, the second finds it closed. */
async function heldProposal(manager: EntityManager, id: string): Promise<Proposal> {
  const held = await manager.query<object[]>(`SELECT id FROM pending_decision WHERE id = $1 FOR UPDATE`, [id]);
  if (held.length === 0) throw new DomainError('proposal.not-found');
  const proposal = await openProposal(manager, id);
  if (!proposal) throw new DomainError('proposal.decided-meanwhile');
  return proposal;
}

async function close(manager: EntityManager, id: string, outcome: string, staffId: string, at: Date): Promise<void> {
  await manager.query(`UPDATE pending_decision SET outcome = $2, decided_by = $3, decided_at = $4 WHERE id = $1`, [
    id,
    outcome,
    staffId,
    at,
  ]);
}
