import { IsNull, MoreThan, type EntityManager } from 'typeorm';
import { hashToken } from '#platform/secret.js';
import { inTransaction } from '#platform/transaction.js';
import { DraftEntity } from '../drafts/draft.entity.js';
import { ofBrowser } from '../drafts/draft-of-browser.js';
import { EndorsementPeopleEntity } from '../record/endorsement-people.entity.js';
import { EndorsementEntity } from '../record/endorsement.entity.js';
import type { Registry } from '../registry.js';
import { ConfirmationEntity } from './confirmation.entity.js';
import { askToConfirm } from './ask-to-confirm.js';

/** So many mails in an hour, and in all, may go out for one endorsement; what one mailbox gets has limits of its own. */
const PER_HOUR = 3;
const IN_ALL = 8;

/** How a person who has no working link tells which endorsement they mean. */
export type Claim =
  { readonly token: string } | { readonly draftToken: string } | { readonly reference: string; readonly email: string };

/**
 * Sends a new link if the claim fits an endorsement that waits for one and not too many were sent; where its mailbox
 * may get no more for now, it goes out as soon as it may. Tells the caller
 * nothing: the answer to a known and an unknown address is the same (DESIGN rule 7).
 */
export async function requestConfirmation(registry: Registry, claim: Claim): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    const id = await endorsementIdOf(manager, claim);
    if (id === null) return;
    const endorsement = await manager.findOne(EndorsementEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (endorsement?.status !== 'awaiting_confirmation') return;
    const anHourAgo = new Date(registry.clock.now().getTime() - 3_600_000);
    const recent = await manager.countBy(ConfirmationEntity, { endorsementId: id, createdAt: MoreThan(anHourAgo) });
    const all = await manager.countBy(ConfirmationEntity, { endorsementId: id });
    if (recent >= PER_HOUR || all >= IN_ALL) return;
    const people = await manager.findOneByOrFail(EndorsementPeopleEntity, { endorsementId: id });
    await askToConfirm(manager, registry, { endorsementId: id, email: people.contactEmail });
  });
}

async function endorsementIdOf(manager: EntityManager, claim: Claim): Promise<string | null> {
  if ('token' in claim) {
    // A link of a former contact asks for nothing: the mails are not theirs.
    const confirmation = await manager.findOneBy(ConfirmationEntity, {
      tokenHash: hashToken(claim.token),
      endedAt: IsNull(),
    });
    return confirmation?.endorsementId ?? null;
  }
  if ('draftToken' in claim) {
    const draft = await manager.findOneBy(DraftEntity, { id: ofBrowser(claim.draftToken) });
    return draft?.endorsementId ?? null;
  }
  const endorsement = await manager.findOneBy(EndorsementEntity, { reference: claim.reference });
  if (!endorsement) return null;
  const people = await manager.findOneBy(EndorsementPeopleEntity, { endorsementId: endorsement.id });
  return people?.contactEmail.toLowerCase() === claim.email.toLowerCase() ? endorsement.id : null;
}
