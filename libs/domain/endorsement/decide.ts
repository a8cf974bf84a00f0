import { DomainError } from '../domain-error.js';
import type { EndorsementStatus } from './endorsement-status.js';
import { TRANSITIONS, type ActorKind, type EndorsementAction, type Transition } from './transitions.js';

/** What an allowed action leads to; the caller writes it, guarded by `from`. */
export interface Decision {
  readonly action: EndorsementAction;
  readonly from: EndorsementStatus;
  readonly to: EndorsementStatus;
}

/**
 * Says what `action` makes of an endorsement that stands at `current`.
 *
 * @throws {DomainError} `endorsement.action-not-allowed` when the table has no such transition for this actor
 */
export function decide(current: EndorsementStatus, action: EndorsementAction, actor: ActorKind): Decision {
  const transition: Transition = TRANSITIONS[action];
  if (transition.by !== actor || !transition.from.includes(current)) {
    throw new DomainError('endorsement.action-not-allowed', { action, status: current, actor });
  }
  return { action, from: current, to: transition.to };
}

/** The actions that the table allows this actor on an endorsement that stands at `current`. */
export function allowedActions(current: EndorsementStatus, actor: ActorKind): EndorsementAction[] {
  return (Object.entries(TRANSITIONS) as [EndorsementAction, Transition][])
    .filter(([, transition]) => transition.by === actor && transition.from.includes(current))
    .map(([action]) => action);
}
