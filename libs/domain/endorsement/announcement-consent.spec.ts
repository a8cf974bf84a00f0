import { describe, expect, it } from 'vitest';
import { isHiddenAnnouncement, lacksAnnouncementConsent } from './announcement-consent.js';
import { ENDORSEMENT_STATUSES } from './endorsement-status.js';

const AT = new Date('2026-11-29T12:00:00Z');
const EARLIER = { granted: true, textVersion: '2026-11-24' };
const TODAY = { granted: true, textVersion: '2026-11-29' };
const announced = {
  status: 'announced',
  mandateKind: 'announcement',
  announcedAt: AT,
  verifiedAt: null,
  publishedAt: null,
  publicationConsent: EARLIER,
} as const;

describe('an announcement whose consent was given in earlier words', () => {
  it.each([
    [EARLIER, true],
    [{ granted: true, textVersion: 'paper' }, true],
    [{ ...TODAY, granted: false }, true],
    [null, true],
    [TODAY, false],
  ])('%j: is hidden, and can be agreed to anew: %s', (publicationConsent, hidden) => {
    expect(isHiddenAnnouncement({ ...announced, publicationConsent })).toBe(hidden);
    expect(lacksAnnouncementConsent({ ...announced, publicationConsent })).toBe(hidden);
  });

  it('hides nothing where there would be nothing to show', () => {
    const hidden = ENDORSEMENT_STATUSES.filter((status) => isHiddenAnnouncement({ ...announced, status }));
    expect(hidden).toEqual(['submitted', 'in_review', 'info_requested', 'announced']);
    expect(isHiddenAnnouncement({ ...announced, announcedAt: null })).toBe(false);
    expect(isHiddenAnnouncement({ ...announced, status: 'verified', verifiedAt: AT })).toBe(false);
  });

  it('is asked about before it is announced, and never of another mandate', () => {
    const coming = { ...announced, status: 'in_review', announcedAt: null } as const;
    expect(lacksAnnouncementConsent(coming)).toBe(true);
    expect(lacksAnnouncementConsent({ ...coming, mandateKind: 'council_decision' })).toBe(false);
    expect(lacksAnnouncementConsent({ ...announced, verifiedAt: AT })).toBe(false);
  });
});
