import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What only people and other programs know, and what has to be known before going live: when the last backup was taken,
 * when one was last restored on trial, and who confirmed that the words of this very version are UCLG's own.
 */
export class NoteBackupsAndConfirmations1764000003110 implements MigrationInterface {
  name = 'NoteBackupsAndConfirmations1764000003110';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE backup_note (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        kind text NOT NULL CHECK (kind IN ('backup', 'restore')),
        at timestamptz NOT NULL DEFAULT now(),
        detail text NOT NULL CHECK (length(detail) <= 500)
      );
      CREATE INDEX backup_note_latest ON backup_note (kind, at DESC);
      CREATE TABLE launch_confirmation (
        subject text NOT NULL CHECK (subject IN ('wording', 'sections')),
        fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
        confirmed_by text NOT NULL CHECK (length(confirmed_by) BETWEEN 1 AND 200),
        confirmed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (subject, fingerprint)
      );
      -- Whoever takes backups may read everything and write nothing but this note.
      CREATE FUNCTION note_backup(kind text, detail text) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
        'INSERT INTO public.backup_note (kind, detail) VALUES ($1, $2)';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION note_backup(text, text);
      DROP TABLE launch_confirmation;
      DROP TABLE backup_note;
    `);
  }
}
