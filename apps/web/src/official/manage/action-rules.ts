import { allowedActions } from '#domain/endorsement/decide.js';
import type { EndorsementAction } from '#domain/endorsement/transitions.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';

/** Whether the table of transitions lets the contact do this now. */
export function mayDo(action: EndorsementAction): (endorsement: EndorsementDetails) => boolean {
  return ({ status }) => allowedActions(status, 'official').includes(action);
}
