import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The outbox hands out nothing while an operator says so, nor in a database that was restored or copied: that knows
 * neither what was sent since nor who was erased since. The database tells by its home, which no dump takes along: the
 * system and the number of the database in it. And jobs that failed can be counted, done again or discarded.
 */
export class PauseTheOutbox1764000003050 implements MigrationInterface {
  name = 'PauseTheOutbox1764000003050';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION outbox_home() RETURNS text LANGUAGE sql STABLE AS $$
        SELECT (SELECT system_identifier FROM pg_control_system()) || '/' || oid
          FROM pg_database WHERE datname = current_database()
      $$;
      CREATE TABLE outbox_gate (
        is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
        home text NOT NULL,
        paused_at timestamptz,
        reason text,
        CHECK ((paused_at IS NULL) = (reason IS NULL))
      );
      INSERT INTO outbox_gate (home) VALUES (outbox_home());
      CREATE FUNCTION outbox_is_paused() RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT NOT EXISTS (SELECT FROM outbox_gate WHERE paused_at IS NULL AND home = outbox_home())
      $$;
      ALTER TABLE outbox DROP CONSTRAINT outbox_outcome_check,
        ADD CONSTRAINT outbox_outcome_check CHECK (outcome IN ('done', 'skipped', 'failed', 'discarded'));
      CREATE INDEX outbox_failed ON outbox (done_at) WHERE outcome = 'failed';
      INSERT INTO outbox (job, queue, subject)
        SELECT 'privacy.journal-erasure', 'publication',
            jsonb_build_object('endorsementId', endorsement_id, 'at', to_json(anonymised_at)#>>'{}')
          FROM endorsement_people WHERE anonymised_at IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM outbox WHERE job = 'privacy.journal-erasure';
      UPDATE outbox SET outcome = 'skipped' WHERE outcome = 'discarded';
      DROP INDEX outbox_failed;
      ALTER TABLE outbox DROP CONSTRAINT outbox_outcome_check,
        ADD CONSTRAINT outbox_outcome_check CHECK (outcome IN ('done', 'skipped', 'failed'));
      DROP FUNCTION outbox_is_paused();
      DROP TABLE outbox_gate;
      DROP FUNCTION outbox_home();
    `);
  }
}
