import type { EntityManager } from 'typeorm';

/** The endorsement that took another's place. */
export interface SupersedingSignature {
  readonly id: string;
  readonly reference: string;
  /** Calendar date, `YYYY-MM-DD`. */
  readonly signedOn: string;
}

/** The endorsement that took this one's place; null when none did. */
export async function supersedingSignature(
  manager: EntityManager,
  endorsementId: string,
): Promise<SupersedingSignature | null> {
  const [newer] = await manager.query<SupersedingSignature[]>(
    `SELECT n.id, n.reference, n.signed_on::text AS "signedOn"
       FROM endorsement e JOIN endorsement n ON n.id = e.superseded_by WHERE e.id = $1`,
    [endorsementId],
  );
  return newer ?? null;
}
