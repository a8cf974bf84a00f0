import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { accessLinkMail, accessRequest } from '#jobs/self-service-jobs.js';
import { deriveCode, deriveToken, hashToken } from '#platform/secret.js';
import { seal, unsealWithAny } from '#platform/sealed-text.js';
import { derivedEarlier } from '#platform/secret-keys.js';
import { inTransaction } from '#platform/transaction.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';

/** A link to a signatory's own page works for this long. */
export const ACCESS_LINK_MINUTES = 60;

/** So many links in an hour for one endorsement, and so many endorsements at a time: no way to flood a mailbox. */
const PER_HOUR = 3;
const AT_A_TIME = 5;

const PURPOSE = 'open-own-page';
const SEALED_FOR = 'access-request';

/** Who asks for the way to which page. */
export interface AccessRequest {
  readonly email: string;
  /** Only for this endorsement; null for all of this contact. */
  readonly reference: string | null;
  /** The asking browser's own token: in it, no code is asked for. */
  readonly browserToken: string;
  /** The page below the overview to which they wanted to go. */
  readonly leadsTo: string | null;
}

/** The secrets of one link, derived so that a mail sent twice is the same mail. */
export function accessSecrets(secret: string, accessLinkId: string): { token: string; code: string } {
  return { token: deriveToken(secret, PURPOSE, accessLinkId), code: deriveCode(secret, PURPOSE, accessLinkId) };
}

/** What a job is told: who asks is sealed, for a queue and an outbox hold no addresses. */
type SealedRequest = Omit<AccessRequest, 'browserToken'>;

/**
 * Asks for the way to the own page. Whatever the address is, this does one and the same thing, so that neither the
 * answer nor its time tells whether anybody has it (DESIGN rule 7): the worker looks that up.
 */
export async function requestAccess(registry: Registry, { browserToken, ...request }: AccessRequest): Promise<void> {
  const browserHash = hashToken(browserToken);
  const sealed = seal(registry.secret, SEALED_FOR, browserHash, JSON.stringify(request satisfies SealedRequest));
  await enqueue(registry.dataSource.manager, accessRequest, { sealed, browserHash });
}

/** The secrets of a link that is to be mailed: those of which the database has the hashes, whatever the secret is now. */
export async function mailedAccess(registry: Registry, id: string): Promise<{ token: string; code: string }> {
  const [link] = await registry.dataSource.query<{ tokenHash: string }[]>(
    'SELECT token_hash AS "tokenHash" FROM access_link WHERE id::text = $1',
    [id],
  );
  return derivedEarlier(
    registry.keys.app,
    (secret) => accessSecrets(secret, id),
    ({ token }) => hashToken(token) === link?.tokenHash,
  );
}

/**
 * Sends a link to the contact's address of record, for each endorsement that has this address and was confirmed; while
 * it is disputed who the contact is, also to whoever was.
 *
 * @param asked as {@link requestAccess} left it
 * @returns how many links go out
 */
export async function answerAccessRequest(
  registry: Registry,
  { sealed, browserHash }: { readonly sealed: string; readonly browserHash: string },
): Promise<number> {
  const opened = unsealWithAny(registry.keys.app, SEALED_FOR, browserHash, sealed);
  // Asked for under a secret that is gone: the links of that time are void as well.
  if (opened === null) return 0;
  const request = JSON.parse(opened.text) as SealedRequest;
  return inTransaction(registry.dataSource, async (manager) => {
    // One after the other for one address, so that fifty at once count each other.
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('open-own-page:' || lower($1), 0))`, [
      request.email,
    ]);
    const pages = await ownPagesOf(manager, request, registry.clock.now());
    for (const page of pages) await issueAccessLink(manager, registry, page, { ...request, browserHash });
    return pages.length;
  });
}

interface OwnPage {
  readonly endorsementId: string;
  /** The change to which whoever asks objects; null for the contact of record. */
  readonly contactChangeId: string | null;
}

/** The newest endorsements of a contact for which another link may go out. */
function ownPagesOf(manager: EntityManager, { email, reference }: SealedRequest, now: Date) {
  return manager.query<OwnPage[]>(
    `SELECT e.id AS "endorsementId", of_it.change_id AS "contactChangeId"
       FROM (SELECT p.endorsement_id, NULL::uuid AS change_id FROM endorsement_people p
              WHERE lower(p.contact_email) = lower($1) AND p.anonymised_at IS NULL
             UNION ALL
             SELECT c.endorsement_id, c.id FROM contact_change c
              WHERE lower(c.old_email) = lower($1) AND c.frozen_at IS NOT NULL AND c.settled_at IS NULL) of_it
       JOIN endorsement e ON e.id = of_it.endorsement_id
      WHERE ($2::text IS NULL OR e.reference = $2) AND e.status NOT IN ('awaiting_confirmation', 'void')
        AND (SELECT count(*) FROM access_link l WHERE l.endorsement_id = e.id AND l.created_at > $3
              AND l.contact_change_id IS NOT DISTINCT FROM of_it.change_id) < ${PER_HOUR}
      ORDER BY e.submitted_at DESC LIMIT ${AT_A_TIME}`,
    [email, reference, new Date(now.getTime() - 3_600_000)],
  );
}

async function issueAccessLink(
  manager: EntityManager,
  registry: Registry,
  { endorsementId, contactChangeId }: OwnPage,
  { browserHash, leadsTo }: SealedRequest & { readonly browserHash: string },
): Promise<void> {
  const id = randomUUID();
  const { token, code } = accessSecrets(registry.secret, id);
  const now = registry.clock.now();
  await manager.query(
    `INSERT INTO access_link (id, endorsement_id, contact_change_id, token_hash, code_hash, browser_hash, leads_to,
        created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      endorsementId,
      contactChangeId,
      hashToken(token),
      hashToken(code),
      browserHash,
      leadsTo,
      now,
      new Date(now.getTime() + ACCESS_LINK_MINUTES * 60_000),
    ],
  );
  await enqueue(manager, accessLinkMail, { endorsementId, accessLinkId: id });
}
