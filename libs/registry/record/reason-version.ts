import type { EntityManager } from 'typeorm';

/** A reason as somebody gives it: a code for this kind of act, and their own words. */
export interface Reason {
  /** The version of the reason that they read; the one in force when left out. */
  readonly id?: string | null | undefined;
  readonly code: string;
  /** In the contact's language. */
  readonly text: string;
}

/** A reason with the version that is meant, so that it reads for ever as it read then. */
export interface GivenReason extends Reason {
  readonly id: string;
}

/**
 * The version of a reason that is meant: the one that was read, or the one in force; null for a code that stands in no
 * list, such as that of a correction by staff.
 */
export async function versionMeant(
  manager: EntityManager,
  purpose: string,
  { id, code }: Reason,
): Promise<string | null> {
  if (id) return id;
  const [row] = await manager.query<{ id: string }[]>(
    'SELECT id FROM reason WHERE purpose = $1 AND code = $2 AND superseded_at IS NULL',
    [purpose, code],
  );
  return row?.id ?? null;
}
