import { needsSecondPerson } from '#domain/endorsement/second-person.js';
import { actOfTwo, type DecisionExecutor } from '../../proposals/decision-executor.js';
import { bothAsSeen, type BothEndorsements } from './merge-order.js';
import { writeMerge } from './write-merge.js';
import { writeUnmerge } from './write-unmerge.js';

/** Whether a merge, or taking it back, needs a second person: the public has seen one of the two. */
export function mergeNeedsSecondPerson({ loser, winner }: BothEndorsements): boolean {
  return needsSecondPerson('merge', loser) || needsSecondPerson('absorb', winner);
}

/** Merges as one person proposed and another confirmed. */
export const executeMerge: DecisionExecutor = async (manager, confirmed) => {
  const { proposal } = confirmed;
  const { winner = '', winnerVersion = '', take = '' } = proposal.details;
  const both = await bothAsSeen(manager, {
    loser: proposal,
    winner: { endorsementId: winner, version: Number(winnerVersion) },
  });
  await writeMerge(manager, both, take.split(','), { ...actOfTwo(confirmed), reason: proposal.reason });
};

/** Takes a merge back as one person proposed and another confirmed. */
export const executeUnmerge: DecisionExecutor = (manager, confirmed) =>
  writeUnmerge(manager, confirmed.proposal, { ...actOfTwo(confirmed), reason: confirmed.proposal.reason });
