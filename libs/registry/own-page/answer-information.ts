import { answerReceivedMail } from '#jobs/self-service-jobs.js';
import type { Registry } from '../registry.js';
import { changeByContact, ownWords, type OwnSeen } from './own-change.js';

/**
 * Answers what staff asked; the endorsement goes back into review. Documents were attached before.
 *
 * @param text in the contact's own words; may be empty when documents say it
 * @throws {DomainError} `endorsement.decided-meanwhile`, `endorsement.action-not-allowed`
 */
export function answerInformation(registry: Registry, seen: OwnSeen, text: string): Promise<void> {
  return changeByContact(registry, seen, () => ({
    action: 'answer_information',
    mail: answerReceivedMail,
    changes: ownWords(text),
  }));
}
