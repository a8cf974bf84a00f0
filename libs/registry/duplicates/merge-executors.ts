import { isOrWasPublished } from '#domain/endorsement/staff-decisions.js';
import type { ConfirmedProposal, DecisionExecutor } from '../review/decision-executor.js';
import { bothAsSeen, type BothEndorsements } from './merge-order.js';
import { writeMerge } from './write-merge.js';
import { writeUnmerge } from './write-unmerge.js';
import type { ValueChange } from '../history/value-change.js';

/** Whether a merge, or taking it back, needs a second person: the public has seen one of the two. */
export function mergeNeedsSecondPerson({ loser, winner }: BothEndorsements): boolean {
  return isOrWasPublished(loser) || isOrWasPublished(winner);
}

/** Merges as one person proposed and another confirmed. */
export const executeMerge: DecisionExecutor = async (manager, { proposal, decidedBy, at }) => {
  const { winner = '', winnerVersion = '', take = '' } = proposal.details;
  const both = await bothAsSeen(manager, {
    loser: proposal,
    winner: { endorsementId: winner, version: Number(winnerVersion) },
  });
  await writeMerge(manager, both, take.split(','), confirmed(proposal, decidedBy, at));
};

/** Takes a merge back as one person proposed and another confirmed. */
export const executeUnmerge: DecisionExecutor = (manager, { proposal, decidedBy, at }) =>
  writeUnmerge(manager, proposal, confirmed(proposal, decidedBy, at));

function confirmed({ reason, proposerName }: ConfirmedProposal['proposal'], decidedBy: string, at: Date) {
  const changes: ValueChange[] = [{ field: 'proposedBy', before: null, after: proposerName }];
  return { reason, actor: { kind: 'staff', id: decidedBy }, at, changes } as const;
}
