import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { inTransaction } from '#platform/transaction.js';
import { readEndorsement } from '../record/read-endorsement.js';
import { changeStatus } from '../record/change-status.js';
import type { Registry } from '../registry.js';

export interface CaseHolder {
  readonly staffId: string;
  readonly name: string;
}

/** Who has a case; null while nobody has. */
export async function caseHolder(registry: Registry, endorsementId: string): Promise<CaseHolder | null> {
  const [holder] = await registry.dataSource.query<CaseHolder[]>(
    `SELECT a.staff_id AS "staffId", s.name FROM case_assignment a JOIN staff_shown_name s ON s.id = a.staff_id
      WHERE a.endorsement_id = $1`,
    [endorsementId],
  );
  return holder ?? null;
}

/**
 * Gives a case to a member of staff, and takes it into review when it was only submitted. Of two at once one wins.
 *
 * @param from whom the person saw having it; null for nobody
 * @throws {DomainError} `endorsement.claimed-meanwhile` when somebody else has it, `endorsement.not-found`
 */
export async function claimCase(
  registry: Registry,
  endorsementId: string,
  staffId: string,
  from: string | null,
): Promise<void> {
  const at = registry.clock.now();
  await inTransaction(registry.dataSource, async (manager) => {
    const endorsement = await readEndorsement(manager, endorsementId);
    await assignCase(manager, { endorsementId, staffId, at, from });
    if (endorsement.status === 'submitted') {
      await changeStatus(manager, endorsement, { action: 'start_review', actor: { kind: 'staff', id: staffId }, at });
    }
  });
}

export interface Assignment {
  readonly endorsementId: string;
  readonly staffId: string;
  readonly at: Date;
  /** Whom the person saw having it, null for nobody; left out, it is taken over from anybody. */
  readonly from?: string | null;
}

/**
 * Writes down who has a case, and who had it before: the one place that does.
 *
 * @throws {DomainError} `endorsement.claimed-meanwhile` when somebody else has it than the person saw
 */
export async function assignCase(manager: EntityManager, assignment: Assignment): Promise<void> {
  const { endorsementId, staffId, at, from } = assignment;
  const [before] = await manager.query<{ staffId: string }[]>(
    'SELECT staff_id AS "staffId" FROM case_assignment WHERE endorsement_id = $1 FOR UPDATE',
    [endorsementId],
  );
  const rows = await manager.query<unknown[]>(
    `INSERT INTO case_assignment AS a (endorsement_id, staff_id, since) VALUES ($1, $2, $3)
     ON CONFLICT (endorsement_id) DO UPDATE SET staff_id = $2, since = $3
       WHERE $5 OR a.staff_id = $2 OR a.staff_id = $4::uuid
     RETURNING staff_id`,
    [endorsementId, staffId, at, from ?? null, from === undefined],
  );
  if (rows.length === 0) throw new DomainError('endorsement.claimed-meanwhile', { endorsementId });
  if (before?.staffId === staffId) return;
  await manager.query(
    `INSERT INTO case_claim (endorsement_id, action, staff_id, from_id, at) VALUES ($1, 'claimed', $2, $3, $4)`,
    [endorsementId, staffId, before?.staffId ?? null, at],
  );
}

/** Lets go of a case that this person has; nothing happens when they have it no longer. */
export async function releaseCase(registry: Registry, endorsementId: string, staffId: string): Promise<void> {
  await registry.dataSource.query(
    `WITH gone AS (DELETE FROM case_assignment WHERE endorsement_id = $1 AND staff_id = $2 RETURNING staff_id)
     INSERT INTO case_claim (endorsement_id, action, staff_id, at) SELECT $1, 'released', staff_id, $3 FROM gone`,
    [endorsementId, staffId, registry.clock.now()],
  );
}
