import type { EntityManager } from 'typeorm';
import type { EndorsementDetails } from '../record/read-endorsement.js';
import type { StatusChange } from '../record/change-status.js';
import type { ValueChange } from '../record/value-change.js';
import type { Registry } from '../registry.js';
import type { Proposal } from './proposals.js';

export interface ConfirmedProposal {
  readonly proposal: Proposal;
  /** As it is now, which is as the proposer saw it. */
  readonly endorsement: EndorsementDetails;
  readonly decidedBy: string;
  readonly at: Date;
}

/** Does, in the caller's transaction, what one person proposed and another confirmed. */
export type DecisionExecutor = (
  manager: EntityManager,
  confirmed: ConfirmedProposal,
  registry: Registry,
) => Promise<void>;

/** Who did it and when, with the first of the two as the history shows it. */
export interface ActOfTwo extends Pick<StatusChange, 'actor' | 'at'> {
  readonly changes: readonly ValueChange[];
}

/** A confirmed proposal as the act of both: the one who confirmed, and the one who proposed. */
export function actOfTwo({ proposal, decidedBy, at }: Omit<ConfirmedProposal, 'endorsement'>): ActOfTwo {
  return {
    actor: { kind: 'staff', id: decidedBy, proposedBy: proposal.proposedBy },
    at,
    changes: [{ field: 'proposedBy', before: null, after: proposal.proposerName }],
  };
}
