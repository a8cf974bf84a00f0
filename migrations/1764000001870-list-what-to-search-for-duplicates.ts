import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which endorsements are still to be compared with the others: written when one is confirmed or brought in, or when a
 * fact changes by which it is compared. Looking for them each minute then costs as much as there are, however many
 * endorsements there are altogether.
 */
export class ListWhatToSearchForDuplicates1764000001870 implements MigrationInterface {
  name = 'ListWhatToSearchForDuplicates1764000001870';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE duplicate_search_due (
        endorsement_id uuid PRIMARY KEY REFERENCES endorsement (id),
        asked_at timestamptz NOT NULL DEFAULT now()
      );
      INSERT INTO duplicate_search_due (endorsement_id)
        SELECT e.id FROM endorsement e WHERE e.status <> 'awaiting_confirmation'
          AND NOT EXISTS (SELECT FROM duplicate_search d WHERE d.endorsement_id = e.id);

      CREATE FUNCTION ask_for_duplicate_search() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'INSERT' THEN
            INSERT INTO duplicate_search_due (endorsement_id)
              SELECT id FROM added WHERE status <> 'awaiting_confirmation' ORDER BY id
              ON CONFLICT (endorsement_id) DO UPDATE SET asked_at = excluded.asked_at;
          ELSE
            INSERT INTO duplicate_search_due (endorsement_id) VALUES (NEW.id)
              ON CONFLICT (endorsement_id) DO UPDATE SET asked_at = excluded.asked_at;
          END IF;
          RETURN NULL;
        END
      $$;
      CREATE TRIGGER endorsements_to_compare AFTER INSERT ON endorsement REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION ask_for_duplicate_search();
      CREATE TRIGGER endorsement_to_compare AFTER UPDATE OF status ON endorsement
        FOR EACH ROW WHEN (OLD.status = 'awaiting_confirmation' AND NEW.status <> 'awaiting_confirmation')
        EXECUTE FUNCTION ask_for_duplicate_search();

      CREATE OR REPLACE FUNCTION forget_duplicate_search() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
          changed uuid[] := CASE WHEN TG_TABLE_NAME = 'endorsement' THEN ARRAY[NEW.id]
            ELSE ARRAY(SELECT id FROM endorsement WHERE local_government_id = NEW.id) END;
        BEGIN
          DELETE FROM duplicate_search WHERE endorsement_id = ANY (changed);
          INSERT INTO duplicate_search_due (endorsement_id)
            SELECT id FROM endorsement WHERE id = ANY (changed) AND status <> 'awaiting_confirmation' ORDER BY id
            -- Written also when it is there: a search that is at work then waits, and compares what is new.
            ON CONFLICT (endorsement_id) DO UPDATE SET asked_at = excluded.asked_at;
          RETURN NULL;
        END
      $$;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE OR REPLACE FUNCTION forget_duplicate_search() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_TABLE_NAME = 'endorsement' THEN
            DELETE FROM duplicate_search WHERE endorsement_id = NEW.id;
          ELSE
            DELETE FROM duplicate_search s USING endorsement e
              WHERE e.id = s.endorsement_id AND e.local_government_id = NEW.id;
          END IF;
          RETURN NULL;
        END
      $$;
      DROP TRIGGER endorsement_to_compare ON endorsement;
      DROP TRIGGER endorsements_to_compare ON endorsement;
      DROP FUNCTION ask_for_duplicate_search();
      DROP TABLE duplicate_search_due;
    `);
  }
}
