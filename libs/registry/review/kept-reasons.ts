import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import type { ReasonPurpose } from '#domain/endorsement/staff-decisions.js';
import { inTransaction } from '#platform/transaction.js';
import { violates } from '#platform/violates.js';
import type { Registry } from '../registry.js';
import type { ReasonToChoose } from './reasons.js';

/** A reason as administrators keep it. */
export interface KeptReason extends ReasonToChoose {
  readonly id: string;
  readonly purpose: ReasonPurpose;
  /** Whether it can be chosen. */
  readonly active: boolean;
  /** How many decisions and proposals name it. */
  readonly uses: number;
}

export type NewReason = Pick<KeptReason, 'purpose' | 'code' | 'label' | 'words'>;

const SELECT = `SELECT r.id, r.purpose, r.code, r.label, r.words, r.active,
    (SELECT count(*)::int FROM endorsement_history h WHERE h.action = r.purpose AND h.reason_code = r.code)
    + (SELECT count(*)::int FROM pending_decision d
        WHERE d.action = r.purpose AND d.reason_code = r.code AND d.outcome IS DISTINCT FROM 'confirmed') AS uses
  FROM reason r`;

/** Every reason, with how often each was used. */
export function keptReasons(manager: EntityManager): Promise<KeptReason[]> {
  return manager.query<KeptReason[]>(`${SELECT} ORDER BY r.purpose, r.code = 'other', r.created_at, r.code`);
}

/**
 * One reason.
 *
 * @throws {DomainError} `reason.not-found`
 */
export async function keptReason(manager: EntityManager, id: string): Promise<KeptReason> {
  const [reason] = await manager.query<KeptReason[]>(`${SELECT} WHERE r.id = $1`, [id]);
  if (!reason) throw new DomainError('reason.not-found');
  return reason;
}

/**
 * Adds a reason, which can be chosen at once.
 *
 * @throws {DomainError} `reason.code-taken`
 */
export async function addReason({ dataSource, clock }: Registry, reason: NewReason): Promise<void> {
  const { purpose, code, label, words } = reason;
  try {
    await dataSource.query(
      `INSERT INTO reason (purpose, code, label, words, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $5)`,
      [purpose, code, label, words, clock.now()],
    );
  } catch (error) {
    const isTaken = violates(error, 'reason_purpose_code_key');
    throw isTaken ? new DomainError('reason.code-taken') : error;
  }
}

/**
 * Changes the words of a reason, also where it was used: the history then reads the new ones.
 *
 * @throws {DomainError} `reason.not-found`
 */
export async function rewordReason(
  { dataSource, clock }: Registry,
  id: string,
  { label, words }: Pick<NewReason, 'label' | 'words'>,
): Promise<void> {
  const [, changed] = await dataSource.query<[object[], number]>(
    `UPDATE reason SET label = $2, words = $3, updated_at = $4 WHERE id = $1`,
    [id, label, words, clock.now()],
  );
  if (changed === 0) throw new DomainError('reason.not-found');
}

/**
 * Offers a reason again, or no more. Twice is harmless.
 *
 * @throws {DomainError} `reason.not-found`, `reason.last` when the decision would be left without any
 */
export async function offerReason(registry: Registry, id: string, active: boolean): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    await heldReason(manager, id, !active);
    await manager.query(`UPDATE reason SET active = $2, updated_at = $3 WHERE id = $1`, [
      id,
      active,
      registry.clock.now(),
    ]);
  });
}

/**
 * Deletes a reason that nothing names.
 *
 * @throws {DomainError} `reason.not-found`, `reason.used`, `reason.last`
 */
export async function deleteReason(registry: Registry, id: string): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    const { uses } = await heldReason(manager, id, true);
    if (uses > 0) throw new DomainError('reason.used');
    await manager.query(`DELETE FROM reason WHERE id = $1`, [id]);
  });
}

/** The reason, held together with the others of its decision, so that of two at once neither takes the last away. */
async function heldReason(manager: EntityManager, id: string, isToGo: boolean): Promise<KeptReason> {
  const { purpose } = await keptReason(manager, id);
  const offered = await manager.query<{ id: string; active: boolean }[]>(
    `SELECT id, active FROM reason WHERE purpose = $1 ORDER BY id FOR UPDATE`,
    [purpose],
  );
  const others = offered.filter((other) => other.active && other.id !== id);
  if (isToGo && others.length === 0) throw new DomainError('reason.last');
  return keptReason(manager, id);
}
