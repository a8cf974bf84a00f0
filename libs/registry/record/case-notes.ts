import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';

/** What a member of staff noted for colleagues. */
export interface CaseNote {
  /** Null once it was erased. */
  readonly text: string | null;
  readonly writerName: string;
  readonly writtenAt: Date;
}

/** The notes of a case, the newest first. */
export function caseNotes(manager: EntityManager, endorsementId: string): Promise<CaseNote[]> {
  return manager.query<CaseNote[]>(
    `SELECT n.text, s.name AS "writerName", n.written_at AS "writtenAt"
      FROM case_note n JOIN staff_shown_name s ON s.id = n.written_by
      WHERE n.endorsement_id = $1 ORDER BY n.id DESC`,
    [endorsementId],
  );
}

/**
 * Adds a note to a case. Sent twice in a row by the same person, it is one note.
 *
 * @throws {DomainError} `endorsement.not-found`
 */
export async function writeNote(
  registry: Registry,
  endorsementId: string,
  staffId: string,
  text: string,
): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    const held = await manager.query<object[]>('SELECT FROM endorsement WHERE id = $1 FOR UPDATE', [endorsementId]);
    if (held.length === 0) throw new DomainError('endorsement.not-found');
    await manager.query(
      `INSERT INTO case_note (endorsement_id, text, written_by, written_at)
        SELECT $1, $2::text, $3, $4::timestamptz WHERE NOT EXISTS (
          SELECT FROM (SELECT * FROM case_note WHERE endorsement_id = $1 ORDER BY id DESC LIMIT 1) last
           WHERE last.text = $2 AND last.written_by = $3)`,
      [endorsementId, text, staffId, registry.clock.now()],
    );
  });
}

/** Empties what staff wrote freely about a case, for an erasure: its notes, and those beside its checks. */
export async function eraseNotes(manager: EntityManager, endorsementId: string): Promise<void> {
  await manager.query('UPDATE case_note SET text = NULL WHERE endorsement_id = $1 AND text IS NOT NULL', [
    endorsementId,
  ]);
  await manager.query(`UPDATE endorsement_check SET note = '' WHERE endorsement_id = $1 AND note <> ''`, [
    endorsementId,
  ]);
}
