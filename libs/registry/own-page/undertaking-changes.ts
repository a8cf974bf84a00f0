import type { EntityManager } from 'typeorm';
import { MANDATE_KINDS, type Mandate, type MandateKind } from '#domain/endorsement/mandate.js';
import type { Words } from '#domain/words.js';
import type { Undertaking } from '#domain/pact/undertaking.js';

/** An undertaking that was added or withdrawn after the signature, or that waits for staff. */
export interface UndertakingChange {
  readonly id: string;
  readonly endorsementId: string;
  readonly kind: 'add' | 'withdraw';
  readonly undertaking: Undertaking;
  readonly mandate: Mandate;
  readonly askedAt: Date;
  /** Null while staff have not decided. */
  readonly outcome: 'done' | 'refused' | null;
  /** What the contact reads for the reason of a refusal. */
  readonly reasonWords: Words | null;
  readonly reasonText: string | null;
}

/** On what authority an undertaking may change: an announcement alone changes none. */
export const CHANGE_MANDATE_KINDS: readonly MandateKind[] = MANDATE_KINDS.filter((kind) => kind !== 'announcement');

const SELECT = `SELECT id, endorsement_id AS "endorsementId", kind, undertaking, mandate, asked_at AS "askedAt", outcome,
  (SELECT r.words FROM reason r WHERE r.id = reason_id) AS "reasonWords", reason_text AS "reasonText"
  FROM undertaking_change`;

/** Every change of an endorsement's undertakings, the oldest first. */
export function undertakingChangesOf(manager: EntityManager, endorsementId: string): Promise<UndertakingChange[]> {
  return manager.query(`${SELECT} WHERE endorsement_id = $1 ORDER BY asked_at, id`, [endorsementId]);
}

/** One change; undefined when there is none with this id. */
export async function undertakingChange(manager: EntityManager, id: string): Promise<UndertakingChange | undefined> {
  const [found] = await manager.query<UndertakingChange[]>(`${SELECT} WHERE id = $1`, [id]);
  return found;
}

/** Holds on to a change until the transaction ends, so that two people do not decide on it at once. */
export async function lockUndertakingChange(
  manager: EntityManager,
  id: string,
): Promise<UndertakingChange | undefined> {
  const [found] = await manager.query<UndertakingChange[]>(`${SELECT} WHERE id = $1 FOR UPDATE`, [id]);
  return found;
}
