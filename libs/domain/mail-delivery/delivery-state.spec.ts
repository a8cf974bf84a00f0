import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { DELIVERY_STATES, REPORT_KINDS, stateAfter } from './delivery-state.js';
import { isUnreachable, type DatedReport } from './unreachable.js';

describe('stateAfter', () => {
  it('ends at the same state, whatever the order of two different reports of different weight', () => {
    const firm = fc.constantFrom(...REPORT_KINDS.filter((kind) => kind !== 'quota'));
    fc.assert(
      fc.property(fc.constantFrom(...DELIVERY_STATES), firm, firm, (state, one, other) => {
        const [there, back] = [stateAfter(stateAfter(state, one), other), stateAfter(stateAfter(state, other), one)];
        if (state !== 'quota') expect(there).toBe(back);
      }),
    );
  });

  it('keeps a complaint, and takes a bounce after an arrival', () => {
    expect(stateAfter('complaint', 'delivered')).toBe('complaint');
    expect(stateAfter('delivered', 'soft_bounce')).toBe('delivered');
    expect(stateAfter('delivered', 'hard_bounce')).toBe('hard_bounce');
    expect(stateAfter('quota', 'delivered')).toBe('delivered');
  });
});

describe('isUnreachable', () => {
  const day = (number: number): Date => new Date(Date.UTC(2026, 0, 1 + number));
  const reports = (...given: [DatedReport['kind'], number][]): DatedReport[] =>
    given.map(([kind, at]) => ({ kind, at: day(at) }));

  it.each([
    ['a hard bounce', reports(['hard_bounce', 0]), true],
    ['a complaint', reports(['complaint', 0]), true],
    ['one soft bounce', reports(['soft_bounce', 0]), false],
    ['three in two days', reports(['soft_bounce', 0], ['quota', 1], ['soft_bounce', 2]), false],
    ['two over a week', reports(['quota', 0], ['quota', 7]), false],
    ['three over three days', reports(['quota', 0], ['soft_bounce', 1], ['quota', 3]), true],
    ['in any order', reports(['quota', 3], ['soft_bounce', 0], ['quota', 1]), true],
    ['with an arrival between', reports(['quota', 0], ['delivered', 1], ['quota', 2], ['quota', 4]), false],
    ['after an arrival', reports(['delivered', 0], ['quota', 1], ['quota', 2], ['quota', 4]), true],
    ['an arrival', reports(['quota', 0], ['quota', 2], ['quota', 4], ['delivered', 5]), false],
  ])('%s', (_name, all, expected) => {
    expect(isUnreachable(all.at(-1)?.kind ?? 'delivered', all)).toBe(expected);
  });
});
