import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { inTransaction } from '#platform/transaction.js';
import { DraftEntity } from '../drafts/draft.entity.js';
import { draftExpiry, lockDraft } from '../drafts/drafts.js';
import type { Registry } from '../registry.js';
import { DraftReturnEntity } from './draft-return.entity.js';
import { issueReturn, mayAskForReturn, type Correspondent } from './issue-return.js';

/**
 * "Save and continue later": keeps the draft for its whole time again and sends a link to it, unless too many were
 * sent; the answer is the same.
 *
 * @throws {DomainError} `draft.not-found` when it is gone, expired or already submitted
 */
export async function saveDraft(registry: Registry, token: string, to: Correspondent): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    const { id, endorsementId } = await lockDraft(manager, registry, token);
    if (endorsementId !== null) throw new DomainError('draft.not-found');
    const now = registry.clock.now();
    await manager.update(DraftEntity, id, {
      savedEmail: to.email,
      savedLanguage: to.language,
      updatedAt: now,
      expiresAt: draftExpiry(now),
    });
    if (await mayAskForReturn(manager, registry, id, to.email)) await issueReturn(manager, registry, id, to, 'saved');
  });
}

/**
 * Forgets the addresses to which links to a draft went, now that it is submitted. The links stay, in order to say so.
 */
export async function forgetCorrespondent(manager: EntityManager, draftId: string): Promise<void> {
  await manager.update(DraftEntity, draftId, { savedEmail: null, savedLanguage: null });
  await manager.update(DraftReturnEntity, { draftId }, { email: null });
}
