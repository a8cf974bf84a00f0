import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which endorsements may be the same one twice: each pair once, why it is suspected, and what staff thought of it. What
 * was searched is remembered, and forgotten again when the facts change by which it was compared.
 */
export class SuspectDuplicates1764000001750 implements MigrationInterface {
  name = 'SuspectDuplicates1764000001750';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE duplicate_suspicion (
        one_id uuid NOT NULL REFERENCES endorsement (id),
        other_id uuid NOT NULL REFERENCES endorsement (id),
        score real NOT NULL,
        same_government boolean NOT NULL,
        similarity real NOT NULL,
        distance_km double precision,
        same_region boolean NOT NULL,
        found_at timestamptz NOT NULL,
        dismissed_by uuid REFERENCES staff_account (id),
        dismissed_at timestamptz,
        dismissal text CHECK (length(dismissal) BETWEEN 1 AND 2000),
        PRIMARY KEY (one_id, other_id),
        CHECK (one_id < other_id),
        CONSTRAINT duplicate_suspicion_dismissed CHECK (
          (dismissed_at IS NULL) = (dismissed_by IS NULL) AND (dismissed_at IS NULL) = (dismissal IS NULL))
      );
      CREATE INDEX duplicate_suspicion_other ON duplicate_suspicion (other_id);
      CREATE VIEW endorsement_suspicion AS
        SELECT one_id AS endorsement_id, other_id AS suspect_id, score, same_government, similarity, distance_km,
          same_region, dismissed_at FROM duplicate_suspicion
        UNION ALL
        SELECT other_id, one_id, score, same_government, similarity, distance_km, same_region, dismissed_at
          FROM duplicate_suspicion;

      CREATE TABLE duplicate_judgement (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        one_id uuid NOT NULL REFERENCES endorsement (id),
        other_id uuid NOT NULL REFERENCES endorsement (id),
        judgement text NOT NULL CHECK (judgement IN ('distinct', 'suspected')),
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
        staff_id uuid NOT NULL REFERENCES staff_account (id),
        at timestamptz NOT NULL
      );
      CREATE INDEX duplicate_judgement_pair ON duplicate_judgement (one_id, other_id);

      CREATE TABLE duplicate_search (
        endorsement_id uuid PRIMARY KEY REFERENCES endorsement (id),
        at timestamptz NOT NULL
      );
      CREATE FUNCTION forget_duplicate_search() RETURNS trigger LANGUAGE plpgsql AS $$
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
      CREATE TRIGGER endorsement_compared_anew AFTER UPDATE OF local_government_id ON endorsement
        FOR EACH ROW WHEN (OLD.local_government_id <> NEW.local_government_id)
        EXECUTE FUNCTION forget_duplicate_search();
      CREATE TRIGGER local_government_compared_anew
        AFTER UPDATE OF name, country, region_name, latitude, longitude ON local_government
        FOR EACH ROW WHEN ((OLD.name, OLD.country, OLD.region_name, OLD.latitude, OLD.longitude)
          IS DISTINCT FROM (NEW.name, NEW.country, NEW.region_name, NEW.latitude, NEW.longitude))
        EXECUTE FUNCTION forget_duplicate_search();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER local_government_compared_anew ON local_government;
      DROP TRIGGER endorsement_compared_anew ON endorsement;
      DROP FUNCTION forget_duplicate_search();
      DROP TABLE duplicate_search;
      DROP TABLE duplicate_judgement;
      DROP VIEW endorsement_suspicion;
      DROP TABLE duplicate_suspicion;
    `);
  }
}
