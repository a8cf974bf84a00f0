import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { confirmAddressMail } from '#jobs/endorsement-jobs.js';
import type { ConfirmationSubject } from '#jobs/job.js';
import type { JobContract } from '#jobs/job.js';
import { deriveCode, deriveToken, hashToken } from '#platform/secret.js';
import { derivedEarlier } from '#platform/secret-keys.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { ConfirmationEntity } from './confirmation.entity.js';
import { mailboxHash } from './mailbox-limit.js';

/** A confirmation link works for this long. */
export const CONFIRMATION_LIFETIME_HOURS = 72;

const PURPOSE = 'confirm-endorsement';

/**
 * The secrets of one confirmation, derived so that a mail sent twice carries the same link and code.
 * The database holds only their hashes.
 */
export function confirmationSecrets(secret: string, confirmationId: string): { token: string; code: string } {
  return { token: deriveToken(secret, PURPOSE, confirmationId), code: deriveCode(secret, PURPOSE, confirmationId) };
}

/** What is to be confirmed, and at which address. */
export interface Confirmed {
  readonly endorsementId: string;
  readonly email: string;
}

/** The secrets of a mailed link: those of which the database has the hashes, whatever the secret is now. */
export async function mailedConfirmation(registry: Registry, id: string): Promise<{ token: string; code: string }> {
  const confirmation = await registry.dataSource.manager.findOneBy(ConfirmationEntity, { id });
  return derivedEarlier(
    registry.keys.app,
    (secret) => confirmationSecrets(secret, id),
    ({ token }) => hashToken(token) === confirmation?.tokenHash,
  );
}

/**
 * Makes a new link for the contact and asks for the mail that carries it, whatever their mailbox got before: see
 * `askToConfirm`. Earlier links live on until they expire.
 *
 * @param mail which mail carries it
 */
export async function issueConfirmation(
  manager: EntityManager,
  registry: Registry,
  { endorsementId, email }: Confirmed,
  mail: JobContract<ConfirmationSubject> = confirmAddressMail,
): Promise<void> {
  const id = randomUUID();
  const { token, code } = confirmationSecrets(registry.secret, id);
  const now = registry.clock.now();
  await manager.insert(ConfirmationEntity, {
    id,
    endorsementId,
    mailboxHash: mailboxHash(registry, email),
    tokenHash: hashToken(token),
    codeHash: hashToken(code),
    createdAt: now,
    expiresAt: new Date(now.getTime() + CONFIRMATION_LIFETIME_HOURS * 3_600_000),
  });
  await enqueue(manager, mail, { endorsementId, confirmationId: id });
}
