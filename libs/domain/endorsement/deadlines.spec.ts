import { describe, expect, it } from 'vitest';
import { deadlines, type DeadlineFacts } from './deadlines.js';
import { ENDORSEMENT_STATUSES } from './endorsement-status.js';

const facts: Omit<DeadlineFacts, 'status'> = {
  withStaffSince: new Date('2026-11-29T10:00:00Z'),
  askedAt: new Date('2026-12-01T10:00:00Z'),
  announcedAt: new Date('2026-11-30T10:00:00Z'),
  announcementLifetimeDays: 180,
};

describe('deadlines', () => {
  it.each([
    ['submitted', 'decision', '2026-12-13T10:00:00.000Z'],
    ['in_review', 'decision', '2026-12-13T10:00:00.000Z'],
    ['info_requested', 'answer', '2027-01-30T10:00:00.000Z'],
    ['announced', 'mandate', '2027-05-29T10:00:00.000Z'],
  ] as const)('of %s: the %s, by %s', (status, which, until) => {
    const found = deadlines({ ...facts, status });
    expect(found[which]?.toISOString()).toBe(until);
    expect(Object.values(found).filter((one) => one !== null)).toHaveLength(1);
  });

  it('are none in every other state', () => {
    const waiting = ['submitted', 'in_review', 'info_requested', 'announced'];
    for (const status of ENDORSEMENT_STATUSES.filter((one) => !waiting.includes(one))) {
      expect(deadlines({ ...facts, status })).toEqual({ decision: null, answer: null, mandate: null });
    }
  });

  it('are not made up where nobody knows since when it waits', () => {
    expect(deadlines({ ...facts, status: 'in_review', withStaffSince: null }).decision).toBeNull();
  });
});
