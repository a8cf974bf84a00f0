import type { EntityManager } from 'typeorm';
import { allowedActions } from '#domain/endorsement/decide.js';
import { STAFF_DECISIONS, TAKES_BACK, type StaffDecision } from '#domain/endorsement/staff-decisions.js';
import type { EndorsementDetails } from '../record/read-endorsement.js';
import { stateBefore } from './take-decision.js';

/** The decisions that the endorsement's state and history allow to staff, as the page offers and the rule applies. */
export async function possibleDecisions(
  manager: EntityManager,
  { id, status, mandateKind }: Pick<EndorsementDetails, 'id' | 'status' | 'mandateKind'>,
): Promise<StaffDecision[]> {
  const allowed = allowedActions(status, 'staff');
  const possible: StaffDecision[] = [];
  for (const action of STAFF_DECISIONS.filter((decision) => allowed.includes(decision))) {
    if (action === 'announce' && mandateKind !== 'announcement') continue;
    if (action in TAKES_BACK && (await stateBefore(manager, id, action)) === undefined) continue;
    possible.push(action);
  }
  return possible;
}
