import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';

/** A text in the registry's three languages. */
export type Words = Readonly<Record<'en' | 'fr' | 'es', string>>;

/** A decision's reason as it is stored with the event: the code of a row of `reason`, and the reviewer's own words. */
export interface Reason {
  readonly code: string;
  /** In the contact's language. */
  readonly text: string;
}

/** One reason that staff may choose for a decision. */
export interface ReasonToChoose {
  readonly code: string;
  /** What colleagues read. */
  readonly label: Words;
  /** What the contact reads. */
  readonly words: Words;
}

/** The reasons that may be chosen for an action, `other` last. */
export function reasonsFor(manager: EntityManager, purpose: string): Promise<ReasonToChoose[]> {
  return manager.query<ReasonToChoose[]>(
    `SELECT code, label, words FROM reason WHERE purpose = $1 AND active ORDER BY code = 'other', created_at, code`,
    [purpose],
  );
}

/** What the contact reads for a reason, also one that can no longer be chosen; null for a code that no row has. */
export async function reasonWords(manager: EntityManager, purpose: string, code: string): Promise<Words | null> {
  const [row] = await manager.query<{ words: Words }[]>(`SELECT words FROM reason WHERE purpose = $1 AND code = $2`, [
    purpose,
    code,
  ]);
  return row?.words ?? null;
}

/**
 * Holds on to the reason until the decision is written, so that nobody deletes it meanwhile.
 *
 * @throws {DomainError} `reason.unknown` for a code that is not, or no longer, a reason for this action
 */
export async function requireReason(manager: EntityManager, purpose: string, { code }: Reason): Promise<void> {
  const rows = await manager.query<unknown[]>(
    `SELECT id FROM reason WHERE purpose = $1 AND code = $2 AND active FOR SHARE`,
    [purpose, code],
  );
  if (rows.length === 0) throw new DomainError('reason.unknown');
}
