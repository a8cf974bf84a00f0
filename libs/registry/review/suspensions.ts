import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { SUSPENSION_REVIEW_DAYS } from '#domain/endorsement/suspension.js';
import { suspensionReviewMail } from '#jobs/calendar-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import { amend } from '../record/amend.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { openProposalOf } from '../proposals/proposals.js';
import { asSeen, staffChange, type SeenEndorsement } from '../record/seen-endorsement.js';
import { accountsWithPower } from '../accounts/accounts-with-power.js';
import { ENTERED_AT } from '../record/entered-at.js';
import { LOOKED_AT } from './long-suspended.js';

const DAY_MS = 86_400_000;

/** A suspension as the case shows it. */
export interface Suspension {
  readonly since: Date;
  /** When it is to be looked at next; in the past when that is overdue. */
  readonly lookAgainAt: Date;
}

/** Since when an endorsement is suspended, and until when it is to be looked at; null when it is not. */
export async function suspensionOf(manager: EntityManager, endorsementId: string): Promise<Suspension | null> {
  const [row] = await manager.query<{ since: Date; lookedAt: Date }[]>(
    `SELECT ${ENTERED_AT} AS since, ${LOOKED_AT} AS "lookedAt" FROM endorsement e
      WHERE e.id = $1 AND e.status = 'suspended'`,
    [endorsementId],
  );
  if (!row) return null;
  return { since: row.since, lookAgainAt: new Date(row.lookedAt.getTime() + SUSPENSION_REVIEW_DAYS * DAY_MS) };
}

/**
 * Notes that a member of staff has looked at a suspension and leaves it as it is.
 *
 * @throws {DomainError} `endorsement.decided-meanwhile`, `endorsement.action-not-allowed`, `proposal.already-open` while
 *   a decision waits: it is about the endorsement as its proposer saw it
 */
export async function reviewSuspension(registry: Registry, seen: SeenEndorsement): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    const endorsement = await asSeen(manager, seen);
    if (await openProposalOf(manager, endorsement.id)) throw new DomainError('proposal.already-open');
    await amend(manager, endorsement, { ...staffChange(registry, seen), action: 'review_suspension' });
  });
}

/**
 * Asks those who may lift a suspension to look at it, each time its days have passed without a look. After months
 * without a worker they are asked once. What is invented asks nobody.
 *
 * @returns about how many endorsements they were asked
 */
export function askAboutSuspensions(registry: Registry): Promise<number> {
  const now = registry.clock.now();
  return inTransaction(registry.dataSource, async (manager) => {
    const due = await manager.query<{ endorsementId: string; lookedAt: Date; times: number }[]>(
      `SELECT e.id AS "endorsementId", looked.at AS "lookedAt", passed.times FROM endorsement e
        CROSS JOIN LATERAL (SELECT ${LOOKED_AT} AS at) looked
        CROSS JOIN LATERAL (SELECT floor(extract(epoch FROM $1::timestamptz - looked.at) / 86400 / $2)::int AS times) passed
        WHERE e.status = 'suspended' AND NOT e.demonstration AND passed.times >= 1
          AND NOT EXISTS (SELECT FROM suspension_reminder r
            WHERE r.endorsement_id = e.id AND r.looked_at = looked.at AND r.times >= passed.times)
        ORDER BY looked.at LIMIT 500 FOR UPDATE OF e SKIP LOCKED`,
      [now, SUSPENSION_REVIEW_DAYS],
    );
    const able = await accountsWithPower(manager, 'changePublished', now);
    const staff = able.filter(({ passwordHash }) => passwordHash !== null);
    for (const { endorsementId, lookedAt, times } of due) {
      await manager.query(
        'INSERT INTO suspension_reminder (endorsement_id, looked_at, times, sent_at) VALUES ($1, $2, $3, $4)',
        [endorsementId, lookedAt, times, now],
      );
      for (const { id } of staff) await enqueue(manager, suspensionReviewMail, { endorsementId, accountId: id });
    }
    return due.length;
  });
}
