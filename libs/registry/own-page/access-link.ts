import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { hashToken } from '#platform/secret.js';
import type { Registry } from '../registry.js';

/** A link takes this many wrong codes; after that a new one must be asked for. */
export const MAXIMUM_WRONG_ACCESS_CODES = 5;

/** A link to a signatory's own page, as its row has it. */
export interface AccessLinkRow {
  readonly id: string;
  readonly endorsementId: string;
  /** The change to which it goes to whoever was the contact; null for the contact of record. */
  readonly contactChangeId: string | null;
  readonly codeHash: string;
  readonly browserHash: string;
  readonly leadsTo: string | null;
  readonly expiresAt: Date;
  readonly wrongCodes: number;
  readonly usedAt: Date | null;
}

/** What the page behind a link needs to know. */
export interface AccessLink {
  /** `closed`: used, too old, or tried with too many wrong codes. */
  readonly state: 'open' | 'closed';
  /** Whether this is the browser that asked: it need not type the code (DESIGN rule 4). */
  readonly sameBrowser: boolean;
  readonly endorsementId: string;
  /** As in its row. */
  readonly contactChangeId: string | null;
  readonly expiresAt: Date;
}

/**
 * What is behind a mailed link. Reading changes nothing, however often a scanner does it.
 *
 * @param browserToken of the browser that opens it
 * @throws {DomainError} `access.link-unknown` for a token that was never issued
 */
export async function readAccessLink(
  registry: Registry,
  token: string,
  browserToken: string | undefined,
): Promise<AccessLink> {
  const link = await accessLinkOf(registry.dataSource.manager, token);
  return {
    state: isOpen(link, registry.clock.now()) ? 'open' : 'closed',
    sameBrowser: isAskingBrowser(link, browserToken),
    endorsementId: link.endorsementId,
    contactChangeId: link.contactChangeId,
    expiresAt: link.expiresAt,
  };
}

/**
 * The row of a link.
 *
 * @param lock for the caller's transaction
 * @throws {DomainError} `access.link-unknown`
 */
export async function accessLinkOf(
  manager: EntityManager,
  token: string,
  lock: '' | 'FOR UPDATE' = '',
): Promise<AccessLinkRow> {
  const [link] = await manager.query<AccessLinkRow[]>(
    `SELECT id, endorsement_id AS "endorsementId", contact_change_id AS "contactChangeId", code_hash AS "codeHash", browser_hash AS "browserHash",
        leads_to AS "leadsTo", expires_at AS "expiresAt", wrong_codes AS "wrongCodes", used_at AS "usedAt"
       FROM access_link WHERE token_hash = $1 ${lock}`,
    [hashToken(token)],
  );
  if (!link) throw new DomainError('access.link-unknown');
  return link;
}

/** Whether a link still opens something. */
export function isOpen({ usedAt, expiresAt, wrongCodes }: AccessLinkRow, now: Date): boolean {
  return usedAt === null && expiresAt > now && wrongCodes < MAXIMUM_WRONG_ACCESS_CODES;
}

/** Whether a browser is the one that asked for the link. */
export function isAskingBrowser({ browserHash }: AccessLinkRow, browserToken: string | undefined): boolean {
  return browserToken !== undefined && hashToken(browserToken) === browserHash;
}
