import { UNDECIDED_STATUSES, type EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import type { Undertaking } from '#domain/pact/undertaking.js';
import type { Registry } from '../registry.js';

export interface QueueEntry {
  readonly id: string;
  readonly reference: string;
  readonly status: EndorsementStatus;
  readonly name: string;
  readonly kind: string;
  readonly country: string;
  readonly undertakings: readonly Undertaking[];
  readonly mandateKind: string;
  readonly confirmedAt: Date;
  /** Whole days since the contact confirmed. */
  readonly ageInDays: number;
  readonly demonstration: boolean;
  /** Who has it in review; null while nobody has. */
  readonly reviewer: string | null;
}

export interface EndorsementQueue {
  readonly entries: readonly QueueEntry[];
  readonly total: number;
}

/** The endorsements that wait for a decision, oldest confirmation first. */
export async function endorsementQueue(registry: Registry, page: number, pageSize: number): Promise<EndorsementQueue> {
  const manager = registry.dataSource.manager;
  const entries = await manager.query<QueueEntry[]>(
    `SELECT e.id, e.reference, e.status, g.name, g.kind, g.country, e.mandate_kind AS "mandateKind",
       ARRAY(SELECT u.undertaking FROM endorsement_undertaking u
         WHERE u.endorsement_id = e.id AND u.withdrawn_on IS NULL) AS undertakings,
       coalesce(e.confirmed_at, e.submitted_at) AS "confirmedAt", e.demonstration,
       greatest(0, floor(extract(epoch FROM $2::timestamptz - coalesce(e.confirmed_at, e.submitted_at)) / 86400))::int AS "ageInDays",
       (SELECT s.name FROM endorsement_history h JOIN staff_account s ON s.id = h.actor_id
         WHERE h.endorsement_id = e.id AND h.action = 'start_review' ORDER BY h.version DESC LIMIT 1) AS reviewer
     FROM endorsement e JOIN local_government g ON g.id = e.local_government_id
     WHERE e.status = ANY($1) ORDER BY coalesce(e.confirmed_at, e.submitted_at), e.id LIMIT $3 OFFSET $4`,
    [UNDECIDED_STATUSES, registry.clock.now(), pageSize, (page - 1) * pageSize],
  );
  const [counted] = await manager.query<{ total: number }[]>(
    `SELECT count(*)::int AS total FROM endorsement WHERE status = ANY($1)`,
    [UNDECIDED_STATUSES],
  );
  return { entries, total: counted?.total ?? 0 };
}
