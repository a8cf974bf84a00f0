import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of the pact that are to be published on a later day; one at a time waits, what came of the others stays. */
export class SchedulePactVersions1764000001920 implements MigrationInterface {
  name = 'SchedulePactVersions1764000001920';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE pact_version_schedule (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        version text NOT NULL CHECK (version ~ '^[0-9]{1,3}[.][0-9]{1,3}$'),
        takes_effect_on date NOT NULL,
        checksums jsonb NOT NULL,
        scheduled_by uuid NOT NULL REFERENCES staff_account (id),
        scheduled_at timestamptz NOT NULL,
        cancelled_by uuid REFERENCES staff_account (id),
        cancelled_at timestamptz,
        published_at timestamptz,
        CHECK ((cancelled_by IS NULL) = (cancelled_at IS NULL)),
        CHECK (cancelled_at IS NULL OR published_at IS NULL)
      );
      CREATE UNIQUE INDEX pact_version_schedule_waiting ON pact_version_schedule ((true))
        WHERE cancelled_at IS NULL AND published_at IS NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE pact_version_schedule');
  }
}
