import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { hashToken } from '#platform/secret.js';
import { DraftEntity } from '../drafts/draft.entity.js';
import { ofBrowser } from '../drafts/draft-of-browser.js';
import { readEndorsement, type EndorsementDetails } from '../record/read-endorsement.js';
import type { Registry } from '../registry.js';
import { ConfirmationEntity } from './confirmation.entity.js';

export interface ConfirmationView {
  /**
   * `open`: can be confirmed; `confirmed`: was, nothing to do; `expired`: ask for a new link; `closed`: void; `ended`:
   * it went to an address that is the contact's no more.
   */
  readonly state: 'open' | 'confirmed' | 'expired' | 'closed' | 'ended';
  readonly endorsement: EndorsementDetails;
  /** Whether this is the browser that submitted: it need not type the code (DESIGN rule 4). */
  readonly sameBrowser: boolean;
  readonly attemptsLeft: number;
  readonly expiresAt: Date;
}

/** A link takes this many wrong codes; after that a new one must be asked for. */
export const MAXIMUM_WRONG_CODES = 10;

/** Whether the draft behind a browser's cookie is the one that made this endorsement. */
export async function isSubmittingBrowser(
  manager: EntityManager,
  endorsementId: string,
  draftToken: string | undefined,
): Promise<boolean> {
  if (draftToken === undefined) return false;
  return manager.existsBy(DraftEntity, { id: ofBrowser(draftToken), endorsementId });
}

/**
 * What the page behind a mailed link shows. Reading changes nothing, however often a scanner does it.
 *
 * @throws {DomainError} `confirmation.not-found` for a token that was never issued
 */
export async function readConfirmation(
  registry: Registry,
  token: string,
  draftToken: string | undefined,
): Promise<ConfirmationView> {
  const manager = registry.dataSource.manager;
  const confirmation = await manager.findOneBy(ConfirmationEntity, { tokenHash: hashToken(token) });
  if (!confirmation) throw new DomainError('confirmation.not-found');
  const endorsement = await readEndorsement(manager, confirmation.endorsementId);
  return {
    state: stateOf(confirmation, endorsement, registry.clock.now()),
    endorsement,
    sameBrowser: await isSubmittingBrowser(manager, confirmation.endorsementId, draftToken),
    attemptsLeft: Math.max(0, MAXIMUM_WRONG_CODES - confirmation.wrongCodes),
    expiresAt: confirmation.expiresAt,
  };
}

function stateOf(
  confirmation: ConfirmationEntity,
  endorsement: EndorsementDetails,
  now: Date,
): ConfirmationView['state'] {
  if (confirmation.endedAt !== null) return 'ended';
  if (endorsement.status === 'void') return 'closed';
  if (endorsement.confirmedAt !== null) return 'confirmed';
  return confirmation.expiresAt <= now || confirmation.wrongCodes >= MAXIMUM_WRONG_CODES ? 'expired' : 'open';
}
