import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What staff checked of an endorsement, and what they note for each other. */
export class KeepChecksAndNotes1764000000920 implements MigrationInterface {
  name = 'KeepChecksAndNotes1764000000920';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE endorsement_check (
        endorsement_id uuid NOT NULL REFERENCES endorsement (id),
        subject text NOT NULL CHECK (subject IN ('office_holder', 'mandate', 'domain', 'call_back', 'association')),
        result text NOT NULL CHECK (result IN ('yes', 'no', 'not_applicable')),
        note text NOT NULL CHECK (length(note) <= 2000),
        checked_by uuid NOT NULL REFERENCES staff_account (id),
        checked_at timestamptz NOT NULL,
        PRIMARY KEY (endorsement_id, subject)
      );
      CREATE TABLE case_note (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        endorsement_id uuid NOT NULL REFERENCES endorsement (id),
        text text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
        written_by uuid NOT NULL REFERENCES staff_account (id),
        written_at timestamptz NOT NULL
      );
      CREATE INDEX case_note_endorsement ON case_note (endorsement_id, written_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE case_note; DROP TABLE endorsement_check;');
  }
}
