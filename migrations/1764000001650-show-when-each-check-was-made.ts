import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The public register says when each check was made, and what was checked before it did so. */
export class ShowWhenEachCheckWasMade1764000001650 implements MigrationInterface {
  name = 'ShowWhenEachCheckWasMade1764000001650';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE public_signatory DROP COLUMN assurance;
      ALTER TABLE public_signatory ADD COLUMN assurance jsonb NOT NULL DEFAULT '[]';
      UPDATE public_signatory s SET assurance = c.found
        FROM (
          SELECT endorsement_id, jsonb_agg(
              jsonb_build_object('code', subject, 'checkedOn', to_char(checked_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'))
              ORDER BY array_position(
                ARRAY['office_holder', 'mandate', 'domain', 'call_back', 'association'], subject)) AS found
            FROM endorsement_check WHERE result = 'yes' GROUP BY endorsement_id
        ) c
        WHERE c.endorsement_id = s.endorsement_id;
      UPDATE public_register_revision SET revision = revision + 1, changed_at = now();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE public_signatory DROP COLUMN assurance;
      ALTER TABLE public_signatory ADD COLUMN assurance text[] NOT NULL DEFAULT '{}';
    `);
  }
}
