import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { CONSENT_TEXT_VERSION } from './consent.js';
import { COUNTED_STATUSES, ENDORSEMENT_STATUSES, type EndorsementStatus } from './endorsement-status.js';
import { formerStanding, publicFace, publicStanding, type StandingCandidate } from './public-standing.js';

const at = new Date('2026-02-03T10:00:00Z');
const publicationConsent = { granted: true, textVersion: CONSENT_TEXT_VERSION };
const verified = { verifiedAt: at, announcedAt: null, publishedAt: at, publicationConsent };
const announced = { verifiedAt: null, announcedAt: at, publishedAt: null, publicationConsent };
const unknown = { verifiedAt: null, announcedAt: null, publishedAt: null, publicationConsent };

describe('publicStanding', () => {
  it('lists the counted states and no other', () => {
    const listed = ENDORSEMENT_STATUSES.filter((status) => publicStanding({ ...verified, status }) === 'listed');
    expect(listed).toEqual([...COUNTED_STATUSES]);
    expect(listed).toEqual(['verified', 'renewal_due']);
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
    ['superseded', null],
  ] as const)('an announcement that is %s stands as %s', (status, standing) => {
    expect(publicStanding({ ...announced, status })).toBe(standing);
  });

  it.each([
    ['no answer', null],
    ['a refusal', { granted: false, textVersion: CONSENT_TEXT_VERSION }],
    ['earlier words', { granted: true, textVersion: '2026-11-24' }],
    ['paper', { granted: true, textVersion: 'paper' }],
  ])('an announcement is not shown with %s', (_answer, given) => {
    expect(publicStanding({ ...announced, status: 'announced', publicationConsent: given })).toBeNull();
  });
});

describe('formerStanding', () => {
  it.each<[EndorsementStatus, string | null]>([
    ['verified', null],
    ['lapsed', null],
    ['withdrawn', 'withdrawn'],
    ['suspended', 'suspended'],
    ['superseded', 'succeeded'],
    ['void', 'removed'],
  ])('a published one that is %s is remembered as %s', (status, former) => {
    expect(formerStanding({ ...verified, status })).toBe(former);
  });

  it('remembers nobody who never was public', () => {
    for (const status of ENDORSEMENT_STATUSES) expect(formerStanding({ ...unknown, status })).toBeNull();
  });
});

describe('publicFace', () => {
  const candidate = fc.record({
    id: fc.uuid(),
    status: fc.constantFrom(...ENDORSEMENT_STATUSES),
    verifiedAt: fc.option(fc.constantFrom(at, new Date('2026-05-01T00:00:00Z'))),
    announcedAt: fc.option(fc.constantFrom(at, new Date('2026-04-01T00:00:00Z'))),
    publishedAt: fc.constant(null),
    publicationConsent: fc.constant(publicationConsent),
  }) satisfies fc.Arbitrary<StandingCandidate>;

  it('shows one that stands, none that stands lower, and the same whatever the order', () => {
    const ranks = ['listed', 'lapsed', 'announced'];
    fc.assert(
      fc.property(fc.uniqueArray(candidate, { selector: ({ id }) => id }), (place) => {
        const standings = place.map(publicStanding).filter((standing) => standing !== null);
        const face = publicFace(place);
        expect(face === null).toBe(standings.length === 0);
        expect(publicFace([...place].reverse())?.endorsement.id).toBe(face?.endorsement.id);
        if (face === null) return;
        expect(face.standing).toBe(publicStanding(face.endorsement));
        expect(ranks.indexOf(face.standing)).toBe(Math.min(...standings.map((one) => ranks.indexOf(one))));
      }),
    );
  });
});
