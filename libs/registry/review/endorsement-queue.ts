import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import type { Undertaking } from '#domain/pact/undertaking.js';
import type { Registry } from '../registry.js';
import { queueCondition, type QueueFilter } from './queue-filter.js';

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
  /** Whole days since the contact confirmed, or since it was submitted. */
  readonly ageInDays: number;
  readonly demonstration: boolean;
  /** Who has the case; null while nobody has. */
  readonly reviewer: string | null;
}

export interface EndorsementQueue {
  readonly entries: readonly QueueEntry[];
  readonly total: number;
}

const JOINS = `FROM endorsement e JOIN local_government g ON g.id = e.local_government_id
  LEFT JOIN endorsement_people p ON p.endorsement_id = e.id
  LEFT JOIN case_assignment a ON a.endorsement_id = e.id`;

/** The endorsements that a filter leaves, the longest wait first; without one, those that wait for a decision. */
export async function endorsementQueue(
  registry: Registry,
  page: number,
  pageSize: number,
  filter: QueueFilter = {},
): Promise<EndorsementQueue> {
  const [entries, total] = await Promise.all([
    queueEntries(registry, page, pageSize, filter),
    countQueue(registry, filter),
  ]);
  return { entries, total };
}

/** One page of what a filter leaves, for whoever needs no count. */
export async function queueEntries(
  registry: Registry,
  page: number,
  pageSize: number,
  filter: QueueFilter = {},
): Promise<readonly QueueEntry[]> {
  const manager = registry.dataSource.manager;
  const now = registry.clock.now();
  const { sql, values } = queueCondition(filter, now);
  const next = values.length;
  return manager.query<QueueEntry[]>(
    `SELECT e.id, e.reference, e.status, g.name, g.kind, g.country, e.mandate_kind AS "mandateKind",
       ARRAY(SELECT u.undertaking FROM endorsement_undertaking u
         WHERE u.endorsement_id = e.id AND u.withdrawn_on IS NULL) AS undertakings,
       coalesce(e.confirmed_at, e.submitted_at) AS "confirmedAt", e.demonstration,
       greatest(0, floor(extract(epoch FROM $${next + 1}::timestamptz - coalesce(e.confirmed_at, e.submitted_at))
         / 86400))::int AS "ageInDays",
       (SELECT s.name FROM staff_shown_name s WHERE s.id = a.staff_id) AS reviewer
     ${JOINS} WHERE ${sql} ORDER BY coalesce(e.confirmed_at, e.submitted_at), e.id
     LIMIT $${next + 2} OFFSET $${next + 3}`,
    [...values, now, pageSize, (page - 1) * pageSize],
  );
}

/** How many endorsements each of several filters leaves, in one look at them all. */
export async function countQueues(registry: Registry, filters: readonly QueueFilter[]): Promise<number[]> {
  const values: unknown[] = [];
  const counts = filters.map(
    (filter) => `count(*) FILTER (WHERE ${queueCondition(filter, registry.clock.now(), values).sql})::int`,
  );
  const [row] = await registry.dataSource.query<{ counts: number[] }[]>(
    `SELECT ARRAY[${counts.join(', ')}] AS counts ${JOINS}`,
    values,
  );
  return row?.counts ?? [];
}

/** The case that comes after one in the order of the list that a filter leaves; after the last comes the first. */
export async function nextInQueue(
  registry: Registry,
  filter: QueueFilter,
  afterId: string,
): Promise<Pick<QueueEntry, 'id' | 'name'> | undefined> {
  const { sql, values } = queueCondition(filter, registry.clock.now());
  const after = `$${values.length + 1}::uuid`;
  const [next] = await registry.dataSource.query<Pick<QueueEntry, 'id' | 'name'>[]>(
    `SELECT e.id, g.name ${JOINS} WHERE ${sql} AND e.id <> ${after}
      ORDER BY NOT EXISTS (SELECT FROM endorsement c WHERE c.id = ${after}
          AND (coalesce(e.confirmed_at, e.submitted_at), e.id) > (coalesce(c.confirmed_at, c.submitted_at), c.id)),
        coalesce(e.confirmed_at, e.submitted_at), e.id LIMIT 1`,
    [...values, afterId],
  );
  return next;
}

/** How many endorsements a filter leaves. */
export async function countQueue(registry: Registry, filter: QueueFilter): Promise<number> {
  const { sql, values } = queueCondition(filter, registry.clock.now());
  const [counted] = await registry.dataSource.query<{ total: number }[]>(
    `SELECT count(*)::int AS total ${JOINS} WHERE ${sql}`,
    values,
  );
  return counted?.total ?? 0;
}
