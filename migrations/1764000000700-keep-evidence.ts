import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents behind a mandate, who read them, and reminders to confirm. */
export class KeepEvidence1764000000700 implements MigrationInterface {
  name = 'KeepEvidence1764000000700';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE evidence_document (
        id uuid PRIMARY KEY,
        -- A document whose draft is gone and that belongs to no endorsement is deleted by the next look at the calendar.
        draft_id uuid REFERENCES draft (id) ON DELETE SET NULL,
        endorsement_id uuid REFERENCES endorsement (id),
        file_name text NOT NULL,
        content_type text NOT NULL CHECK (content_type IN ('application/pdf', 'image/jpeg', 'image/png')),
        size integer NOT NULL,
        sha256 text NOT NULL,
        storage_key text NOT NULL UNIQUE,
        uploaded_at timestamptz NOT NULL,
        scan_result text NOT NULL CHECK (scan_result IN ('clean', 'not_scanned')),
        deleted_at timestamptz
      );
      CREATE INDEX evidence_document_draft ON evidence_document (draft_id);
      CREATE INDEX evidence_document_endorsement ON evidence_document (endorsement_id);

      CREATE TABLE IF NOT EXISTS access_log (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        staff_id uuid NOT NULL REFERENCES staff_account (id),
        action text NOT NULL,
        endorsement_id uuid REFERENCES endorsement (id),
        subject text,
        at timestamptz NOT NULL
      );
      CREATE INDEX IF NOT EXISTS access_log_at ON access_log (at);

      CREATE TABLE confirmation_reminder (
        endorsement_id uuid NOT NULL REFERENCES endorsement (id),
        hours integer NOT NULL,
        sent_at timestamptz NOT NULL,
        PRIMARY KEY (endorsement_id, hours)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE confirmation_reminder;
      DROP TABLE access_log;
      DROP TABLE evidence_document;
    `);
  }
}
