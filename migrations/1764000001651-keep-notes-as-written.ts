import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A note is never changed or deleted; only an erasure of personal data empties it. */
export class KeepNotesAsWritten1764000001651 implements MigrationInterface {
  name = 'KeepNotesAsWritten1764000001651';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE case_note ALTER COLUMN text DROP NOT NULL;
      CREATE FUNCTION refuse_to_rewrite_notes() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'UPDATE' AND NEW.text IS NULL AND NEW.id = OLD.id AND NEW.endorsement_id = OLD.endorsement_id
            AND NEW.written_by = OLD.written_by AND NEW.written_at = OLD.written_at THEN
            RETURN NEW;
          END IF;
          RAISE EXCEPTION 'case_note is append-only; only an erasure may empty a note';
        END
      $$;
      CREATE TRIGGER case_note_append_only BEFORE UPDATE OR DELETE ON case_note
        FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite_notes();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER case_note_append_only ON case_note;
      DROP FUNCTION refuse_to_rewrite_notes();
      DELETE FROM case_note WHERE text IS NULL;
      ALTER TABLE case_note ALTER COLUMN text SET NOT NULL;
    `);
  }
}
