import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each answer to a question of consent says on what it stands. Those that imports wrote so far were given by nobody that
 * the registry knows of: they stay as they are, and count as not asked.
 */
export class SayOnWhatConsentsStand1764000002520 implements MigrationInterface {
  name = 'SayOnWhatConsentsStand1764000002520';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE consent
        ADD COLUMN basis text NOT NULL DEFAULT 'asked' CHECK (basis IN ('asked', 'paper', 'unknown')),
        ADD COLUMN basis_text text,
        ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT now(),
        ADD CONSTRAINT consent_paper CHECK ((basis = 'paper') = (basis_text IS NOT NULL));
      UPDATE consent SET recorded_at = given_at,
        basis = CASE text_version WHEN 'paper' THEN 'unknown' ELSE 'asked' END;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE consent DROP CONSTRAINT consent_paper,
        DROP COLUMN recorded_at, DROP COLUMN basis_text, DROP COLUMN basis;
    `);
  }
}
