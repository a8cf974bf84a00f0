import { CONSENT_TEXT_VERSION } from './consent.js';
import type { MandateKind } from './mandate.js';
import { mayBeAnnounced, publicStanding, type StandingFacts } from './public-standing.js';

/** Agreed to in the words that are asked today. */
const AGREED_TODAY = { granted: true, textVersion: CONSENT_TEXT_VERSION } as const;

/** Whether it is announced and nevertheless not shown, because the consent was given in earlier words or elsewhere. */
export function isHiddenAnnouncement(facts: StandingFacts): boolean {
  return publicStanding(facts) === null && publicStanding({ ...facts, publicationConsent: AGREED_TODAY }) !== null;
}

type AnnouncementFacts = StandingFacts & { readonly mandateKind: MandateKind };

/** Whether it is, or may become, an announcement, so that the consent to show one means something. */
export function asksForAnnouncement({ verifiedAt, announcedAt, mandateKind }: AnnouncementFacts): boolean {
  return verifiedAt === null && (mandateKind === 'announcement' || announcedAt !== null);
}

/** Whether it would help to ask the contact anew: it is, or may become, an announcement that nothing covers. */
export function lacksAnnouncementConsent(facts: AnnouncementFacts): boolean {
  return asksForAnnouncement(facts) && !mayBeAnnounced(facts);
}
