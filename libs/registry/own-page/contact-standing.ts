import type { EntityManager } from 'typeorm';
import { contactRights, limitedUntil, type ContactRights } from '#domain/contact/contact-rights.js';
import { contactFacts } from '../record/contact-facts.js';
import type { Registry } from '../registry.js';

/** What the contact may do now, and until when that is limited; null where no date ends it. */
export interface ContactStanding {
  readonly rights: ContactRights;
  readonly until: Date | null;
}

/** What the contact of an endorsement may do now. */
export async function contactStanding(registry: Registry, endorsementId: string): Promise<ContactStanding> {
  const facts = await contactFacts(registry.dataSource.manager, endorsementId);
  const rights = contactRights(facts, registry.clock.now());
  return { rights, until: rights === 'limited' ? limitedUntil(facts) : null };
}

/** An address that staff gave, which waits to be accepted there. */
export interface AskedAddress {
  readonly email: string;
  readonly setByName: string;
  readonly proposedByName: string | null;
  readonly requestedAt: Date;
  readonly expiresAt: Date;
  readonly oldUnreachable: boolean;
}

/** An address that one member of staff set and nobody else has looked at, by which the contact is the contact now. */
export interface UnseenAddress {
  readonly id: string;
  readonly setBy: string;
  readonly setByName: string;
  readonly acceptedAt: Date;
  readonly oldUnreachable: boolean;
}

/** What a case tells of addresses that staff set. */
export interface AddressesByStaff {
  readonly asked: AskedAddress | undefined;
  /** With the moment until which its contact only reads and answers. */
  readonly unseen: (UnseenAddress & { readonly until: Date }) | undefined;
}

/** The addresses that staff set of an endorsement, as far as they still matter. */
export async function addressesByStaff(registry: Registry, endorsementId: string): Promise<AddressesByStaff> {
  const { manager } = registry.dataSource;
  const now = registry.clock.now();
  const [asked] = await manager.query<AskedAddress[]>(
    `SELECT c.new_email AS email, s.name AS "setByName", p.name AS "proposedByName", c.requested_at AS "requestedAt",
        c.expires_at AS "expiresAt", c.old_unreachable AS "oldUnreachable"
       FROM contact_change c JOIN staff_shown_name s ON s.id = c.set_by LEFT JOIN staff_shown_name p ON p.id = c.proposed_by
      WHERE c.endorsement_id = $1 AND c.outcome IS NULL AND c.expires_at > $2`,
    [endorsementId, now],
  );
  const unseen = await unseenAddress(manager, endorsementId);
  const until = unseen && limitedUntil({ isDisputed: false, setByStaffAt: unseen.acceptedAt, isLookedAt: false });
  return { asked, unseen: unseen && until && until > now ? { ...unseen, until } : undefined };
}

/** The address that is still to be looked at; undefined when there is none, or the contact gave it. */
export async function unseenAddress(manager: EntityManager, endorsementId: string): Promise<UnseenAddress | undefined> {
  const [found] = await manager.query<(UnseenAddress & { readonly isSeen: boolean })[]>(
    `SELECT c.id, c.set_by AS "setBy", s.name AS "setByName", c.accepted_at AS "acceptedAt",
        c.old_unreachable AS "oldUnreachable",
        coalesce(c.proposed_by, c.looked_by) IS NOT NULL OR coalesce(c.decision = 'keep', false) AS "isSeen"
       FROM contact_change c JOIN endorsement_people p USING (endorsement_id) JOIN staff_shown_name s ON s.id = c.set_by
      WHERE c.endorsement_id = $1 AND c.accepted_at IS NOT NULL AND lower(c.new_email) = lower(p.contact_email)
      ORDER BY c.accepted_at DESC LIMIT 1`,
    [endorsementId],
  );
  return found && !found.isSeen ? found : undefined;
}
