import { describe, expect, it } from 'vitest';
import { CONSENT_TEXT_VERSION } from './consent.js';
import type { EndorsementStatus } from './endorsement-status.js';
import { mergeObstacle, type MergeFacts } from './merge.js';

const day = new Date('2026-11-01T00:00:00Z');
const facts = (status: EndorsementStatus, more: Partial<MergeFacts> = {}): MergeFacts => ({
  status,
  verifiedAt: ['verified', 'renewal_due', 'lapsed', 'suspended'].includes(status) ? day : null,
  announcedAt: status === 'announced' ? day : null,
  publishedAt: null,
  publicationConsent: { granted: true, textVersion: CONSENT_TEXT_VERSION },
  demonstration: false,
  ...more,
});

describe('what stands in the way of a merge', () => {
  it.each<[EndorsementStatus, EndorsementStatus, string | null]>([
    ['submitted', 'verified', null],
    ['verified', 'verified', null],
    ['rejected', 'in_review', null],
    ['suspended', 'in_review', null],
    ['announced', 'verified', null],
    ['lapsed', 'renewal_due', null],
    ['awaiting_confirmation', 'verified', 'not-alive'],
    ['void', 'verified', 'not-alive'],
    ['submitted', 'void', 'winner-ended'],
    ['submitted', 'rejected', 'winner-ended'],
    ['submitted', 'withdrawn', 'winner-ended'],
    ['verified', 'in_review', 'public-must-stay'],
    ['verified', 'lapsed', 'public-must-stay'],
    ['announced', 'submitted', 'public-must-stay'],
  ])('%s into %s: %s', (loser, winner, obstacle) => {
    expect(mergeObstacle(facts(loser), facts(winner))).toBe(obstacle);
  });

  it('is that one of them is a demonstration', () => {
    expect(mergeObstacle(facts('submitted', { demonstration: true }), facts('verified'))).toBe('demonstration');
    const both = { demonstration: true };
    expect(mergeObstacle(facts('submitted', both), facts('verified', both))).toBeNull();
  });
});
