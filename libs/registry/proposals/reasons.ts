import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import type { Words } from '#domain/words.js';
import type { GivenReason, Reason } from '../record/reason-version.js';

export type { GivenReason, Reason } from '../record/reason-version.js';

/** One reason that staff may choose for a decision. */
export interface ReasonToChoose {
  /** Of this version of the reason. */
  readonly id: string;
  readonly code: string;
  /** What colleagues read. */
  readonly label: Words;
  /** What the contact reads. */
  readonly words: Words;
}

/** The reasons that may be chosen for an action, `other` last. */
export function reasonsFor(manager: EntityManager, purpose: string): Promise<ReasonToChoose[]> {
  return manager.query<ReasonToChoose[]>(
    `SELECT id, code, label, words FROM reason WHERE purpose = $1 AND active AND superseded_at IS NULL
      ORDER BY code = 'other', created_at, code`,
    [purpose],
  );
}

/**
 * One version of a reason, also one that is no longer offered or in force; null when there is none.
 *
 * @param id of the version; null where no reason was given
 */
export async function reasonVersion(manager: EntityManager, id: string | null): Promise<ReasonToChoose | null> {
  const [row] = await manager.query<ReasonToChoose[]>('SELECT id, code, label, words FROM reason WHERE id = $1', [id]);
  return row ?? null;
}

/**
 * Holds on to the reason until the decision is written, so that nobody rewords, retires or deletes it meanwhile.
 *
 * @returns the reason in the version that the person read, be it superseded since; in the one in force when they say
 *   none
 * @throws {DomainError} `reason.unknown` for a code that is not, or no longer, a reason for this action
 */
export async function requireReason(manager: EntityManager, purpose: string, given: Reason): Promise<GivenReason> {
  // Whoever changes a reason holds all its versions: held first, what is read next stays as it is.
  await manager.query('SELECT FROM reason WHERE purpose = $1 AND code = $2 ORDER BY id FOR SHARE', [
    purpose,
    given.code,
  ]);
  const [row] = await manager.query<{ id: string }[]>(
    `SELECT seen.id FROM reason now JOIN reason seen USING (purpose, code)
      WHERE purpose = $1 AND code = $2 AND now.superseded_at IS NULL AND now.active
        AND seen.id = coalesce($3::uuid, now.id)`,
    [purpose, given.code, given.id ?? null],
  );
  if (!row) throw new DomainError('reason.unknown');
  return { id: row.id, code: given.code, text: given.text };
}
