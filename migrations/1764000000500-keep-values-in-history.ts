import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Values before and after each event, announcements as a state of their own, where an endorsement came from. */
export class KeepValuesInHistory1764000000500 implements MigrationInterface {
  name = 'KeepValuesInHistory1764000000500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE endorsement DROP CONSTRAINT endorsement_status_check;
      ALTER TABLE endorsement ADD CONSTRAINT endorsement_status_check CHECK (status IN ('awaiting_confirmation',
        'submitted', 'in_review', 'info_requested', 'announced', 'verified', 'rejected', 'renewal_due', 'lapsed',
        'suspended', 'withdrawn', 'void'));
      ALTER TABLE endorsement ADD COLUMN origin text NOT NULL DEFAULT 'form' CHECK (origin IN ('form', 'import'));
      ALTER TABLE endorsement ADD COLUMN announced_at timestamptz;

      CREATE TABLE endorsement_history_value (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        history_id bigint NOT NULL REFERENCES endorsement_history (id),
        field text NOT NULL,
        before text,
        after text,
        personal boolean NOT NULL
      );
      CREATE INDEX endorsement_history_value_event ON endorsement_history_value (history_id);
      CREATE FUNCTION refuse_to_rewrite_values() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'UPDATE' AND OLD.personal AND NEW.before IS NULL AND NEW.after IS NULL
            AND NEW.personal AND NEW.field = OLD.field AND NEW.history_id = OLD.history_id THEN
            RETURN NEW;
          END IF;
          RAISE EXCEPTION 'endorsement_history_value is append-only; only personal values may be emptied';
        END
      $$;
      CREATE TRIGGER endorsement_history_value_append_only BEFORE UPDATE OR DELETE ON endorsement_history_value
        FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite_values();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE endorsement_history_value;
      DROP FUNCTION refuse_to_rewrite_values();
      ALTER TABLE endorsement DROP COLUMN announced_at;
      ALTER TABLE endorsement DROP COLUMN origin;
      ALTER TABLE endorsement DROP CONSTRAINT endorsement_status_check;
      ALTER TABLE endorsement ADD CONSTRAINT endorsement_status_check CHECK (status IN ('awaiting_confirmation',
        'submitted', 'in_review', 'info_requested', 'verified', 'rejected', 'renewal_due', 'lapsed', 'suspended',
        'withdrawn', 'void'));
    `);
  }
}
