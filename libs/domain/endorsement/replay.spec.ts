import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { DomainError } from '../domain-error.js';
import { decide } from './decide.js';
import { COUNTED_STATUSES, ENDORSEMENT_STATUSES, type EndorsementStatus } from './endorsement-status.js';
import { replay, type ReplayedEvent } from './replay.js';
import { ENDORSEMENT_ACTIONS, TRANSITIONS, type ActorKind, type Transition } from './transitions.js';

const anAttempt = fc.record({
  action: fc.constantFrom(...ENDORSEMENT_ACTIONS),
  actor: fc.constantFrom<ActorKind>('official', 'staff', 'registry'),
  back: fc.constantFrom(...ENDORSEMENT_STATUSES),
});

/** What the history holds after these attempts: the refused ones leave nothing. */
function historyOf(
  attempts: readonly { action: keyof typeof TRANSITIONS; actor: ActorKind; back: EndorsementStatus }[],
) {
  const events: ReplayedEvent[] = [];
  let status: EndorsementStatus = 'draft';
  for (const { action, actor, back } of attempts) {
    try {
      const { from, to } = decide(status, action, actor, back);
      events.push({ version: events.length + 1, action, actorKind: actor, fromStatus: from, toStatus: to });
      status = to;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return { events, status };
}

const attempts = fc.array(anAttempt, { minLength: 20, maxLength: 400, size: 'max' });

describe('a history', () => {
  it('played again gives the present state, whatever was tried', () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        const { events, status } = historyOf(tried);
        expect(replay(events)).toEqual({ status, version: events.length });
      }),
    );
  });

  it('never moves along an edge that the table does not have', () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        for (const { action, actorKind, fromStatus, toStatus } of historyOf(tried).events) {
          const { from, to, by }: Transition = TRANSITIONS[action as keyof typeof TRANSITIONS];
          expect([from.includes(fromStatus), to.includes(toStatus), by]).toEqual([true, true, actorKind]);
        }
      }),
    );
  });

  it('reaches a counted state only after staff decided', () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        const { events, status } = historyOf(tried);
        if (!COUNTED_STATUSES.includes(status)) return;
        expect(events.some(({ actorKind }) => actorKind === 'staff')).toBe(true);
      }),
    );
  });

  it('with an entry missing, moved or made up does not pass', () => {
    fc.assert(
      fc.property(attempts, fc.nat(), (tried, at) => {
        const { events } = historyOf(tried);
        fc.pre(events.length > 1);
        const place = at % (events.length - 1);
        expect(() => replay(events.toSpliced(place, 1))).toThrow();
        const found = events[place] as ReplayedEvent;
        expect(() => replay(events.with(place, { ...found, toStatus: 'draft' }))).toThrow();
        fc.pre(found.fromStatus !== found.toStatus);
        expect(() => replay(events.with(place, { ...found, action: 'correct_details' }))).toThrow();
      }),
    );
  });
});
