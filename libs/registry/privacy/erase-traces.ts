import type { EntityManager } from 'typeorm';

/**
 * Everything about the people of an endorsement outside its own rows. Each statement is given the endorsement's id and
 * the time. What others wrote about them goes too: reasons, notes, cells of an imported file, documents.
 */
const TRACES: readonly string[] = [
  `UPDATE confirmation SET mailbox_hash = NULL
    WHERE endorsement_id = $1 AND mailbox_hash IS NOT NULL AND $2::timestamptz IS NOT NULL`,
  `UPDATE confirmation_reminder SET mailbox_hash = NULL
    WHERE endorsement_id = $1 AND mailbox_hash IS NOT NULL AND $2::timestamptz IS NOT NULL`,
  `DELETE FROM confirmation_waiting WHERE endorsement_id = $1 AND $2::timestamptz IS NOT NULL`,
  // The files themselves go with the next look at the calendar.
  `UPDATE evidence_document SET deleted_at = $2 WHERE endorsement_id = $1 AND deleted_at IS NULL`,
  `UPDATE pending_decision SET reason_text = '', details = details - 'email' WHERE endorsement_id = $1 AND $2::timestamptz IS NOT NULL`,
  `UPDATE undertaking_change SET reason_text = NULL, mandate = mandate || '{"reference": null, "url": null}'
    WHERE endorsement_id = $1 AND $2::timestamptz IS NOT NULL`,
  `UPDATE erasure_request SET reason_text = NULL WHERE endorsement_id = $1 AND $2::timestamptz IS NOT NULL`,
  // What staff wrote about a pair; the column wants a character, and who judged and when stays.
  `UPDATE duplicate_judgement SET reason = '—'
    WHERE (one_id = $1 OR other_id = $1) AND $2::timestamptz IS NOT NULL`,
  `UPDATE duplicate_suspicion SET dismissal = '—'
    WHERE (one_id = $1 OR other_id = $1) AND dismissal IS NOT NULL AND $2::timestamptz IS NOT NULL`,
  // The rows of files that brought this endorsement in, changed it or said the same again.
  `UPDATE import_row SET cells = '{}' WHERE $2::timestamptz IS NOT NULL
      AND (endorsement_id = $1 OR (other_id = $1 AND outcome IN ('update', 'unchanged', 'error')))`,
  `UPDATE mail_delivery SET recipient_hash = NULL, cause = NULL
    WHERE endorsement_id = $1 AND $2::timestamptz IS NOT NULL`,
  // What a mail server answered may name the address.
  `UPDATE outbox SET last_error = NULL
    WHERE subject ->> 'endorsementId' = $1::text AND last_error IS NOT NULL AND $2::timestamptz IS NOT NULL`,
  ...['confirmation', 'draft', 'contact_change', 'access_link', 'signatory_session'].map(
    (table) => `DELETE FROM ${table} WHERE endorsement_id = $1 AND $2::timestamptz IS NOT NULL`,
  ),
];

/**
 * Erases what other tables hold about the people of an endorsement; what tells that something happened stays. Its own
 * rows must say already that the people are erased.
 */
export async function eraseTraces(manager: EntityManager, endorsementId: string, at: Date): Promise<void> {
  // Of what only the owner of the tables may change: history, consents, mails. See the migrations.
  await manager.query('SELECT erase_kept_traces($1)', [endorsementId]);
  for (const trace of TRACES) await manager.query(trace, [endorsementId, at]);
}
