import { pactVersionInvitationMail } from '#jobs/pact-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import { enqueue } from '../outbox/enqueue.js';
import { currentPactVersion } from '../public-register/pact-versions.js';
import type { Registry } from '../registry.js';
import { MAY_SIGN_NEW_VERSION } from './may-sign-new-version.js';

const BATCH = 200;

/**
 * Invites one batch of signatories of older versions to sign the one that holds now, each of them once. The next run
 * goes on where this one ended; demonstrations get no mail.
 *
 * @returns how many were invited
 */
export function inviteToNewVersion(registry: Registry): Promise<number> {
  return inTransaction(registry.dataSource, async (manager) => {
    const version = await currentPactVersion(manager);
    const found = await manager.query<{ endorsementId: string }[]>(
      `SELECT e.id AS "endorsementId" FROM endorsement e
        WHERE e.status = ANY($2) AND e.pact_version <> $1 AND NOT e.demonstration
          AND NOT EXISTS (SELECT FROM pact_invitation i WHERE i.endorsement_id = e.id AND i.version = $1)
        ORDER BY e.submitted_at, e.id LIMIT ${BATCH} FOR UPDATE OF e SKIP LOCKED`,
      [version, MAY_SIGN_NEW_VERSION],
    );
    for (const { endorsementId } of found) {
      await manager.query('INSERT INTO pact_invitation (endorsement_id, version, invited_at) VALUES ($1, $2, $3)', [
        endorsementId,
        version,
        registry.clock.now(),
      ]);
      await enqueue(manager, pactVersionInvitationMail, { endorsementId, pactVersion: version });
    }
    return found.length;
  });
}
