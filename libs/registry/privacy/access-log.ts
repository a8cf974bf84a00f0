import { requestNetwork } from '#platform/request-network.js';
import type { Registry } from '../registry.js';

/** What members of staff read or take out of the registry that is written down. */
export const LOGGED_ACCESSES = [
  'read_document',
  'open_case',
  'export_list',
  'import_report',
  'bulk_report',
  'insight_csv',
  'export_audit',
  'compare_erased',
] as const;
export type LoggedAccess = (typeof LOGGED_ACCESSES)[number];

/** What is opened, a case or a document, is written down once in this time for each person. */
const AGAIN_HOURS = 1;

/** Writes down that a member of staff took something out of the registry, or learnt it; before it is handed over. */
export async function noteAccess(
  { dataSource, clock }: Registry,
  staffId: string,
  action: Exclude<LoggedAccess, 'open_case' | 'read_document'>,
  subject: string | null,
  endorsementId: string | null = null,
): Promise<void> {
  await dataSource.query(
    `INSERT INTO access_log (staff_id, action, subject, endorsement_id, network, at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [staffId, action, subject, endorsementId, requestNetwork(), clock.now()],
  );
}

/** Writes down that a member of staff opened a case, which shows who signed; not again within the hour. */
export async function noteCaseOpened(
  { dataSource, clock }: Registry,
  staffId: string,
  endorsementId: string,
): Promise<void> {
  const now = clock.now();
  await dataSource.query(
    `INSERT INTO access_log (staff_id, action, endorsement_id, network, at)
     SELECT $1, 'open_case', $2, $5, $3 WHERE NOT EXISTS (
       SELECT 1 FROM access_log
        WHERE staff_id = $1 AND action = 'open_case' AND endorsement_id = $2 AND at > $4)`,
    [staffId, endorsementId, now, new Date(now.getTime() - AGAIN_HOURS * 3_600_000), requestNetwork()],
  );
}

/** Writes down that a member of staff looked at the pages of a document; not again within the hour. */
export async function noteDocumentSeen(
  { dataSource, clock }: Registry,
  staffId: string,
  endorsementId: string,
  documentId: string,
): Promise<void> {
  const now = clock.now();
  await dataSource.query(
    `INSERT INTO access_log (staff_id, action, endorsement_id, subject, network, at)
     SELECT $1, 'read_document', $2, $3, $6, $4 WHERE NOT EXISTS (
       SELECT 1 FROM access_log
        WHERE staff_id = $1 AND action = 'read_document' AND subject = $3 AND at > $5)`,
    [staffId, endorsementId, documentId, now, new Date(now.getTime() - AGAIN_HOURS * 3_600_000), requestNetwork()],
  );
}
