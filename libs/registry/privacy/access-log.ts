import type { EntityManager } from 'typeorm';
import type { Registry } from '../registry.js';

/** What members of staff read or take out of the registry that is written down. */
export const LOGGED_ACCESSES = ['read_document', 'open_case', 'export_list', 'import_report'] as const;
export type LoggedAccess = (typeof LOGGED_ACCESSES)[number];

/** Opening a case is written down once in this time, for each person and case. */
const CASE_AGAIN_HOURS = 1;

/** Writes down that a member of staff took something out of the registry; before it is handed over. */
export async function noteAccess(
  { dataSource, clock }: Registry,
  staffId: string,
  action: Exclude<LoggedAccess, 'open_case' | 'read_document'>,
  subject: string,
): Promise<void> {
  await dataSource.query('INSERT INTO access_log (staff_id, action, subject, at) VALUES ($1, $2, $3, $4)', [
    staffId,
    action,
    subject,
    clock.now(),
  ]);
}

/** Writes down that a member of staff opened a case, which shows who signed; not again within the hour. */
export async function noteCaseOpened(
  { dataSource, clock }: Registry,
  staffId: string,
  endorsementId: string,
): Promise<void> {
  const now = clock.now();
  await dataSource.query(
    `INSERT INTO access_log (staff_id, action, endorsement_id, at)
     SELECT $1, 'open_case', $2, $3 WHERE NOT EXISTS (
       SELECT 1 FROM access_log
        WHERE staff_id = $1 AND action = 'open_case' AND endorsement_id = $2 AND at > $4)`,
    [staffId, endorsementId, now, new Date(now.getTime() - CASE_AGAIN_HOURS * 3_600_000)],
  );
}

export interface AccessFilter {
  readonly staffId?: string | undefined;
  /** Reference of the endorsement. */
  readonly reference?: string | undefined;
  /** First and last day, ISO 8601, in UTC. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

export interface AccessEntry {
  readonly at: Date;
  readonly staffName: string;
  readonly action: LoggedAccess;
  readonly endorsementId: string | null;
  readonly reference: string | null;
  /** The document's name or the export's format. */
  readonly what: string | null;
}

const MATCHING = `FROM access_log a
    JOIN staff_account s ON s.id = a.staff_id
    LEFT JOIN endorsement e ON e.id = a.endorsement_id
    LEFT JOIN evidence_document d ON a.action = 'read_document' AND d.id::text = a.subject
  WHERE ($1::uuid IS NULL OR a.staff_id = $1)
    AND ($2::text IS NULL OR e.reference = $2)
    AND ($3::date IS NULL OR a.at >= $3::date::timestamp AT TIME ZONE 'UTC')
    AND ($4::date IS NULL OR a.at < ($4::date + 1)::timestamp AT TIME ZONE 'UTC')`;

function parametersOf({ staffId, reference, from, until }: AccessFilter): (string | null)[] {
  return [staffId ?? null, reference ?? null, from ?? null, until ?? null];
}

/** How many entries the filter leaves. */
export async function countAccesses(manager: EntityManager, filter: AccessFilter): Promise<number> {
  const rows = await manager.query<{ count: number }[]>(
    `SELECT count(*)::int AS count ${MATCHING}`,
    parametersOf(filter),
  );
  return rows[0]?.count ?? 0;
}

/** A page of the log, newest first. */
export function readAccesses(
  manager: EntityManager,
  filter: AccessFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<AccessEntry[]> {
  return manager.query(
    `SELECT a.at, s.name AS "staffName", a.action, a.endorsement_id AS "endorsementId", e.reference,
        CASE a.action WHEN 'read_document' THEN d.file_name ELSE a.subject END AS what
       ${MATCHING} ORDER BY a.at DESC, a.id LIMIT $5 OFFSET $6`,
    [...parametersOf(filter), limit, offset],
  );
}
