import type { EntityManager } from 'typeorm';

/** PostgreSQL channel on which a change of the register is announced to every web process. */
export const REGISTER_CHANNEL = 'public_register';

export interface RegisterRevision {
  /** Counts every change of the public register. */
  readonly revision: number;
  readonly changedAt: Date;
}

export async function registerRevision(manager: EntityManager): Promise<RegisterRevision> {
  const [row] = await manager.query<{ revision: string; changedAt: Date }[]>(
    `SELECT revision, changed_at AS "changedAt" FROM public_register_revision`,
  );
  if (!row) throw new Error('public_register_revision has lost its only row; restore it with revision 0.');
  return { revision: Number(row.revision), changedAt: row.changedAt };
}

/** Moves the revision within the transaction that changes the register; web processes hear of it at the commit. */
export async function announceChange(manager: EntityManager, at: Date): Promise<void> {
  await manager.query(`UPDATE public_register_revision SET revision = revision + 1, changed_at = $1`, [at]);
  await manager.query(`SELECT pg_notify($1, '')`, [REGISTER_CHANNEL]);
}
