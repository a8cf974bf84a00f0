import { DomainError } from '#domain/domain-error.js';
import type { Registry } from '../../registry.js';
import type { BulkKind, LeftOut } from './bulk-kind.js';

export interface BulkAction {
  readonly id: string;
  readonly kind: BulkKind;
  readonly status: 'preview' | 'running' | 'done' | 'cancelled';
  /** The version of the reason that was chosen. */
  readonly reasonId: string | null;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  readonly createdBy: string;
  readonly createdByName: string;
  readonly createdAt: Date;
  readonly counts: { readonly all: number; readonly open: number; readonly done: number; readonly leftOut: number };
}

export interface BulkItem {
  readonly endorsementId: string;
  readonly reference: string;
  readonly name: string;
  readonly country: string;
  readonly result: 'done' | 'left_out' | null;
  readonly why: LeftOut | null;
}

const SELECT = `SELECT b.id, b.kind, b.status, b.reason_id AS "reasonId", b.reason_code AS "reasonCode", b.reason_text AS "reasonText",
    b.created_by AS "createdBy", s.name AS "createdByName", b.created_at AS "createdAt",
    (SELECT json_build_object('all', count(*), 'open', count(*) FILTER (WHERE i.result IS NULL),
        'done', count(*) FILTER (WHERE i.result = 'done'), 'leftOut', count(*) FILTER (WHERE i.result = 'left_out'))
       FROM bulk_action_item i WHERE i.bulk_action_id = b.id) AS counts
  FROM bulk_action b JOIN staff_shown_name s ON s.id = b.created_by`;

/**
 * One list that was frozen, and how far it is.
 *
 * @throws {DomainError} `bulk.not-found`
 */
export async function readBulkAction({ dataSource }: Registry, id: string): Promise<BulkAction> {
  const [action] = await dataSource.query<BulkAction[]>(`${SELECT} WHERE b.id = $1`, [id]);
  if (!action) throw new DomainError('bulk.not-found');
  return action;
}

/** The latest ones that somebody confirmed, the newest first. */
export function latestBulkActions({ dataSource }: Registry, limit: number): Promise<BulkAction[]> {
  return dataSource.query<BulkAction[]>(
    `${SELECT} WHERE b.confirmed_at IS NOT NULL ORDER BY b.created_at DESC LIMIT $1`,
    [limit],
  );
}

/** Each endorsement of the list; at most as many as can be frozen. */
export function bulkItems({ dataSource }: Registry, id: string): Promise<BulkItem[]> {
  return dataSource.query<BulkItem[]>(
    `SELECT e.id AS "endorsementId", e.reference, g.name, g.country, i.result, i.why FROM bulk_action_item i
       JOIN endorsement e ON e.id = i.endorsement_id JOIN local_government g ON g.id = e.local_government_id
      WHERE i.bulk_action_id = $1 ORDER BY i.position`,
    [id],
  );
}
