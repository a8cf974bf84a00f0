import { actOfTwo, type DecisionExecutor } from '../proposals/decision-executor.js';
import { orderOf } from './succession-order.js';
import { writeSuccession } from './write-succession.js';
import { writeUndo } from './write-undo.js';

/** Records, or takes back, what became of a local government as one person proposed and another confirmed. */
export const executeSuccession: DecisionExecutor = async (manager, confirmed) => {
  const { localGovernment } = confirmed.endorsement;
  const { successionId, ...details } = confirmed.proposal.details;
  const act = actOfTwo(confirmed);
  if (successionId !== undefined) return writeUndo(manager, successionId, localGovernment.id, act);
  return writeSuccession(manager, localGovernment, orderOf(details), act);
};
