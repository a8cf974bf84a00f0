import { LessThan, type EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { endorsementExpiredMail } from '#jobs/endorsement-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import { EndorsementEntity } from '../record/endorsement.entity.js';
import { changeStatus, THE_REGISTRY } from '../record/change-status.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { isSilent, mailboxHashes } from '../signing/mailbox-limit.js';

/** An endorsement that nobody confirmed is closed after this time; until then a new link can be asked for. */
export const UNCONFIRMED_LIFETIME_DAYS = 30;
const BATCH = 500;

/**
 * Closes endorsements whose address was never confirmed, and tells that address, once for all. Driven by dates in the database, so days without a worker
 * only delay it.
 *
 * @returns how many were closed
 */
export async function expireUnconfirmed(registry: Registry): Promise<number> {
  const at = registry.clock.now();
  const submittedBefore = new Date(at.getTime() - UNCONFIRMED_LIFETIME_DAYS * 86_400_000);
  const stale = await registry.dataSource.manager.find(EndorsementEntity, {
    where: { status: 'awaiting_confirmation', submittedAt: LessThan(submittedBefore) },
    order: { submittedAt: 'ASC' },
    take: BATCH,
  });
  let closed = 0;
  for (const endorsement of stale) {
    try {
      await inTransaction(registry.dataSource, async (manager) => {
        await changeStatus(manager, endorsement, { action: 'expire', actor: THE_REGISTRY, at });
        if (await mayTell(manager, registry, endorsement.id)) {
          await enqueue(manager, endorsementExpiredMail, { endorsementId: endorsement.id });
        }
      });
      closed += 1;
    } catch (error) {
      // Confirmed in this very moment: the person wins.
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return closed;
}

/** An address that no mail went to is told nothing, nor one whose owner did not sign; one mail a day is for all. */
async function mayTell(manager: EntityManager, registry: Registry, endorsementId: string): Promise<boolean> {
  const [mailed] = await manager.query<{ hash: string | null; email: string }[]>(
    `SELECT c.mailbox_hash AS hash, p.contact_email AS email
      FROM confirmation c JOIN endorsement_people p ON p.endorsement_id = c.endorsement_id
      WHERE c.endorsement_id = $1 ORDER BY c.created_at DESC LIMIT 1`,
    [endorsementId],
  );
  if (!mailed) return false;
  const hashes = [...(mailed.hash === null ? [] : [mailed.hash]), ...mailboxHashes(registry, mailed.email)];
  return !(await wasTold(manager, hashes)) && !(await isSilent(manager, registry, hashes));
}

async function wasTold(manager: EntityManager, hashes: readonly string[]): Promise<boolean> {
  const rows = await manager.query<object[]>(
    `SELECT FROM confirmation c JOIN outbox o ON o.subject ->> 'endorsementId' = c.endorsement_id::text AND o.job = $2
      WHERE c.mailbox_hash = ANY($1) AND o.created_at > now() - interval '1 day' LIMIT 1`,
    [hashes, endorsementExpiredMail.name],
  );
  return rows.length > 0;
}
