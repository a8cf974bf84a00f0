import { hashToken } from '#platform/secret.js';
import { derivedEarlier } from '#platform/secret-keys.js';
import type { Registry } from '../registry.js';
import { DraftEntity } from '../drafts/draft.entity.js';
import { DraftReturnEntity, type DraftReturnKind } from './draft-return.entity.js';
import { returnSecrets } from './issue-return.js';

/** What the mail with a link to a draft says, and where it goes. */
export interface MailedReturn {
  readonly kind: DraftReturnKind;
  readonly email: string;
  readonly language: string;
  readonly token: string;
  readonly code: string;
  /** The local government, when it was picked from the gazetteer: nobody's own words go to an unproven address. */
  readonly place: { readonly name: string; readonly country: string } | null;
  readonly expiresAt: Date;
}

/** Reads what is to be mailed; null when there is nothing to come back to any more. */
export async function mailedReturn(registry: Registry, draftReturnId: string): Promise<MailedReturn | null> {
  const manager = registry.dataSource.manager;
  const link = await manager.findOneBy(DraftReturnEntity, { id: draftReturnId });
  const draft = link && (await manager.findOneBy(DraftEntity, { id: link.draftId }));
  if (!draft || link.email === null) return null;
  if (draft.endorsementId !== null || draft.expiresAt <= registry.clock.now()) return null;
  const { government, country } = draft.answers;
  return {
    kind: link.kind,
    email: link.email,
    language: link.language,
    ...derivedEarlier(
      registry.keys.app,
      (secret) => returnSecrets(secret, link.id),
      ({ token }) => hashToken(token) === link.tokenHash,
    ),
    place: government?.listed && country !== undefined ? { name: government.name, country } : null,
    expiresAt: draft.expiresAt,
  };
}
