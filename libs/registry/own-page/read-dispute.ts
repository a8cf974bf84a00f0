import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { StaffAccountEntity } from '../accounts/staff-account.entity.js';
import { ContactChangeEntity } from './contact-change.entity.js';

/** An objection to a change that was accepted, on which staff have not decided. */
export interface Dispute {
  readonly change: Readonly<ContactChangeEntity>;
  /** Names of the staff who set the address; empty when the contact asked for the change. */
  readonly setters: readonly string[];
}

/** That objection; null when there is none, or none any more. */
export async function readDispute(
  manager: EntityManager,
  endorsementId: string,
  contactChangeId: string,
): Promise<Dispute | null> {
  const change = await manager.findOneBy(ContactChangeEntity, {
    id: contactChangeId,
    endorsementId,
    frozenAt: Not(IsNull()),
    settledAt: IsNull(),
  });
  if (!change) return null;
  const ids = [change.proposedBy, change.setBy].filter((id) => id !== null);
  const named = await manager.findBy(StaffAccountEntity, { id: In(ids) });
  return { change, setters: ids.flatMap((staffId) => named.find(({ id }) => id === staffId)?.name ?? []) };
}
