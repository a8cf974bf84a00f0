import { describe, expect, it } from 'vitest';
import { blockers, type EndorsementFacts } from './blockers.js';

const sound: EndorsementFacts = {
  status: 'in_review',
  undertakings: ['culture'],
  mandateKind: 'council_decision',
  confirmedAt: new Date('2026-03-01T10:00:00Z'),
  origin: 'form',
  hasConsentToPublish: true,
  erasedAt: null,
  standingReference: null,
  succeededBy: null,
};

describe('blockers', () => {
  it('finds nothing against a sound endorsement', () => {
    expect(blockers(sound)).toEqual([]);
    expect(blockers({ ...sound, status: 'submitted' })).toEqual([]);
  });

  it.each([
    [{ status: 'verified' }, { type: 'not-under-review', status: 'verified' }],
    [{ confirmedAt: null }, { type: 'address-not-confirmed' }],
    [{ undertakings: [] }, { type: 'no-undertaking' }],
    [{ mandateKind: 'announcement' }, { type: 'mandate-pending' }],
    [{ hasConsentToPublish: false }, { type: 'no-consent-to-publish' }],
    [{ erasedAt: new Date('2026-04-01T10:00:00Z') }, { type: 'erased' }],
    [{ succeededBy: 'Newtown' }, { type: 'place-succeeded', successors: 'Newtown' }],
    [{ standingReference: 'WC-0000-0000' }, { type: 'already-listed', reference: 'WC-0000-0000' }],
  ] as const)('%j is blocked by %j', (flaw, blocker) => {
    expect(blockers({ ...sound, ...flaw })).toEqual([blocker]);
  });

  it('does not ask for a confirmation by mail of what was signed on paper', () => {
    expect(blockers({ ...sound, origin: 'import', confirmedAt: null })).toEqual([]);
  });

  it('names every blocker at once', () => {
    expect(blockers({ ...sound, confirmedAt: null, undertakings: [] })).toHaveLength(2);
  });
});
