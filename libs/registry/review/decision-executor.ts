import type { EntityManager } from 'typeorm';
import type { EndorsementDetails } from '../endorsements/read-endorsement.js';
import type { Proposal } from './proposals.js';

export interface ConfirmedProposal {
  readonly proposal: Proposal;
  /** As it is now, which is as the proposer saw it. */
  readonly endorsement: EndorsementDetails;
  readonly decidedBy: string;
  readonly at: Date;
}

/** Does, in the caller's transaction, what one person proposed and another confirmed. */
export type DecisionExecutor = (manager: EntityManager, confirmed: ConfirmedProposal) => Promise<void>;
