import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../domain-error.js';
import { allowedActions, decide } from './decide.js';
import { ENDORSEMENT_STATUSES } from './endorsement-status.js';
import { ENDORSEMENT_ACTIONS, TRANSITIONS, type ActorKind, type Transition } from './transitions.js';

const ACTORS: ActorKind[] = ['official', 'staff', 'registry'];
const everyPair = ENDORSEMENT_STATUSES.flatMap((status) =>
  ENDORSEMENT_ACTIONS.flatMap((action) => ACTORS.map((actor) => ({ status, action, actor }))),
);

describe('decide', () => {
  it.each(everyPair)('$actor does $action at $status as the table says', ({ status, action, actor }) => {
    const transition: Transition = TRANSITIONS[action];
    const allowed = transition.from.includes(status) && transition.by === actor;
    if (allowed) {
      expect(decide(status, action, actor)).toEqual({ action, from: status, to: transition.to });
    } else {
      expect(() => decide(status, action, actor)).toThrow(DomainError);
    }
    expect(allowedActions(status, actor).includes(action)).toBe(allowed);
  });

  it('never leaves a decided or void endorsement open to an official', () => {
    for (const status of ['verified', 'rejected', 'void'] as const) {
      expect(allowedActions(status, 'official')).toEqual([]);
    }
  });

  it('lets nobody reach "verified" but staff', () => {
    const ways = Object.values<Transition>(TRANSITIONS).filter((transition) => transition.to === 'verified');
    expect(ways.map((transition) => transition.by)).toEqual(['staff']);
  });
});
