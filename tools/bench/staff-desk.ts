import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { UseCases } from './use-cases.ts';

/** Confirming and deciding through the registry's own use cases, without the pages in front of them. */
export interface StaffDesk {
  /** Confirms what was submitted from a draft, as the contact does with the mail's link and code. */
  confirm(draftToken: string): Promise<{ endorsementId: string; number: number }>;
  /** Verifies; resolves after the commit. */
  verify(endorsementId: string): Promise<void>;
}

export async function openStaffDesk(database: pg.Pool, { call, registry, secret }: UseCases): Promise<StaffDesk> {
  const { rows: staff } = await database.query<{ id: string }>(
    `INSERT INTO staff_account (email, name, role, language) VALUES ('bench@example.org', 'Bench', 'reviewer', 'en')
     RETURNING id`,
  );
  return {
    confirm: async (draftToken) => {
      const { rows } = await database.query<{ endorsementId: string; confirmationId: string; number: number }>(
        `SELECT e.id AS "endorsementId", c.id AS "confirmationId", g.number
         FROM draft d JOIN endorsement e ON e.id = d.endorsement_id JOIN confirmation c ON c.endorsement_id = e.id
           JOIN local_government g ON g.id = e.local_government_id
         WHERE d.token_hash = $1`,
        [createHash('sha256').update(draftToken).digest('base64url')],
      );
      const [submitted] = rows;
      if (!submitted) throw new Error('The draft was not submitted.');
      const { token, code } = call.confirmationSecrets(secret, submitted.confirmationId);
      await call.confirmEndorsement(registry, { token, code, draftToken: undefined });
      return submitted;
    },
    verify: async (endorsementId) => {
      const { rows } = await database.query<{ version: number }>('SELECT version FROM endorsement WHERE id = $1', [
        endorsementId,
      ]);
      const seen = { endorsementId, version: rows[0]?.version, staffId: staff[0]?.id };
      await call.verifyEndorsement(
        registry,
        seen,
        'What is measured is the way from here to the public, not the checks.',
      );
    },
  };
}
