import { DomainError } from '../domain-error.js';
import { AMENDMENTS, type Amendment, type AmendmentAction } from './amendments.js';
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
 * @param back for an action that leads back: the state in which the endorsement was before, as its history tells
 * @throws {DomainError} `endorsement.action-not-allowed` when the table has no such transition for this actor
 */
export function decide(
  current: EndorsementStatus,
  action: EndorsementAction,
  actor: ActorKind,
  back?: EndorsementStatus,
): Decision {
  const transition: Transition = TRANSITIONS[action];
  const to = transition.to.length === 1 ? transition.to[0] : transition.to.find((status) => status === back);
  if (transition.by !== actor || !transition.from.includes(current) || to === undefined) {
    throw new DomainError('endorsement.action-not-allowed', { action, status: current, actor });
  }
  return { action, from: current, to };
}

/** The actions that the table allows this actor on an endorsement that stands at `current`. */
export function allowedActions(current: EndorsementStatus, actor: ActorKind): EndorsementAction[] {
  return (Object.entries(TRANSITIONS) as [EndorsementAction, Transition][])
    .filter(([, transition]) => transition.by === actor && transition.from.includes(current))
    .map(([action]) => action);
}

/** Whether the table lets this actor amend an endorsement that stands at `current`. */
export function mayAmend(current: EndorsementStatus, action: AmendmentAction, actor: ActorKind): boolean {
  const amendment: Amendment = AMENDMENTS[action];
  return amendment.by.includes(actor) && amendment.in.includes(current);
}
