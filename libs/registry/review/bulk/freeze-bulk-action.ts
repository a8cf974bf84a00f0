import { DomainError } from '#domain/domain-error.js';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../../registry.js';
import { queueCondition, type QueueFilter } from '../queue-filter.js';
import { requireReason, type Reason } from '../../proposals/reasons.js';
import { reasonToLeaveOut, type BulkKind, type Candidate } from './bulk-kind.js';

/** More than this nobody can have looked at. */
export const BULK_LIMIT = 1000;

export interface BulkRequest {
  readonly kind: BulkKind;
  readonly staffId: string;
  readonly filter: QueueFilter;
  /** For decisions. */
  readonly reason: Reason | null;
}

/**
 * Writes down the endorsements that a filter leaves now, each in the version that it has, and which are left out and
 * why. Nothing is done to them yet.
 *
 * @returns the id of the frozen list
 * @throws {DomainError} `bulk.too-many`, `reason.unknown`
 */
export async function freezeBulkAction(registry: Registry, request: BulkRequest): Promise<string> {
  const { kind, staffId, filter, reason } = request;
  const now = registry.clock.now();
  return inTransaction(registry.dataSource, async (manager) => {
    const given = reason && (await requireReason(manager, kind, reason));
    const { sql, values } = queueCondition(filter, now);
    const candidates = await manager.query<(Candidate & { id: string; version: number })[]>(
      `SELECT e.id, e.version, e.status, e.announced_at AS "announcedAt", e.verified_at AS "verifiedAt",
         e.published_at AS "publishedAt", a.staff_id AS "holderId"
       FROM endorsement e JOIN local_government g ON g.id = e.local_government_id
       LEFT JOIN endorsement_people p ON p.endorsement_id = e.id
       LEFT JOIN case_assignment a ON a.endorsement_id = e.id
       WHERE ${sql} ORDER BY coalesce(e.confirmed_at, e.submitted_at), e.id LIMIT ${BULK_LIMIT + 1}`,
      values,
    );
    if (candidates.length > BULK_LIMIT) throw new DomainError('bulk.too-many', { limit: BULK_LIMIT });
    const [made] = await manager.query<{ id: string }[]>(
      `INSERT INTO bulk_action (kind, reason_id, reason_code, reason_text, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [kind, given?.id ?? null, given?.code ?? null, given?.text ?? null, staffId, now],
    );
    if (!made) throw new Error('An insert answered no row.');
    const items = candidates.map((candidate, index) => {
      const why = reasonToLeaveOut(kind, candidate, staffId);
      return { position: index + 1, id: candidate.id, version: candidate.version, result: why && 'left_out', why };
    });
    await manager.query(
      `INSERT INTO bulk_action_item (bulk_action_id, position, endorsement_id, version, result, why)
       SELECT $1, v.position, v.id, v.version, v.result, v.why FROM jsonb_to_recordset($2::jsonb)
         AS v (position int, id uuid, version int, result text, why text)`,
      [made.id, JSON.stringify(items)],
    );
    return made.id;
  });
}
