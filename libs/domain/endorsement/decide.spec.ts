import { describe, expect, it } from 'vitest';
import { DomainError } from '../domain-error.js';
import { AMENDMENT_ACTIONS, AMENDMENTS, type Amendment } from './amendments.js';
import { allowedActions, decide, mayAmend } from './decide.js';
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
    for (const to of ENDORSEMENT_STATUSES) {
      const leadsThere = transition.to.length === 1 || transition.to.includes(to);
      if (allowed && leadsThere) {
        const expected = transition.to.length === 1 ? transition.to[0] : to;
        expect(decide(status, action, actor, to)).toEqual({ action, from: status, to: expected });
      } else {
        expect(() => decide(status, action, actor, to)).toThrow(DomainError);
      }
    }
    expect(allowedActions(status, actor).includes(action)).toBe(allowed);
  });

  it('does not guess where an action leads that takes another back', () => {
    expect(() => decide('suspended', 'restore', 'staff')).toThrow(DomainError);
    expect(decide('suspended', 'restore', 'staff', 'lapsed').to).toBe('lapsed');
  });

  it('lets an official do nothing to a rejected, withdrawn or void endorsement', () => {
    for (const status of ['rejected', 'withdrawn', 'void'] as const) {
      expect(allowedActions(status, 'official')).toEqual([]);
    }
  });

  it('lets an official reach "verified" only from where staff had verified before', () => {
    const ways = Object.entries<Transition>(TRANSITIONS).filter(
      ([, { to, by }]) => by !== 'staff' && to.includes('verified'),
    );
    expect(ways.map(([action, { from }]) => [action, from])).toEqual([
      ['reconfirm', ['verified', 'renewal_due', 'lapsed']],
    ]);
  });
});

describe('mayAmend', () => {
  it.each(
    ENDORSEMENT_STATUSES.flatMap((status) =>
      AMENDMENT_ACTIONS.flatMap((action) => ACTORS.map((actor) => ({ status, action, actor }))),
    ),
  )('$actor may $action at $status as the table says', ({ status, action, actor }) => {
    const amendment: Amendment = AMENDMENTS[action];
    expect(mayAmend(status, action, actor)).toBe(amendment.in.includes(status) && amendment.by.includes(actor));
  });

  it('keeps a draft out', () => {
    for (const action of AMENDMENT_ACTIONS) expect(mayAmend('draft', action, 'staff')).toBe(false);
  });
});
