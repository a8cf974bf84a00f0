import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import type { ReasonPurpose } from '#domain/endorsement/staff-decisions.js';
import type { Words } from '#domain/words.js';
import type { ReasonToChoose } from '../proposals/reasons.js';

/** A reason as administrators keep it, in the version in force. */
export interface KeptReason extends ReasonToChoose {
  readonly purpose: ReasonPurpose;
  readonly version: number;
  /** Whether it can be chosen. */
  readonly active: boolean;
  /** How many decisions and proposals name it, in any version. */
  readonly uses: number;
  /** Whether anything at all names it, in any version: then it stays. */
  readonly named: boolean;
}

/** What a reason said before it was reworded. */
export interface EarlierVersion {
  readonly version: number;
  readonly label: Words;
  readonly words: Words;
  readonly supersededAt: Date;
  /** Who reworded it. */
  readonly supersededBy: string | null;
  /** How many decisions and proposals name this version. */
  readonly uses: number;
}

/** Decisions and proposals that name one of the versions `v`. A confirmed proposal is counted as its decision. */
const usesOf = (versions: string): string => `
  ((SELECT count(*)::int FROM endorsement_history h JOIN reason v ON v.id = h.reason_id WHERE ${versions})
   + (SELECT count(*)::int FROM pending_decision d JOIN reason v ON v.id = d.reason_id
       WHERE ${versions} AND d.outcome IS DISTINCT FROM 'confirmed'))`;

const SAME_REASON = 'v.purpose = r.purpose AND v.code = r.code';

const SELECT = `SELECT r.id, r.purpose, r.code, r.version, r.label, r.words, r.active, ${usesOf(SAME_REASON)} AS uses,
    EXISTS (SELECT FROM reason v WHERE ${SAME_REASON} AND (
      EXISTS (SELECT FROM endorsement_history h WHERE h.reason_id = v.id)
      OR EXISTS (SELECT FROM pending_decision d WHERE d.reason_id = v.id)
      OR EXISTS (SELECT FROM bulk_action b WHERE b.reason_id = v.id))) AS named
  FROM reason r`;

/** Every reason in its version in force, with how often each was used. */
export function keptReasons(manager: EntityManager): Promise<KeptReason[]> {
  return manager.query<KeptReason[]>(
    `${SELECT} WHERE r.superseded_at IS NULL ORDER BY r.purpose, r.code = 'other', r.created_at, r.code`,
  );
}

/**
 * One reason in its version in force.
 *
 * @param id of any of its versions, so that an address of before leads to it too
 * @throws {DomainError} `reason.not-found`
 */
export async function keptReason(manager: EntityManager, id: string): Promise<KeptReason> {
  const [reason] = await manager.query<KeptReason[]>(
    `${SELECT} JOIN reason one USING (purpose, code) WHERE one.id = $1 AND r.superseded_at IS NULL`,
    [id],
  );
  if (!reason) throw new DomainError('reason.not-found');
  return reason;
}

/** What a reason said before, the latest first. */
export function earlierVersions(
  manager: EntityManager,
  { purpose, code }: Pick<KeptReason, 'purpose' | 'code'>,
): Promise<EarlierVersion[]> {
  return manager.query<EarlierVersion[]>(
    `SELECT r.version, r.label, r.words, r.superseded_at AS "supersededAt", s.name AS "supersededBy",
        ${usesOf('v.id = r.id')} AS uses
      FROM reason r LEFT JOIN reason_event e ON e.reason_id = r.id AND e.action = 'reworded'
        LEFT JOIN staff_shown_name s ON s.id = e.by
      WHERE r.purpose = $1 AND r.code = $2 AND r.superseded_at IS NOT NULL ORDER BY r.version DESC`,
    [purpose, code],
  );
}
