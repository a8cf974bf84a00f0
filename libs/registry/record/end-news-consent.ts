import type { EntityManager } from 'typeorm';
import type { ValueChange } from './value-change.js';
import { keepConsents } from './keep-consents.js';
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
  const ended = { answers: { news: false }, language: endorsement.contactLanguage };
  await keepConsents(manager, endorsement.id, ended, at);
  return [consentChange('news', true, false)];
}
