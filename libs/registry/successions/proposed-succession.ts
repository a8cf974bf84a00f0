import type { EntityManager } from 'typeorm';
import { readEndorsement } from '../record/read-endorsement.js';
import type { Proposal } from '../proposals/proposals.js';
import { planSuccession, type SuccessionPlan } from './plan-succession.js';
import { planUndo, type UndoPlan } from './plan-undo.js';
import { orderOf, type SuccessionOrder } from './succession-order.js';

/** What a proposal would record of a local government, or take back. */
export type ProposedSuccession =
  { readonly order: SuccessionOrder; readonly plan: SuccessionPlan } | { readonly undo: UndoPlan };

/** What a proposal would do to the record of a local government, as things stand now; null for any other act. */
export async function proposedSuccession(
  manager: EntityManager,
  { action, details, endorsementId }: Pick<Proposal, 'action' | 'details' | 'endorsementId'>,
): Promise<ProposedSuccession | null> {
  if (action !== 'succeed' && action !== 'revive' && action !== 'rename_place') return null;
  const { localGovernment } = await readEndorsement(manager, endorsementId);
  if (details['successionId']) return { undo: await planUndo(manager, details['successionId'], localGovernment.id) };
  const order = orderOf(details);
  return { order, plan: await planSuccession(manager, localGovernment, order) };
}
