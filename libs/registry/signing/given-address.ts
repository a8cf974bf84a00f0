import type { EntityManager } from 'typeorm';
import type { AmendmentAction } from '#domain/endorsement/amendments.js';
import type { EndorsementDetails } from '../record/read-endorsement.js';

/** What gives an endorsement another contact, or took one back. */
const CONTACT_CHANGES: readonly AmendmentAction[] = ['correct_contact', 'hand_over', 'object_to_hand_over'];

/**
 * The address that was given on signing, as long as nobody has changed the contact: another person's is not for the
 * browser that signed.
 *
 * @returns null once the contact was changed, or erased
 */
export async function givenAddress(
  manager: EntityManager,
  { id, contactEmail }: Pick<EndorsementDetails, 'id' | 'contactEmail'>,
): Promise<string | null> {
  const changes = await manager.query<object[]>(
    'SELECT FROM endorsement_history WHERE endorsement_id = $1 AND action = ANY($2) LIMIT 1',
    [id, CONTACT_CHANGES],
  );
  return changes.length > 0 || contactEmail === '' ? null : contactEmail;
}
