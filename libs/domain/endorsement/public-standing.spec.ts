import { describe, expect, it } from '@jest/globals';
import { COUNTED_STATUSES, ENDORSEMENT_STATUSES, type EndorsementStatus } from './endorsement-status.js';
import { formerStanding, publicStanding } from './public-standing.js';

const at = new Date('2026-02-03T10:00:00Z');
const verified = { verifiedAt: at, announcedAt: null, publishedAt: at };
const announced = { verifiedAt: null, announcedAt: at, publishedAt: null };
const unknown = { verifiedAt: null, announcedAt: null, publishedAt: null };

describe('publicStanding', () => {
  it('lists the counted states and no other', () => {
    const listed = ENDORSEMENT_STATUSES.filter((status) => publicStanding({ ...verified, status }) === 'listed');
    expect(listed).toEqual([...COUNTED_STATUSES]);
  });

  it('shows nothing that was neither verified nor announced', () => {
    for (const status of ENDORSEMENT_STATUSES) expect(publicStanding({ ...unknown, status })).toBeNull();
  });

  it.each([
    ['announced', 'announced'],
    ['in_review', 'announced'],
    ['info_requested', 'announced'],
    ['rejected', null],
    ['void', null],
    ['withdrawn', null],
  ] as const)('an announcement that is %s stands as %s', (status, standing) => {
    expect(publicStanding({ ...announced, status })).toBe(standing);
  });
});

describe('formerStanding', () => {
  it.each<[EndorsementStatus, string | null]>([
    ['verified', null],
    ['lapsed', null],
    ['withdrawn', 'withdrawn'],
    ['suspended', 'suspended'],
    ['void', 'removed'],
  ])('a published one that is %s is remembered as %s', (status, former) => {
    expect(formerStanding({ ...verified, status })).toBe(former);
  });

  it('remembers nobody who never was public', () => {
    for (const status of ENDORSEMENT_STATUSES) expect(formerStanding({ ...unknown, status })).toBeNull();
  });
});
