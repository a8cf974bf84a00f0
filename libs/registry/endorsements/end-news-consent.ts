import type { EntityManager } from 'typeorm';
import { CONSENT_TEXT_VERSION } from '#domain/endorsement/consent.js';
import type { ValueChange } from '../history/value-change.js';
import { ConsentEntity } from './consent.entity.js';
import { consentChange, freeConsentsOf } from './read-consents.js';
import type { EndorsementDetails } from './read-endorsement.js';

/**
 * Ends the consent to news of whoever was the contact: it was theirs, for their address. The next contact is asked
 * anew, on the signatory's own page.
 *
 * @returns what the history says of it; nothing when there was no consent
 */
export async function endNewsConsent(
  manager: EntityManager,
  endorsement: EndorsementDetails,
  at: Date,
): Promise<ValueChange[]> {
  const { news } = await freeConsentsOf(manager, endorsement);
  if (!news) return [];
  await manager.insert(ConsentEntity, {
    endorsementId: endorsement.id,
    purpose: 'news',
    granted: false,
    textVersion: CONSENT_TEXT_VERSION,
    language: endorsement.contactLanguage,
    givenAt: at,
  });
  return [consentChange('news', true, false)];
}
