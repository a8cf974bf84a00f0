import type { EntityManager } from 'typeorm';

export type FactorKind = 'app' | 'passkey';

/** A means by which a member of staff shows, beside the password, that it is them. */
export interface Factor {
  readonly id: string;
  readonly kind: FactorKind;
  /** What its owner calls it; null until they name it. */
  readonly name: string | null;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** Where the factors of each kind are kept. */
export const TABLE_OF: Readonly<Record<FactorKind, string>> = { app: 'staff_authenticator', passkey: 'staff_passkey' };

/** The factors of an account, oldest first. Recovery codes are none: they stand in for one. */
export function listFactors(manager: EntityManager, accountId: string): Promise<Factor[]> {
  return manager.query<Factor[]>(
    `SELECT id, kind, name, created_at AS "createdAt", last_used_at AS "lastUsedAt" FROM (
       SELECT id, 'app' AS kind, name, created_at, last_used_at, account_id FROM staff_authenticator
       UNION ALL
       SELECT id, 'passkey', name, created_at, last_used_at, account_id FROM staff_passkey
     ) factor WHERE account_id = $1 ORDER BY created_at, id`,
    [accountId],
  );
}

/** Makes whoever changes the factors of this account wait for each other. */
export async function lockFactors(manager: EntityManager, accountId: string): Promise<Factor[]> {
  await manager.query('SELECT 1 FROM staff_account WHERE id = $1 FOR UPDATE', [accountId]);
  return listFactors(manager, accountId);
}
