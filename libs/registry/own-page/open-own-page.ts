import { DomainError } from '#domain/domain-error.js';
import { hashToken, newToken, normaliseCode, sameSecret } from '#platform/secret.js';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import { accessLinkOf, isAskingBrowser, isOpen, MAXIMUM_WRONG_ACCESS_CODES } from './access-link.js';
import { beginSignatorySession } from './signatory-session.js';

/** What a person does on the page behind a mailed link. */
export interface Opening {
  readonly token: string;
  /** What they typed from the mail; needed anywhere but in the browser that asked. */
  readonly code: string | undefined;
  readonly browserToken: string | undefined;
}

export interface Opened {
  /** Opens the signatory's own page until the session ends. */
  readonly sessionToken: string;
  readonly leadsTo: string | null;
}

/**
 * Opens a signatory's own page by an explicit human act (DESIGN rule 4). A link opens it once.
 *
 * @throws {DomainError} `access.link-unknown`, `access.link-closed`, `access.wrong-code` with the attempts left
 */
export async function openOwnPage(registry: Registry, { token, code, browserToken }: Opening): Promise<Opened> {
  // A refusal is returned, not thrown, so that the count of wrong codes is committed.
  const outcome = await inTransaction(registry.dataSource, async (manager): Promise<Opened | DomainError> => {
    const link = await accessLinkOf(manager, token, 'FOR UPDATE');
    const now = registry.clock.now();
    if (!isOpen(link, now)) return new DomainError('access.link-closed');
    if (!isAskingBrowser(link, browserToken) && !sameSecret(hashToken(normaliseCode(code ?? '')), link.codeHash)) {
      await manager.query('UPDATE access_link SET wrong_codes = wrong_codes + 1 WHERE id = $1', [link.id]);
      return new DomainError('access.wrong-code', { attemptsLeft: MAXIMUM_WRONG_ACCESS_CODES - link.wrongCodes - 1 });
    }
    await manager.query('UPDATE access_link SET used_at = $2 WHERE id = $1', [link.id, now]);
    const sessionToken = newToken();
    await beginSignatorySession(manager, link.endorsementId, sessionToken, now);
    return { sessionToken, leadsTo: link.leadsTo };
  });
  if (outcome instanceof DomainError) throw outcome;
  return outcome;
}
