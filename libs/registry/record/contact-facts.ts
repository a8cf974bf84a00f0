import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import {
  contactRights,
  limitedUntil,
  mayAct,
  type ContactFacts,
  type OfficialAction,
} from '#domain/contact/contact-rights.js';

/**
 * Reads how the contact of an endorsement came by their address, as it is within the caller's transaction. A change
 * bears on the contact of now only if it is the one that made them the contact.
 */
export async function contactFacts(manager: EntityManager, endorsementId: string): Promise<ContactFacts> {
  const [facts] = await manager.query<ContactFacts[]>(
    `SELECT EXISTS (SELECT FROM contact_change f WHERE f.endorsement_id = $1 AND f.frozen_at IS NOT NULL
          AND f.settled_at IS NULL) AS "isDisputed",
        s.accepted_at AS "setByStaffAt",
        coalesce(s.proposed_by, s.looked_by) IS NOT NULL OR coalesce(s.decision = 'keep', false) AS "isLookedAt"
       FROM (SELECT) AS always LEFT JOIN LATERAL (
         SELECT c.accepted_at, c.proposed_by, c.looked_by, c.decision
           FROM contact_change c JOIN endorsement_people p USING (endorsement_id)
          WHERE c.endorsement_id = $1 AND c.set_by IS NOT NULL AND c.accepted_at IS NOT NULL
            AND lower(c.new_email) = lower(p.contact_email)
          ORDER BY c.accepted_at DESC LIMIT 1) s ON true`,
    [endorsementId],
  );
  return facts ?? { isDisputed: false, setByStaffAt: null, isLookedAt: false };
}

/**
 * Refuses what the contact may not do now: the one place that asks, for everything that is written.
 *
 * @throws {DomainError} `contact.frozen` while it is disputed who the contact is, `contact.limited`, with the moment
 *   until which, when staff set the address and nobody else has looked
 */
export async function demandContactRight(
  manager: EntityManager,
  endorsementId: string,
  { action, at }: { readonly action: OfficialAction; readonly at: Date },
): Promise<void> {
  const facts = await contactFacts(manager, endorsementId);
  if (mayAct(contactRights(facts, at), action)) return;
  if (facts.isDisputed) throw new DomainError('contact.frozen');
  throw new DomainError('contact.limited', { until: limitedUntil(facts) ?? at });
}
