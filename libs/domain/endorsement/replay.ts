import { decide, mayAmend } from './decide.js';
import { AMENDMENTS, type AmendmentAction } from './amendments.js';
import type { EndorsementStatus } from './endorsement-status.js';
import type { ActorKind, EndorsementAction } from './transitions.js';

/** One entry of an endorsement's history, as far as the rules care. */
export interface ReplayedEvent {
  readonly version: number;
  readonly action: EndorsementAction | AmendmentAction;
  readonly actorKind: ActorKind;
  readonly fromStatus: EndorsementStatus;
  readonly toStatus: EndorsementStatus;
}

/**
 * Plays an endorsement's history from its draft on, asking the rules at each entry.
 *
 * @param events in order of their version
 * @returns where the endorsement has to stand now, and at which version
 * @throws {DomainError} `endorsement.action-not-allowed` at an entry that the tables do not allow
 * @throws {RangeError} when an entry is missing, or does not begin where the one before ended
 */
export function replay(events: Iterable<ReplayedEvent>): { status: EndorsementStatus; version: number } {
  let now: { status: EndorsementStatus; version: number } = { status: 'draft', version: 0 };
  for (const event of events) {
    if (event.version !== now.version + 1) throw new RangeError(`After version ${now.version} comes ${event.version}.`);
    if (event.fromStatus !== now.status) throw new RangeError(`${event.action} begins at ${event.fromStatus}.`);
    now = { status: statusAfter(event), version: event.version };
    if (event.toStatus !== now.status) throw new RangeError(`${event.action} does not lead to ${event.toStatus}.`);
  }
  return now;
}

function statusAfter({ action, actorKind, fromStatus, toStatus }: ReplayedEvent): EndorsementStatus {
  if (!isAmendment(action)) return decide(fromStatus, action, actorKind, toStatus).to;
  if (mayAmend(fromStatus, action, actorKind)) return fromStatus;
  throw new RangeError(`${actorKind} may not ${action} at ${fromStatus}.`);
}

function isAmendment(action: EndorsementAction | AmendmentAction): action is AmendmentAction {
  return action in AMENDMENTS;
}
