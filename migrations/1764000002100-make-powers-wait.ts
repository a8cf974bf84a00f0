import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From when the role of an account is effective, and which one holds until then. Accounts that are there keep theirs. */
export class MakePowersWait1764000002100 implements MigrationInterface {
  name = 'MakePowersWait1764000002100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE staff_account
        -- The role whose powers hold until "role" is effective.
        ADD COLUMN kept_role text,
        -- Null while it waits for an administrator to confirm it: whatever makes an account says when it is effective.
        ADD COLUMN effective_from timestamptz,
        ADD COLUMN waits_since timestamptz;
      UPDATE staff_account SET effective_from = created_at;
      CREATE INDEX staff_event_tie ON staff_event (actor_id, account_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX staff_event_tie;
      -- What waits must not become effective by going back: an account without powers is disabled, a raised one lowered.
      UPDATE staff_account SET role = kept_role
       WHERE kept_role IS NOT NULL AND (effective_from IS NULL OR effective_from > now());
      UPDATE staff_account SET disabled_at = now()
       WHERE disabled_at IS NULL AND kept_role IS NULL AND (effective_from IS NULL OR effective_from > now());
      ALTER TABLE staff_account DROP COLUMN kept_role, DROP COLUMN effective_from, DROP COLUMN waits_since;
    `);
  }
}
