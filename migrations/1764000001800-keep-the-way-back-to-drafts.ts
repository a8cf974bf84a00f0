import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ways back to a draft: the address that asked for a link, the links, and the browsers that opened one. */
export class KeepTheWayBackToDrafts1764000001800 implements MigrationInterface {
  name = 'KeepTheWayBackToDrafts1764000001800';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE draft
        ADD COLUMN saved_email text,
        ADD COLUMN saved_language text,
        ADD COLUMN reminded_at timestamptz;
      CREATE INDEX draft_reminder ON draft (updated_at)
        WHERE saved_email IS NOT NULL AND reminded_at IS NULL AND endorsement_id IS NULL;

      CREATE TABLE draft_return (
        id uuid PRIMARY KEY,
        draft_id uuid NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('saved', 'reminder')),
        token_hash text NOT NULL UNIQUE,
        code_hash text NOT NULL,
        -- Forgotten once the draft is submitted.
        email text,
        language text NOT NULL,
        created_at timestamptz NOT NULL,
        wrong_codes integer NOT NULL DEFAULT 0
      );
      CREATE INDEX draft_return_draft ON draft_return (draft_id);
      CREATE INDEX draft_return_email ON draft_return (lower(email), created_at);

      -- Browsers beside the one that began the draft.
      CREATE TABLE draft_browser (
        token_hash text PRIMARY KEY,
        draft_id uuid NOT NULL REFERENCES draft (id) ON DELETE CASCADE
      );
      CREATE INDEX draft_browser_draft ON draft_browser (draft_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE draft_browser;
      DROP TABLE draft_return;
      DROP INDEX draft_reminder;
      ALTER TABLE draft DROP COLUMN saved_email, DROP COLUMN saved_language, DROP COLUMN reminded_at;
    `);
  }
}
