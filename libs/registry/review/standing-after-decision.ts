import { TAKES_BACK } from '#domain/endorsement/staff-decisions.js';
import { TRANSITIONS, type EndorsementAction, type Transition } from '#domain/endorsement/transitions.js';
import { standingAfter, type PresentStanding, type StandingTerms } from '../record/present-standing.js';
import type { EndorsementDetails } from '../record/read-endorsement.js';
import type { Registry } from '../registry.js';
import { stateBefore } from './take-decision.js';

/**
 * How an endorsement would stand once a decision is made now, so that staff see its mail as the contact will read it.
 * A decision that leads back and has nothing to lead back to leaves it as it is.
 */
export async function standingAfterDecision(
  { dataSource: { manager }, clock }: Registry,
  endorsement: EndorsementDetails,
  action: EndorsementAction,
  terms: StandingTerms,
): Promise<PresentStanding> {
  const { to }: Transition = TRANSITIONS[action];
  const back = action in TAKES_BACK ? await stateBefore(manager, endorsement.id, action) : undefined;
  const status = to.length === 1 ? to[0] : back;
  return standingAfter(manager, endorsement, { status: status ?? endorsement.status, at: clock.now() }, terms);
}
