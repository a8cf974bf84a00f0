import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { ENDORSEMENT_STATUSES } from './endorsement-status.js';
import { publicStanding } from './public-standing.js';
import { publicPast, shownAs } from './shown-as.js';

const at = new Date('2026-11-29T10:00:00Z');
const publicationConsent = { granted: true, textVersion: '2026-11-29' };
const nothing = { announcedAt: null, verifiedAt: null, publishedAt: null, publicationConsent };
const announced = { ...nothing, announcedAt: at };
const verified = { ...nothing, verifiedAt: at, publishedAt: at };

describe('publicPast', () => {
  it.each([
    ['nothing', nothing],
    ['announced', announced],
    ['listed', verified],
    ['listed', { ...announced, verifiedAt: at }],
  ])('is %s', (past, facts) => expect(publicPast(facts)).toBe(past));
});

describe('shownAs', () => {
  it.each([
    ['in_review', nothing, 'never'],
    ['rejected', nothing, 'never'],
    ['void', nothing, 'never'],
    ['announced', announced, 'announced'],
    ['in_review', announced, 'announced'],
    ['rejected', announced, 'noLongerAnnounced'],
    ['withdrawn', announced, 'noLongerAnnounced'],
    ['void', announced, 'noLongerAnnounced'],
    ['verified', verified, 'listed'],
    ['renewal_due', verified, 'listed'],
    ['lapsed', verified, 'lapsed'],
    ['suspended', verified, 'noLongerListed'],
    ['withdrawn', verified, 'noLongerListed'],
    ['void', verified, 'noLongerListed'],
    ['superseded', verified, 'noLongerListed'],
  ] as const)('%s with %o: %s', (status, facts, shown) => expect(shownAs({ status, ...facts }, false)).toBe(shown));

  it('does not claim that an announcement is shown where another endorsement stands', () => {
    expect(shownAs({ status: 'announced', ...announced }, true)).toBe('hidden');
    expect(shownAs({ status: 'verified', ...verified }, true)).toBe('listed');
  });

  it('does not claim that an announcement is shown whose consent was given in earlier words', () => {
    const earlier = { ...announced, publicationConsent: { granted: true, textVersion: '2026-11-25' } };
    expect(shownAs({ status: 'announced', ...earlier }, false)).toBe('hidden');
  });

  it('never claims more than the register’s rule grants', () => {
    const date = fc.option(fc.constant(at));
    const status = fc.constantFrom(...ENDORSEMENT_STATUSES);
    fc.assert(
      fc.property(
        fc.record({ status, announcedAt: date, verifiedAt: date, publishedAt: date, consent: fc.boolean() }),
        (drawn) => {
          const { consent, ...dates } = drawn;
          const facts = { ...dates, publicationConsent: consent ? publicationConsent : null };
          const shown = shownAs(facts, false);
          const standing = publicStanding(facts);
          if (standing === null) expect(['never', 'hidden', 'noLongerAnnounced', 'noLongerListed']).toContain(shown);
          else expect(shown).toBe(standing);
        },
      ),
    );
  });
});
